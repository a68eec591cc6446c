/** A piece of text as it is set on a page of a PDF: points from the left and from the bottom. */
export type PdfPiece = {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	/** The size of the type. */
	readonly size: number;
};

/** A line of one column. */
export type PdfLine = PdfPiece & {
	readonly page: number;
	/** Where the column that it stands in begins and ends. */
	readonly left: number;
	readonly right: number;
};

/** Space wider than this many letters parts columns, and is no space between words. */
const columnGap = 1.8;

/** The lines of a page in reading order: down the first column, then down the next, headlines between. */
export function linesOfPage(pieces: readonly PdfPiece[], page: number): PdfLine[] {
	const lines = joinPieces(pieces.filter(({text}) => text.length > 0));
	return inColumns(lines.sort((one, other) => other.y - one.y || one.x - other.x)).map(line => ({
		...line,
		page,
	}));
}

/** Joins pieces on one height into lines, but not over the space between two columns. */
function joinPieces(pieces: readonly PdfPiece[]): PdfPiece[] {
	const rows: PdfPiece[][] = [];
	for (const piece of [...pieces].sort((one, other) => other.y - one.y)) {
		const row = rows.at(-1);
		if (row && Math.abs(row[0]!.y - piece.y) <= Math.max(row[0]!.size, piece.size) * 0.4) {
			row.push(piece);
		} else {
			rows.push([piece]);
		}
	}

	return rows.flatMap(row => {
		const joined: PdfPiece[] = [];
		for (const piece of row.sort((one, other) => one.x - other.x)) {
			const last = joined.at(-1);
			const gap = last ? piece.x - (last.x + last.width) : 0;
			if (last && gap <= last.size * columnGap) {
				const space = gap > last.size * 0.15 && !/\s$/.test(last.text) && !/^\s/.test(piece.text) ? ' ' : '';
				joined[joined.length - 1] = {
					...last,
					text: last.text + space + piece.text,
					width: piece.x + piece.width - last.x,
					size: Math.max(last.size, piece.text.trim() ? piece.size : 0),
				};
			} else if (piece.text.trim()) {
				joined.push(piece);
			}
		}

		return joined;
	});
}

type Placed = Omit<PdfLine, 'page'>;

/** Sorts lines into columns where a gap runs down the page that hardly a line crosses. */
function inColumns(lines: readonly PdfPiece[]): Placed[] {
	const left = Math.min(...lines.map(({x}) => x));
	const right = Math.max(...lines.map(({x, width}) => x + width));
	const gutter = lines.length >= 8 ? gutterOf(lines, left, right) : null;
	if (gutter === null) {
		return lines.map(line => ({...line, left, right}));
	}

	// A line over both columns, such as a headline, closes what stands above it in either.
	const ordered: Placed[] = [];
	let band: PdfPiece[] = [];
	const flush = () => {
		const sides = [band.filter(({x}) => x < gutter), band.filter(({x}) => x >= gutter)];
		for (const side of sides) {
			ordered.push(...(side.length > 0 ? inColumns(side) : []));
		}

		band = [];
	};

	for (const line of lines) {
		if (crosses(line, gutter)) {
			flush();
			ordered.push({...line, left, right});
		} else {
			band.push(line);
		}
	}

	flush();
	return ordered;
}

function gutterOf(lines: readonly PdfPiece[], left: number, right: number): number | null {
	let best: {readonly at: number; readonly crossings: number} | null = null;
	const width = right - left;
	for (let at = left + width * 0.2; at <= right - width * 0.2; at += Math.max(2, width / 100)) {
		const crossings = lines.filter(line => crosses(line, at)).length;
		const before = lines.filter(({x, width: length}) => x + length <= at).length;
		const after = lines.filter(({x}) => x >= at).length;
		if (
			crossings <= lines.length * 0.2 &&
			Math.min(before, after) >= lines.length * 0.2 &&
			(best === null || crossings < best.crossings)
		) {
			best = {at, crossings};
		}
	}

	return best?.at ?? null;
}

function crosses({x, width}: PdfPiece, at: number): boolean {
	return x < at && x + width > at;
}

/** Drops page numbers, and what stands at the same edge of several pages: the names of paper and section. */
export function withoutRunningHeads(
	pages: ReadonlyArray<readonly PdfLine[]>,
	heights: readonly number[],
): PdfLine[][] {
	const isAtEdge = (line: PdfLine) => {
		const height = heights[line.page] ?? 0;
		return line.y > height * 0.9 || line.y < height * 0.1;
	};
	const key = (line: PdfLine) => line.text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().toLowerCase();
	const seen = new Map<string, Set<number>>();
	for (const line of pages.flat()) {
		if (isAtEdge(line)) {
			seen.set(key(line), (seen.get(key(line)) ?? new Set()).add(line.page));
		}
	}

	const often = Math.max(2, Math.ceil(pages.length * 0.3));
	return pages.map(lines =>
		lines.filter(line => {
			const isNumber = /^\W*(?:page|seite|p\.)?\s*\d{1,4}(?:\s*(?:of|von|\/)\s*\d{1,4})?\W*$/i.test(
				line.text,
			);
			return !(isAtEdge(line) && (isNumber || (seen.get(key(line))?.size ?? 0) >= often));
		}),
	);
}

/** A paragraph put together again, with the size of its type. */
export type PdfParagraph = {text: string; readonly size: number; readonly page: number};

/** Joins lines into paragraphs, over the ends of columns and pages, and mends words that were broken. */
export function joinLines(lines: readonly PdfLine[]): PdfParagraph[] {
	const leading = usualLeading(lines);
	const hyphenated = new Set(lines.flatMap(({text}) => text.toLowerCase().match(/\p{L}+-\p{L}+/gu) ?? []));
	const paragraphs: PdfParagraph[] = [];
	for (const [at, line] of lines.entries()) {
		const before = lines[at - 1];
		const open = paragraphs.at(-1);
		if (!before || !open || startsParagraph(before, line, leading)) {
			paragraphs.push({text: line.text.trim(), size: line.size, page: line.page});
		} else {
			open.text = join(open.text, line.text.trim(), hyphenated);
		}
	}

	return paragraphs;
}

function startsParagraph(before: PdfLine, line: PdfLine, leading: number): boolean {
	if (Math.abs(before.size - line.size) > Math.max(before.size, line.size) * 0.12) {
		return true;
	}

	const endsSentence = /[.!?:…]["”’')\]]*\s*$/u.test(before.text);
	const isFull = before.x + before.width >= before.right - (before.right - before.left) * 0.12;
	const jumps =
		line.page !== before.page || line.y > before.y || Math.abs(line.left - before.left) > before.size * 2;
	if (jumps) {
		return endsSentence && (!isFull || isIndented(line));
	}

	return (
		before.y - line.y > leading * 1.4 ||
		(isIndented(line) && !isIndented(before)) ||
		(isIndented(line) && endsSentence) ||
		(endsSentence && !isFull)
	);
}

function isIndented({x, left, size}: PdfLine): boolean {
	return x - left > size * 0.7 && x - left < size * 5;
}

/** The distance between lines that is commonest. */
function usualLeading(lines: readonly PdfLine[]): number {
	const counts = new Map<number, number>();
	for (let at = 1; at < lines.length; at++) {
		const distance = Math.round((lines[at - 1]!.y - lines[at]!.y) * 2) / 2;
		if (distance > 0 && lines[at - 1]!.page === lines[at]!.page && distance < lines[at]!.size * 3) {
			counts.set(distance, (counts.get(distance) ?? 0) + 1);
		}
	}

	return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 12;
}

/** A hyphen at the end of a line breaks a word, unless the same word has one in the middle of a line. */
function join(before: string, after: string, hyphenated: ReadonlySet<string>): string {
	const broken = /(\p{L}+)[-\u00ad\u2010]$/u.exec(before);
	const rest = /^(\p{Ll}\p{L}*)/u.exec(after);
	if (broken && rest) {
		const keeps = hyphenated.has(`${broken[1]}-${rest[1]}`.toLowerCase());
		return `${before.slice(0, -1)}${keeps ? '-' : ''}${after}`;
	}

	return /\p{L}[-\u2010]$/u.test(before) ? before + after : `${before} ${after}`;
}
