import {count, grouped} from '../count.ts';
import type {Summary} from './summary.ts';

/** The summary in one paragraph. */
export function inNumbers({words, paragraphs, quotes, saidWords, voices, kinds}: Summary): string {
	const known = voices.filter(({standing}) => standing !== 'unknown').length;
	return [
		`${count(words, 'word')} in ${count(paragraphs, 'paragraph')}.`,
		`${count(quotes, 'quote')} from ${count(known, 'source')}: ${kinds.direct.quotes} direct, ${kinds.mixed.quotes} mixed, ${kinds.indirect.quotes} indirect.`,
		`Of the article’s words, sources speak ${grouped(saidWords)} (${percent(saidWords, words)}).`,
	].join(' ');
}

/**
 * What the numbers are and are not, in one sentence or two.
 *
 * @param corrections What a reader put right, in numbers.
 */
export function method({unsure, standings: {unknown}}: Summary, corrections: string | null): string {
	return [
		corrections === null
			? 'Found by rules and not read by a person, so it may be wrong; each quote stands beside its paragraph to check.'
			: `Found by rules, with ${corrections}; the rest may be wrong, and each quote stands beside its paragraph to check.`,
		unsure > 0 || unknown.quotes > 0
			? `Of the speakers, ${unsure} ${unsure === 1 ? 'is' : 'are'} unsure and ${unknown.quotes} unknown.`
			: 'No speaker is unsure or unknown.',
		'Words are those inside quotes, paraphrases included. Nothing is guessed about people beyond what the article says.',
	].join(' ');
}

/** A share as whole per cent; “<1%” of a little, “0%” of nothing. */
export function percent(part: number, whole: number): string {
	const hundredths = whole === 0 ? 0 : Math.round((part / whole) * 100);
	return hundredths === 0 && part > 0 ? '<1%' : `${hundredths}%`;
}
