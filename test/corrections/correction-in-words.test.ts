import {describe, expect, it} from 'vitest';
import {anchorOf} from '../../source/corrections/anchor.ts';
import {applyCorrections} from '../../source/corrections/apply-corrections.ts';
import type {Correction} from '../../source/corrections/correction.ts';
import {correctionInWords} from '../../source/corrections/correction-in-words.ts';
import {harbour} from '../helpers/harbour.ts';

const quote = (id: string) => anchorOf(harbour.article.text, harbour.quotes.find(one => one.id === id)!);

describe('a correction in words', () => {
	it('names the quote by its first words', () => {
		const speaker = {kind: 'actor', id: 'ana-ruiz', name: 'Ana Ruiz'} as const;
		expect(correctionInWords({type: 'set-speaker', quote: quote('q6'), speaker}, harbour)).toBe(
			'speaker of “Who pays for all of this?” is Ana Ruiz',
		);
		expect(correctionInWords({type: 'note', quote: quote('q2'), note: 'Check.'}, harbour)).toBe(
			'“We will not close the school,…” has a note',
		);
	});

	it('has single marks where those of the article stand inside its own', () => {
		const mixed = {...quote('q6'), exact: '“we open” as soon as we can'};
		expect(correctionInWords({type: 'tag', quote: mixed, tag: 'money'}, harbour)).toBe(
			'“‘we open’ as soon as we can” is tagged money',
		);
	});

	it('leaves out the cue that interrupts the quote', () => {
		const correction: Correction = {type: 'not-a-quote', quote: quote('q4')};
		const words = '“Nobody asked the town, … Someb…” is not a quote';
		expect(correctionInWords(correction, harbour)).toBe(words);
		// Nor does it come back once the quote is none.
		expect(correctionInWords(correction, applyCorrections(harbour, [correction]).analysis)).toBe(words);
	});

	it('names words that stand in the article no more as they stood', () => {
		const gone = {...quote('q6'), exact: '“Who paid for\nthe ferry?”'};
		expect(correctionInWords({type: 'tag', quote: gone, tag: 'money'}, harbour)).toBe(
			'“Who paid for the ferry?” is tagged money',
		);
	});
});
