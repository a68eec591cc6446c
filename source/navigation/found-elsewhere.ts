import {count} from '../count.ts';
import {listNames, type PaneName} from '../panes.ts';
import type {Navigation} from './navigation.ts';
import {isAwaited} from './waiting.ts';
import type {World} from './world.ts';

/**
 * What a search finds that finds nothing in its own pane, in few words: “3 paragraphs, 1 actor”. `null` when that is
 * nothing, too.
 */
export function foundElsewhere(world: World, state: Navigation, pane: PaneName): string | null {
	const query = state.searches[pane]?.query.trim() ?? '';
	if (query === '') {
		return null;
	}

	// A search of the text looks into its paragraphs.
	const own = pane === 'text' ? 'paragraphs' : pane;
	const found: string[] = [];
	for (const list of listNames) {
		// In its own list, what it finds was left out for the one actor who is shown.
		const isHidden = list === own && state.only !== null;
		if ((list !== own || isHidden) && !isAwaited(world, list)) {
			const matches = world.search(list, query, state.marks).count;
			const one = list.slice(0, -1);
			if (matches > 0) {
				found.push(`${count(matches, one)}${isHidden ? ' of others' : ''}`);
			}
		}
	}

	return found.length === 0 ? null : found.join(', ');
}
