import {count} from '../../count.ts';
import type {Format} from '../../output/formats.ts';
import type {ExportScope} from '../command.ts';
import type {Navigation} from '../navigation.ts';
import {shownQuotes} from '../rows.ts';
import {inputLine} from '../screen/input-line.ts';
import type {Line} from '../screen/line.ts';
import {filled, segment} from '../screen/make-line.ts';
import {printable} from '../screen/width.ts';
import {wrap} from '../screen/wrap.ts';
import type {World} from '../world.ts';
import {exportForms} from './export-forms.ts';

/** In code units. Each takes three bytes at most, and no system takes more than 255. */
const longestStem = 60;

// Windows takes these for devices, whatever their ending.
const deviceNames = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** The name that a file is given unless the reader writes another. No system objects to it: the title is not trusted with a path. */
export function fileNameFor(world: World, form: Format): string {
	// A mark belongs to its letter: in German a name reads better with it, in Hindi it is no name without.
	const words = (world.analysis.article.title ?? '')
		.normalize('NFKC')
		.toLowerCase()
		.match(/[\p{L}\p{M}\p{N}]+/gu);
	const cut = (words ?? [])
		.join('-')
		.slice(0, longestStem)
		.replace(/[\uD800-\uDBFF]$/, '');
	const stem = cut.replace(/-+$/, '') || 'article';
	if (deviceNames.test(stem)) return `article-${stem}.${exportForms[form].ending}`;
	return `${stem}.${exportForms[form].ending}`;
}

/** “the 3 marked quotes”, “all 12 quotes”. */
export function scopeInWords(world: World, state: Navigation, scope: ExportScope): string {
	const sizes = {
		all: () => `all ${count(world.analysis.quotes.length, 'quote')}`,
		shown: () => `the ${count(shownQuotes(world, state).length, 'quote')} shown`,
		marked: () => `the ${count(state.marks.length, 'marked quote')}`,
	};
	return sizes[scope]();
}

/** What the layer is called: “Export the 3 marked quotes as CSV”. */
export function saveTitle(world: World, state: Navigation, form: Format, scope: ExportScope): string {
	const {name, about} = exportForms[form];
	return `Export ${about === 'article' ? 'the article' : scopeInWords(world, state, scope)} as ${name}`;
}

/** The line to write the name in, and below it what is wrong or what Enter does. */
export function saveView(
	world: World,
	width: number,
	mode: Navigation['mode'] & {kind: 'save'},
): {readonly lines: readonly Line[]; readonly cursor: number} {
	const {glyphs, bindings} = world;
	const typed = inputLine(mode.editor.text, mode.editor.caret, width, 'File', glyphs.ellipsis);
	const hint =
		mode.form === 'brat'
			? '{save} writes this file, and the text that it is about beside it, as .txt.'
			: '{save} writes the file.';
	const text = printable(bindings.withKeys(mode.trouble?.text ?? hint));
	const style = mode.trouble ? 'error' : 'dim';
	return {
		lines: [
			typed.line,
			filled([], width),
			...wrap(text, Math.max(1, width - 2)).map(({start, end}) =>
				filled([segment(` ${text.slice(start, end)}`, style)], width),
			),
		],
		cursor: typed.cursor,
	};
}
