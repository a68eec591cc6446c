/** For each UTF-16 code unit of a text, and its end, how many code points come before it. */
export function codePointsBefore(text: string): Uint32Array {
	const counts = new Uint32Array(text.length + 1);
	let points = 0;
	for (let unit = 0; unit < text.length; unit++) {
		counts[unit] = points;
		const code = text.charCodeAt(unit);
		// The second half of a surrogate pair belongs to the same character.
		points += code >= 0xd800 && code <= 0xdbff ? 0 : 1;
	}

	counts[text.length] = points;
	return counts;
}
