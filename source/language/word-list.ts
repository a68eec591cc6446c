/**
 * A look-up in a long sorted list of words that is kept as one string, words apart by one space. Nothing
 * is built when the program starts: a word is searched among those that begin with the same two letters.
 */
export function wordList(sorted: string): (word: string) => boolean {
	const list = ` ${sorted} `;
	const sections = new Map<string, string>();
	return word => {
		const initials = word.slice(0, 2);
		let section = sections.get(initials);
		if (section === undefined) {
			const start = list.indexOf(` ${initials}`);
			// The list is sorted, so the section ends near by. Looking from the end of the list takes twice as long.
			let end = start;
			while (end >= 0 && list.startsWith(initials, end + 1)) end = list.indexOf(' ', end + 1);
			section = start < 0 ? '' : list.slice(start, end + 1);
			sections.set(initials, section);
		}

		return section.includes(` ${word} `);
	};
}
