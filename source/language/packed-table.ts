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

/** So that a run over many thousands of articles does not keep every word it met. */
const mostSeen = 20_000;

/** The look-up in a packed table. @param read Undoes what `write` did. */
export function tableIn<Value>(packed: PackedTable, read: (text: string) => Value): Table<Value> {
	const seen = new Map<string, Value | null>();
	return {
		get(word) {
			const known = seen.get(word);
			if (known !== undefined) return known ?? undefined;
			if (seen.size >= mostSeen) seen.clear();
			const value = valueIn(packed[initialsOf(word)] ?? '', word);
			seen.set(word, value);
			return value ?? undefined;
		},
	};

	function valueIn(lines: string, word: string): Value | null {
		const at = lines.indexOf(`${lineEnd}${word}${tab}`);
		if (at < 0) return null;
		const start = at + lineEnd.length + word.length + tab.length;
		return read(lines.slice(start, lines.indexOf(lineEnd, start)));
	}
}
