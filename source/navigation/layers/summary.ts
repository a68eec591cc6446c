import {correctionsInNumbers} from '../../corrections/corrections-in-words.ts';
import {count, grouped} from '../../count.ts';
import {type Amount, type Summary, standings, summaryOf} from '../../report/summary.ts';
import type {Line} from '../screen/line.ts';
import {filled, segment} from '../screen/make-line.ts';
import {bar} from '../screen/share-of-voice.ts';
import {cut, printable} from '../screen/width.ts';
import type {World} from '../world.ts';

/** Who speaks how much in the article, how openly, and where: lines that fit into a width. */
export function summaryLines(world: World, width: number): readonly Line[] {
	const summary = world.once('summary', () => summaryOf(world.analysis));
	const {ellipsis} = world.glyphs;
	const percent = summary.words === 0 ? 0 : Math.round((summary.saidWords / summary.words) * 100);
	const lines: Line[] = [
		[
			segment(
				` ${count(summary.quotes, 'quote')}: ${grouped(summary.saidWords)} of ${count(summary.words, 'word')} are somebody’s (${percent}%)`,
			),
		],
		[],
		...amounts(world, summary, width),
		...putRight(world),
		[],
		...voices(world, summary, width),
		[],
		...places(world, summary, width),
	];
	return lines.map(line => filled(line, width, ellipsis));
}

function amounts(
	world: World,
	{kinds, standings: byStanding, unsure, saidWords}: Summary,
	width: number,
): readonly Line[] {
	const row = (label: string, {quotes, words}: Amount): Line => [
		segment(` ${label.padEnd(12)}`, 'label'),
		segment(`${grouped(quotes).padStart(5)}${world.glyphs.quoteMark} ${grouped(words).padStart(7)} words  `),
		segment(bar(world, saidWords === 0 ? 0 : words / saidWords, Math.max(0, width - 36)), 'strip'),
	];
	return [
		row('direct', kinds.direct),
		row('mixed', kinds.mixed),
		row('~ indirect', kinds.indirect),
		[],
		...standings.map(standing => row(standing === 'unknown' ? '? unknown' : standing, byStanding[standing])),
		...(unsure > 0
			? [[segment(` ${count(unsure, 'quote')} with a speaker that is not sure`, 'unsure')]]
			: []),
	];
}

/** What the reader put right, counted apart from what the program found. */
function putRight({analysis, glyphs}: World): readonly Line[] {
	const words = correctionsInNumbers(analysis)?.replace('the reader', 'you');
	return words === undefined ? [] : [[segment(` ${glyphs.corrected} ${words}`, 'unsure')]];
}

function voices(world: World, summary: Summary, width: number): readonly Line[] {
	const {ellipsis, paragraph, quoteMark, dash} = world.glyphs;
	const column = Math.max(12, Math.floor(width * 0.42));
	const bars = Math.max(0, Math.min(24, width - column - 32));
	return summary.voices.map(({name, role, standing, quotes, totalWords, share, first, last}) => {
		const isUnknown = standing === 'unknown';
		const who = `${isUnknown ? '? ' : ''}${printable(role === null ? name : `${name}, ${role}`)}`;
		const end = first === last ? '' : `${dash}${last + 1}`;
		return [
			...filled(
				[segment(` ${cut(who, column - 2, ellipsis)}`, ...(isUnknown ? (['unsure'] as const) : []))],
				column,
			),
			segment(bar(world, share, bars).padEnd(bars), 'strip'),
			segment(`${String(Math.round(share * 100)).padStart(4)}%`),
			segment(
				`${grouped(quotes.length).padStart(4)}${quoteMark}${grouped(totalWords).padStart(6)} words  ${paragraph}${first + 1}${end}`,
				'dim',
			),
		];
	});
}

/** How many different voices are heard from the beginning of the article to its end. */
function places(world: World, {sourcesPerParagraph}: Summary, width: number): readonly Line[] {
	const {levels} = world.glyphs;
	const cells = Math.max(1, Math.min(width - 2, sourcesPerParagraph.length));
	const most = Math.max(1, ...sourcesPerParagraph.slice(0, 10_000).map(({voices}) => voices));
	let strip = '';
	for (let cell = 0; cell < cells; cell++) {
		const from = Math.floor((cell / cells) * sourcesPerParagraph.length);
		const to = Math.max(from + 1, Math.floor(((cell + 1) / cells) * sourcesPerParagraph.length));
		let highest = 0;
		for (let index = from; index < to; index++) {
			highest = Math.max(highest, sourcesPerParagraph[index]?.voices ?? 0);
		}

		strip += levels[Math.ceil((Math.min(highest, most) / most) * (levels.length - 1))];
	}

	return [
		[segment(' Voices from the first paragraph to the last', 'label')],
		[segment(` ${strip}`, 'strip')],
	];
}
