import {UsageError} from '../errors.ts';
import {colors, themes} from '../looks.ts';
import {type Format, formats} from '../output/formats.ts';
import {listNames} from '../panes.ts';
import type {CommandLine, Looks, Output, Reading} from './asked.ts';
import {GivenOptions} from './given-options.ts';

const wholeArticleFormats: readonly Format[] = ['report', 'html', 'csl', 'ris', 'bibtex'];
const formatsByPane: readonly Format[] = ['csv', 'markdown', 'text'];

/**
 * Reads arguments among which there are options.
 *
 * @throws {UsageError} When an option does not exist, lacks its value or cannot stand beside another.
 */
export async function readOptions(argv: readonly string[]): Promise<CommandLine> {
	const given = await GivenOptions.in(argv);
	// Every value is looked at before anything is done, so that a mistake is never half obeyed.
	const pane = given.oneOf('pane', listNames);
	const only = given.oneOf('only', listNames);
	const format = given.oneOf('format', formats);
	const looks = looksIn(given);
	const reading: Reading = {
		sources: given.sources,
		recursive: given.isOn('recursive'),
		quiet: given.isOn('quiet'),
		corrections: !given.isOn('no-corrections'),
		search: given.text('search'),
		speaker: given.text('speaker'),
		config: given.text('config'),
	};
	const file = given.text('output');
	const output: Output = file === null ? null : {file, force: given.isOn('force')};
	const words = given.text('verify');
	const quote = given.text('explain');

	if (given.isOn('help')) return {does: 'help'};
	if (given.isOn('version')) return {does: 'version'};
	if (given.isOn('print-config')) return {does: 'print-config'};
	refuseTogether(given);

	if (words !== null) return {does: 'verify', words, output, ...reading};
	if (quote !== null) return {does: 'explain', quote, output, ...reading};
	if (given.isOn('list-corrections')) return {does: 'corrections', task: 'list', output, ...reading};
	if (given.isOn('forget-corrections')) return {does: 'corrections', task: 'forget', output, ...reading};
	if (format !== null) return {does: 'print', format, only, output, ...reading};
	// What --output and --only ask for is text, even where a terminal could show panes.
	if (output !== null || only !== null) return {does: 'print', format: 'text', only, output, ...reading};
	return {does: 'explore', only, pane, looks, output, ...reading};
}

function looksIn(given: GivenOptions): Looks {
	return {
		color: given.oneOf('color', colors),
		theme: given.oneOf('theme', themes),
		ascii: given.said('ascii'),
		altScreen: given.said('no-alt-screen') === null ? null : !given.isOn('no-alt-screen'),
		accessible: given.said('accessible'),
	};
}

/** @throws {UsageError} When an option says nothing beside the others, or something else than they do. */
function refuseTogether(given: GivenOptions): void {
	if (given.isOn('force') && given.text('output') === null) {
		throw new UsageError('--force says that --output may replace a file, and there is no --output.');
	}

	const asked = [
		given.text('verify') !== null && '--verify',
		given.text('explain') !== null && '--explain',
		given.isOn('list-corrections') && '--list-corrections',
		given.isOn('forget-corrections') && '--forget-corrections',
		given.text('format') !== null && '--format',
	].filter(name => name !== false);
	if (asked.length > 1) {
		throw new UsageError(`${asked.join(' and ')} cannot stand together.`, 'Run one after the other.');
	}

	const format = given.oneOf('format', formats);
	if (format === null) return;
	if (given.text('only') !== null && !formatsByPane.includes(format)) {
		throw new UsageError(
			`--only does not go with --format ${format}, which prints the whole article.`,
			`Use it with ${formatsByPane.join(', ')}.`,
		);
	}

	const isNarrowed = given.text('search') !== null || given.text('speaker') !== null;
	if (isNarrowed && wholeArticleFormats.includes(format)) {
		throw new UsageError(
			`--format ${format} is about the whole article, so --search and --speaker do not go with it.`,
			'Leave them out, or print the matching quotes with --format markdown.',
		);
	}
}
