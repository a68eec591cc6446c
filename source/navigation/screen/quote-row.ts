import {textOf} from '../../article/offset.ts';
import {type CorrectedQuote, readersMarks} from '../../corrections/corrected-quote.ts';
import {describedBy, type Quote} from '../../quotes/quote.ts';
import type {Hit, Match} from '../../search/search-row.ts';
import type {World} from '../world.ts';
import type {Line, Style} from './line.ts';
import {digitsFor, elsewhere, type ListView, noSegments} from './list-view.ts';
import {filled, segment, styled, styledText, widthOfLine} from './make-line.ts';
import {cut, printable, widthOf} from './width.ts';
import {isInDoubt, quoteJoint, quoteText, speakerLabel} from './wording.ts';

/** A quote in its list: where, who, what. */
export function quoteLine(view: ListView, quote: Quote, match: Match | null, isSelected: boolean): Line {
	const {world, state, width} = view;
	const {glyphs} = world;
	const speaker = speakerLabel(world, quote);
	const column = Math.max(6, Math.min(18, Math.floor(width * 0.27)));
	const number = String(quote.paragraph + 1).padStart(digitsFor(world));
	const isMarked = state.marks.includes(quote.id);
	const sign = `${isSet(quote) ? glyphs.corrected : ''}${speaker.isUnsure ? '?' : ''}`;
	const before = sign === '' ? '' : `${sign} `;
	const left: Line = [
		...styled(
			[
				segment(isSelected ? glyphs.selected : ' '),
				isMarked ? segment(glyphs.marked, 'marked') : segment(' '),
				segment(`${number}  `, 'number'),
				...filled(speakerSegments(world, quote, before, speaker.text, match), column, glyphs.ellipsis),
			],
			...elsewhere(view, isSelected),
		),
		segment(' '),
	];
	const tilde = quote.kind === 'indirect' ? '~ ' : '';
	const remarks = remarksOf(world, quote, Math.floor(width * 0.3));
	const room = Math.max(0, width - widthOfLine(left) - tilde.length - widthOf(remarks));
	const style: readonly Style[] = quote.kind === 'indirect' ? [] : ['quote'];
	return [
		...left,
		...(tilde ? [segment(tilde, 'dim')] : noSegments),
		...snippet(world, ...rowText(world, quote, match), room, style),
		...(remarks ? [segment(remarks, 'label')] : noSegments),
	];
}

export function isSet(quote: CorrectedQuote): boolean {
	return quote.corrected === true;
}

/** The tags of a quote, and a sign for a note: “ #money †”. Nothing for most. */
function remarksOf({glyphs}: World, quote: Quote, most: number): string {
	const {tags = [], note} = readersMarks(quote);
	const remarks = [...tags.map(tag => `#${printable(tag)}`), note ? glyphs.note : '']
		.filter(Boolean)
		.join(' ');
	return remarks === '' ? '' : ` ${cut(remarks, Math.max(2, most), glyphs.ellipsis)}`;
}

/** The words of a quote on one line, and the hits in them. The first fields of its row are its parts. */
function rowText(world: World, quote: Quote, match: Match | null): readonly [string, readonly Stretch[]] {
	const hits: Stretch[] = [];
	let at = 0;
	for (const [part, {start, end}] of quote.parts.entries()) {
		for (const hit of match?.hits ?? []) {
			if (hit.field === part) {
				hits.push({start: hit.start + at, end: hit.end + at});
			}
		}

		at += end - start + quoteJoint.length;
	}

	return [quoteText(world, quote), hits];
}

type Stretch = {readonly start: number; readonly end: number};

function speakerSegments(
	world: World,
	quote: Quote,
	before: string,
	label: string,
	match: Match | null,
): Line {
	const who = before + label;
	const isUnsure = isInDoubt(quote);
	const {speaker} = quote;
	const isUnnamed = speaker.kind === 'unnamed';
	const style: readonly Style[] = isUnsure ? ['unsure'] : isUnnamed ? ['dim'] : [];
	// The column shows the end of the name, “Lavrov” or “S. Lavrov”, and of “the spokesman”. Hits before that have nowhere to be lit.
	const name = isUnnamed
		? printable(textOf(world.analysis.article.text, describedBy(speaker)))
		: (world.speakerOf(quote)?.name ?? '');
	const shown = isUnnamed ? (speaker.description ? 'description' : 'mention') : 'speaker';
	const kept = [label, label.slice(3)].find(end => end !== '' && name.endsWith(end)) ?? '';
	const keptFrom = who.length - kept.length;
	const runs = (match?.hits ?? [])
		.filter(({field}) => world.fieldName('quotes', quote.id, field) === shown)
		.map(({start, end}) => ({
			start: Math.max(keptFrom, start + keptFrom + kept.length - name.length),
			end: end + keptFrom + kept.length - name.length,
			style: ['hit'] as const,
		}));
	return styledText(who, 0, who.length, [{start: 0, end: who.length, style}, ...runs]);
}

/** The start of a text, or where its first hit is when that would not be seen. */
export function snippet(
	world: World,
	text: string,
	hits: readonly (Hit | Stretch)[],
	room: number,
	style: readonly Style[],
): Line {
	const first = hits[0];
	// As long as the hit ends in the room, the beginning says more of the text.
	const isFar = first !== undefined && widthOf(text.slice(0, Math.min(first.end, 4000))) > room - 1;
	let start = 0;
	if (isFar) {
		start = Math.max(0, first.start - Math.floor(room / 3));
		const space = text.indexOf(' ', start);
		start = space >= 0 && space < first.start ? space + 1 : first.start;
		start = Math.min(start, startOfEnd(text, room - 1));
	}

	const shown = printable(text.slice(start, start + room * 4 + 16));
	if (first === undefined) {
		return filled([segment(shown, ...style)], room, world.glyphs.ellipsis);
	}

	const runs = [
		{start: 0, end: shown.length, style},
		...hits.map(hit => ({start: hit.start - start, end: hit.end - start, style: ['hit'] as const})),
	];
	const lead = start > 0 ? [segment(world.glyphs.ellipsis, 'dim')] : noSegments;
	return filled([...lead, ...styledText(shown, 0, shown.length, runs)], room, world.glyphs.ellipsis);
}

/** Where the last words begin that fit in this many columns together. */
function startOfEnd(text: string, columns: number): number {
	let start = Math.max(0, text.length - columns);
	while (start < text.length && widthOf(text.slice(start)) > columns) {
		start++;
	}

	const space = text.indexOf(' ', start - 1);
	return start > 0 && space >= 0 ? space + 1 : start;
}

/** A person's name in fewer columns: first names become initials, and the surname is kept as long as it can be. */
export function shortened(name: string, width: number, ellipsis: string): string {
	const words = name.split(' ');
	for (let initials = 1; initials < words.length; initials++) {
		const shorter = words.map((word, index) => (index < initials ? `${[...word][0]}.` : word)).join(' ');
		if (widthOf(shorter) <= width) {
			return shorter;
		}
	}

	return cut(words.at(-1)!, width, ellipsis);
}
