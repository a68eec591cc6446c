// A regular expression is read when it is made, and one that knows Unicode takes 50 to 200 µs. Those at the head of a
// module are made at every start, whether anybody asks them or not; in the bundle they are made when they are first asked.

const named = /^const (\w+) =(\s+)(\/(?![*/])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[dimsuv]*);$/gm;

/** A source file whose regular expressions at the head of it are made late, where it uses them with `test` and `exec` only. */
export function withLateExpressions(source) {
	let contents = source;
	for (const [whole, name, space, expression] of source.matchAll(named)) {
		const otherwise = new RegExp(`\\b${name}\\b(?!\\.(?:test|exec)\\()|[.#]${name}\\b`);
		if (otherwise.test(contents.replace(whole, ''))) continue;
		// The space in front may hold the end of a line, which the lines below are counted by.
		const made = `let ${name}; function $${name}() {${space}return ${expression}; }`;
		contents = contents
			.replaceAll(new RegExp(`\\b${name}(?=\\.(?:test|exec)\\()`, 'g'), `(${name} ??= $$${name}())`)
			.replace(whole, () => made);
	}

	return contents;
}
