import type {Line} from './line.ts';
import {filled, segment} from './make-line.ts';
import {cut, printable, widthOf} from './width.ts';

/** A line to type in. A long text is shown around the caret. */
export function inputLine(
	text: string,
	caret: number,
	width: number,
	prompt: string,
	ellipsis: string,
): {readonly line: Line; readonly cursor: number} {
	const room = Math.max(1, width - widthOf(prompt) - 4);
	let from = 0;
	while (widthOf(text.slice(from, caret)) > room) {
		// In steps that keep whole characters, whatever they are made of.
		from = Math.min(caret, from + Math.max(1, caret - from - room));
	}

	const lead = from > 0 ? ellipsis : '';
	const shown = printable(text.slice(from));
	const line = filled(
		[segment(` ${prompt} `, 'key'), segment(lead, 'dim'), segment(cut(shown, room, ellipsis), 'input')],
		width,
		ellipsis,
	);
	const cursor = Math.min(width - 1, widthOf(prompt) + 2 + lead.length + widthOf(text.slice(from, caret)));
	return {line, cursor};
}
