import type {Analysis} from '../analysis.ts';
import {textOf} from '../article/offset.ts';
import type {Selection} from '../export/selection.ts';
import type {Narrowing} from './command-line.ts';
import type {Pane} from './options.ts';

/**
 * What `--search` and `--speaker` leave of an article for printing.
 *
 * @returns The selection, empty when all is kept; `null` when nothing matches.
 */
export async function narrow(
	{article, quotes, actors}: Analysis,
	{search, speaker}: Narrowing,
	_pane: Pane,
): Promise<Selection | null> {
	if (search === null && speaker === null) return {};
	const found = quotes.filter(quote => {
		const {speaker: said} = quote;
		const actor = said.kind === 'named' ? actors.find(({id}) => id === said.actor) : undefined;
		return (
			(search === null || textOf(article.text, quote).includes(search)) &&
			(speaker === null || (actor?.name.toLowerCase().includes(speaker.toLowerCase()) ?? false))
		);
	});
	return found.length === 0 ? null : {quotes: found.map(({id}) => id)};
}
