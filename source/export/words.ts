import type {Actor} from '../actors/actor.ts';
import type {Analysis} from '../analysis.ts';
import {type Span, textOf} from '../article/offset.ts';
import {onOneLine} from '../article/printable.ts';
import {describedBy, type Quote} from '../quotes/quote.ts';

// Each opening mark with the marks that may close it. German closes „ with “,
// Swedish opens and closes with ”, and typewriters use '' for a double mark.
const closersOf = new Map<string, readonly string[]>([
	['“', ['”', '“', '"']],
	['”', ['”']],
	['„', ['“', '”', '"']],
	['‟', ['”']],
	['"', ['"', '”']],
	["''", ["''", '"']],
	['``', ["''", '"', '``']],
	['‘', ['’', "'"]],
	['‚', ['‘', '’']],
	["'", ["'", '’']],
	['«', ['»']],
	['»', ['«', '»']],
	['‹', ['›']],
	['「', ['」']],
	['『', ['』']],
	['〝', ['〞', '〟']],
]);
const closing = /(?:''|["”»›」』〞〟])$/;

/** The words between the outer quotation marks, as far as there are any. */
export function withoutMarks(words: string): {
	readonly words: string;
	readonly isOpened: boolean;
	readonly isClosed: boolean;
} {
	const opener = [words.slice(0, 2), words.slice(0, 1)].find(mark => closersOf.has(mark));
	if (opener === undefined) {
		// A speech printed over several paragraphs may only be closed here.
		const closer = closing.exec(words)?.[0] ?? '';
		return {words: words.slice(0, words.length - closer.length), isOpened: false, isClosed: closer !== ''};
	}

	const inner = words.slice(opener.length);
	const closer = closersOf.get(opener)!.find(mark => inner.endsWith(mark)) ?? '';
	// ’Tis and 'Twas open with an apostrophe, which is no quotation mark unless it is closed.
	if (closer === '' && (opener === "'" || opener === '‘')) {
		return {words, isOpened: false, isClosed: false};
	}

	return {words: inner.slice(0, inner.length - closer.length), isOpened: true, isClosed: closer !== ''};
}

/**
 * The words of a quote, verbatim, on one line, for people to read.
 *
 * What stands wholly in quotation marks gets “ ” whatever the article's marks
 * are, closed even where a speech runs on into the next paragraph. Words that
 * are a paraphrase never get marks. Between parts stands “…” for the cue left out.
 */
export function wordsOf(text: string, quote: Quote): string {
	return quote.parts.map(part => partWords(text, part, quote)).join(' … ');
}

function partWords(text: string, part: Span, quote: Quote): string {
	const verbatim = onOneLine(textOf(text, part));
	const {words, isOpened, isClosed} = withoutMarks(verbatim);
	const isWhollyQuoted = quote.kind === 'direct' || (isOpened && isClosed && !/["“”]/.test(words));
	// French keeps a space inside « its marks », which belongs to the marks.
	return isWhollyQuoted ? `“${words.trim()}”` : verbatim;
}

/** Who said it, as far as the program knows, for people to read. */
export type SpeakerLine = {
	/** “Sergey Lavrov”, “one resident”; `null` when unknown. */
	readonly name: string | null;
	/** The actor's role; never that of an unnamed speaker. */
	readonly role: string | null;
	/** Whether the name may stand without a question mark. */
	readonly isSure: boolean;
};

/** Finds actors by id in one step. */
export function actorsById(analysis: Analysis): ReadonlyMap<string, Actor> {
	return new Map(analysis.actors.map(actor => [actor.id, actor]));
}

/** The speaker of a quote as lines of every format name them. Inference is never shown as fact. */
export function speakerLine(
	analysis: Analysis,
	quote: Quote,
	actors: ReadonlyMap<string, Actor> = actorsById(analysis),
): SpeakerLine {
	const {speaker} = quote;
	const isSure = quote.confidence !== 'unsure';
	switch (speaker.kind) {
		case 'named': {
			const actor = actors.get(speaker.actor);
			const name = actor?.name ?? speaker.actor;
			return {name: onOneLine(name), role: actor?.role ? onOneLine(actor.role) : null, isSure};
		}
		case 'unnamed':
			return {name: onOneLine(textOf(analysis.article.text, describedBy(speaker))), role: null, isSure};
		case 'unknown':
			return {name: null, role: null, isSure: false};
	}
}

const months = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];

/**
 * A date as people write it: `2022-02-15T13:58:00` is “15 February 2022”, `2022-02` “February 2022”.
 * The day is the article's own: no time zone is applied. What is no such date stays as it is.
 */
export function dateInWords(published: string): string {
	const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(published) ?? [];
	const name = month === undefined ? undefined : months[Number(month) - 1];
	if (year === undefined || (month !== undefined && name === undefined)) {
		return onOneLine(published);
	}

	return [day === undefined ? undefined : String(Number(day)), name, year].filter(Boolean).join(' ');
}
