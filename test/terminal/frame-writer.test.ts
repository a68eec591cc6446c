import xterm from '@xterm/headless';
import fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, it} from 'vitest';
import {certainWidth} from '../../source/terminal/cells.ts';
import {createFrameWriter} from '../../source/terminal/frame-writer.ts';
import {runs} from '../helpers/runs.ts';

const columns = 30;
const rows = 4;

type Emulator = InstanceType<typeof xterm.Terminal>;

/** A terminal with a writer, and how many bytes each frame took. */
function screen(size = {cols: columns, rows}) {
	const emulator = new xterm.Terminal({...size, allowProposedApi: true});
	const sizes: number[] = [];
	let isFree = true;
	let onFree = () => {};
	const writer = createFrameWriter({
		write(text) {
			sizes.push(Buffer.byteLength(text));
			emulator.write(text);
		},
		isFree: () => isFree,
		whenFree(callback) {
			onFree = callback;
		},
	});
	return {
		emulator,
		writer,
		sizes,
		stall() {
			isFree = false;
		},
		goOn() {
			isFree = true;
			onFree();
		},
	};
}

/** Every cell with its look, as the emulator has it. */
async function cellsOf(emulator: Emulator): Promise<string[]> {
	await new Promise<void>(resolve => emulator.write('', resolve));
	const {active} = emulator.buffer;
	return Array.from({length: emulator.rows}, (_, row) =>
		Array.from({length: emulator.cols}, (_, column) => {
			const cell = active.getLine(row)!.getCell(column)!;
			const text = cell.getChars() || (cell.getWidth() === 0 ? '' : ' ');
			// Of a space nobody sees the colour or how bold it is, and a cell that was never written to is one.
			const inks = text === ' ' && !cell.isInverse() ? [] : [cell.isBold(), cell.getFgColor()];
			const look = [cell.isInverse(), cell.isUnderline(), cell.getBgColor(), ...inks].map(Number);
			return `${text}${look.some(code => code > 0) ? look : ''}`;
		}).join('·'),
	);
}

describe('a frame', () => {
	it('is written whole the first time, and then only where it changed', async () => {
		const {emulator, writer, sizes} = screen();
		const list = (selected: number) =>
			['one', 'two', 'three', 'four'].map((word, row) => {
				const cell = word.padEnd(10);
				return `${row === selected ? `\u001B[7m${cell}\u001B[27m` : cell}The text beside it`;
			});
		writer.show(list(0), null);
		writer.show(list(1), null);
		expect(sizes[1]).toBeLessThan(80);
		const {emulator: fresh, writer: freshWriter} = screen();
		freshWriter.show(list(1), null);
		expect(await cellsOf(emulator)).toEqual(await cellsOf(fresh));
	});

	it('that looks the same writes nothing, even where its styles are written in another way', () => {
		const {writer, sizes} = screen();
		writer.show(['\u001B[1m\u001B[36mtitle\u001B[39m\u001B[22m text  '], null);
		writer.show(['\u001B[36;1mtitle\u001B[0m text'], null);
		expect(sizes).toHaveLength(1);
	});

	it('waits for a terminal that is slow, and is left out where a newer one is there by then', async () => {
		const {emulator, writer, sizes, stall, goOn} = screen();
		writer.show(['one'], null);
		stall();
		writer.show(['two'], null);
		writer.show(['three'], null);
		expect(sizes).toHaveLength(1);
		goOn();
		expect(sizes).toHaveLength(2);
		expect((await cellsOf(emulator))[0]).toMatch(/^t·h·r·e·e· /);
	});

	it('is written whole again once the screen was forgotten', async () => {
		const {emulator, writer} = screen();
		writer.show(['one', 'two'], null);
		emulator.write('\u001B[2Jsomething else');
		writer.forget();
		writer.show(['one', 'two'], null);
		expect((await cellsOf(emulator))[0]).toMatch(/^o·n·e· /);
		expect((await cellsOf(emulator)).join()).not.toContain('s·o·m');
	});

	it('with one unusual letter behind many usual ones is written at once', () => {
		const {writer, emulator} = screen();
		writer.show([`${'a'.repeat(500)}\uFFFD${'\u001B[1mb\u001B[22m'.repeat(200)}`], null);
		emulator.dispose();
	});

	it('shows the cursor where the reader types, and nowhere else', async () => {
		const {emulator, writer, sizes} = screen();
		writer.show(['/ lavrov'], {x: 8, y: 0});
		writer.show(['/ lavro'], {x: 7, y: 0});
		await cellsOf(emulator);
		expect(emulator.buffer.active.cursorX).toBe(7);
		writer.show(['/ lavro'], {x: 3, y: 0});
		await cellsOf(emulator);
		expect(emulator.buffer.active.cursorX).toBe(3);
		const writes = sizes.length;
		writer.show(['/ lavro'], {x: 3, y: 0});
		expect(sizes).toHaveLength(writes);
	});
});

it('shows any frames one after another, in a terminal that changes its size, as if the last were the first', async () => {
	const word = fc.constantFrom(
		'the',
		'bridge over',
		' ',
		'“no”',
		'東京',
		'「かな」、',
		'한국',
		'か\u3099',
		'e\u0301',
		'👩‍👩‍👧',
		'👍🏽',
		'🇺🇦',
		'العربية',
		'שלום',
		'─╮',
		'\u001B[1m',
		'\u001B[22m',
		'\u001B[7m',
		'\u001B[27m',
		'\u001B[31m',
		'\u001B[95m',
		'\u001B[39m',
		'\u001B[44m',
		'\u001B[103m',
		'\u001B[38;5;31m',
		'\u001B[48;5;25m',
		'\u001B[49m',
		'\u001B[4m',
		'\u001B[24m',
		'        ',
	);
	const line = fc.record({words: fc.array(word, {maxLength: 12}), isFull: fc.boolean()});
	const frame = fc.record({
		lines: fc.array(line, {minLength: 9, maxLength: 9}),
		// Most frames are most of the one before.
		kept: fc.array(fc.boolean(), {minLength: 9, maxLength: 9}),
		size: fc.option(fc.record({cols: fc.integer({min: 3, max: 40}), rows: fc.integer({min: 1, max: 9})}), {
			freq: 4,
		}),
	});
	await fc.assert(
		fc.asyncProperty(fc.array(frame, {minLength: 2, maxLength: 5}), async frames => {
			let size = {cols: columns, rows};
			const {emulator, writer} = screen(size);
			emulator.write(modes);
			let lines: readonly string[] = [];
			for (const next of frames) {
				if (next.size) {
					size = next.size;
					emulator.resize(size.cols, size.rows);
					writer.forget();
				}

				lines = Array.from({length: size.rows}, (_, row) =>
					next.kept[row] && !next.size && lines[row] !== undefined
						? lines[row]
						: lineOf(next.lines[row]!, size.cols),
				);
				writer.show(lines, null);
				await cellsOf(emulator);
			}

			const {emulator: fresh, writer: freshWriter} = screen(size);
			fresh.write(modes);
			freshWriter.show(lines, null);
			expect(await cellsOf(emulator)).toEqual(await cellsOf(fresh));
			emulator.dispose();
			fresh.dispose();
		}),
		runs(300),
	);
});

/** The second screen, and no wrapping of what reaches its edge. */
const modes = '\u001B[?1049h\u001B[?7l';

/** As many of the words as the screen is wide: Ink cuts what is wider. A full line reaches the last column. */
function lineOf({words, isFull}: {words: readonly string[]; isFull: boolean}, width: number): string {
	let text = '';
	for (const word of words) {
		if (stringWidth(text + word) <= width) text += word;
	}

	return `${text}${isFull ? 'x'.repeat(width - stringWidth(text)) : ''}\u001B[0m`;
}

describe('Chinese, Japanese and Korean', () => {
	it('are written only where they changed, like any other text', async () => {
		const {emulator, writer, sizes} = screen();
		writer.show(['「学校は閉めません」', '町長は述べた。한국어'], null);
		writer.show(['「学校を閉めません」', '町長は述べた。한국말'], null);
		expect(sizes[1]).toBeLessThan(40);
		expect((await cellsOf(emulator))[0]).toMatch(/^「··学··校··を··閉·/);
	});

	it('are two columns wide for certain where they are said to be', () => {
		for (let code = 0; code < 0x1_0000; code++) {
			const text = String.fromCharCode(code);
			if (certainWidth(text) === 2) expect(stringWidth(text), text).toBe(2);
		}
	});
});

describe('rows that go up or down', () => {
	const size = {cols: 60, rows: 20};
	const words = 'one other many among text bridge harbour council school keeper port'.split(' ');
	const page = Array.from({length: 40}, (_, row) =>
		[0, 1, 2].map(at => words[(row * 7 + at * at) % 11]).join(` ${row} `),
	);

	it('are moved by the terminal, where that takes fewer bytes', async () => {
		const {emulator, writer, sizes} = screen(size);
		writer.show(page.slice(0, 20), null);
		writer.show(page.slice(3, 23), null);
		writer.show(page.slice(1, 21), null);
		expect((await cellsOf(emulator))[0]?.replaceAll('·', '')).toContain(page[1]);
		expect(Math.max(...sizes.slice(1))).toBeLessThan(150);
	});

	it('leave everything else as it was', async () => {
		const frame = fc.record({
			from: fc.nat({max: 20}),
			head: fc.nat({max: 4}),
			foot: fc.nat({max: 4}),
			beside: fc.constantFrom('', '│', '東京', '\u001B[44m  \u001B[49m', '\u001B[1mbold\u001B[22m'),
			isBar: fc.boolean(),
		});
		const linesOf = ({
			from,
			head,
			foot,
			beside,
			isBar,
		}: typeof frame extends fc.Arbitrary<infer One> ? One : never) =>
			Array.from({length: size.rows}, (_, row) => {
				if (row < head || row >= size.rows - foot) return `An edge ${row}`.padEnd(40, '─');
				const line = `${page[row + from]} ${beside}`;
				return isBar && row === 9 ? `\u001B[7m${line}\u001B[27m` : line;
			});
		await fc.assert(
			fc.asyncProperty(fc.array(frame, {minLength: 2, maxLength: 4}), async frames => {
				const {emulator, writer} = screen(size);
				for (const one of frames) writer.show(linesOf(one), null);
				const {emulator: fresh, writer: freshWriter} = screen(size);
				freshWriter.show(linesOf(frames.at(-1)!), null);
				expect(await cellsOf(emulator)).toEqual(await cellsOf(fresh));
				emulator.dispose();
				fresh.dispose();
			}),
			runs(100),
		);
	});
});
