import type {Glyphs} from './glyphs.ts';
import type {Line} from './line.ts';
import {filled, segment, widthOfLine} from './make-line.ts';

/** What a frame says of what is in it. */
export type Frame = {
	readonly width: number;
	readonly height: number;
	readonly isFocused: boolean;
	/** On the left of the upper edge. */
	readonly title: Line;
	/** On the right of the upper edge, where there is room. */
	readonly info: Line;
	readonly glyphs: Glyphs;
};

/** A frame around lines: as many as fit, each as wide as the frame's inside, and empty ones below them. */
export function framed(frame: Frame, inside: readonly Line[]): readonly Line[] {
	const {width, height, glyphs} = frame;
	const border = frame.isFocused ? 'border-focused' : 'border';
	const lines: Line[] = [upperEdge(frame)];
	for (let row = 0; row < height - 2; row++) {
		lines.push([
			segment(glyphs.vertical, border),
			...filled(inside[row] ?? [], width - 2, glyphs.ellipsis),
			segment(glyphs.vertical, border),
		]);
	}

	const below = glyphs.bottomLeft + glyphs.horizontal.repeat(Math.max(0, width - 2)) + glyphs.bottomRight;
	lines.push([segment(below, border)]);
	return lines.slice(0, height);
}

function upperEdge({width, title, info, isFocused, glyphs}: Frame): Line {
	const border = isFocused ? 'border-focused' : 'border';
	// Corner, edge and space on either side of the title: `╭─ title ─╮`.
	const room = width - 6;
	const infoWidth = widthOfLine(info);
	const hasInfo = infoWidth > 0 && widthOfLine(title) + infoWidth + 3 <= room;
	const shown = filled(title, Math.max(0, Math.min(widthOfLine(title), room)), glyphs.ellipsis);
	const between = room - widthOfLine(shown) - (hasInfo ? infoWidth + 2 : 0);
	return [
		segment(`${glyphs.topLeft}${glyphs.horizontal} `, border),
		...shown,
		segment(` ${glyphs.horizontal.repeat(Math.max(0, between))}`, border),
		...(hasInfo ? [segment(' ', border), ...info, segment(' ', border)] : []),
		segment(`${glyphs.horizontal}${glyphs.topRight}`, border),
	];
}
