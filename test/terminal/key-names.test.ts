import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createKeyReader, type Input} from '../../source/terminal/key-names.ts';
import {runs} from '../helpers/runs.ts';

const keys = (inputs: readonly Input[]) =>
	inputs.map(input => (input.kind === 'key' ? input.key : `<${input.text}>`));

/** What arrives in one read, and then nothing more. */
const read = (bytes: string | Uint8Array) => {
	const reader = createKeyReader();
	return keys([...reader.read(bytes), ...reader.flush()]);
};

describe('keys that arrive together', () => {
	it('are told apart, none is lost', () => {
		expect(read('/mayor\r')).toEqual(['/', 'm', 'a', 'y', 'o', 'r', 'enter']);
		expect(read('j\u001B[Bj\u001BOA\u007F')).toEqual(['j', 'down', 'j', 'up', 'backspace']);
		expect(read('jjj'.repeat(100))).toHaveLength(300);
	});

	it('keep Esc apart from the key that follows it', () => {
		expect(read('\u001Bq')).toEqual(['escape', 'q']);
		expect(read('\u001B\u001B[A')).toEqual(['escape', 'up']);
		expect(read('\u001B\u001B')).toEqual(['escape', 'escape']);
	});
});

describe('the name of a key', () => {
	it.each([
		['\u0006', 'ctrl+f'],
		['\u0003', 'ctrl+c'],
		['\u001A', 'ctrl+z'],
		['\u001C', 'ctrl+\\'],
		['é', 'é'],
		['😀', '😀'],
		['\t', 'tab'],
		['\u001B[Z', 'shift+tab'],
		['\u001B[5~', 'pageup'],
		['\u001B[6~', 'pagedown'],
		['\u001B[1~', 'home'],
		['\u001BOF', 'end'],
		['\u001B[1;5C', 'ctrl+right'],
		['\u001B[3;2~', 'shift+delete'],
		['\n', 'enter'],
		['\u001BOM', 'enter'],
		['\b', 'backspace'],
		['\u001B\u007F', 'alt+backspace'],
	])('of %j is %s', (bytes, name) => {
		expect(read(bytes)).toEqual([name]);
	});

	it.each([
		['\u001B[97u', 'a'],
		['\u001B[97;2u', 'A'],
		['\u001B[97:65;2u', 'A'],
		['\u001B[97;5u', 'ctrl+a'],
		['\u001B[27u', 'escape'],
		['\u001B[9;2u', 'shift+tab'],
		['\u001B[13u', 'enter'],
		['\u001B[57414u', 'enter'],
		['\u001B[1;1:1A', 'up'],
		['\u001B[47;2;63u', '?'],
		['\u001B[27;5;102~', 'ctrl+f'],
	])('of %j in the kitty protocol or modifyOtherKeys is %s', (bytes, name) => {
		expect(read(bytes)).toEqual([name]);
	});
});

describe('what is no key', () => {
	it.each([
		['NUL', '\0'],
		['a mouse report', '\u001B[<0;10;20M'],
		['a mouse report of the oldest kind', '\u001B[M !!'],
		['a mouse report in decimal', '\u001B[32;10;20M'],
		['focus that comes and goes', '\u001B[I\u001B[O'],
		['where the cursor is', '\u001B[12;40R'],
		['the background colour', '\u001B]11;rgb:0000/0000/0000\u001B\\'],
		['the device', '\u001B[?62;22c'],
		['a key let go', '\u001B[97;1:3u'],
		['half a sequence', '\u001B['],
		['a longer half', '\u001B[1;5'],
		['bytes that are no UTF-8', Uint8Array.of(0xff, 0xfe, 0xc3, 0x28).subarray(0, 2)],
		['a bidirectional override', '\u202E'],
		['a function key of the kitty protocol', '\u001B[57441;2u'],
	])('%s', (_, bytes) => {
		expect(read(bytes)).toEqual([]);
	});

	it('does not take the key behind it along', () => {
		expect(read('\u001B[<0;10;20Mj')).toEqual(['j']);
		expect(read('\u001B[M !!j')).toEqual(['j']);
		expect(read('\u001B[1;\u001B[A')).toEqual(['up']);
		expect(read('\0j')).toEqual(['j']);
		expect(read(Uint8Array.of(0xc3, 0x28))).toEqual(['(']);
	});
});

describe('a sequence cut in two', () => {
	it('is one key', () => {
		const reader = createKeyReader();
		expect(reader.read('\u001B')).toEqual([]);
		expect(reader.waitsFor()).toBe('escape');
		expect(keys(reader.read('[A'))).toEqual(['up']);
		expect(reader.waitsFor()).toBe('nothing');
	});

	it('is one letter where it is cut inside a letter', () => {
		const reader = createKeyReader();
		expect(reader.read(Uint8Array.of(0xc3))).toEqual([]);
		expect(keys(reader.read(Uint8Array.of(0xa9)))).toEqual(['é']);
	});
});

describe('a paste', () => {
	it('is text, and its keys are not obeyed', () => {
		expect(read('\u001B[200~q\r\nq\u0003\u001B[201~j')).toEqual(['<q\nq>', 'j']);
	});

	it('of a megabyte in small pieces is whole, and quick', () => {
		const text = 'The bridge will reopen. '.repeat(45_000);
		const whole = Buffer.from(`\u001B[200~${text}\u001B[201~j`);
		const reader = createKeyReader();
		const inputs: Input[] = [];
		for (let at = 0; at < whole.length; at += 1021) {
			inputs.push(...reader.read(whole.subarray(at, at + 1021)));
		}

		expect(keys(inputs)).toEqual([`<${text}>`, 'j']);
	});

	it('that never ends is given up on, and the keys work again', () => {
		const reader = createKeyReader();
		expect(reader.read('\u001B[200~mayor')).toEqual([]);
		expect(reader.waitsFor()).toBe('paste');
		expect(keys(reader.flush())).toEqual(['<mayor>']);
		expect(keys(reader.read('q'))).toEqual(['q']);
	});
});

it('gives no control character and no half of a letter, whatever arrives and however it is cut', () => {
	const piece = fc.oneof(
		fc.uint8Array({maxLength: 12}),
		fc
			.string({
				unit: fc.constantFrom('\u001B', '[', 'O', 'M', '<', ';', '2', '0', '1', '~', 'A', 'u', '\0', 'é'),
			})
			.map(text => Uint8Array.from(Buffer.from(text))),
	);
	fc.assert(
		fc.property(fc.array(piece, {maxLength: 8}), pieces => {
			const reader = createKeyReader();
			const inputs = [...pieces.flatMap(bytes => reader.read(bytes)), ...reader.flush()];
			expect(reader.waitsFor()).toBe('nothing');
			for (const input of inputs) {
				const text = input.kind === 'key' ? input.key : input.text.replace(/[\n\t]/g, '');
				expect(text).not.toMatch(/[\p{Cc}\p{Cs}\uFFFD]/u);
			}
		}),
		runs(500),
	);
});
