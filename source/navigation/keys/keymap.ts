import {correctionKeys} from './correction-keys.ts';
import {findKeys} from './find-keys.ts';
import type {KeyRow} from './key-row.ts';
import {layerKeys} from './layer-keys.ts';
import {moveKeys} from './move-keys.ts';
import {programKeys} from './program-keys.ts';
import {takeAwayKeys} from './take-away-keys.ts';
import {typingKeys} from './typing-keys.ts';

/** Every key. Footer, help and menus list them in this order. */
export const keymap: readonly KeyRow[] = [
	...moveKeys,
	...findKeys,
	...takeAwayKeys,
	...correctionKeys,
	...programKeys,
	...typingKeys,
	...layerKeys,
];
