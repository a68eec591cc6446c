import {Box, Text} from 'ink';
import SelectInput from 'ink-select-input';
import type {Line} from '../navigation/screen/line.ts';
import type {PaneView} from '../navigation/screen/pane-view.ts';
import type {Theme} from './theme.ts';

type Props = {readonly view: PaneView; readonly paint: Theme['paint']};

/**
 * A menu to choose from: the sources, the forms of a copy.
 *
 * The select input is a view only. Left to itself it hears every key a second time, loses keys that arrive
 * together, takes digits and jumps to the first item when the items change. So it does not listen, it is given
 * the rows that are in view, and a new key makes it forget what it thought was selected.
 */
export function Picker({view, paint}: Props) {
	const selected = Math.max(0, view.lines.findIndex(isSelected));
	return (
		<Box position="absolute" left={view.x} top={view.y} width={view.width} height={view.height}>
			<SelectInput
				key={selected}
				isFocused={false}
				initialIndex={selected}
				items={view.lines.map((line, row) => ({key: String(row), value: row, label: paint(line)}))}
				indicatorComponent={Nothing}
				itemComponent={Row}
			/>
		</Box>
	);
}

function isSelected(line: Line): boolean {
	return line.some(({style}) => style.includes('selected'));
}

function Nothing() {
	// The sign for the selected row stands in the row already, inside the frame.
	return null;
}

function Row({label}: {readonly label: string}) {
	return <Text wrap="truncate">{label}</Text>;
}
