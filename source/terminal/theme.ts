import type {Line, Style} from '../navigation/line.ts';
import type {Looks} from '../navigation/world.ts';
import type {ExplorerOptions} from './open-explorer.ts';

/** How a style looks. Colours are the terminal's own sixteen, by their SGR numbers, so that a reader's scheme holds. */
type Look = {
	readonly color?: number;
	readonly background?: number;
	readonly bold?: boolean;
	readonly faint?: boolean;
	readonly italic?: boolean;
	readonly underline?: boolean;
	readonly inverse?: boolean;
	readonly strike?: boolean;
};

type Palette = Readonly<Record<Style, Look>>;

const red = 31;
const green = 32;
const yellow = 33;
const blue = 34;
const magenta = 35;
const cyan = 36;
const black = 30;
const onYellow = 43;
const onCyan = 46;

/** Attributes alone. What they cannot say, such as where a mention starts, stands in the text as a sign. */
const mono: Palette = {
	dim: {},
	border: {},
	'border-focused': {bold: true},
	title: {},
	'title-focused': {bold: true},
	headline: {bold: true},
	heading: {bold: true},
	number: {},
	quote: {},
	'quote-selected': {bold: true},
	actor: {bold: true},
	cue: {underline: true},
	hit: {underline: true},
	'hit-current': {inverse: true},
	selected: {inverse: true},
	'selected-elsewhere': {bold: true},
	unsure: {},
	marked: {bold: true},
	label: {},
	key: {bold: true},
	hint: {},
	tab: {},
	'tab-selected': {inverse: true},
	input: {},
	notice: {},
	error: {bold: true},
	strip: {},
	scrollbar: {},
	'scrollbar-thumb': {},
	'scrollbar-hit': {bold: true},
	added: {underline: true},
	removed: {strike: true},
};

const hits = {
	hit: {color: black, background: onYellow, underline: true},
	'hit-current': {color: black, background: onCyan, bold: true, underline: true},
} as const;

// Faint follows the reader's own text colour. “Bright black”, the usual grey, is the background itself in some
// schemes (Solarized), and invisible.
const faint: Look = {faint: true};

/** Only colours that can be read on black and on white, because not every terminal says which it has. */
const neutral: Palette = {
	...mono,
	...hits,
	dim: faint,
	border: faint,
	'border-focused': {color: cyan},
	title: faint,
	'title-focused': {color: cyan, bold: true},
	number: faint,
	quote: {color: green},
	'quote-selected': {color: green, bold: true},
	actor: {color: magenta, bold: true},
	unsure: {color: magenta},
	marked: {color: magenta, bold: true},
	label: faint,
	hint: faint,
	tab: faint,
	notice: {color: cyan},
	error: {color: red, bold: true},
	strip: {color: cyan},
	scrollbar: faint,
	'scrollbar-thumb': faint,
	'scrollbar-hit': {color: magenta, bold: true},
	added: {color: green, underline: true},
	removed: {color: red, strike: true},
};

const dark: Palette = {
	...neutral,
	'border-focused': {color: cyan},
	'title-focused': {color: cyan, bold: true},
	quote: {color: green},
	'quote-selected': {color: green, bold: true},
	actor: {color: cyan, bold: true},
	cue: {color: yellow, underline: true},
	unsure: {color: magenta},
	marked: {color: yellow, bold: true},
	notice: {color: cyan},
	strip: {color: cyan},
	'scrollbar-hit': {color: yellow, bold: true},
};

const light: Palette = {
	...neutral,
	'border-focused': {color: blue},
	'title-focused': {color: blue, bold: true},
	quote: {color: blue},
	'quote-selected': {color: blue, bold: true},
	actor: {color: magenta, bold: true},
	cue: {color: red, underline: true},
	unsure: {color: magenta},
	marked: {color: magenta, bold: true},
	notice: {color: blue},
	strip: {color: blue},
};

/** Nothing greyed out, and brightness in place of hue. */
const highContrast: Palette = {
	...mono,
	'border-focused': {bold: true},
	'title-focused': {bold: true, inverse: true},
	'quote-selected': {bold: true, underline: true},
	hit: {bold: true, underline: true},
	'hit-current': {inverse: true, bold: true, underline: true},
	'selected-elsewhere': {bold: true, underline: true},
	error: {inverse: true, bold: true},
	'scrollbar-thumb': {bold: true},
};

const palettes = {neutral, dark, light, mono, 'high-contrast': highContrast};

/** Turns lines of meaning into lines for the terminal. */
export type Theme = {
	readonly looks: Looks;
	/** The line with SGR sequences. It ends as plain as it began. */
	readonly paint: (line: Line) => string;
};

/**
 * Chooses the colours.
 *
 * What the command line says goes before `NO_COLOR`, `FORCE_COLOR` and `TERM`, as https://no-color.org asks.
 * Whether the background is dark is known only where `COLORFGBG` tells; elsewhere the colours suit both.
 */
export function chooseTheme(
	options: Pick<ExplorerOptions, 'color' | 'theme' | 'ascii'>,
	env: NodeJS.ProcessEnv,
): Theme {
	const palette = hasColor(options, env)
		? options.theme === 'auto'
			? backgroundOf(env)
			: options.theme
		: 'mono';
	const isColored = palette !== 'mono' && palette !== 'high-contrast';
	return {
		looks: {glyphs: options.ascii ? 'ascii' : 'unicode', isMono: !isColored},
		paint: painter(palettes[palette]),
	};
}

function hasColor({color}: Pick<ExplorerOptions, 'color'>, env: NodeJS.ProcessEnv): boolean {
	if (color !== 'auto') return color === 'always';
	if (env.NO_COLOR) return false;
	if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR);
	return env.TERM !== 'dumb' && !env.TERM?.startsWith('vt');
}

/** `COLORFGBG` is “foreground;background”, with 7 and 9–15 the light backgrounds. */
function backgroundOf(env: NodeJS.ProcessEnv): 'neutral' | 'dark' | 'light' {
	const background = Number(env.COLORFGBG?.split(';').at(-1) || Number.NaN);
	if (Number.isNaN(background)) return 'neutral';
	return background === 7 || background > 8 ? 'light' : 'dark';
}

function painter(palette: Palette): Theme['paint'] {
	// There are few combinations of styles on a screen and many segments.
	const known = new Map<string, {readonly open: string; readonly close: string}>();
	const sequencesOf = (style: readonly Style[]) => {
		const name = style.join(' ');
		let sequences = known.get(name);
		if (!sequences) {
			sequences = sequencesFor(style.reduce<Look>((look, one) => over(look, palette[one]), {}));
			known.set(name, sequences);
		}

		return sequences;
	};

	return line => {
		let painted = '';
		for (const {text, style} of line) {
			if (style.length === 0) {
				painted += text;
				continue;
			}

			const {open, close} = sequencesOf(style);
			painted += open + text + close;
		}

		return painted;
	};
}

/** A look laid over another. Colours of its own are not turned around by the bar of a selected row beneath. */
function over(below: Look, above: Look): Look {
	const hasBackground = above.background !== undefined || above.inverse;
	return {...below, ...above, inverse: hasBackground ? (above.inverse ?? false) : (below.inverse ?? false)};
}

function sequencesFor(look: Look): {readonly open: string; readonly close: string} {
	const codes: [number, number][] = [];
	if (look.bold) codes.push([1, 22]);
	if (look.faint && !look.inverse) codes.push([2, 22]);
	if (look.italic) codes.push([3, 23]);
	if (look.underline) codes.push([4, 24]);
	if (look.strike) codes.push([9, 29]);
	// On the bar of a selected row a foreground colour would become the bar's, in patches.
	if (look.inverse) codes.push([7, 27]);
	if (look.color !== undefined && !look.inverse) codes.push([look.color, 39]);
	if (look.background !== undefined) codes.push([look.background, 49]);
	return {
		open: codes.map(([on]) => `\u001B[${on}m`).join(''),
		close: codes
			.map(([, off]) => `\u001B[${off}m`)
			.reverse()
			.join(''),
	};
}
