import {grouped} from '../../count.ts';
import {mostLetters} from '../line-editor.ts';
import type {Mode} from '../mode.ts';
import {inputLine} from '../screen/input-line.ts';
import type {Line, Segment, Style} from '../screen/line.ts';
import {filled, segment} from '../screen/make-line.ts';
import {cut, printable, widthOf} from '../screen/width.ts';
import {wrap} from '../screen/wrap.ts';
import type {World} from '../world.ts';
import type {Content} from './content.ts';

/** The layer that compares what is pasted with the article: what was asked, the answer, and how the words differ. */
export function verification(world: World, width: number, mode: Mode & {kind: 'verify'}): Content {
	const typed = inputLine(mode.editor.text, mode.editor.caret, width, '>', world.glyphs.ellipsis);
	const lines: Line[] = [typed.line, filled([], width)];
	const add = (text: string, ...style: readonly Style[]) => {
		for (const {start, end} of wrap(printable(text), Math.max(1, width - 2))) {
			lines.push(filled([segment(` ${printable(text).slice(start, end)}`, ...style)], width));
		}
	};

	if (mode.asked === null || mode.asked.trim() === '') {
		add(
			world.bindings.withKeys(
				'Paste or type a quote, then {ask-verify}: is it in this article, word for word?',
			),
			'dim',
		);
	} else {
		const verdict = world.verdictOn(mode.asked);
		add(verdict.sentence, ...(verdict.isVerbatim ? (['notice'] as const) : (['error'] as const)));
		for (const {sentence, isVerbatim} of verdict.each ?? []) {
			add(sentence, ...(isVerbatim ? (['notice'] as const) : (['error'] as const)));
		}

		if (mode.asked.length >= mostLetters) {
			add(
				`What was pasted is longer: only its first ${grouped(mostLetters)} letters were compared.`,
				'error',
			);
		}

		if (verdict.words.length > 0) {
			lines.push(filled([], width), ...wordLines(verdict.words, width));
		}

		if (verdict.paragraph !== null) {
			lines.push(filled([], width));
			add(world.bindings.withKeys('{ask-verify} shows the passage in the text.'), 'dim');
		}
	}

	return {
		title: 'Verify',
		info: world.bindings.withKeys('{close} closes'),
		lines,
		top: mode.top,
		chosen: null,
		cursor: {x: typed.cursor, y: 0},
	};
}

/** Words one after the other over lines. What was added and removed carries + and −, for when there are no colours. */
function wordLines(
	words: readonly {readonly text: string; readonly is: 'same' | 'added' | 'removed'}[],
	width: number,
): readonly Line[] {
	const lines: Segment[][] = [[]];
	let used = 1;
	for (const {text, is} of words) {
		for (const word of printable(text).split(' ').filter(Boolean)) {
			const shown = cut(
				is === 'same' ? word : is === 'added' ? `{+${word}+}` : `[-${word}-]`,
				Math.max(1, width - 2),
			);
			const columns = widthOf(shown) + 1;
			if (used + columns > width && used > 1) {
				lines.push([]);
				used = 1;
			}

			lines.at(-1)!.push(segment(' '), segment(shown, ...(is === 'same' ? [] : ([is] as const))));
			used += columns;
		}
	}

	return lines.map(line => filled(line, width));
}
