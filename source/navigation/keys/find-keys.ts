import {bothWays, type KeyRow} from './key-row.ts';

/** The keys that search the panes, and narrow them to one actor. */
export const findKeys: readonly KeyRow[] = [
	{
		name: 'search',
		keys: ['/'],
		modes: ['browse'],
		does: {type: 'open-search'},
		help: 'Search this pane',
		group: 'Find',
		hint: 'find',
		needs: 'text',
	},
	...bothWays(
		{
			modes: ['browse'],
			does: direction => ({type: 'next-match', direction}),
			help: 'Next, previous match',
			group: 'Find',
			needs: 'search',
		},
		['next-match', ['n'], 'Go to the next match'],
		['previous-match', ['N'], 'Go to the previous match'],
	),
	{
		name: 'only-matches',
		keys: ['&'],
		modes: ['browse'],
		does: {type: 'show-matches-or-all'},
		help: 'Show only what matches, or everything with the matches lit',
		group: 'Find',
	},
	{
		name: 'only-this-actor',
		keys: ['f'],
		modes: ['browse'],
		does: {type: 'only-this-actor'},
		help: 'Show only this actor, everywhere; again: everybody',
		group: 'Find',
		hint: 'only them',
		needs: 'actor-or-narrowing',
	},
	{
		name: 'leave',
		keys: ['escape'],
		modes: ['browse'],
		does: {type: 'peel'},
		help: 'Leave the zoom, the search, the one actor: one at a time, and never the program',
		group: 'Find',
		needs: 'something-to-leave',
	},
];
