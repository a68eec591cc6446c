import {Box, Text} from 'ink';
import type {PaneView} from '../navigation/screen/pane-view.ts';
import type {Theme} from './theme.ts';

type Props = {readonly view: PaneView; readonly paint: Theme['paint']};

/** Any part of the screen, at its place. Its lines are ready, its frame among them: it only draws. */
export function Pane({view, paint}: Props) {
	return (
		<Box position="absolute" left={view.x} top={view.y} width={view.width} height={view.height}>
			<Text>{view.lines.map(paint).join('\n')}</Text>
		</Box>
	);
}
