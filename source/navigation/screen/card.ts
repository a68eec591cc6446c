import type {Quote} from '../../quotes/quote.ts';
import type {World} from '../world.ts';
import type {Line, Style} from './line.ts';
import {apart, filled, segment} from './make-line.ts';
import {cut, widthOf} from './width.ts';
import {wrap} from './wrap.ts';

/** Lines that are put together from the top. */
export class Card {
	readonly lines: Line[] = [];
	readonly world: World;
	readonly width: number;

	constructor(world: World, width: number) {
		this.world = world;
		this.width = width;
	}

	blank(): void {
		this.lines.push(filled([], this.width));
	}

	/** A text over as many lines as it needs, but no more than `most`. */
	text(text: string, most: number, ...style: readonly Style[]): void {
		for (const line of this.wrapped(text, this.width - 2, most)) {
			this.lines.push(
				filled([segment(' '), segment(line, ...style)], this.width, this.world.glyphs.ellipsis),
			);
		}
	}

	/** A field with its name before it, and something at the right of its first line. */
	field(label: string, text: string, most: number, right = '', ...style: readonly Style[]): void {
		const {ellipsis} = this.world.glyphs;
		const room = this.width - labelWidth - 2;
		const rightWidth = right === '' ? 0 : widthOf(right) + 2;
		const lines = this.wrapped(text, widthOf(text) + rightWidth <= room ? room : room - rightWidth, most);
		for (const [index, line] of lines.entries()) {
			const name = (index === 0 ? label : '').padEnd(labelWidth);
			const left = [segment(` ${name}`, 'label'), segment(line, ...style)];
			const end = index === 0 && right !== '' ? [segment(` ${right} `, 'dim')] : [];
			this.lines.push(apart(left, end, this.width, ellipsis));
		}
	}

	wrapped(text: string, width: number, most: number): readonly string[] {
		const lines = wrap(text, Math.max(1, width)).map(({start, end}) => text.slice(start, end));
		if (lines.length <= most) {
			return lines;
		}

		const {ellipsis} = this.world.glyphs;
		const last = cut(`${lines[most - 1] ?? ''} ${lines[most] ?? ''}`, Math.max(1, width), ellipsis);
		return [
			...lines.slice(0, Math.max(0, most - 1)),
			last.endsWith(ellipsis) ? last : `${last}${ellipsis}`,
		].slice(0, most);
	}
}

// “Speaker  ”, “Because  ”: as wide as the widest of them and a gap.
export const labelWidth = 10;

/** The kind of a quote and how sure the speaker is: “direct · certain”. */
export function kindOf(world: World, quote: Quote): string {
	return `${quote.kind === 'indirect' ? '~ ' : ''}${quote.kind} ${world.glyphs.dot} ${quote.confidence}`;
}
