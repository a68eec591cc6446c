import type {Article} from './article.ts';
import {assembleArticle, type Origin} from './assemble-article.ts';
import {cleanLine} from './clean-text.ts';

/** What is said while one caption is shown. */
type Cue = {
	readonly start: number;
	readonly end: number;
	readonly voice: string | null;
	readonly text: string;
};

/** Whoever speaks pauses for longer between two thoughts, in seconds. */
const longestPause = 0.5;

/** What stands before the words of somebody else. */
const turn = /^(?:[-–—]|>>+)\s?/;

/** “ANNA KELLER: We will build it.” */
const speakerInCapitals = /^\p{Lu}[\p{Lu} .'’-]{1,38}\p{Lu}:\s/u;

/** Whether somebody else speaks from here on. No name stands within a sentence: “the snow in”, “OSLO: two metres”. */
function isTurn(text: string, before: string | undefined): boolean {
	return turn.test(text) || (speakerInCapitals.test(text) && !/[\p{L}\p{N},;]$/u.test(before ?? ''));
}

/** A paragraph of so many characters is over with its next sentence, though nobody pauses. */
const longParagraph = 500;

/**
 * What is said in a film or a broadcast, from its subtitles: captions joined to sentences and those to paragraphs, each
 * with the name of whoever speaks where the captions give it.
 *
 * @param source SubRip or WebVTT.
 * @throws {NoArticleError} When nothing is said.
 */
export function fromSubtitles(source: string, origin: Origin): Article {
	const paragraphs: Array<{text: string; readonly kind: 'body'}> = [];
	let last: Cue | null = null;
	for (const cue of cuesIn(source)) {
		const before: {text: string} | undefined = paragraphs.at(-1);
		const isOver = last !== null && /[.!?…]["”’)]?$/.test(last.text);
		const isNext =
			before === undefined ||
			cue.voice !== last?.voice ||
			isTurn(cue.text, last?.text) ||
			(isOver && (cue.start - last.end > longestPause || before.text.length > longParagraph));
		const text = cue.text.replace(turn, '');
		if (isNext) {
			paragraphs.push({text: cue.voice === null ? text : `${cue.voice}: ${text}`, kind: 'body'});
		} else {
			before.text += ` ${text}`;
		}

		last = cue;
	}

	const language = /^Language:\s*([a-z]{2,3}(?:-[A-Za-z]{2,4})?)\s*$/m.exec(source.slice(0, 500))?.[1];
	return assembleArticle(paragraphs, {language: language ?? null}, origin);
}

const timing = /^((?:\d+:)?\d\d?:\d\d[,.]\d{3})[ \t]+-->[ \t]+((?:\d+:)?\d\d?:\d\d[,.]\d{3})/;

function* cuesIn(source: string): Generator<Cue> {
	let lineBefore = '';
	for (const block of source.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n/)) {
		const lines = block.split('\n').filter(line => line.trim() !== '');
		const at = lines.findIndex(line => timing.test(line.trim()));
		if (at < 0) continue;
		const [, start = '', end = ''] = timing.exec(lines[at]!.trim()) ?? [];
		const [shown, gone] = [secondsOf(start), secondsOf(end)];
		let voice: string | null = null;
		let said: string[] = [];
		for (const line of lines.slice(at + 1)) {
			const named: string | null = cleanLine(/<v(?:\.[^\s>]*)?\s+([^>]+)>/.exec(line)?.[1]) ?? voice;
			const text = cleanLine(decoded(line.replace(/<[^>]*>|\{\\[^}]*\}/g, '')));
			// Two may speak in one caption, each on a line.
			if (said.length > 0 && (named !== voice || isTurn(text ?? '', said.at(-1)))) {
				yield {start: shown, end: gone, voice, text: said.join(' ')};
				said = [];
			}

			voice = named;
			// Captions made by machine show each line again above the one that follows it.
			if (text !== null && /[\p{L}\p{N}]/u.test(text) && text !== lineBefore) said.push(text);
			lineBefore = text ?? lineBefore;
		}

		if (said.length > 0) yield {start: shown, end: gone, voice, text: said.join(' ')};
	}
}

const signs: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	lrm: ' ',
	rlm: ' ',
};

/** “&gt;&gt; It is.”: WebVTT writes its own signs so, and machines others by their number. */
function decoded(text: string): string {
	return text.replace(
		/&(?:#(\d{2,5})|([a-z]{2,4}));/g,
		(whole, code: string | undefined, name: string | undefined) =>
			code === undefined ? (signs[name!] ?? whole) : String.fromCharCode(Number(code)),
	);
}

function secondsOf(time: string): number {
	return time
		.replace(',', '.')
		.split(':')
		.reduce((total, part) => total * 60 + Number(part), 0);
}
