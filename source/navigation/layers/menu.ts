import {keyLabel} from '../keys/key-label.ts';
import type {KeyRow} from '../keys/key-row.ts';
import {whyNot} from '../keys/why-not.ts';
import type {Navigation} from '../navigation.ts';
import type {Line, Style} from '../screen/line.ts';
import {apart, filled, segment, styled, widthOfLine} from '../screen/make-line.ts';
import {cut, printable, widthOf} from '../screen/width.ts';
import {subjectOf} from '../view.ts';
import type {World} from '../world.ts';
import type {Content} from './content.ts';
import {menuRows} from './menu-rows.ts';
import {scopeInWords} from './save.ts';

/** What the copy menu is called: “Copy quote 2 as”. */
export function copyTitle(world: World, state: Navigation): string {
	const subject = subjectOf(world, state);
	switch (subject?.kind) {
		case 'quote':
			return `Copy quote ${world.rowNumber('quotes', subject.quote) + 1} as`;
		case 'paragraph':
			return `Copy paragraph ${subject.paragraph + 1} as`;
		case 'actor':
			return `Copy ${printable(world.actor(subject.actor)?.name ?? 'actor')} as`;
		case undefined:
			return 'Copy';
	}

	return subject satisfies never;
}

/** Which quotes the export menu is about, and how to choose others. */
export function scopeOf(world: World, state: Navigation, width: number): string {
	const scope = state.mode.kind === 'export' ? state.mode.scope : 'all';
	const words = scopeInWords(world, state, scope);
	// In a narrow menu the footer alone says how to change it.
	return width < 56
		? words
		: `${words} ${world.glyphs.dot} ${world.bindings.withKeys('{export-scope} changes')}`;
}

/** A menu of keys, each with why it can do nothing now. */
export function menu(
	world: World,
	state: Navigation,
	width: number,
	title: string,
	info: string,
	chosen: number,
): Content {
	const lines = menuRows(world, state).map((row, index) =>
		menuLine(world, state, row, width, index === chosen),
	);
	return {title, info, lines, top: 0, chosen, cursor: null};
}

function menuLine(world: World, state: Navigation, row: KeyRow, width: number, isChosen: boolean): Line {
	const {glyphs} = world;
	const reason = whyNot(world, state, row);
	const off: readonly Style[] = reason === null ? [] : ['dim'];
	const key = row.keys[0] === undefined ? '' : keyLabel(row.keys[0], glyphs);
	const keyColumn = [
		segment(' '.repeat(Math.max(0, 3 - widthOf(key)))),
		segment(key, ...(reason === null ? (['key'] as const) : off)),
	];
	const left: Line = [
		segment(isChosen ? `${glyphs.selected} ` : '  '),
		...keyColumn,
		segment(`  ${row.help}`, ...off),
	];
	const line =
		reason === null ? filled(left, width, glyphs.ellipsis) : withReason(left, reason, width, glyphs.ellipsis);
	return isChosen ? styled(line, 'selected') : line;
}

function withReason(left: Line, reason: string, width: number, ellipsis: string): Line {
	const room = width - widthOfLine(left) - 3;
	return room < 12
		? filled(left, width, ellipsis)
		: apart(left, [segment(`${cut(reason, room, ellipsis)} `, 'dim')], width, ellipsis);
}
