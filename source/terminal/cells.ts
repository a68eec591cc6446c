import stringWidth from 'string-width';

/** What an SGR sequence switches on, by what it switches: two that switch the same exclude each other. */
type Attributes = ReadonlyMap<string, string>;

/** How a cell looks. There is one for each look, so that two of them can be compared by identity. */
export type CellStyle = {
	/** The parameters of the SGR sequence for it, `''` for plain. */
	readonly codes: string;
	/** Whether a space in it looks like any other space. */
	readonly hasPlainSpaces: boolean;
	readonly attributes: Attributes;
};

/** A row of the screen, column by column. A wide character fills two: itself, and an empty one. */
export type Cells = {
	readonly texts: readonly string[];
	readonly styles: readonly CellStyle[];
	/** Whether each character takes the columns it has here for certain. Terminals disagree about emoji and unusual letters. */
	readonly isSimple: boolean;
};

// One column wide and never joined to a neighbour, by string-width and Intl.Segmenter over the whole of the
// basic plane. News text and box drawing are made of these, so most lines need neither of the two.
const simpleCharacters = String.raw` -~\xA0-\xAC\xAE-\u02FF\u0370-\u0482\u048A-\u0560\u1E00-\u1FC4\u2010-\u2027\u2030-\u205E\u2070-\u20CF\u2190-\u2319\u23CE\u2500-\u25FC\u2768-\u2775\u2581-\u258F`;
const simple = new RegExp(`^[${simpleCharacters}]*$`);
const simpleWithStyles = new RegExp(String.raw`^(?:[${simpleCharacters}]|\x1B\[[\d;]*m)*$`);

// Kana, Chinese characters, Hangul and the marks between them: two columns wide in every terminal that can show them.
const wide =
	/^[\u3001\u3002\u300C-\u300F\u3041-\u3096\u30A1-\u30FC\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7A3\uFF01-\uFF60]$/;

/** Whether a line holds simple characters alone, each of which takes one column. */
export function isSimpleLine(line: string): boolean {
	return simpleWithStyles.test(line);
}

const styles = new Map<string, CellStyle>();

function styleOf(attributes: Attributes): CellStyle {
	const codes = [...attributes.values()].sort().join(';');
	let style = styles.get(codes);
	if (!style) {
		// A background, a line through or under it, or the two colours turned around show in a space as well.
		const hasPlainSpaces = !['bg', '4', '7', '9'].some(name => attributes.has(name));
		style = {codes, hasPlainSpaces, attributes};
		styles.set(codes, style);
	}

	return style;
}

/** No colour and no attribute. */
export const plain = styleOf(new Map());

// A frame has a few hundred sequences, and a dozen different ones.
const afterwards = new Map<CellStyle, Map<string, CellStyle>>();

/** The look after an SGR sequence with these parameters. */
function withCodes(style: CellStyle, parameters: string): CellStyle {
	let known = afterwards.get(style);
	if (!known) {
		known = new Map();
		afterwards.set(style, known);
	}

	let after = known.get(parameters);
	if (!after) {
		after = styleOf(switched(style.attributes, parameters));
		known.set(parameters, after);
	}

	return after;
}

function switched(before: Attributes, parameters: string): Attributes {
	const attributes = new Map(before);
	const codes = parameters === '' ? [0] : parameters.split(';').map(Number);
	for (let index = 0; index < codes.length; index++) {
		const code = codes[index]!;
		if (code === 0) attributes.clear();
		else if (code === 22) {
			attributes.delete('1');
			attributes.delete('2');
		} else if (code >= 1 && code <= 9) attributes.set(String(code), String(code));
		else if (code >= 23 && code <= 29) attributes.delete(String(code - 20));
		else if (code === 38 || code === 48) {
			const length = codes[index + 1] === 2 ? 5 : 3;
			attributes.set(code === 38 ? 'fg' : 'bg', codes.slice(index, index + length).join(';'));
			index += length - 1;
		} else if (code === 39) attributes.delete('fg');
		else if (code === 49) attributes.delete('bg');
		else attributes.set((code >= 40 && code <= 47) || code >= 100 ? 'bg' : 'fg', String(code));
	}

	return attributes;
}

const switches = new Map<CellStyle, Map<CellStyle, string>>();

/** The shortest SGR sequence that turns one look into another. */
export function switchBetween(from: CellStyle, to: CellStyle): string {
	if (from === to) return '';
	let known = switches.get(from);
	if (!known) {
		known = new Map();
		switches.set(from, known);
	}

	let sequence = known.get(to);
	if (sequence === undefined) {
		sequence = shortestSwitch(from, to);
		known.set(to, sequence);
	}

	return sequence;
}

function shortestSwitch(from: CellStyle, to: CellStyle): string {
	const anew = to.codes === '' ? '' : `0;${to.codes}`;
	const codes: string[] = [];
	const lost = [...from.attributes.keys()].filter(name => !to.attributes.has(name));
	for (const name of lost) {
		codes.push(
			name === 'fg' ? '39' : name === 'bg' ? '49' : name === '1' || name === '2' ? '22' : `2${name}`,
		);
	}

	const isDimmed = codes.includes('22');
	for (const [name, code] of to.attributes) {
		if (from.attributes.get(name) !== code || (isDimmed && (name === '1' || name === '2'))) codes.push(code);
	}

	const changed = codes.join(';');
	return `\u001B[${changed.length < anew.length || (to.codes !== '' && changed.length === anew.length) ? changed : anew}m`;
}

/** A row with nothing on it. */
export const blankCells: Cells = {texts: [], styles: [], isSimple: true};

let segmenter: Intl.Segmenter | undefined;

/** The cells of a line, which is styled with SGR sequences and with no others. */
export function cellsOf(line: string): Cells {
	const texts: string[] = [];
	const cellStyles: CellStyle[] = [];
	let isSimple = true;
	let style = plain;
	const add = (text: string) => {
		texts.push(text);
		cellStyles.push(text === ' ' && style.hasPlainSpaces ? plain : style);
	};

	for (let at = 0; at < line.length; ) {
		if (line.startsWith('\u001B[', at)) {
			const end = line.indexOf('m', at);
			style = withCodes(style, line.slice(at + 2, end));
			at = end + 1;
			continue;
		}

		const next = line.indexOf('\u001B', at);
		const end = next < 0 ? line.length : next;
		const piece = line.slice(at, end);
		at = end;
		if (simple.test(piece)) {
			for (let index = 0; index < piece.length; index++) add(piece[index]!);
			continue;
		}

		segmenter ??= new Intl.Segmenter(undefined, {granularity: 'grapheme'});
		for (const {segment} of segmenter.segment(piece)) {
			const certain = certainWidth(segment);
			isSimple &&= certain !== null;
			const width = certain ?? stringWidth(segment);
			if (width === 0) continue;
			add(segment);
			for (let extra = 1; extra < width; extra++) add('');
		}
	}

	return {texts, styles: cellStyles, isSimple};
}

/** How many columns a character takes for certain, or `null` where terminals may disagree. */
export function certainWidth(text: string): 1 | 2 | null {
	return text.length > 1 ? null : simple.test(text) ? 1 : wide.test(text) ? 2 : null;
}
