import {codePointBefore, isLetterOrNumber} from '../article/letters.ts';
import {type Span, span} from '../article/offset.ts';
import type {Paragraph} from '../paragraphs/paragraph.ts';

/** A stretch between quotation marks. Its span includes the marks, as far as there are any. */
export type MarkedStretch = Span & {
	/** The index of its paragraph. */
	readonly paragraph: number;
	/** The words between the marks. */
	readonly inner: Span;
	readonly style: 'double' | 'single';
	/** No closing mark, because the next paragraph opens with a mark again and carries on. */
	readonly runsOn: boolean;
	/** No closing mark, and nothing carries on. */
	readonly isUnclosed: boolean;
};

type Mark = {
	readonly at: number;
	readonly length: number;
	kind: 'open' | 'close' | 'either';
	readonly canOpen: boolean;
	readonly canClose: boolean;
	readonly before: string;
};

const doubleMark = /["“”„‟«»＂「」『』]|[‘’'`´]{2}|'\.'/g;
const opening = '“„‟«「『';
const closing = '”»」』';
const space = /\s/;
const anyDouble = /["“”„‟«»＂「」『』]|[‘’'`´]{2}/;
const anySingle = /[‘’'‚‹›]/;
const apostrophe = /[’']/g;
const opensParagraph = /^(?:["“„‟«＂「『]|[‘'`]{2})/;
/** Words printed with an apostrophe for the letters left out: ’90s, ’em, ’tis. */
const elided = /^(?:\d\ds?|em|til|till|tis|twas|cause|bout|n|round|cuz|tude|hood)(?![\p{L}\p{N}])/iu;

/**
 * Longest stretch that single marks may hold where double marks are the rule: past that
 * it is two apostrophes that happened to face one another.
 */
const longestSingle = 600;

/** Finds every outermost stretch between quotation marks, paragraph by paragraph, in reading order. */
export function findMarkedStretches(text: string, paragraphs: readonly Paragraph[]): MarkedStretch[] {
	const isSingleStyle = usesSingleMarks(text);
	const stretches: MarkedStretch[] = [];
	for (const paragraph of paragraphs) {
		if (paragraph.kind === 'heading') {
			continue;
		}

		const body = text.slice(paragraph.start, paragraph.end);
		if (!anyDouble.test(body) && !anySingle.test(body)) {
			continue;
		}

		const next = paragraphs[paragraph.index + 1];
		const reopens = next !== undefined && opensParagraph.test(text.slice(next.start, next.start + 2));
		if (isSingleStyle) {
			const nextOpens = next !== undefined && /^[‘']/.test(text.slice(next.start, next.start + 1));
			const single = findSingle(body, [], paragraph, true, nextOpens);
			const double = findDouble(body, paragraph, reopens).filter(
				found => !single.some(outer => outer.start < found.end && found.start < outer.end),
			);
			for (const stretch of merge(single, double)) stretches.push(stretch);
		} else {
			const double = findDouble(body, paragraph, reopens);
			const single = findSingle(body, double, paragraph, false, false);
			// One paragraph may hold more of them than a call takes arguments.
			for (const stretch of merge(outside(single, double), single)) stretches.push(stretch);
		}
	}

	return stretches;
}

/**
 * Whether single marks are the outermost ones in this article, as in much British print:
 * a mark opens and closes speech (a comma, full stop or question mark stands before the closing
 * one) several times, and double marks are rarer than that.
 */
export function usesSingleMarks(text: string): boolean {
	let singles = 0;
	let doubles = 0;
	let closes = 0;
	// Between “ and ” single marks are inside: “I said, ‘No.’ And he said: ‘So sleep.’”
	let isInside = false;
	for (const {0: mark, index: at} of text.matchAll(/['‘’"“”\n]/g)) {
		isInside = mark === '“' || (isInside && mark !== '”' && mark !== '\n');
		if (mark === '”' || mark === '\n' || (isInside && mark !== '“')) {
			continue;
		}

		const before = text[at - 1] ?? ' ';
		const follows = text[at + 1] ?? ' ';
		const leadsOn = isLetterOrNumber(text.codePointAt(at + 1));
		const isOpening = leadsOn && !isLetterOrNumber(codePointBefore(text, at));
		if (mark === '"' || mark === '“') {
			doubles += isOpening ? 1 : 0;
			continue;
		}

		if (mark !== '’' && isOpening && !"'’".includes(before)) {
			singles++;
		}

		if (mark !== '‘' && !leadsOn && !"'’".includes(follows) && ',.?!…'.includes(before)) {
			closes++;
		}
	}

	return singles >= 2 && closes >= 2 && closes * 2 >= singles && singles > doubles;
}

/** The stretches that stand in none of the others; both in reading order. */
function outside(others: readonly MarkedStretch[], stretches: MarkedStretch[]): MarkedStretch[] {
	let at = 0;
	return stretches.filter(({start, end}) => {
		while (at < others.length && others[at]!.end <= start) {
			at++;
		}

		const other = others[at];
		return other === undefined || other.start >= start || other.end <= end;
	});
}

function merge(one: MarkedStretch[], other: MarkedStretch[]): MarkedStretch[] {
	return other.length === 0 ? one : [...one, ...other].sort((a, b) => a.start - b.start);
}

function doubleMarks(body: string): Mark[] {
	const marks: Mark[] = [];
	for (const match of body.matchAll(doubleMark)) {
		let at = match.index;
		const glyph = match[0];
		const length = glyph.length;
		// Three apostrophes are a nested single mark and two that stand for a double one.
		if (length === 2 && glyph[0] === body[at + 2] && at > 0 && !space.test(body[at - 1]!)) {
			at++;
		}

		const before = at > 0 ? body[at - 1]! : ' ';
		const follows = body[at + length] ?? ' ';
		let kind: Mark['kind'] = 'either';
		if (length === 3) {
			// A full stop that was put between the two apostrophes of a closing mark.
			if (space.test(before)) {
				continue;
			}

			kind = 'close';
		} else if (opening.includes(glyph) || glyph === '‘‘' || glyph === '``') {
			kind = 'open';
		} else if (closing.includes(glyph)) {
			kind = 'close';
		}

		// Feet and inches, and seconds: 6'2", 5'10"x.
		if (kind === 'either' && length === 1 && /\d/.test(before) && isLetterOrNumber(follows.charCodeAt(0))) {
			continue;
		}

		const canOpen = !space.test(follows) && (kind === 'open' || !isLetterOrNumber(before.charCodeAt(0)));
		const canClose = kind === 'close' || !space.test(before) || space.test(follows);
		// An opening glyph glued to the word before it, with nothing opening after it, is a slip of the typesetter.
		if (
			kind === 'open' &&
			!space.test(before) &&
			!/[([{—–\-/:]/.test(before) &&
			(space.test(follows) || /[.,;:!?)[\]]/.test(follows))
		) {
			kind = 'close';
		}

		if (kind === 'open' && at + length >= body.length) {
			kind = 'close';
		}

		marks.push({at, length, kind, canOpen, canClose, before});
	}

	return marks;
}

/** For each mark, the index of the nearest later mark of a kind; one pass from the end, so that many unclosed marks stay cheap. */
function nextOf(marks: readonly Mark[], isIt: (mark: Mark) => boolean): Int32Array {
	const next = new Int32Array(marks.length + 1).fill(-1);
	for (let index = marks.length - 1; index >= 0; index--) {
		next[index] = isIt(marks[index]!) ? index : next[index + 1]!;
	}

	return next;
}

/** A straight mark that can only close. */
const isStray = ({kind, canOpen, before}: Mark) => kind === 'either' && !canOpen && !space.test(before);

function findDouble(body: string, paragraph: Paragraph, reopens: boolean): MarkedStretch[] {
	const marks = doubleMarks(body);
	if (marks.length === 0) {
		return [];
	}

	const nextClose = nextOf(marks, mark => mark.kind === 'close');
	const nextEither = nextOf(marks, mark => mark.kind === 'either');
	const nextCurly = nextOf(marks, mark => mark.kind !== 'either');
	const found: MarkedStretch[] = [];
	let open: Mark | undefined;
	const finish = (limit: number, mark: Mark | undefined, rest: {runsOn: boolean; isUnclosed: boolean}) => {
		const innerStart = open!.at + open!.length;
		let end = limit;
		// Left open, it ends with its last word: the space before the next mark is nobody's.
		while (!mark && end > innerStart && space.test(body[end - 1]!)) {
			end--;
		}

		if (end > innerStart) {
			found.push({
				...span(paragraph.start + open!.at, paragraph.start + (mark ? mark.at + mark.length : end)),
				paragraph: paragraph.index,
				inner: span(paragraph.start + innerStart, paragraph.start + end),
				style: 'double',
				...rest,
			});
		}

		open = undefined;
	};

	const closed = {runsOn: false, isUnclosed: false};
	for (let index = 0; index < marks.length; index++) {
		const mark = marks[index]!;
		if (!open) {
			// `it was late" is no answer`: it closes what nothing opened, or every mark behind it would be turned round.
			if (isStray(mark) && (marks.length - index) % 2 === 1) {
				continue;
			}

			if (
				mark.kind === 'open' ||
				(mark.kind === 'either' && (mark.canOpen || !mark.canClose || index + 1 < marks.length)) ||
				// A reversed glyph: ”like this.“
				(mark.kind === 'close' && mark.canOpen)
			) {
				open = mark;
			}
		} else if (mark.kind === 'open') {
			const close = nextClose[index + 1] ?? -1;
			if (open.kind === 'either') {
				// Curly marks inside straight ones are nested.
				const either = nextEither[index + 1] ?? -1;
				if (close > 0 && (either < 0 || close < either)) {
					index = close;
					continue;
				}
			} else if (close > 0) {
				// Nested when two closing marks follow before another opens.
				const after = nextCurly[close + 1] ?? -1;
				if (after >= 0 && marks[after]!.kind === 'close') {
					index = close;
					continue;
				}
			}

			finish(mark.at, undefined, {runsOn: false, isUnclosed: true});
			open = mark;
		} else if (mark.kind === 'close') {
			finish(mark.at, mark, closed);
		} else {
			if (open.kind === 'open') {
				// Straight marks inside curly ones are nested when they come in pairs.
				const curly = nextCurly[index + 1] ?? -1;
				if (curly > 0 && marks[curly]!.kind === 'close' && (curly - index) % 2 === 0) {
					index = curly - 1;
					continue;
				}
			}

			if (mark.canOpen && space.test(mark.before)) {
				finish(mark.at, undefined, {runsOn: false, isUnclosed: true});
				open = mark;
			} else {
				finish(mark.at, mark, closed);
			}
		}
	}

	if (open) {
		finish(body.length, undefined, {runsOn: reopens, isUnclosed: !reopens});
	}

	return found;
}

function findSingle(
	body: string,
	taken: readonly MarkedStretch[],
	paragraph: Paragraph,
	isStyle: boolean,
	reopens: boolean,
): MarkedStretch[] {
	const found: MarkedStretch[] = [];
	const quote = /[‘'‚]/g;
	let taking = 0;
	let newline = -1;
	let nothingCloses = false;
	/** Up to here it is known that nothing closes. */
	let searched = 0;
	for (let match = quote.exec(body); match; match = quote.exec(body)) {
		const at = match.index;
		while (taking < taken.length && taken[taking]!.end - paragraph.start <= at) {
			taking++;
		}

		const cover = taken[taking];
		if (cover && cover.start - paragraph.start <= at) {
			quote.lastIndex = cover.end - paragraph.start;
			continue;
		}

		const before = at > 0 ? body[at - 1]! : ' ';
		const follows = body[at + 1] ?? ' ';
		if (
			before === match[0] ||
			follows === match[0] ||
			!/[\s([{—–:/]/.test(before) ||
			!(isLetterOrNumber(follows.charCodeAt(0)) || '#@$£€…[“"'.includes(follows)) ||
			elided.test(body.slice(at + 1, at + 8))
		) {
			continue;
		}

		if (newline < at) {
			newline = body.indexOf('\n', at);
			newline = newline < 0 ? body.length : newline;
		}

		const limit = Math.min(
			isStyle ? body.length : limitOf(newline, at),
			cover ? cover.start - paragraph.start : body.length,
		);
		// What closes nothing here closes nothing further on either, so many unclosed marks are looked up once.
		let close = nothingCloses ? -1 : closeOf(body, Math.max(at, searched - 2), limit);
		if (close < 0 && !isStyle && cover) {
			close = closeAround(
				body,
				taken.slice(taking, taking + mostNested),
				paragraph.start,
				limitOf(newline, at),
			);
		}

		let runsOn = false;
		if (close < 0) {
			nothingCloses = isStyle;
			searched = limit;
			// In a British paper a speech over several paragraphs opens each with a mark and closes only the last.
			if (!(isStyle && reopens && (at === 0 || /[,:]\s$/.test(body.slice(Math.max(0, at - 2), at))))) {
				continue;
			}

			close = body.length;
			runsOn = true;
		}

		found.push({
			...span(paragraph.start + at, paragraph.start + (runsOn ? close : close + 1)),
			paragraph: paragraph.index,
			inner: span(paragraph.start + at + 1, paragraph.start + close),
			style: 'single',
			runsOn,
			isUnclosed: false,
		});
		quote.lastIndex = close + 1;
	}

	return found;
}

const limitOf = (newline: number, at: number) => Math.min(newline, at + longestSingle);

/** So many stretches in double marks may stand inside one in single marks. */
const mostNested = 3;

/**
 * Where single marks close around stretches in double ones: ‘He said, “Go,”’ she told them. The mark has to stand
 * right behind the double one, or nothing tells it from an apostrophe. −1 where none does.
 */
function closeAround(body: string, nested: readonly MarkedStretch[], start: number, limit: number): number {
	const around = nested.find(
		({end, isUnclosed, runsOn}) =>
			!isUnclosed && !runsOn && end - start < limit && /['’]/.test(body[end - start] ?? ''),
	);
	return around && !isLetterOrNumber(body.codePointAt(around.end - start + 1)) ? around.end - start : -1;
}

/** A single mark behind an s may close, or be a plural possessive; so many more are looked at before it is taken to close. */
const mostPossessives = 12;

/** Where the single mark opened at a place closes, or −1. After an s it may be a possessive, so that is kept for want of better. */
function closeOf(body: string, at: number, limit: number): number {
	let weak = -1;
	let seen = 0;
	apostrophe.lastIndex = at + 2;
	for (let match = apostrophe.exec(body); match && match.index < limit; match = apostrophe.exec(body)) {
		const {index} = match;
		const character = match[0];
		if (weak >= 0 && ++seen > mostPossessives) {
			break;
		}

		const before = body[index - 1]!;
		const follows = body[index + 1] ?? ' ';
		if (
			space.test(before) ||
			isLetterOrNumber(follows.charCodeAt(0)) ||
			follows === character ||
			before === character
		) {
			continue;
		}

		if (/s/i.test(before) && space.test(follows) && isLetterOrNumber(body.codePointAt(index + 2))) {
			if (weak < 0) {
				weak = index;
			}

			continue;
		}

		return index;
	}

	return weak;
}
