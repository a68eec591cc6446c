// Bundled in place of a part of Ink: see lean.mjs.
import {isSimple} from 'lean:graphemes';

/** Each row of the frame before, as it came out, by all that was written into it. */
let rows = new Map();

/** Whether styles, by their sequences one after the other, end in the look that they began with. */
const closed = new Map();

/**
 * A frame out of rows, most of which stood in the frame before: a key changes a few, and Ink would take all of them
 * apart, cell by cell, and put them together again. That is 9 MB of garbage a frame.
 *
 * @param draw Has Ink draw one row.
 * @param endPlain Whether sequences leave no style behind for the next line.
 * @returns `null` where a row depends on more than what is written into it, and Ink has to draw the whole.
 */
export function frameOf(operations, {width, height}, draw, endPlain) {
	const writes = Array.from({length: height}, () => []);
	const keys = Array.from({length: height}, () => '');
	for (const {type, x, y, text, transformers} of operations) {
		if (type !== 'write') return null;
		const lines = text.split('\n');
		for (let index = 0; index < lines.length; index++) {
			if (!isClosed(lines[index], endPlain)) return null;
			const row = y + index;
			// What the colours of a `Text` do to it.
			const line = transformers.reduce((before, transform) => transform(before, index), lines[index]);
			if (row < 0 || row >= height || line === '') continue;
			writes[row].push({type, x, y: 0, text: line, transformers: []});
			keys[row] += `${x} ${line}\n`;
		}
	}

	const rowsNow = new Map();
	const frame = keys.map((key, row) => {
		const drawn =
			rowsNow.get(key) ?? rows.get(key) ?? besideOneAnother(writes[row], width) ?? draw(writes[row]);
		rowsNow.set(key, drawn);
		return drawn;
	});
	rows = rowsNow;
	return frame.join('\n');
}

const styles = /\x1B\[[\d;]*m/g;

function isClosed(line, endPlain) {
	// A link may go on in the next line as well.
	if (line.includes('\x1B]')) return false;
	const sequences = line.match(styles)?.join('') ?? '';
	let isKnown = closed.get(sequences);
	if (isKnown === undefined) {
		// A theme has few, but a text of others can have any.
		if (closed.size > 1000) closed.clear();
		isKnown = endPlain(sequences);
		closed.set(sequences, isKnown);
	}

	return isKnown;
}

/** What stands side by side, and is as wide as it is long: no cell of it says anything about another. */
function besideOneAnother(writes, width) {
	let drawn = '';
	let column = 0;
	for (const {x, text} of writes.toSorted((one, other) => one.x - other.x)) {
		const letters = text.replaceAll(styles, '');
		if (x < column || x + letters.length > width || !isSimple(letters)) return null;
		drawn += ' '.repeat(x - column) + text;
		column = x + letters.length;
	}

	return drawn.trimEnd();
}
