// Bundled in place of a part of Ink: see lean.mjs.

/** Each row of the frame before, as it came out, by all that was written into it. */
let rows = new Map();

/** Whether a line, by its text, ends in the look it began with. Texts come and go with the rows. */
let closed = new Map();

/**
 * A frame out of rows, most of which stood in the frame before: a key changes a few, and Ink would take all of them
 * apart, cell by cell, and put them together again.
 *
 * @param draw Has Ink draw one row.
 * @param endsPlain Whether a line leaves no style behind for the next.
 * @returns `null` where a row depends on more than what is written into it, and Ink has to draw the whole.
 */
export function frameOf(operations, height, draw, endsPlain) {
	const writes = Array.from({length: height}, () => []);
	const keys = Array.from({length: height}, () => '');
	const closedNow = new Map();
	for (const {type, x, y, text, transformers} of operations) {
		if (type !== 'write' || transformers.length > 0) return null;
		const lines = text.split('\n');
		for (let index = 0; index < lines.length; index++) {
			const line = lines[index];
			const row = y + index;
			const isClosed = closedNow.get(line) ?? closed.get(line) ?? endsPlain(line);
			if (!isClosed) return null;
			closedNow.set(line, isClosed);
			if (row < 0 || row >= height || line === '') continue;
			writes[row].push({type, x, y: 0, text: line, transformers});
			keys[row] += `${x} ${line}\n`;
		}
	}

	const rowsNow = new Map();
	const frame = keys.map((key, row) => {
		const drawn = rowsNow.get(key) ?? rows.get(key) ?? draw(writes[row]);
		rowsNow.set(key, drawn);
		return drawn;
	});
	rows = rowsNow;
	closed = closedNow;
	return frame.join('\n');
}
