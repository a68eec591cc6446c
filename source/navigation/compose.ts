import type {Line} from './line.ts';
import type {Screen} from './screen.ts';

/** The whole screen from top to bottom: as many lines as it has rows, each exactly as wide as it is. */
export function composeLines(screen: Screen): readonly Line[] {
	return Array.from({length: screen.rows}, () => [{text: ' '.repeat(screen.columns), style: []}]);
}

/** The words of a line, without styles. */
export function textOfLine(line: Line): string {
	return line.map(segment => segment.text).join('');
}
