/**
 * A table as text, by the first two letters of its words. The bundle holds tables so, in place of the lists they
 * are made from: making them takes thousands of entries at every start, and an article asks for a hundred words.
 */
export type PackedTable = Readonly<Record<string, string>>;

/** What words are looked up in; a `Map` is one. */
export type Table<Value> = {get(word: string): Value | undefined};

/** Stands before the first line and behind each. */
const lineEnd = '\n';
/** Stands behind the word. */
const tab = '\t';

const initialsOf = (word: string) => word.slice(0, 2);

/** One line for each word. @param write The value as text on one line. */
export function packTable<Value>(
	table: Iterable<readonly [string, Value]>,
	write: (value: Value) => string,
): PackedTable {
	const packed: Record<string, string> = {};
	for (const [word, value] of table) {
		const initials = initialsOf(word);
		packed[initials] = `${packed[initials] ?? lineEnd}${word}${tab}${write(value)}${lineEnd}`;
	}

	return packed;
}

/**
 * An article asks for a few hundred words, each of which is found among the packed lines. Who asks for more is going
 * through many articles, and then a map of the whole table is soon worth the time it takes to make. It holds a tenth of the
 * words that texts are made of, and is quicker than one that remembers all that were asked for.
 */
const worthUnpacking = 1000;

/** The look-up in a packed table. @param read Undoes what `write` did. */
export function tableIn<Value>(packed: PackedTable, read: (text: string) => Value): Table<Value> {
	const seen = new Map<string, Value | null>();
	let whole: ReadonlyMap<string, Value> | undefined;
	return {
		get(word) {
			if (whole !== undefined) return whole.get(word);
			const known = seen.get(word);
			if (known !== undefined) return known ?? undefined;
			const value = valueIn(packed[initialsOf(word)] ?? '', word);
			seen.set(word, value);
			if (seen.size === worthUnpacking) {
				whole = unpacked();
				seen.clear();
			}

			return value ?? undefined;
		},
	};

	function valueIn(lines: string, word: string): Value | null {
		const at = lines.indexOf(`${lineEnd}${word}${tab}`);
		if (at < 0) return null;
		const start = at + lineEnd.length + word.length + tab.length;
		return read(lines.slice(start, lines.indexOf(lineEnd, start)));
	}

	function unpacked(): Map<string, Value> {
		const table = new Map<string, Value>();
		for (const lines of Object.values(packed)) {
			for (const line of lines.slice(lineEnd.length, -lineEnd.length).split(lineEnd)) {
				const end = line.indexOf(tab);
				table.set(line.slice(0, end), read(line.slice(end + tab.length)));
			}
		}

		return table;
	}
}
