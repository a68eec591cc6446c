/**
 * The word somebody most likely meant: the one the fewest typing errors away, if that is
 * near enough to be worth saying.
 */
export function nearest(typed: string, words: readonly string[]): string | null {
	let best: string | null = null;
	let fewest = editsForgiven(typed.length) + 1;
	for (const word of words) {
		const edits = typed.length > 1 && word.startsWith(typed) ? 0.5 : editsBetween(typed, word);
		if (edits < fewest) {
			fewest = edits;
			best = word;
		}
	}

	return best;
}

/** How many typing errors a word of so many letters may have: a third of them wrong is a typo, more is another word. */
export function editsForgiven(length: number): number {
	return Math.max(1, Math.floor(length / 3));
}

/** How many letters must be added, dropped, changed or swapped with their neighbour to make one word of the other. */
export function editsBetween(one: string, other: string): number {
	const rows = Array.from({length: one.length + 1}, (_, row) =>
		Array.from({length: other.length + 1}, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
	);
	for (let row = 1; row <= one.length; row++) {
		for (let column = 1; column <= other.length; column++) {
			const isSame = one[row - 1] === other[column - 1];
			let edits = Math.min(
				rows[row - 1]![column]! + 1,
				rows[row]![column - 1]! + 1,
				rows[row - 1]![column - 1]! + (isSame ? 0 : 1),
			);
			if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
				edits = Math.min(edits, rows[row - 2]![column - 2]! + 1);
			}

			rows[row]![column] = edits;
		}
	}

	return rows[one.length]![other.length]!;
}
