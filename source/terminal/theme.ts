import type {Looks} from '../navigation/screen/glyphs.ts';
import type {Line, Style} from '../navigation/screen/line.ts';
import type {ExplorerOptions} from './explorer.ts';

/**
 * A colour by its number among the 256 that nearly every terminal has, and by the number of the SGR sequence
 * for the nearest of the sixteen that all have.
 */
type Color = {readonly rich: number; readonly basic: number};

/** How a style looks. */
type Look = {
	readonly color?: Color;
	readonly background?: Color;
	readonly bold?: boolean;
	readonly underline?: boolean;
	readonly inverse?: boolean;
	readonly strike?: boolean;
};

type Palette = Readonly<Record<Style, Look>>;

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

/** What the colours are for. Each is readable on the background that the palette is made for. */
type Inks = {
	/** What can be overlooked until it is looked for: frames, numbers, labels, what a key does. */
	readonly quiet: Color;
	/** Where the keys are. */
	readonly focus: Color;
	readonly quote: Color;
	readonly actor: Color;
	readonly cue: Color;
	readonly doubt: Color;
	readonly alarm: Color;
};

const black: Color = {rich: 16, basic: 30};
const white: Color = {rich: 231, basic: 97};

function palette({quiet, focus, quote, actor, cue, doubt, alarm}: Inks): Palette {
	const bar = {color: white, background: {rich: 25, basic: 44}};
	return {
		...mono,
		dim: {color: quiet},
		border: {color: quiet},
		'border-focused': {color: focus},
		title: {},
		'title-focused': {color: focus, bold: true},
		number: {color: quiet},
		quote: {color: quote},
		'quote-selected': {color: quote, bold: true},
		actor: {color: actor, bold: true},
		cue: {color: cue, underline: true},
		hit: {color: black, background: {rich: 221, basic: 43}, underline: true},
		'hit-current': {color: black, background: {rich: 214, basic: 46}, bold: true, underline: true},
		selected: bar,
		unsure: {color: doubt},
		marked: {color: cue, bold: true},
		label: {color: quiet},
		hint: {color: quiet},
		tab: {color: quiet},
		'tab-selected': {color: focus, bold: true},
		notice: {color: focus},
		error: {color: alarm, bold: true},
		strip: {color: quote},
		scrollbar: {color: quiet},
		'scrollbar-thumb': {color: quiet},
		'scrollbar-hit': {color: cue, bold: true},
		added: {color: quote, underline: true},
		removed: {color: alarm, strike: true},
	};
}

/** Half-way colours, with a contrast of about 4 to black and to white, because not every terminal says which it has. */
const neutral = palette({
	quiet: {rich: 243, basic: 90},
	focus: {rich: 32, basic: 36},
	quote: {rich: 31, basic: 36},
	actor: {rich: 133, basic: 35},
	cue: {rich: 130, basic: 33},
	doubt: {rich: 131, basic: 35},
	alarm: {rich: 160, basic: 31},
});

const dark = palette({
	quiet: {rich: 244, basic: 90},
	focus: {rich: 75, basic: 36},
	quote: {rich: 115, basic: 32},
	actor: {rich: 176, basic: 35},
	cue: {rich: 179, basic: 33},
	doubt: {rich: 174, basic: 35},
	alarm: {rich: 203, basic: 31},
});

const light = palette({
	quiet: {rich: 242, basic: 90},
	focus: {rich: 25, basic: 34},
	quote: {rich: 24, basic: 34},
	actor: {rich: 90, basic: 35},
	cue: {rich: 94, basic: 31},
	doubt: {rich: 124, basic: 31},
	alarm: {rich: 124, basic: 31},
});

/** Nothing greyed out, and brightness in place of hue. */
const highContrast: Palette = {
	...mono,
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
	const name = hasColor(options, env)
		? options.theme === 'auto'
			? backgroundOf(env)
			: options.theme
		: 'mono';
	const isColored = name !== 'mono' && name !== 'high-contrast';
	return {
		looks: {glyphs: options.ascii ? 'ascii' : 'unicode', isMono: !isColored},
		paint: painter(palettes[name], has256Colors(env)),
	};
}

function hasColor({color}: Pick<ExplorerOptions, 'color'>, env: NodeJS.ProcessEnv): boolean {
	if (color !== 'auto') return color === 'always';
	if (env.NO_COLOR) return false;
	if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR);
	return env.TERM !== 'dumb' && !env.TERM?.startsWith('vt');
}

function has256Colors({TERM = '', COLORTERM, WT_SESSION}: NodeJS.ProcessEnv): boolean {
	return Boolean(COLORTERM || WT_SESSION) || /256|kitty|alacritty|foot|ghostty|wezterm|direct/.test(TERM);
}

/** `COLORFGBG` is “foreground;background”, with 7 and 9–15 the light backgrounds. */
function backgroundOf(env: NodeJS.ProcessEnv): 'neutral' | 'dark' | 'light' {
	const background = Number(env.COLORFGBG?.split(';').at(-1) || Number.NaN);
	if (Number.isNaN(background)) return 'neutral';
	return background === 7 || background > 8 ? 'light' : 'dark';
}

function painter(styles: Palette, isRich: boolean): Theme['paint'] {
	// There are few combinations of styles on a screen and many segments.
	const known = new Map<string, {readonly open: string; readonly close: string}>();
	const sequencesOf = (style: readonly Style[]) => {
		const name = style.join(' ');
		let sequences = known.get(name);
		if (!sequences) {
			sequences = sequencesFor(
				style.reduce<Look>((look, one) => over(look, styles[one]), {}),
				isRich,
			);
			known.set(name, sequences);
		}

		return sequences;
	};

	return line => {
		let painted = '';
		let current = plainLook;
		for (const {text, style} of line) {
			const next = style.length === 0 ? plainLook : sequencesOf(style);
			// Neighbours often look the same. What is not switched needs no sequence, and Ink reads every one.
			if (next.open !== current.open) {
				painted += current.close + next.open;
				current = next;
			}

			painted += text;
		}

		return painted + current.close;
	};
}

const plainLook = {open: '', close: ''};

/** A look laid over another. The bar of a selected row stays one colour, but what a search found in it is lit. */
function over(below: Look, above: Look): Look {
	const isBar = below.background !== undefined || below.inverse === true;
	const isLit = above.background !== undefined || above.inverse === true;
	if (isBar && !isLit) {
		const {color: _, ...attributes} = above;
		return {...below, ...attributes};
	}

	return {...below, ...above, inverse: isLit ? (above.inverse ?? false) : (below.inverse ?? false)};
}

function sequencesFor(look: Look, isRich: boolean): {readonly open: string; readonly close: string} {
	const codes: [string, number][] = [];
	if (look.bold) codes.push(['1', 22]);
	if (look.underline) codes.push(['4', 24]);
	if (look.strike) codes.push(['9', 29]);
	if (look.inverse) codes.push(['7', 27]);
	// On a bar that is turned around, a colour of the text would become the bar's, in patches.
	if (look.color && !look.inverse)
		codes.push([isRich ? `38;5;${look.color.rich}` : `${look.color.basic}`, 39]);
	if (look.background) {
		codes.push([isRich ? `48;5;${look.background.rich}` : `${look.background.basic}`, 49]);
	}

	return {
		open: codes.map(([on]) => `\u001B[${on}m`).join(''),
		close: codes
			.map(([, off]) => `\u001B[${off}m`)
			.reverse()
			.join(''),
	};
}
