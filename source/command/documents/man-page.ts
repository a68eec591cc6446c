import type {KeyGroup} from '../../navigation/keys/key-groups.ts';
import {exitStatuses} from '../exit-status.ts';
import {usageOf} from '../help.ts';
import {environment, examples, type Option, type OptionGroup, options} from '../options.ts';

/** The manual page, as roff with the man macros that every system has. */
export function manPage(version: string, keys: readonly KeyGroup[]): string {
	const lines = [
		`.\\" Made from the tables in source/ by test/command/documents.test.ts; change those.`,
		`.TH ARTICLE\\-EXPLORER 1 "" "article\\-explorer ${escaped(version)}" "User Commands"`,
		'.SH NAME',
		'article\\-explorer \\- open a news article in the terminal and see who said what, and why',
		'.SH SYNOPSIS',
		'.B article\\-explorer',
		'[\\fIoption\\fR...] [\\fIsource\\fR...]',
		'.SH DESCRIPTION',
		'Shows the paragraphs, the quotes and the actors of an article beside its text, finds what you half remember',
		'as you type, says why it thinks that somebody said something, and copies the words with their source.',
		'.PP',
		'A source is a file, an http or https address, or \\- for standard input. Without one, what comes in through a',
		'pipe is read, else an article that comes with the program. Several sources are offered in a list.',
		'.PP',
		'When standard output is not a terminal, the quotes are printed as text.',
		'.SH OPTIONS',
	];
	const groups = new Map<OptionGroup, Option[]>();
	for (const option of options as readonly Option[]) {
		groups.set(option.group, [...(groups.get(option.group) ?? []), option]);
	}

	for (const [group, rows] of groups) {
		lines.push(`.SS ${escaped(group)}`);
		for (const row of rows) {
			lines.push(
				'.TP',
				`.B ${escaped(usageOf(row))}`,
				`${escaped(row.help)}${row.values ? `: ${escaped(row.values.join(', '))}` : ''}.`,
			);
		}
	}

	if (keys.length > 0) lines.push('.SH KEYS');
	for (const {title, rows} of keys) {
		lines.push(`.SS ${escaped(title)}`);
		for (const {keys: typed, help, place} of rows) {
			lines.push(
				'.TP',
				`.B ${escaped(typed)}`,
				`${place === '' ? '' : `(${escaped(place)}) `}${escaped(help)}.`,
			);
		}
	}

	lines.push('.SH EXIT STATUS');
	for (const [status, meaning] of exitStatuses) lines.push('.TP', `.B ${status}`, `${escaped(meaning)}.`);
	lines.push('.SH ENVIRONMENT');
	for (const [name, meaning] of environment) lines.push('.TP', `.B ${escaped(name)}`, `${escaped(meaning)}.`);
	lines.push('.SH EXAMPLES');
	for (const [command, purpose] of examples) {
		lines.push(
			'.PP',
			`${escaped(purpose)}${/[.?]$/.test(purpose) ? '' : ':'}`,
			'.PP',
			'.RS',
			'.nf',
			escaped(command),
			'.fi',
			'.RE',
		);
	}

	return `${lines.join('\n')}\n`;
}

/** A hyphen is printed as a dash and a line that starts with a point is a command, unless they are escaped. */
function escaped(text: string): string {
	return text
		.replaceAll('\\', '\\e')
		.replaceAll('-', '\\-')
		.replaceAll(
			/[^\u0000-\u007f]/gu,
			character => `\\[u${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`,
		)
		.replace(/^([.'])/, '\\&$1');
}
