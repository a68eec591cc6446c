import {createHash} from 'node:crypto';
import {describe, expect, it} from 'vitest';
import {span} from '../../source/article/offset.ts';
import {toAnnotations} from '../../source/export/to-annotations.ts';
import {harbour, harbourWith} from '../helpers/harbour.ts';

describe('quotes as web annotations', () => {
	const collection = toAnnotations(harbour);
	const points = [...collection.text];
	const targets = collection.first.items.map(({target}) => target);

	it('are found again by position, in code points, and by their words', () => {
		expect(targets).toHaveLength(8);
		for (const {selector} of targets) {
			const [quote, position] = selector;
			expect(points.slice(position.start, position.end).join('')).toBe(quote.exact);
			expect(collection.text).toContain(quote.prefix + quote.exact + quote.suffix);
		}
	});

	it('name the text that the positions count in', () => {
		expect(collection.textSha256).toBe(createHash('sha256').update(harbour.article.text).digest('hex'));
		expect(collection.positionUnit).toBe('Unicode code points');
	});

	it('name the parts of a quote that is interrupted', () => {
		const words = (place: {start: number; end: number}) => points.slice(place.start, place.end).join('');
		expect(targets[1]!.parts?.map(words)).toEqual([
			'“We will not close the school,”',
			'“Not this year, and not before the bridge is open to every car in town.”',
		]);
		expect(targets[7]).not.toHaveProperty('parts');
	});

	it('say who speaks and of what kind the quote is', () => {
		expect(collection.first.items[1]!.body).toEqual([
			{type: 'TextualBody', purpose: 'identifying', value: 'Ana Ruiz'},
			{type: 'TextualBody', purpose: 'tagging', value: 'direct'},
			{type: 'TextualBody', purpose: 'tagging', value: 'certain'},
		]);
		expect(collection.first.items[5]!.body.map(({value}) => value)).toEqual([
			'direct',
			'unsure',
			'unknown speaker',
		]);
	});

	it('never cut a character of the context in two', () => {
		const text = `${'🙂'.repeat(40)}“Yes.”${'🙂'.repeat(40)}`;
		const words = span(text.indexOf('“'), text.indexOf('”') + 1);
		const analysis = {...harbourWith({text}), quotes: [{...harbour.quotes[5]!, ...words, parts: [words]}]};
		expect(JSON.stringify(toAnnotations(analysis).first)).not.toMatch(/\\ud[89a-f]/);
	});

	it('have an address of their own when the article has none', () => {
		const {first, id} = toAnnotations(harbourWith({url: null}));
		expect(first.items[7]!.target).toMatchObject({source: id});
	});
});
