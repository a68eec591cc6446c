// Half of the regular expressions of an analysis only ask whether a word is one of a few: /^(?:said|says)$/. They read
// well, but compiling one takes as long as thirty look-ups in a set, and one article asks most of them once or twice. So
// the bundle has sets in their place.

/** A regular expression that stands for whole words, as it is written in a source file: its inside and its flags. */
const literal = String.raw`\/\^((?:[^\/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\$\/([iu]*)`;
const asked = new RegExp(`${literal}(?=\\.test\\()`, 'g');
const named = new RegExp(`^const (\\w+) =(\\s+)${literal};$`, 'gm');

/** The name of the module below, as it is imported. */
export const moduleName = 'lean:words';

/**
 * What stands in for the regular expressions. The first times, a word is looked for in the list as it is, since making a
 * set of it takes as long as twenty of those. A Kelvin sign is a K and a long s an S only to those that look beyond ASCII.
 * Where there is no word, as behind the last one, nothing is found, and nothing thrown.
 */
export const moduleContents = `
class Words {
	constructor(words) { this.words = words; this.times = 0; }
	test(word) {
		if (this.set !== undefined) return this.set.has(word);
		if (++this.times > 20) this.set = new Set(this.words.slice(1, -1).split('|'));
		return this.words.includes('|' + word + '|') && !word.includes('|');
	}
}
class AnyCase extends Words {
	test(given) {
		const word = String(given);
		return super.test(word.includes('\\u212A') ? word : word.toLowerCase());
	}
}
class AnyUnicodeCase extends Words {
	test(word) { return super.test(String(word).toLowerCase().replaceAll('\\u017F', 's')); }
}
export const words = {'': Words, u: Words, i: AnyCase, iu: AnyUnicodeCase, ui: AnyUnicodeCase};`;

/**
 * A source file with sets of words in place of the regular expressions that are one in disguise. Only those are looked at
 * that the file itself asks with \`test\`, and nothing else.
 */
export function withWordSets(source) {
	const made = [];
	const setFor = (inside, flags) => {
		const words = wordsOf(inside, flags);
		return words === null
			? null
			: `new $words[${JSON.stringify(flags)}](${JSON.stringify(`|${words.join('|')}|`)})`;
	};
	const contents = source
		.replaceAll(named, (whole, name, space, inside, flags) => {
			const isAskedOnly = !new RegExp(`\\b${name}\\b(?!\\.test\\()`).test(source.replace(whole, ''));
			const set = isAskedOnly ? setFor(inside, flags) : null;
			return set === null ? whole : `const ${name} =${space}${set};`;
		})
		.replaceAll(asked, (whole, inside, flags) => {
			const set = setFor(inside, flags);
			if (set === null) return whole;
			const name = `$words${made.length}`;
			made.push(name);
			return `(${name} ??= ${set})`;
		});
	if (contents === source) return source;
	// On the first line, so that the others keep their numbers.
	return `import {words as $words} from '${moduleName}';${made.map(name => `let ${name};`).join('')}${contents}`;
}

/** More would be a set that is larger than what it stands in for. */
const mostWords = 400;

/** @returns All words that a regular expression matches; \`null\` when there is no end of them, or it is about more than words. */
export function wordsOf(inside, flags = '') {
	let at = 0;
	// What stands beside a bar out here is held at one end only.
	const words = sequence();
	if (words === null || at < inside.length || words.some(word => word.includes('|'))) return null;
	// Beyond ASCII, letters have more than two forms.
	if (flags.includes('i')) return words.every(word => /^[\0-\x7F]*$/.test(word)) ? lowerCased(words) : null;
	return words;

	function either() {
		const all = [];
		do {
			const some = sequence();
			if (some === null || all.length + some.length > mostWords) return null;
			all.push(...some);
		} while (inside[at] === '|' && ++at);
		return [...new Set(all)];
	}

	function sequence() {
		let all = [''];
		while (at < inside.length && inside[at] !== '|' && inside[at] !== ')') {
			let next = piece();
			if (next === null) return null;
			if (inside[at] === '?') {
				at++;
				next = [...next, ''];
			}

			if (all.length * next.length > mostWords) return null;
			all = all.flatMap(start => next.map(end => start + end));
		}

		return all;
	}

	function piece() {
		const character = inside[at++];
		switch (character) {
			case '(': {
				if (!inside.startsWith('?:', at)) return null;
				at += '?:'.length;
				const some = either();
				return inside[at++] === ')' ? some : null;
			}

			case '[': {
				const end = inside.indexOf(']', at);
				const some = inside.slice(at, end);
				at = end + 1;
				return /^[^\\^\-\ud800-\udfff]+$/.test(some) ? [...some] : null;
			}

			case '\\':
				return /\w/.test(inside[at]) ? null : [inside[at++]];
			default:
				return /[.*+?{}^$\ud800-\udfff]/.test(character) ? null : [character];
		}
	}
}

function lowerCased(words) {
	return [...new Set(words.map(word => word.toLowerCase()))];
}
