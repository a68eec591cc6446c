import type {KeyGroup} from '../../navigation/keys/key-groups.ts';
import {exitStatuses} from '../exit-status.ts';
import {usageOf} from '../help.ts';
import {environment, type Option, options} from '../options.ts';

/** The parts of the README that are made from tables, by the name their markers carry. */
export function readmeSections(keys: readonly KeyGroup[]): Readonly<Record<string, string>> {
	return {
		options: table(
			['option', 'meaning'],
			(options as readonly Option[]).map(option => [
				`\`${usageOf(option)}\``,
				option.values
					? `${option.help}: ${option.values.map(value => `\`${value}\``).join(', ')}`
					: option.help,
			]),
		),
		'exit-status': table(
			['status', 'meaning'],
			exitStatuses.map(([status, meaning]) => [String(status), meaning]),
		),
		environment: table(
			['variable', 'meaning'],
			environment.map(([name, meaning]) => [`\`${name}\``, meaning]),
		),
		keys: keys
			.map(
				({title, rows}) =>
					`**${title}**\n\n${table(
						['key', 'does'],
						rows.map(row => [row.keys, row.help]),
					)}`,
			)
			.join('\n\n'),
	};
}

/**
 * Puts each section between its markers, `<!-- name -->` and `<!-- /name -->`.
 *
 * @throws {Error} When a marker is missing, because then something would silently no longer be kept up to date.
 */
export function withSections(document: string, sections: Readonly<Record<string, string>>): string {
	let result = document;
	for (const [name, text] of Object.entries(sections)) {
		const place = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- /${name} -->)`);
		if (!place.test(result)) throw new Error(`The document has no place for “${name}”.`);
		result = result.replace(
			place,
			(_, opening: string, closing: string) => `${opening}\n${text}\n\n${closing}`,
		);
	}

	return result;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) =>
		`| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
