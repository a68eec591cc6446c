import {type Mode, waysOfUse} from '../mode.ts';
import type {ModeName} from './key-row.ts';

/** The panes, and every layer. */
export const everywhere = Object.keys(waysOfUse) as readonly Mode['kind'][];

/** Where text is typed, and a letter is text. */
export const typing: readonly ModeName[] = everywhere.filter(kind => waysOfUse[kind] === 'type');

/** What is only read and scrolled. */
export const reading: readonly ModeName[] = everywhere.filter(kind => waysOfUse[kind] === 'read');
