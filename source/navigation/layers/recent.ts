import {dateOf} from '../date-in-words.ts';
import type {RecentSource} from '../mode.ts';
import type {Line} from '../screen/line.ts';
import {apart, filled, segment, styled} from '../screen/make-line.ts';
import {cut, printable, widthOf} from '../screen/width.ts';
import type {World} from '../world.ts';

/** The rows of the list, the latest first. */
export function recentView(
	world: World,
	recent: readonly RecentSource[],
	chosen: number,
	width: number,
): readonly Line[] {
	const {glyphs} = world;
	if (recent.length === 0) {
		return [filled([segment(' Nothing else was read lately.', 'dim')], width)];
	}

	return recent.map(({source, title, left, isMissing}, row) => {
		const isChosen = row === chosen;
		const name = printable(title ?? source);
		const date = dateOf(left) ?? '';
		const room = width - widthOf(date) - Math.min(widthOf(name), Math.floor(width / 2)) - 8;
		// The end of a path says more than its beginning.
		const place = title === null || room < 12 ? '' : shownEnd(printable(source), room, glyphs.ellipsis);
		const line = apart(
			[
				segment(isChosen ? `${glyphs.selected} ` : '  '),
				segment(name, ...(isMissing ? (['dim'] as const) : [])),
				segment(place === '' ? '' : `  ${place}`, 'dim'),
			],
			isMissing ? [segment('not there any more ', 'error')] : [segment(`${date} `, 'dim')],
			width,
			glyphs.ellipsis,
		);
		return isChosen ? styled(line, 'selected') : line;
	});
}

/** The end of a path or an address, from the beginning of one of its parts. */
export function shownEnd(text: string, width: number, ellipsis: string): string {
	if (widthOf(text) <= width) {
		return text;
	}

	const parts = text.split('/');
	let shown = parts.pop() ?? '';
	while (parts.length > 0 && widthOf(`${parts.at(-1)}/${shown}`) < width) {
		shown = `${parts.pop()}/${shown}`;
	}

	return cut(`${ellipsis}/${shown}`, width, ellipsis);
}
