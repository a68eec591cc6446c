import {useSyncExternalStore} from 'react';
import type {Screen} from '../navigation/screen/screen.ts';
import type {Program} from './program.ts';

/** What the program shows now. The component draws again whenever that changes. */
export function useProgram(program: Program): Screen {
	return useSyncExternalStore(program.subscribe, program.screen);
}
