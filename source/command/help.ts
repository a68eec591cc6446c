import {exitStatuses} from './exit-status.ts';
import {examples, type Option, type OptionGroup, options} from './options.ts';

/** What `--help` prints: at most 80 columns wide. */
export function helpText(): string {
	const groups = new Map<OptionGroup, Option[]>();
	for (const option of options as readonly Option[]) {
		groups.set(option.group, [...(groups.get(option.group) ?? []), option]);
	}

	const lines = [
		'article-explorer [option…] [source…]',
		'',
		'Opens a news article in the terminal and shows who said what, and why.',
		'A source is a file, an http(s) address, or - for standard input.',
	];
	for (const [group, rows] of groups) {
		lines.push('', `${group}:`);
		for (const row of rows) lines.push(...helpLines(row));
	}

	lines.push('', 'Exit status:');
	for (const [status, meaning] of exitStatuses) lines.push(`  ${String(status).padEnd(5)}${meaning}`);
	lines.push('', 'Examples:');
	for (const [command, purpose] of examples) lines.push(`  ${command}`, `      ${purpose}`);
	return `${lines.join('\n')}\n`;
}

/** How an option is typed: `-f, --format FORMAT`. */
export function usageOf({name, short, takes}: Option): string {
	return `${short === undefined ? '' : `-${short}, `}--${name}${takes === undefined ? '' : ` ${takes}`}`;
}

const column = 26;

function helpLines(option: Option): readonly string[] {
	const usage = `  ${option.short === undefined ? '    ' : ''}${usageOf(option)}`;
	const text = option.values === undefined ? option.help : `${option.help}: ${option.values.join(', ')}`;
	const lines = wrap(text, 80 - column).map(line => ' '.repeat(column) + line);
	if (usage.length + 1 < column) lines[0] = usage.padEnd(column) + lines[0]!.slice(column);
	else lines.unshift(usage);
	return lines;
}

function wrap(text: string, width: number): string[] {
	const lines = [''];
	for (const word of text.split(' ')) {
		const line = lines.at(-1)!;
		if (line === '') lines[lines.length - 1] = word;
		else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
		else lines.push(word);
	}

	return lines;
}
