import {Box} from 'ink';
import {Pane} from './pane.tsx';
import {Picker} from './picker.tsx';
import type {Program} from './program.ts';
import type {Theme} from './theme.ts';
import {useProgram} from './use-program.ts';

type Props = {readonly program: Program; readonly paint: Theme['paint']};

/**
 * The whole screen. Keys do not come through Ink's `useInput`: see `keyboard.ts`. What a part shows
 * is decided in `navigation/`; this lays the parts out. They fit the screen, so nothing is clipped: Ink
 * would cut every line cell by cell, which takes longer than all the rest of a frame.
 */
export function App({program, paint}: Props) {
	const screen = useProgram(program);
	const {kind} = program.state().mode;
	const Overlay = kind === 'picker' || kind === 'filter' || kind === 'copy' ? Picker : Pane;
	return (
		<Box width={screen.columns} height={screen.rows}>
			{screen.parts.map(part => (
				<Pane key={part.name} view={part} paint={paint} />
			))}
			{screen.overlay && <Overlay view={screen.overlay} paint={paint} />}
		</Box>
	);
}
