import {Box, renderToString} from 'ink';
import {cleanup, render} from 'ink-testing-library';
import {afterEach, describe, expect, it, vi} from 'vitest';
import {composeLines, textOfLine} from '../../source/navigation/screen/compose.ts';
import {startNavigation} from '../../source/navigation/start.ts';
import {createWorld} from '../../source/navigation/world.ts';
import {App} from '../../source/terminal/app.tsx';
import {createKeyboard} from '../../source/terminal/keyboard.ts';
import {Pane} from '../../source/terminal/pane.tsx';
import {createProgram} from '../../source/terminal/program.ts';
import {chooseTheme} from '../../source/terminal/theme.ts';
import {harbour} from '../helpers/harbour.ts';

afterEach(cleanup);

const {paint, looks} = chooseTheme({color: 'never', theme: 'mono', ascii: false}, {});

function start(columns = 100, rows = 30) {
	const world = createWorld({analysis: harbour, looks});
	const run = vi.fn();
	const program = createProgram(
		{world, begin: from => startNavigation(from, {size: {columns, rows}, pane: 'quotes'})},
		run,
	);
	return {program, run};
}

/** Without colours and attributes, and without spaces at the ends of lines. */
function plain(frame: string): string[] {
	return frame
		.replace(/\u001B\[[\d;]*m/g, '')
		.split('\n')
		.map(line => line.trimEnd());
}

describe('a pane', () => {
	it('draws the lines that it is given, as wide as they are', () => {
		const view = {
			name: 'quotes',
			x: 0,
			y: 0,
			width: 24,
			height: 2,
			lines: [
				[{text: '╭─ Quotes ─────────────╮', style: ['border']}],
				[
					{text: '│ ', style: []},
					{text: '“Fine,” 東京', style: ['quote']},
					{text: '         │', style: []},
				],
			],
		} as const;
		const screen = (
			<Box width={24} height={2}>
				<Pane view={view} paint={paint} />
			</Box>
		);
		expect(plain(renderToString(screen, {columns: 24}))).toEqual([
			'╭─ Quotes ─────────────╮',
			'│ “Fine,” 東京         │',
		]);
	});
});

describe('the screen that Ink draws', () => {
	it.each([
		[160, 50],
		[120, 36],
		[80, 24],
		[50, 12],
		[30, 5],
	])('is the one that was there before Ink was loaded, at %i×%i', (columns, rows) => {
		const {program} = start(columns, rows);
		for (const key of ['', 'j', '/', 'r', 'escape', '?', 'escape', 'enter', 'z']) {
			if (key !== '') program.take([{kind: 'key', key}]);
			const frame = renderToString(<App program={program} paint={paint} />, {columns});
			expect(plain(frame)).toEqual(composeLines(program.screen()).map(line => textOfLine(line).trimEnd()));
		}
	});
});

describe('a reader at the keyboard', () => {
	/** The screen in Ink's own test terminal, with keys read as from a real one. */
	function sitDown() {
		const {program, run} = start();
		const {stdin, lastFrame} = render(<App program={program} paint={paint} />);
		createKeyboard(stdin as never, program.take, () => {}).listen();
		return {
			type: (keys: string) => stdin.write(keys),
			see: (words: string | RegExp) =>
				vi.waitFor(() => expect(plain(lastFrame() ?? '').join('\n')).toMatch(words), 10_000),
			run,
		};
	}

	it('types a whole search at once, and finds', async () => {
		const {type, see} = sitDown();
		type('/regrettable');
		await see(/1 of \d+/);
	});

	it('moves a row for every key of a burst', async () => {
		const {type, see} = sitDown();
		type('jjj');
		await see(/4\/\d+/);
	});

	it('asks for a copy with two keys', async () => {
		const {type, run} = sitDown();
		type('yy');
		await vi.waitFor(
			() => expect(run).toHaveBeenCalledWith(expect.objectContaining({type: 'copy', form: 'text'})),
			10_000,
		);
	});

	it('quits', async () => {
		const {type, run} = sitDown();
		type('q');
		await vi.waitFor(() => expect(run).toHaveBeenCalledWith({type: 'quit'}), 10_000);
	});
});
