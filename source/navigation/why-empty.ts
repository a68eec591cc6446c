import {isKnownLanguage} from '../language/codes.ts';
import type {ListName} from '../panes.ts';
import {foundElsewhere} from './found-elsewhere.ts';
import type {Navigation} from './navigation.ts';
import {rowsIn} from './rows.ts';
import {findingWords, isAwaited} from './waiting.ts';
import type {World} from './world.ts';

/** The lists, as sentences name them. */
export const namesOf: Readonly<Record<ListName, string>> = {
	paragraphs: 'the paragraphs',
	quotes: 'the quotes',
	actors: 'the actors',
};

/** Why a list shows nothing, and what helps. */
export function emptySentence(world: World, state: Navigation, list: ListName): string {
	if (isAwaited(world, list)) {
		return findingWords(world);
	}

	if (state.searches[list]) {
		if (rowsIn(world, state, list).result?.isPartial) {
			return `searching ${world.glyphs.ellipsis}`;
		}

		const elsewhere = foundElsewhere(world, state, list);
		return `Nothing in ${namesOf[list]} matches${elsewhere === null ? '' : `; found elsewhere: ${elsewhere}`}. {leave} leaves the search.`;
	}

	if (state.only !== null && list !== 'actors') {
		return `${world.actor(state.only)?.name ?? 'This actor'} has no ${list} here. {only-this-actor} shows everybody.`;
	}

	return {
		paragraphs: 'This article has no text.',
		quotes: 'No quotation marks and no words such as “said” that report speech were found.',
		actors: isKnownLanguage(world.analysis.article.language)
			? 'Nobody is named in this article.'
			: 'Names are found in English and German, and this is neither for certain.',
	}[list];
}
