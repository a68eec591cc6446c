import type {CorrectMode} from '../mode.ts';
import {inputLine} from '../screen/input-line.ts';
import type {Line, Style} from '../screen/line.ts';
import {apart, filled, segment, styled, styledText} from '../screen/make-line.ts';
import {cut} from '../screen/width.ts';
import type {World} from '../world.ts';
import {choicesIn, correctAdvice, correctedWords, correctTitle} from './correct.ts';
import type {Choice} from './pick-actor.ts';

/** The layer in which something is put right: the line that is typed in, and below it what there is to choose. */
export function correctContent(world: World, mode: CorrectMode, width: number, rows: number) {
	const {glyphs} = world;
	const typed = inputLine(mode.editor.text, mode.editor.caret, width, '>', glyphs.ellipsis);
	const words = correctedWords(world, mode);
	const lines: Line[] =
		words === null ? [] : [filled([segment(` ${words}`, 'quote')], width, glyphs.ellipsis)];
	const y = lines.length;
	lines.push(
		typed.line,
		filled([segment(` ${glyphs.horizontal.repeat(Math.max(0, width - 2))}`, 'dim')], width),
	);
	const first = lines.length;
	const choices = choicesIn(world, mode);
	// The line that is typed in stays in view, so the choices move below it.
	const room = Math.max(1, rows - first);
	const top = Math.max(0, Math.min(mode.row - Math.floor(room / 2), choices.length - room));
	for (const [index, choice] of choices.slice(top, top + room).entries()) {
		lines.push(choiceLine(world, choice, width, top + index === mode.row));
	}

	if (choices.length === 0) {
		const advice = world.bindings.withKeys(correctAdvice(mode));
		lines.push(filled([segment(` ${cut(advice, width - 2, glyphs.ellipsis)}`, 'dim')], width));
	}

	return {
		title: correctTitle(world, mode),
		info: choices.length > 0 ? String(choices.length) : '',
		lines,
		top: 0,
		chosen: null,
		cursor: {x: typed.cursor, y},
	};
}

function choiceLine(world: World, choice: Choice, width: number, isChosen: boolean): Line {
	const {glyphs} = world;
	const {text, hits, right, isOn} = choice;
	const style: readonly Style[] = isOn ? ['actor'] : [];
	const left: Line = [
		segment(isChosen ? glyphs.selected : ' '),
		segment(isOn ? glyphs.marked : ' ', 'marked'),
		...styledText(text, 0, text.length, [
			{start: 0, end: text.length, style},
			...hits.map(({start, end}) => ({start, end, style: ['hit'] as const})),
		]),
	];
	const line = apart(left, right === '' ? [] : [segment(`  ${right} `, 'dim')], width, glyphs.ellipsis);
	return isChosen ? styled(line, 'selected') : line;
}
