import xterm from '@xterm/headless';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createFrameWriter} from '../../source/terminal/frame-writer.ts';
import {runs} from '../helpers/runs.ts';

const columns = 30;
const rows = 4;

type Emulator = InstanceType<typeof xterm.Terminal>;

/** A terminal with a writer, and how many bytes each frame took. */
function screen() {
	const emulator = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
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
	return Array.from({length: rows}, (_, row) =>
		Array.from({length: columns}, (_, column) => {
			const cell = active.getLine(row)!.getCell(column)!;
			const look = [cell.isBold(), cell.isInverse(), cell.isUnderline()].map(Boolean).map(Number).join('');
			// A cell that was never written to and a space look the same.
			return `${cell.getChars() || (cell.getWidth() === 0 ? '' : ' ')}${look === '000' ? '' : look}${cell.getFgColor() === -1 ? '' : cell.getFgColor()}`;
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

it('shows any frame after any other as if it were the first', async () => {
	const word = fc.constantFrom(
		'the',
		' ',
		'“no”',
		'東京',
		'é',
		'👩‍👩‍👧',
		'─╮',
		'\u001B[1m',
		'\u001B[22m',
		'\u001B[7m',
		'\u001B[27m',
		'\u001B[31m',
		'\u001B[39m',
	);
	const line = fc.array(word, {maxLength: 7}).map(words => `${words.join('')}\u001B[0m`);
	const frame = fc.array(line, {minLength: rows, maxLength: rows});
	await fc.assert(
		fc.asyncProperty(frame, frame, async (one, other) => {
			const {emulator, writer} = screen();
			writer.show(one, null);
			writer.show(other, null);
			const {emulator: fresh, writer: freshWriter} = screen();
			freshWriter.show(other, null);
			expect(await cellsOf(emulator)).toEqual(await cellsOf(fresh));
			emulator.dispose();
			fresh.dispose();
		}),
		runs(300),
	);
});
