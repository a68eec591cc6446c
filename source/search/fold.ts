/**
 * Folding: the text as search compares it. Accents, ligatures, width, kinds of quotation marks and
 * dashes, and runs of white space no longer matter in it, so that `kyiv's` finds “Kyiv’s” and `lodz` “Łódź”.
 *
 * The text is read letter by letter as a reader sees letters: a base with its accents, an emoji with its
 * joiners. A folded text remembers nothing; `spanInText` finds the way back only for the few hits that are lit.
 */

/** A half-open stretch of a text, in UTF-16 code units. */
export type Stretch = {readonly start: number; readonly end: number};

/** Where a letter of the text begins, and what it is in the folded text: nothing, one code unit, or several. */
type Letter = {readonly end: number; readonly folded: string};

// Letters that Unicode does not take apart, and marks that a keyboard has only in one form.
const plainForms: Readonly<Record<string, string>> = {
	ß: 'ss',
	ẞ: 'SS',
	æ: 'ae',
	Æ: 'AE',
	œ: 'oe',
	Œ: 'OE',
	ø: 'o',
	Ø: 'O',
	đ: 'd',
	Đ: 'D',
	ð: 'd',
	Ð: 'D',
	þ: 'th',
	Þ: 'TH',
	ħ: 'h',
	Ħ: 'H',
	ı: 'i',
	ł: 'l',
	Ł: 'L',
	ŧ: 't',
	Ŧ: 'T',
	'‘': "'",
	'’': "'",
	'‚': "'",
	'‛': "'",
	'´': "'",
	ʼ: "'",
	'“': '"',
	'”': '"',
	'„': '"',
	'‟': '"',
	'‐': '-',
	'‑': '-',
	'‒': '-',
	'–': '-',
	'—': '-',
	'―': '-',
	'−': '-',
};

// Accents of the Latin, Greek and Cyrillic scripts, the vowel points of Hebrew and Arabic, which are
// seldom typed, and variation selectors. Vowel signs of Indic scripts and Thai make another word, so they stay,
// and so do the voicing marks of kana.
const accents =
	/[[\p{Mn}\p{Me}]&&[[\p{sc=Inherited}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Hebrew}\p{sc=Arabic}]--[\u3099\u309a]]]/gv;

// What a reader sees as one letter with what stands before it.
const extension = /[\p{M}\p{Emoji_Modifier}\u1160-\u11ff\ud7b0-\ud7fb]/u;

// Soft hyphens, zero-width spaces, direction marks: there to lay out the text, not to be read.
const invisible = /^\p{Cf}$/u;

const space = /[\s\u0000-\u001f\u007f-\u009f]/;

/** What is not plain: any but printable ASCII, and spaces that are to be made one. Most English text has none. */
const notPlain = /[^ -~]| {2}/;

const otherLetter = /[^ -~]| {2}/g;

const notLatin1 = /[^\u0000-\u00ff]/;

/** Where one text ends and the next begins when many are folded at once. No folded text has it inside. */
const boundary = '\n';

// A letter carries a handful of accents at the most. More are a prank, and slow to sort.
const longestLetter = 32;

const foldedLetters = new Map<string, string>();

const zeroWidthJoiner = '\u200d';

function foldLetter(letter: string): string {
	let folded = foldedLetters.get(letter);
	if (folded === undefined) {
		folded = plainForms[letter] ?? foldUnknownLetter(letter);
		// Text can hold any number of different letters; an article holds a few hundred.
		if (foldedLetters.size < 5000) {
			foldedLetters.set(letter, folded);
		}
	}

	return folded;
}

function foldUnknownLetter(letter: string): string {
	if (invisible.test(letter)) {
		return '';
	}

	let folded = '';
	for (const part of letter.normalize('NFKD').replace(accents, '')) {
		folded += plainForms[part] ?? part;
	}

	return folded.normalize('NFC').replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ');
}

function isRegionalIndicator(code: number | undefined): boolean {
	return code !== undefined && code >= 0x1f1e6 && code <= 0x1f1ff;
}

/** The letter, as a reader sees letters, that begins at a place in the text. */
function letterAt(text: string, start: number): Letter {
	const code = text.codePointAt(start)!;
	let end = start + (code > 0xffff ? 2 : 1);
	if (space.test(text[start]!)) {
		while (end < text.length && space.test(text[end]!)) {
			end++;
		}

		return {end, folded: ' '};
	}

	// A plain letter with a plain letter behind it is all of a letter.
	if (code < 0x80 && !(text.charCodeAt(end) >= 0x300)) {
		return {end, folded: text[start]!};
	}

	if (isRegionalIndicator(code) && isRegionalIndicator(text.codePointAt(end))) {
		end += 2;
	}

	while (end < text.length && end - start < longestLetter) {
		const next = String.fromCodePoint(text.codePointAt(end)!);
		if (extension.test(next)) {
			end += next.length;
		} else if (next === zeroWidthJoiner && code > 0x2000 && end + 1 < text.length) {
			end += 1 + (text.codePointAt(end + 1)! > 0xffff ? 2 : 1);
		} else {
			break;
		}
	}

	return {end, folded: foldLetter(text.slice(start, end))};
}

/** The marks that nearly every article has, each of which is one code unit before and after. */
function withPlainMarks(text: string): string {
	return text
		.replaceAll('“', '"')
		.replaceAll('”', '"')
		.replaceAll('’', "'")
		.replaceAll('‘', "'")
		.replaceAll('–', '-')
		.replaceAll('—', '-');
}

/** The text without what search looks past, upper and lower case as they are. */
export function fold(text: string): string {
	if (!notPlain.test(text)) {
		return text;
	}

	const plain = withPlainMarks(text);
	if (!notPlain.test(plain)) {
		return plain;
	}

	return foldLetters(plain);
}

function foldLetters(text: string): string {
	let folded = '';
	let at = 0;
	for (;;) {
		otherLetter.lastIndex = at;
		const found = otherLetter.exec(text);
		if (!found) {
			return folded + text.slice(at);
		}

		// It may be an accent of the letter before it, or a space behind another.
		const start = Math.max(at, found.index - 1);
		folded += text.slice(at, start);
		for (at = start; at <= found.index; ) {
			const letter = letterAt(text, at);
			folded += letter.folded;
			at = letter.end;
		}
	}
}

/** Folds many texts, which is several times as fast as one after the other where they are plain. */
export function foldAll(texts: readonly string[]): readonly string[] {
	const plain = compact(withPlainMarks(texts.join(boundary))).split(boundary);
	// A text with a line break inside comes apart.
	if (plain.length === texts.length) {
		return plain.map(text => (notPlain.test(text) ? foldLetters(text) : text));
	}

	return texts.map(fold);
}

/** Whether each code unit of a text fits into a byte. */
export function isLatin1(text: string): boolean {
	return !notLatin1.test(text);
}

/**
 * The same text in half the memory, where it can be: V8 keeps two bytes a letter as long as it copies
 * from a text that had a curly mark, and looks through one-byte texts faster.
 */
function compact(text: string): string {
	return isLatin1(text) ? Buffer.from(text, 'latin1').toString('latin1') : text;
}

/** A folded text in lower case. Its offsets are those of the folded text. */
export function lower(folded: string): string {
	const lowered = folded.toLowerCase();
	// Greek writes the same letter otherwise at the end of a word, and a word that is being typed has no end yet.
	return lowered.includes('ς') ? lowered.replaceAll('ς', 'σ') : lowered;
}

/** Many folded texts in lower case. */
export function lowerAll(folded: readonly string[]): readonly string[] {
	return folded.length === 0 ? [] : lower(folded.join(boundary)).split(boundary);
}

/**
 * Turns stretches of the folded text into the stretches of the text that they were folded from.
 * A stretch that begins or ends inside a letter that folds to several (ß, ﬁ, an emoji with joiners) takes in all of it.
 */
export function spansInText(text: string, stretches: readonly Stretch[]): readonly Stretch[] {
	const plain = withPlainMarks(text);
	if (stretches.length === 0 || !notPlain.test(plain)) {
		return stretches;
	}

	// Where the letter stands that each code unit of the folded text came from.
	const starts: number[] = [];
	const ends: number[] = [];
	for (let at = 0; at < plain.length; ) {
		const letter = letterAt(plain, at);
		for (let unit = 0; unit < letter.folded.length; unit++) {
			starts.push(at);
			ends.push(letter.end);
		}

		at = letter.end;
	}

	return stretches.map(({start, end}) => ({start: starts[start]!, end: ends[end - 1]!}));
}
