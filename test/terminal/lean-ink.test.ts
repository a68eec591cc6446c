import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import fc from 'fast-check';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {cellsOf} from '../../source/terminal/cells.ts';
import {type Drawing, framesOf} from '../fixtures/frames.ts';
import {runs} from '../helpers/runs.ts';
import {temporaryFolder} from '../helpers/terminal.ts';

// The bundle has an Ink that keeps the rows of the frame before: see scripts/ink-rows.mjs.
const folder = temporaryFolder();
let bundled: typeof framesOf;

beforeAll(async () => {
	execFileSync(process.execPath, ['test/fixtures/build.mjs', 'test/fixtures/frames.ts', folder]);
	({framesOf: bundled} = await import(pathToFileURL(path.join(folder, 'frames.mjs')).href));
});

afterAll(() => fs.rmSync(folder, {recursive: true}));

const piece = fc.constantFrom(
	...['the', ' ', '“no”', '東京', 'é', '👩‍👩‍👧', 'a\u00AD', '─╮', '▃', '\n', '\t', '\u0301', '\u0007'],
	// Some styles are left open at the end of a line, and hold for the next.
	...['\u001B[1m', '\u001B[22m', '\u001B[7m', '\u001B[27m', '\u001B[38;5;31m', '\u001B[39m', '\u001B[0m'],
);
const drawing: fc.Arbitrary<Drawing> = fc.array(
	fc.record({
		x: fc.integer({min: -3, max: 26}),
		y: fc.integer({min: -1, max: 5}),
		isBold: fc.boolean(),
		text: fc
			.tuple(fc.array(piece, {maxLength: 12}), fc.boolean())
			.map(([pieces, isClosed]) =>
				isClosed ? pieces.join('').replace(/\n|$/g, '\u001B[0m$&') : pieces.join(''),
			),
	}),
	{maxLength: 4},
);

/** What can be seen of a frame: the same look can be written in several ways. */
function looksOf(frame: string) {
	return frame.split('\n').map(line => {
		const {texts, styles} = cellsOf(line);
		return texts
			.map((text, column) => `${text}${styles[column]!.codes}`)
			.join('·')
			.replace(/[· ]+$/, '');
	});
}

it('draws each frame as Ink itself does, whatever stood there before', () => {
	fc.assert(
		fc.property(fc.array(drawing, {maxLength: 4}), drawings => {
			expect(bundled(drawings).map(looksOf)).toEqual(framesOf(drawings).map(looksOf));
		}),
		runs(300),
	);
});
