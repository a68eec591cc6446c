import type {Span} from '../article/offset.ts';
import {onOneLine} from '../article/printable.ts';
import {withoutMarks} from './words.ts';

/** Longer words than this are named by their beginning and end: mail programs break long links. */
const longestWhole = 300;

/** How many words of the beginning and the end, or before and after, to try in turn until they are unique. */
const wordCounts = [4, 7, 12, 20];

/**
 * The link to the exact words on the article's page, which a browser scrolls to
 * and lights: https://wicg.github.io/scroll-to-text-fragment/.
 *
 * A browser lights the first place that fits, so words that stand earlier too
 * get as many words before or after as make them the first.
 *
 * @param parts The stretches to light; from the first to the last if there are several.
 */
export function textFragmentLink(url: string, text: string, parts: readonly Span[]): string {
	const start = parts[0]!.start;
	const end = parts.at(-1)!.end;
	// A page's quotation marks may be drawn by its style sheet, and browsers want the
	// ends on word boundaries, so the marks stay outside.
	const first = bare(text.slice(start, parts[0]!.end));
	const words = parts.length === 1 ? first : bare(text.slice(start, end));
	// A browser wants nothing but white space between the words and those before
	// and after, so what was taken off the ends counts among these.
	const whole = onOneLine(text.slice(start, end));
	const [opening = '', closing = ''] = whole.split(words, 2);
	const before = onOneLine(`${text.slice(Math.max(0, start - 400), start)}${opening}`);
	const after = onOneLine(`${closing}${text.slice(end, end + 400)}`);
	const page = folded(onOneLine(text));
	const place = folded(onOneLine(`${text.slice(0, start)}|`)).length - 1;
	const isWhole = parts.length === 1 && words.length <= longestWhole;
	const directive =
		(isWhole ? wholeDirective(page, place, words) : rangeDirective(page, place, words)) ??
		contextDirective(page, isWhole ? [words] : ends(words, wordCounts.at(-1)!), before, after);
	return `${withoutDirective(url)}:~:text=${directive}`;
}

/** The words alone, if nothing before them on the page says the same. */
function wholeDirective(page: string, place: number, words: string): string | undefined {
	return isFirst(page, place, words) ? encoded(words) : undefined;
}

/** The beginning and the end of the words, if the beginning stands nowhere before. */
function rangeDirective(page: string, place: number, words: string): string | undefined {
	for (const count of wordCounts) {
		const [start, end] = ends(words, count);
		const hasOneEnd = folded(words).indexOf(folded(end)) === folded(words).length - folded(end).length;
		if (hasOneEnd && isFirst(page, place, start)) {
			return `${encoded(start)},${encoded(end)}`;
		}
	}

	return undefined;
}

function contextDirective(page: string, middle: readonly string[], before: string, after: string): string {
	let prefix = '';
	let suffix = '';
	for (const count of wordCounts) {
		prefix = before.split(' ').slice(-count).join(' ');
		suffix = after.split(' ').slice(0, count).join(' ');
		if (occurrences(page, folded(prefix)) <= 1) {
			break;
		}
	}

	return [prefix && `${encoded(prefix)}-`, ...middle.map(encoded), suffix && `-${encoded(suffix)}`]
		.filter(Boolean)
		.join(',');
}

function ends(words: string, count: number): [start: string, end: string] {
	const all = words.split(' ');
	const half = Math.max(1, Math.min(count, Math.floor(all.length / 2)));
	return [bare(all.slice(0, half).join(' ')), bare(all.slice(-half).join(' '))];
}

function isFirst(page: string, place: number, words: string): boolean {
	const found = page.indexOf(folded(words));
	// Marks and the space before them stand between the place and its first word.
	return found >= place && found <= place + 4;
}

function occurrences(page: string, words: string): number {
	return words === '' ? 0 : page.split(words).length - 1;
}

/** Without marks and punctuation at the ends that a browser may not find on a word's boundary. */
function bare(words: string): string {
	return withoutMarks(onOneLine(words))
		.words.replace(/^[\s"“”„«»‘([—–-]+/, '')
		.replace(/[\s"“”„«»([—–,-]+$/, '');
}

// Browsers compare without regard to case.
function folded(words: string): string {
	return words.toLowerCase();
}

/** The address up to its fragment, without a text directive that it has already. */
function withoutDirective(url: string): string {
	const [page, fragment = ''] = onOneLine(url).split('#', 2) as [string, string?];
	return `${page}#${fragment.split(':~:', 1)[0]}`;
}

/** Percent-encoded, also the three signs that part a directive. */
function encoded(words: string): string {
	return encodeURIComponent(words).replaceAll('-', '%2D');
}
