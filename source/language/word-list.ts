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
			section = sectionOf(initials);
			sections.set(initials, section);
		}

		return section.includes(` ${word} `);
	};

	/** All words that begin so, with a space on either side of each. */
	function sectionOf(initials: string): string {
		// Halved again and again: looking through the list from its start takes 20 times as long.
		let start = 1;
		let end = list.length;
		while (start < end) {
			const middle = list.lastIndexOf(' ', ((start + end) >> 1) - 1) + 1;
			if (list.slice(middle, middle + initials.length) < initials) start = list.indexOf(' ', middle) + 1;
			else end = middle;
		}

		while (end < list.length && list.startsWith(initials, end)) end = list.indexOf(' ', end) + 1;
		return list.slice(start - 1, end);
	}
}
