import {
	type ContextLine,
	type ContextOrder,
	stretchesOfActor,
	stretchesOfWords,
	wordsInContext,
} from '../../report/kwic.ts';
import type {ContextOf, Mode} from '../mode.ts';
import type {Navigation} from '../navigation.ts';
import type {Line} from '../screen/line.ts';
import {filled, segment, styled} from '../screen/make-line.ts';
import {clustersOf, cut, printable, widthOf} from '../screen/width.ts';
import {chosenActor} from '../view.ts';
import type {World} from '../world.ts';
import type {Content} from './content.ts';

/** What the reader would see in context now: the words searched for, else the actor that is selected or speaks. */
export function contextSubject(world: World, state: Navigation): ContextOf | null {
	const query = (state.searches[state.focus] ?? state.searches[state.list])?.query ?? '';
	// Operators and fields say how to search and are no words of the article.
	const words = query
		.split(/\s+/)
		.filter(word => word !== '' && !/^[!|]|^-?(?:who|is|cue|type|tag|note|p):/i.test(word))
		.map(word => word.replace(/^['^]+|\$$/g, ''))
		.join(' ');
	if (words !== '') {
		return {kind: 'words', words};
	}

	const actor = chosenActor(world, state) ?? world.actor(state.only);
	return actor ? {kind: 'actor', actor: actor.id} : null;
}

/** Every occurrence in its line of context. Worked out once. */
export function contextLinesOf(
	world: World,
	subject: ContextOf,
	order: ContextOrder,
): readonly ContextLine[] {
	return world.once(`context\n${JSON.stringify(subject)}\n${order}`, () => {
		const {analysis} = world;
		if (subject.kind === 'words') {
			const whole = stretchesOfWords(analysis, subject.words);
			// A word that was typed half is nowhere as a whole; then it may go on.
			return wordsInContext(
				analysis,
				whole.length > 0 ? whole : stretchesOfWords(analysis, `${subject.words}*`),
				{order},
			);
		}

		const actor = world.actor(subject.actor);
		return actor ? wordsInContext(analysis, stretchesOfActor(actor), {order}) : [];
	});
}

/** What the layer is called, and how its lines are sorted. */
function contextTitle(world: World, subject: ContextOf): string {
	const what = subject.kind === 'words' ? `“${subject.words}”` : (world.actor(subject.actor)?.name ?? '');
	return `${cut(printable(what), 30, world.glyphs.ellipsis)} in context`;
}

const orderNames: Readonly<Record<ContextOrder, string>> = {
	place: 'in reading order',
	left: 'by the word before',
	right: 'by the word after',
};

/** The same where there is little room. */
const shortOrderNames: Readonly<Record<ContextOrder, string>> = {
	place: 'by place',
	left: 'by word before',
	right: 'by word after',
};

/** The lines around the chosen one: as many as there are rows, with the words one below the other. */
function contextView(
	world: World,
	lines: readonly ContextLine[],
	chosen: number,
	width: number,
	rows: number,
): readonly Line[] {
	if (lines.length === 0) {
		return [filled([segment(' These words do not stand in the article in a row.', 'dim')], width)];
	}

	const {glyphs} = world;
	const top = Math.max(0, Math.min(chosen - Math.floor(rows / 2), lines.length - rows));
	const digits = Math.max(2, String(world.analysis.article.paragraphs.length).length);
	const before = Math.max(4, Math.floor((width - digits - 6) * 0.42));
	return lines.slice(top, top + rows).map((one, index) => {
		const isChosen = top + index === chosen;
		const number = one.paragraph < 0 ? glyphs.dash : String(one.paragraph + 1);
		const left = endCut(printable(one.left), before, glyphs.ellipsis);
		const line = filled(
			[
				segment(isChosen ? `${glyphs.selected} ` : '  '),
				segment(`${number.padStart(digits)}  `, 'number'),
				segment(`${' '.repeat(Math.max(0, before - widthOf(left)))}${left}`),
				segment(printable(one.word), 'hit'),
				segment(printable(one.right)),
			],
			width,
			glyphs.ellipsis,
		);
		return isChosen ? styled(line, 'selected') : line;
	});
}

/** As much of the end of a text as fits. */
function endCut(text: string, width: number, ellipsis: string): string {
	let left = widthOf(text);
	if (left <= width) {
		return text;
	}

	for (const cluster of clustersOf(text)) {
		left -= cluster.width;
		if (left <= width - 1) {
			return ellipsis + text.slice(cluster.start + cluster.text.length);
		}
	}

	return '';
}

/** The layer of words in context: every occurrence in its line. */
export function context(world: World, width: number, rows: number, mode: Mode & {kind: 'context'}): Content {
	const lines = contextLinesOf(world, mode.of, mode.order);
	return {
		title: contextTitle(world, mode.of),
		info:
			width < 60
				? shortOrderNames[mode.order]
				: `${lines.length === 0 ? 0 : mode.row + 1}/${lines.length} ${world.glyphs.dot} ${orderNames[mode.order]}`,
		lines: contextView(world, lines, mode.row, width, Math.max(1, rows)),
		top: 0,
		chosen: null,
		cursor: null,
	};
}
