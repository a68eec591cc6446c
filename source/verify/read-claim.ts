import {printable} from '../article/printable.ts';

/** Words that somebody says stand in an article, as they were pasted. */
export type Claim = {
	/** The stretches claimed as somebody's words; each is in itself whole or has ellipses. */
	readonly stretches: readonly string[];
	/** Whether the claim itself put them in quotation marks. */
	readonly isMarked: boolean;
	/** What stands around them, where a speaker may be named: “— Ana Ruiz”, “said Ruiz”. */
	readonly around: readonly string[];
	/** Whether a dash says that what stands around them is a name. */
	readonly isSigned: boolean;
};

const pairs: Readonly<Record<string, string>> = {
	'“': '”',
	'„': '“”',
	'«': '»',
	'»': '«',
	'「': '」',
	'『': '』',
	'"': '"',
};

/** Stretches between quotation marks, and what stands outside them. One never closed runs to the end. */
export function betweenMarks(text: string): {inside: {start: number; end: number}[]; outside: string[]} {
	const inside: {start: number; end: number}[] = [];
	const outside: string[] = [];
	let from = 0;
	let place = 0;
	while (place < text.length) {
		// Two typewriter apostrophes make a double mark.
		const isTyped = text.startsWith("''", place) || text.startsWith('``', place);
		const closers = isTyped ? "''" : pairs[text[place]!];
		// A mark that closes nothing, as behind the last paragraph of a speech, is left alone;
		// so is the sign for inches and for minutes behind a number.
		if (closers === undefined || (text[place] === '"' && /\d/.test(text[place - 1] ?? ''))) {
			place++;
			continue;
		}

		const width = isTyped ? 2 : 1;
		const end = isTyped ? text.indexOf("''", place + 2) : closerAfter(text, place, closers);
		outside.push(text.slice(from, place));
		inside.push({start: place + width, end: end === -1 ? text.length : end});
		place = end === -1 ? text.length : end + width;
		from = place;
	}

	outside.push(text.slice(from));
	return {inside, outside};
}

function closerAfter(text: string, opener: number, closers: string): number {
	const mark = text[opener]!;
	let depth = 1;
	for (let place = opener + 1; place < text.length; place++) {
		const character = text[place]!;
		if (closers.includes(character) && --depth === 0) {
			return place;
		}

		if (character === mark && mark !== '"') {
			depth++;
		}
	}

	return -1;
}

const longestSignature = 160;

// Each of its longer words opens with a capital: “Ana Ruiz”, “Ministry of Health, 3 May”.
const signature = /^\p{Lu}[^\s,]*(?: (?:[\p{Lu}\d(*][^\s,]*|\p{Ll}{1,3})){0,5}(?:,|$)/u;

/** Tells the words claimed from the marks around them and from whoever is said to have spoken them. */
export function readClaim(pasted: string): Claim {
	// A block quotation of Markdown, such as this program copies, and its escapes.
	const text = printable(pasted.replace(/^[ \t]*>[ \t]?/gm, ''))
		.replace(/\\([!-/:-@[-`{-~])/g, '$1')
		.replace(/\s+/g, ' ')
		.trim();
	const {inside, outside} = betweenMarks(text);
	if (inside.length > 0) {
		return markedClaim(
			inside.map(({start, end}) => text.slice(start, end)),
			outside,
		);
	}

	const inSingle = /^[‘'‚](.*)[’'‘](?:\s*(?:[—–]|--?\s)\s*(.+))?$/.exec(text);
	if (inSingle) {
		const [, words = '', name] = inSingle;
		return {stretches: [words], isMarked: true, around: name ? [name] : [], isSigned: name !== undefined};
	}

	// A name is short, so only the end is looked at.
	const dash = text.slice(-longestSignature).search(/ (?:[—–]|--?) ?(?=[^—–]*$)/);
	const words = text.slice(0, dash + Math.max(0, text.length - longestSignature));
	const name = text.slice(words.length).replace(/^ (?:[—–]|--?) ?/, '');
	if (dash !== -1 && words !== '' && signature.test(name)) {
		return {stretches: [words], isMarked: false, around: [name], isSigned: true};
	}

	return {stretches: [text], isMarked: false, around: [], isSigned: false};
}

const onlyEllipsis = /^ ?(?:…|\.{3}|\[(?:…|\.{3})\]) ?$/;
const dashFirst = /^ ?(?:[—–]|--? )/;

/** — Marcia “Cia” Price: a name, and one word in marks. */
function isBeforeNickname(words: string, marked: string): boolean {
	return /^ ?[—–-]+ ?(?:\p{Lu}\S* )+$/u.test(words) && /^\p{Lu}\S*$/u.test(marked);
}

/** `outside` has what stands before, between and after the marked stretches. */
function markedClaim(marked: readonly string[], outside: readonly string[]): Claim {
	// In “…” — Ana Ruiz, in “Title”, 12 March, the title is no words of hers. Markdown has it as *Title*.
	const signedAt = outside.findIndex(
		(words, index) =>
			index > 0 &&
			dashFirst.test(words) &&
			(index === marked.length || /\bin $|\*/.test(words) || isBeforeNickname(words, marked[index]!)),
	);
	const isSigned = signedAt !== -1;
	const stretches: string[] = [];
	for (const [index, words] of marked.slice(0, isSigned ? signedAt : marked.length).entries()) {
		// An ellipsis between two marked stretches says that something is left out between them.
		if (index > 0 && onlyEllipsis.test(outside[index]!)) {
			stretches.push(`${stretches.pop()} … ${words}`);
		} else {
			stretches.push(words);
		}
	}

	const around = outside.slice(0, isSigned ? signedAt + 1 : outside.length).map(words => words.trim());
	if (isSigned && signedAt < marked.length && isBeforeNickname(outside[signedAt]!, marked[signedAt]!)) {
		around.push(`${around.pop()}${outside[signedAt + 1]}`);
	}

	return {stretches, isMarked: true, around: around.filter(Boolean), isSigned};
}

/** The pieces between the ellipses of a stretch. */
export function piecesOf(stretch: string): string[] {
	return stretch
		.split(/\s*(?:[[(]\s*(?:…|\.\s?\.\s?\.)\s*[\])]|…|\.\s?\.\s?\.)\s*/)
		.filter(piece => /[\p{L}\p{N}]/u.test(piece));
}

/**
 * The passages of a paste that holds several, one below the other: parted by empty lines, or each on lines of its own
 * that begin with a mark after one that has ended. A passage that is only wrapped stays whole.
 */
export function passagesIn(pasted: string): readonly string[] {
	const passages: string[] = [];
	let passage = '';
	for (const line of pasted.split(/\r?\n/)) {
		const isNext = line.trim() === '' || (opensPassage.test(line) && isWhole(passage));
		if (isNext && passage.trim() !== '') {
			passages.push(passage);
			passage = '';
		}

		passage += `${line}\n`;
	}

	if (passage.trim() !== '') passages.push(passage);
	// A signature below a quote belongs to it.
	return passages.reduce<string[]>((kept, one) => {
		if (kept.length > 0 && /^\s*(?:>\s*)*(?:[—–]|--?\s)/.test(one)) kept.push(kept.pop()! + one);
		else kept.push(one);
		return kept;
	}, []);
}

const opensPassage = /^\s*(?:[-*•]\s+|\d+[.)]\s+)?["“„«]/;

/** In UTF-16 code units. What has grown longer with no end in sight is no list, and is not looked over again for each of its lines. */
const longestPassage = 10_000;

/** Whether every mark that was opened is closed, and no sentence goes on. */
function isWhole(passage: string): boolean {
	if (passage.length > longestPassage) return false;
	const {inside} = betweenMarks(passage);
	return inside.every(({end}) => end < passage.length) && /[.!?…”"»]\s*$/.test(passage);
}
