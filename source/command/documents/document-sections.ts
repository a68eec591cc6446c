import type {KeyGroup} from '../../navigation/keys/key-groups.ts';
import {exitStatuses} from '../exit-status.ts';
import {usageOf} from '../help.ts';
import {environment, type Option, options} from '../options.ts';

/** The parts of the README and of the pages in `docs/` that are made from tables, by the name their markers carry. */
export function documentSections(
	keys: readonly KeyGroup[],
	first: KeyGroup['rows'],
): Readonly<Record<string, string>> {
	return {
		'first-keys': keyTable(first),
		keys: keys.map(({title, rows}) => `## ${title}\n\n${keyTable(rows)}`).join('\n\n'),
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
	};
}

/** Keys, with where they do what they do unless that is everywhere. */
function keyTable(rows: KeyGroup['rows']): string {
	return rows.some(({place}) => place !== '')
		? table(
				['key', 'where', 'does'],
				rows.map(({keys, place, help}) => [keys, place, help]),
			)
		: table(
				['key', 'does'],
				rows.map(({keys, help}) => [keys, help]),
			);
}

/**
 * Puts each section that the document has a place for between its markers, `<!-- name -->` and `<!-- /name -->`.
 *
 * @throws {Error} When it has a place for none, because then something would silently no longer be kept up to date.
 */
export function withSections(document: string, sections: Readonly<Record<string, string>>): string {
	let isFilled = false;
	const result = document.replace(
		/(<!-- ([\w-]+) -->\n)[\s\S]*?(<!-- \/\2 -->)/g,
		(whole, opening: string, name: string, closing: string) => {
			const section = sections[name];
			if (section === undefined) return whole;
			isFilled = true;
			return `${opening}\n${section}\n\n${closing}`;
		},
	);
	if (!isFilled) throw new Error(`The document has no place for ${Object.keys(sections).join(', ')}.`);
	return result;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) =>
		`| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
