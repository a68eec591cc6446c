import {isGivenName} from '../language/english/given-names.ts';
import {type Block, numberParagraphs, splitParagraphs} from '../paragraphs/split-paragraphs.ts';
import type {Article} from './article.ts';
import {isByline, looksLikeName, namesInByline} from './byline.ts';
import {replaceUnsafe} from './clean-text.ts';
import {type FoundDate, findDate} from './find-date.ts';
import {guessLanguage} from './guess-language.ts';
import {findGutenbergBook} from './gutenberg.ts';
import {hasCapital, isCapital, wordsIn} from './letters.ts';

/** What the lines above the body say. */
type Header = {
	title: string | null;
	byline: string | null;
	published: string | null;
	updated: string | null;
	site: string | null;
	url: string | null;
	/** How many blocks belong to it. */
	length: number;
};

const noHeader: Readonly<Header> = {
	title: null,
	byline: null,
	published: null,
	updated: null,
	site: null,
	url: null,
	length: 0,
};

/** The header is over after so many lines, whatever they look like. */
const longestHeader = 14;

/**
 * Makes an article out of plain text. Its `text` is the text as it came, but for characters that are
 * unsafe on a terminal, each replaced one for one: offsets into the file are offsets into the article.
 *
 * @param path The source as the reader gave it.
 */
export function fromText(
	input: string,
	{path, url = null, notices = []}: Pick<Article, 'path'> & Partial<Pick<Article, 'url' | 'notices'>>,
): Article {
	const text = replaceUnsafe(input);
	const all = splitParagraphs(text);
	const book = findGutenbergBook(text, all);
	const blocks = book?.blocks ?? all;
	const header = book ? {...noHeader, title: book.title, byline: book.author} : readHeader(text, blocks);
	const body = withoutEndMarks(text, blocks.slice(header.length));
	return {
		path,
		url: url ?? header.url,
		title: header.title,
		byline: header.byline,
		published: header.published,
		updated: header.updated,
		site: header.site,
		language: guessLanguage(text.slice(body[0]?.start ?? 0)),
		text,
		paragraphs: numberParagraphs(withHeadings(text, body)),
		notices: [...notices],
	};
}

function readHeader(text: string, blocks: readonly Block[]): Header {
	const header: Header = {...noHeader};
	let titleAt = -1;
	for (let at = 0; at < Math.min(longestHeader, blocks.length); at++) {
		const line = text.slice(blocks[at]!.start, blocks[at]!.end);
		if (readHeaderLine(line, header, at)) {
			header.length = at + 1;
		} else if (titleAt === -1 && isTitle(text, blocks, at)) {
			titleAt = at;
			header.title = line;
			header.length = at + 1;
		} else if (titleAt !== -1 && at === titleAt + 1 && replacesTitle(header.title!, text, blocks, at)) {
			// What looked like the title was the name of a section: “World”, “OPINION”.
			titleAt = at;
			header.title = line;
			header.length = at + 1;
		} else if (titleAt !== -1 && readNameLine(text, blocks, at, header)) {
			header.length = at + 1;
		} else if (
			titleAt !== -1 &&
			at === titleAt + 1 &&
			(isStandfirst(text, blocks, at) || isAboveCredits(text, blocks, at))
		) {
			header.length = at + 1;
		} else {
			break;
		}
	}

	// Something must be left to read: two lines that both look like a header are an article of one line.
	if (header.length === blocks.length && blocks.length > 0) {
		header.length = titleAt === blocks.length - 1 ? titleAt : 0;
		header.title = header.length === 0 || titleAt === blocks.length - 1 ? null : header.title;
	}

	header.title = header.title && cleanTitle(header.title);
	return header;
}

/** The date in a line that says little else. */
function findDateLine(line: string): FoundDate | null {
	const found = line.length <= 120 ? findDate(line) : null;
	const around = found ? wordsIn(`${line.slice(0, found.start)} ${line.slice(found.end)}`) : [];
	if (!found || around.length > 8) {
		return null;
	}

	// “Northport, Tuesday, March 12, 1912.”: old papers end every line so, and a sentence has small words.
	const isSentence = /[.!?…。！？]["”」]?$/.test(withoutAbbreviation(line));
	return !isSentence || (around.length <= 4 && line.endsWith('.') && around.every(hasCapital)) ? found : null;
}

/**
 * Reads a line between the title and the date that says neither “by” nor anything else but who wrote it, or for
 * which paper. Whether it was one.
 */
function readNameLine(text: string, blocks: readonly Block[], at: number, header: Header): boolean {
	const lineAt = (place: number) => {
		const block = blocks[place];
		return block ? text.slice(block.start, block.end) : '';
	};
	const line = lineAt(at);
	const isAboveDate = [1, 2].some(
		ahead =>
			findDateLine(lineAt(at + ahead)) !== null && (ahead === 1 || wordsIn(lineAt(at + 1)).length <= 6),
	);
	if (!isAboveDate || wordsIn(line).length > 6 || /[.,:;!?]["”]?$/.test(line)) {
		return false;
	}

	const [first = ''] = wordsIn(line);
	// “San Francisco” is written like a name as well.
	if (looksLikeName(line) && isGivenName(first)) {
		readByline(line, header);
		return true;
	}

	if (header.byline !== null && header.site === null && hasCapital(line)) {
		header.site = line;
		return true;
	}

	return false;
}

/** “Ada Okoro”, “Northport Courier”. */
const severalCapitals = /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3}$/u;

/** Reads a line that can only be part of a header. Whether it was one. */
function readHeaderLine(line: string, header: Header, at: number): boolean {
	if (line.length > 200) {
		return false;
	}

	if (/^<?https?:\/\/\S+>?$/i.test(line)) {
		header.url ??= line.replace(/^<|>$/g, '');
		return true;
	}

	const field = /^(?<key>[^\s\d:：][^\d:：]{1,24}?)\s?[:：]\s*(?<value>\S.*)$/.exec(line);
	if (field && readField(field.groups!.key!, field.groups!.value!, header)) {
		return true;
	}

	const found = findDateLine(line);
	if (found) {
		const around = `${line.slice(0, found.start)} ${line.slice(found.end)}`;
		if (/\b(?:updated|modified|aktualisiert|mis à jour|actualizado|aggiornato|bijgewerkt)\b/i.test(around)) {
			header.updated ??= found.date;
		} else {
			header.published ??= found.date;
		}

		const before = line.slice(0, found.start).replace(/[\s|·•,–—-]+$/u, '');
		if (isByline(before) || (before.includes(' ') && severalCapitals.test(before))) {
			readByline(before, header);
		}

		const after = /^\W*((?:by|par|von|por|di|door)\s.+)$/i.exec(line.slice(found.end))?.[1];
		if (after) {
			readByline(after, header);
		}

		return true;
	}

	if (isByline(line)) {
		readByline(line, header);
		return true;
	}

	if (
		/^(?:\d+\s*(?:min(?:ute)?s?)\.?\s*read|reading time\b.*|lesezeit\b.*|share(?: this.*)?|print|save|listen(?: to this.*)?|advertisement|comments?|\d+ comments?|share on .{1,20}|full text|abstract|loading\.*)\W*$/i.test(
			line,
		)
	) {
		return true;
	}

	// “EXCLUSIVE”, “OPINION.”, “WORLD NEWS”: a label, where a title is longer than two words.
	return (
		at > 0 &&
		header.title !== null &&
		/^\P{Ll}{3,24}$/u.test(line) &&
		hasCapital(line) &&
		wordsIn(line).length <= 2 &&
		!/["“”«»]/.test(line)
	);
}

function readField(key: string, value: string, header: Header): boolean {
	const name = key.toLowerCase();
	if (/^(?:title|headline|titel|titre|título|titolo|subject)$/.test(name)) {
		header.title ??= value;
		return true;
	}

	if (
		/^(?:date|published|publication date|date published|posted|created|first published|publié|veröffentlicht|datum|fecha|data|pubdate|issued)(?: on| at)?$/.test(
			name,
		)
	) {
		const date = findDate(value)?.date;
		header.published ??= date ?? null;
		return date !== undefined;
	}

	if (/^(?:updated|last updated|last modified|modified|aktualisiert)(?: on| at)?$/.test(name)) {
		const date = findDate(value)?.date;
		header.updated ??= date ?? null;
		return date !== undefined;
	}

	if (name === 'from' && looksLikeName(value)) {
		readByline(value, header);
		return true;
	}

	if (/^(?:by|author|authors|byline|autor|auteur|written by|reporter|von|par|por)$/.test(name)) {
		readByline(value, header);
		return true;
	}

	if (
		/^(?:source|publisher|publication|site|outlet|newspaper|quelle|fuente|fonte)$/.test(name) &&
		wordsIn(value).length <= 6
	) {
		header.site ??= value.replace(/^https?:\/\/(?:www\.)?([^/]+).*$/i, '$1');
		return true;
	}

	if (/^(?:url|link|web|address|permalink|available at|original)$/.test(name)) {
		header.url ??= /https?:\/\/\S+/.exec(value)?.[0] ?? null;
		return true;
	}

	// Any other short field, such as “Story Code : 979141”, “Section: World” or “Words: 612”: its value is
	// a code, a number or one or two words, where a headline such as “Poll: Voters trust Okoro” says more.
	const [about = ''] = /^(?:word count\b|\w+)/.exec(name) ?? [];
	return (
		/^(?:story|article|document|news|section|category|topic|topics|tag|tags|keywords|words|word count|length|id|code|edition|page|language|copyright|rubrik|lang|status|desk|slug|priority|file|type)$/.test(
			about,
		) &&
		value.length <= 80 &&
		!/[.!?]$/.test(value) &&
		(wordsIn(value).length <= 3 || /\d{3}|,/.test(value))
	);
}

function readByline(line: string, header: Header): void {
	header.byline ??= namesInByline(line).join(', ') || null;
}

/** Whether the block reads as a headline above what follows it. */
function isTitle(text: string, blocks: readonly Block[], at: number): boolean {
	const block = blocks[at]!;
	const line = text.slice(block.start, block.end);
	const next = blocks[at + 1];
	if (!next || block.kind !== 'body' || line.length > 220 || /\n.*\n/.test(line)) {
		return false;
	}

	const words = wordsIn(line);
	if (words.length > 30 || opensWithSpeech(line)) {
		return false;
	}

	const plain = withoutAbbreviation(line);
	if (!/[.!?…。！？]["”’'»)]*$/u.test(plain)) {
		// A dateline and a salutation end without a full stop as well.
		return !/[,:]$/.test(line) && (words.length <= 25 || isTitleCase(words));
	}

	// Sentences: a headline has one, seldom two, and is far shorter than the paragraph it stands above.
	const sentences = plain.split(/(?<=[.!?…]["”’']?)(?<!\b\p{Lu}\.)\s+(?=\p{Lu})/u).length;
	const below = blocks.slice(at + 1, at + 4).map(({start, end}) => end - start);
	const isAbove = block.isApart && next.isApart && line.length < Math.max(...below) * 0.8;
	if (!isAbove || sentences > 2 || startsLikeProse.test(line)) {
		return false;
	}

	// A Japanese or Chinese headline ends in no full stop, and words are not counted there by spaces.
	if (/。["”’'」』)]*$/u.test(plain)) {
		return false;
	}

	return isTitleCase(words) || words.length <= (sentences > 1 ? 12 : /[?!]["”’']?$/.test(plain) ? 18 : 15);
}

/** “We open in May,” says the mayor: a headline has no more to say behind the marks. */
function opensWithSpeech(line: string): boolean {
	return /^["“„«]/.test(line) && /^.[^"”“»]*[,.!?]["”“»]\s+\p{L}/u.test(line);
}

// How a story opens and a headline does not: a pronoun, an article with a past tense behind it.
const startsLikeProse =
	/^(?:(?:he|she|they|it|we|i|there|this|that|these|those)\s+(?:was|were|had|is|are|am|have|has|did|went|came|said|\p{L}+ed)\b|once upon|[^.]{0,40}\b(?:yesterday|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)/iu;

/** Whether nearly all the longer words are capitalised, as English headlines often are. */
function isTitleCase(words: readonly string[]): boolean {
	const long = words.filter(word => /^\p{L}{4,}/u.test(word));
	return long.length >= 2 && long.filter(word => isCapital(word.codePointAt(0))).length >= long.length * 0.75;
}

/** Whether what was taken for the title is the name of a section, and the title comes below it. */
function replacesTitle(before: string, text: string, blocks: readonly Block[], at: number): boolean {
	const isLabel = wordsIn(before).length <= 2 && before.length <= 24;
	return (
		isLabel &&
		wordsIn(text.slice(blocks[at]!.start, blocks[at]!.end)).length >= 4 &&
		isTitle(text, blocks, at)
	);
}

/** Whether a line below the title belongs to it: set in the same block, where paragraphs stand apart. */
function isStandfirst(text: string, blocks: readonly Block[], at: number): boolean {
	const block = blocks[at]!;
	const next = blocks[at + 1];
	const line = text.slice(block.start, block.end);
	return (
		!block.isApart &&
		next?.isApart === true &&
		!/["“”«»]/.test(line) &&
		wordsIn(line).length <= 25 &&
		blocks.slice(at + 1).filter(({isApart}) => isApart).length >= 2
	);
}

/** Whether a line between the title and who wrote it, or when: a score, a second headline, a standfirst. */
function isAboveCredits(text: string, blocks: readonly Block[], at: number): boolean {
	const lineAt = ({start, end}: Block) => text.slice(start, end);
	const [block, next] = [blocks[at]!, blocks[at + 1]];
	if (!next || block.kind !== 'body' || wordsIn(lineAt(block)).length > 40) {
		return false;
	}

	// A story may go on from its first paragraph to a line that opens with a date, and seldom to one that opens with “By”.
	const isSentence = /[.!?…。！？]["”’」]?$/u.test(withoutAbbreviation(lineAt(block)));
	return isByline(lineAt(next)) || (!isSentence && findDateLine(lineAt(next)) !== null);
}

/** The headline as it is printed: on one line and without a full stop that a database put behind it. */
function cleanTitle(title: string): string {
	const line = title
		.replace(/^#+\s+/, '')
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/;$/, '');
	const withoutStop = line.replace(/(?<![.…])\.(["”’']*)$/u, '$1');
	return withoutAbbreviation(line) === line ? withoutStop : line;
}

const abbreviations = new Set(
	'Inc Corp Co Ltd Jr Sr Dr St No Gov Sen Rep Gen Jan Feb Aug Sept Oct Nov Dec etc Bros'.split(' '),
);

/** The line without an abbreviation's full stop at its end, which ends no sentence: “Acme Corp.”, “2:05 p.m.”. */
function withoutAbbreviation(line: string): string {
	const lastWord = line.endsWith('.') ? line.slice(line.lastIndexOf(' ') + 1, -1) : '';
	return lastWord && (lastWord.length === 1 || lastWord.at(-2) === '.' || abbreviations.has(lastWord))
		? line.slice(0, -1)
		: line;
}

/** Short lines between paragraphs that end no sentence are headings. */
function withHeadings(text: string, blocks: readonly Block[]): Block[] {
	return blocks.map((block, at) => {
		const line = text.slice(block.start, Math.min(block.end, block.start + 200));
		const next = blocks[at + 1];
		const isHeading =
			block.kind === 'body' &&
			next?.kind === 'body' &&
			(/^#{1,6}\s/.test(line) ||
				/^(?:chapter|book|part|act|scene|canto|volume|letter) (?:[ivxlc]+|\d+)\.?$/i.test(line) ||
				(line.length <= 90 &&
					block.isApart &&
					wordsIn(line).length <= 12 &&
					next.end - next.start > line.length &&
					!/["“”«»„]/.test(line) &&
					!/[,:;.!?…。！？—-]["”’'»)]*$/u.test(withoutAbbreviation(line)) &&
					/^[\p{Lu}\p{N}\p{Lo}¿¡‘'(]/u.test(line)));
		return isHeading ? {...block, kind: 'heading'} : block;
	});
}

/** Drops what closes a story on the wire and is no part of it: “###”, “-30-”, “ENDS”, “© 2026 …”. */
function withoutEndMarks(text: string, blocks: readonly Block[]): Block[] {
	let length = blocks.length;
	while (length > 1) {
		const {start, end} = blocks[length - 1]!;
		if (
			end - start > 160 ||
			!/^(?:-\s*30\s*-|ends?\.?|\(?ends\)?|\(end\)|©.*|\(c\) .*|copyright\b.*|all rights reserved.*)$/i.test(
				text.slice(start, end),
			)
		) {
			break;
		}

		length--;
	}

	return blocks.slice(0, length);
}
