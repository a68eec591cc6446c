/**
 * A table as text, words with the same first two letters together. The bundle holds tables so, in place of the lists they
 * are made from: making them takes thousands of entries at every start, and an article asks for a hundred words. It is
 * one text because V8 looks each text of a program up among all it knows when it is loaded.
 */
export type PackedTable = {
	/** The first two letters of each section, without anything between the sections. */
	readonly initials: string;
	/** Where each section begins in `lines`, and where the last one ends. */
	readonly starts: readonly number[];
	readonly lines: string;
};

/** What words are looked up in; a `Map` is one. */
export type Table<Value> = {get(word: string): Value | undefined};

/** Stands before the first line of a section and behind each. */
const lineEnd = '\n';
/** Stands behind the word. */
const tab = '\t';

const initialsLength = 2;
const initialsOf = (word: string) => word.slice(0, initialsLength).padEnd(initialsLength, lineEnd);

/** One line for each word. @param write The value as text on one line. */
export function packTable<Value>(
	table: Iterable<readonly [string, Value]>,
	write: (value: Value) => string,
): PackedTable {
	const sections = new Map<string, string>();
	for (const [word, value] of table) {
		const initials = initialsOf(word);
		sections.set(initials, `${sections.get(initials) ?? lineEnd}${word}${tab}${write(value)}${lineEnd}`);
	}

	let end = 0;
	return {
		initials: [...sections.keys()].join(''),
		starts: [0, ...Array.from(sections.values(), lines => (end += lines.length))],
		lines: [...sections.values()].join(''),
	};
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
			const value = valueIn(sectionOf(initialsOf(word)), word);
			seen.set(word, value);
			if (seen.size === worthUnpacking) {
				whole = unpacked();
				seen.clear();
			}

			return value ?? undefined;
		},
	};

	function sectionOf(initials: string): string {
		let at = packed.initials.indexOf(initials);
		// The second letter of one and the first of the next are none.
		while (at % initialsLength > 0) at = packed.initials.indexOf(initials, at + 1);
		const section = at / initialsLength;
		return at < 0 ? '' : packed.lines.slice(packed.starts[section], packed.starts[section + 1]);
	}

	function valueIn(lines: string, word: string): Value | null {
		const at = lines.indexOf(`${lineEnd}${word}${tab}`);
		if (at < 0) return null;
		const start = at + lineEnd.length + word.length + tab.length;
		return read(lines.slice(start, lines.indexOf(lineEnd, start)));
	}

	function unpacked(): Map<string, Value> {
		const table = new Map<string, Value>();
		for (const line of packed.lines.split(lineEnd)) {
			const end = line.indexOf(tab);
			// Nothing stands between two sections.
			if (end > 0) table.set(line.slice(0, end), read(line.slice(end + tab.length)));
		}

		return table;
	}
}
