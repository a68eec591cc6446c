import xterm from '@xterm/headless';
import {describe, expect, it} from 'vitest';
import type {Analysis} from '../../source/analysis.ts';
import {composeLines, textOfScreen} from '../../source/navigation/screen/compose.ts';
import {startNavigation} from '../../source/navigation/start.ts';
import {createWorld} from '../../source/navigation/world.ts';
import type {PaneName} from '../../source/panes.ts';
import {createFrameWriter} from '../../source/terminal/frame-writer.ts';
import {createProgram} from '../../source/terminal/program.ts';
import {chooseTheme} from '../../source/terminal/theme.ts';
import {manyQuotes} from '../helpers/many-quotes.ts';

const {paint, looks} = chooseTheme({color: 'always', theme: 'auto', ascii: false}, {TERM: 'xterm-256color'});

/** What each of some moves down writes to a terminal, which shows what the program means it to. */
async function bytesOfMoves(
	analysis: Analysis,
	pane: PaneName,
	moves: number,
	columns: number,
	rows: number,
) {
	const emulator = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
	const written: number[] = [];
	const writer = createFrameWriter({
		write(text) {
			written.push(Buffer.byteLength(text));
			emulator.write(text);
		},
		isFree: () => true,
		whenFree() {},
	});
	const program = createProgram(
		{
			world: createWorld({analysis, looks}),
			begin: world => startNavigation(world, {size: {columns, rows}, pane}),
		},
		() => {},
	);
	const show = () => writer.show(composeLines(program.screen()).map(paint), null);
	show();
	for (let move = 0; move < moves; move++) {
		program.take([{kind: 'key', key: 'down'}]);
		show();
	}

	await new Promise<void>(resolve => emulator.write('', resolve));
	const onScreen = Array.from({length: rows}, (_, row) =>
		emulator.buffer.active.getLine(row)!.translateToString(),
	);
	expect(onScreen.map(line => line.trimEnd())).toEqual(
		textOfScreen(program.screen())
			.split('\n')
			.map(line => line.trimEnd()),
	);
	return written.slice(1);
}

describe('a move of one row', () => {
	// With 256 colours. Beside the row itself move what follows it: the text, its details, the speaker among the actors.
	it.each([
		['a list', 'quotes', [80, 24], 680, 1000],
		['the text', 'text', [80, 24], 300, 900],
		['a list, panes side by side', 'quotes', [120, 36], 1000, 2400],
		['the text, panes side by side', 'text', [120, 36], 1250, 2500],
	] as const)('in %s takes few bytes', async (_, pane, [columns, rows], usual, most) => {
		const bytes = await bytesOfMoves(manyQuotes(200), pane, 60, columns, rows);
		const sorted = bytes.toSorted((one, other) => one - other);
		expect(sorted[30]).toBeLessThan(usual);
		expect(sorted.at(-1)).toBeLessThan(most);
	});
});
