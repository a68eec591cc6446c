import type {Block} from '../paragraphs/split-paragraphs.ts';

/** A book of Project Gutenberg without its licence, and what stands of it above the book. */
export type GutenbergBook = {
	readonly title: string | null;
	readonly author: string | null;
	/** What stands between the marks, without the title and the author once more. */
	readonly blocks: readonly Block[];
};

const start = /^\*{3} ?START OF TH(?:E|IS) PROJECT GUTENBERG/i;
const end = /^(?:\*{3} ?END OF TH(?:E|IS) PROJECT GUTENBERG|End of (?:the )?Project Gutenberg)/i;

/** The book between the marks that Project Gutenberg sets around it; `null` when there are none. */
export function findGutenbergBook(text: string, blocks: readonly Block[]): GutenbergBook | null {
	// Most texts are none, and need not be looked through.
	if (!/PROJECT GUTENBERG/i.test(text.slice(0, 3000))) return null;
	const lineOf = ({start, end}: Block) => text.slice(start, end);
	const first = blocks.findIndex(block => start.test(lineOf(block)));
	if (first < 0) return null;
	const last = blocks.findIndex((block, at) => at > first && end.test(lineOf(block)));
	const head = text.slice(0, blocks[first]!.start);
	const field = (name: string) => new RegExp(`^${name}:[ \\t]*(\\S.*?)\\s*$`, 'm').exec(head)?.[1] ?? null;
	const title = field('Title');
	const author = field('Author');
	const inside = blocks.slice(first + 1, last < 0 ? blocks.length : last);
	const known = [title, author].filter(name => name !== null).map(fold);
	let from = 0;
	while (from < Math.min(inside.length - 1, 8) && isFrontMatter(lineOf(inside[from]!), known)) from++;
	return {title, author, blocks: inside.slice(from)};
}

/** Whether a line only says again what the book is called and who made it. */
function isFrontMatter(line: string, known: readonly string[]): boolean {
	const folded = fold(line.replace(/^(?:by|produced by|transcribed by|translated by|illustrated by)\b/i, ''));
	return (
		folded === '' ||
		known.includes(folded) ||
		/^\[?(?:illustration|transcriber[’']s note|produced by|e-?text prepared by)\b/i.test(line)
	);
}

function fold(text: string): string {
	return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
