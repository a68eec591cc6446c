import {bothWays, type KeyRow} from './key-row.ts';
import {typing} from './modes.ts';

/** The keys while a search or any other line is typed. */
export const typingKeys: readonly KeyRow[] = [
	{
		name: 'drop-search',
		keys: ['escape'],
		modes: ['search'],
		does: {type: 'drop-search'},
		help: 'Leave the search, back to where you were',
		group: 'Typing',
		hint: 'leave',
	},
	{
		name: 'keep-search',
		keys: ['enter'],
		modes: ['search'],
		does: {type: 'keep-search'},
		help: 'Keep the search: n and N go through it, Esc leaves it',
		group: 'Typing',
		hint: 'keep',
	},
	...bothWays(
		{
			modes: ['search'],
			does: direction => ({type: 'move', by: 'row', direction}),
			help: 'Down, up while searching',
			group: 'Typing',
			hint: 'move',
		},
		['search-down', ['down', 'ctrl+n'], 'Move down while searching'],
		['search-up', ['up', 'ctrl+p'], 'Move up while searching'],
	),
	...bothWays(
		{
			modes: ['search'],
			does: direction => ({type: 'move', by: 'page', direction}),
			help: 'A page down, up while searching',
			group: 'Typing',
		},
		['search-page-down', ['pagedown'], 'Move down a page while searching'],
		['search-page-up', ['pageup'], 'Move up a page while searching'],
	),
	...(
		[
			['erase-letter', ['backspace', 'ctrl+h'], {type: 'erase', what: 'letter-before'}, 'Erase a letter'],
			[
				'erase-letter-after',
				['delete', 'ctrl+d'],
				{type: 'erase', what: 'letter-after'},
				'Erase the letter after',
			],
			['erase-word', ['ctrl+w', 'alt+backspace'], {type: 'erase', what: 'word-before'}, 'Erase a word'],
			['erase-all-before', ['ctrl+u'], {type: 'erase', what: 'all-before'}, 'Erase all that is before'],
			['erase-all-after', ['ctrl+k'], {type: 'erase', what: 'all-after'}, 'Erase all that is after'],
			['letter-left', ['left'], {type: 'move', to: 'left'}, 'A letter left'],
			['letter-right', ['right', 'ctrl+f'], {type: 'move', to: 'right'}, 'A letter right'],
			['word-left', ['ctrl+left', 'alt+left'], {type: 'move', to: 'word-left'}, 'A word left'],
			['word-right', ['ctrl+right', 'alt+right'], {type: 'move', to: 'word-right'}, 'A word right'],
			['line-start', ['home', 'ctrl+a'], {type: 'move', to: 'start'}, 'To the start of the line'],
			['line-end', ['end', 'ctrl+e'], {type: 'move', to: 'end'}, 'To the end of the line'],
		] as const
	).map(
		([name, keys, edit, help]): KeyRow => ({
			name,
			keys,
			modes: typing,
			does: {type: 'edit', edit},
			help,
			group: 'Typing',
		}),
	),
];
