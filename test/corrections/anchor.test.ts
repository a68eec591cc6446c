import {describe, expect, it} from 'vitest';
import {span} from '../../source/article/offset.ts';
import {anchorOf, findAnchor, quoteAt} from '../../source/corrections/anchor.ts';
import {harbour, harbourWith} from '../helpers/harbour.ts';

const {text} = harbour.article;
const [, , , , , , , last] = harbour.quotes;

describe('an anchor', () => {
	it('finds every quote of the article that it was made for', () => {
		for (const quote of harbour.quotes) {
			expect(quoteAt(harbour, anchorOf(text, quote))).toBe(quote);
		}
	});

	it('follows its words when text is put in front of them', () => {
		const moved = `Updated at noon.\n\n${text}`;
		const place = findAnchor(moved, anchorOf(text, last!));
		expect(place?.start).toBe(last!.start + 18);
	});

	it('follows its words when the file is wrapped anew', () => {
		const wrapped = text.replaceAll(' the ', '\nthe  ');
		expect(findAnchor(wrapped, anchorOf(text, last!))).not.toBeNull();
	});

	it('knows two quotes with the same words apart', () => {
		const same = 'One said: “No.” Two long days later another of them said: “No.” That was all.';
		const second = span(same.lastIndexOf('“No.”'), same.lastIndexOf('“No.”') + 5);
		const without = same.replace('One said: “No.” ', '');
		expect(findAnchor(without, anchorOf(same, second))?.start).toBe(without.indexOf('“No.”'));
		const onlyFirst = same.replace(' Two long days later another of them said: “No.”', '');
		expect(findAnchor(onlyFirst, anchorOf(same, second))).toBeNull();
	});
});

describe('an anchor is an orphan rather than moved', () => {
	it('when its words changed', () => {
		const anchor = anchorOf(text, last!);
		expect(findAnchor(text.replaceAll('Somebody has', 'Everybody has'), anchor)).toBeNull();
	});

	it('when what stands around them changed', () => {
		expect(findAnchor(text.replace('Haddad said.', 'Ruiz said.'), anchorOf(text, last!))).toBeNull();
	});

	it('when they stand in two places with the same around them', () => {
		const line =
			'And all of them said “no” to all of it, and then all of them said “no” to all of it, and then all of them';
		const anchor = anchorOf(line, span(line.lastIndexOf('“'), line.lastIndexOf('“') + 4));
		expect(findAnchor(`x${line}`, {...anchor, prefix: ' all of them said ', suffix: ' to all'})).toBeNull();
	});

	it('when no quote stands there any more', () => {
		const anchor = anchorOf(text, last!);
		expect(quoteAt({...harbour, quotes: []}, anchor)).toBeNull();
		expect(quoteAt(harbourWith({text: ''}), anchor)).toBeNull();
	});
});
