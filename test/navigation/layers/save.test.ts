import {Buffer} from 'node:buffer';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {fileNameFor} from '../../../source/navigation/layers/save.ts';
import {createWorld} from '../../../source/navigation/world.ts';
import {runs} from '../../helpers/runs.ts';
import {analysisOf} from '../bridge.ts';

const nameOf = (title: string | null) =>
	fileNameFor(createWorld({analysis: analysisOf([], [], {title})}), 'csv');

describe('the name of a file', () => {
	it.each([
		['Harbour bridge to reopen', 'harbour-bridge-to-reopen.csv'],
		['Hafenbrücke öffnet', 'hafenbrücke-öffnet.csv'],
		['Hafenbru\u0308cke', 'hafenbrücke.csv'],
		['हिन्दी समाचार', 'हिन्दी-समाचार.csv'],
		['港口大桥 将重新开放', '港口大桥-将重新开放.csv'],
		['../../etc/passwd', 'etc-passwd.csv'],
		['C:\\Windows\\x', 'c-windows-x.csv'],
		['-rf .', 'rf.csv'],
		['CON', 'article-con.csv'],
		['“…”', 'article.csv'],
		[null, 'article.csv'],
	])('of %j is %s', (title, name) => {
		expect(nameOf(title)).toBe(name);
	});

	it('never leads out of the folder, hides or is too long, whatever the title', () => {
		fc.assert(
			fc.property(fc.string({unit: 'binary', maxLength: 200}), title => {
				const name = nameOf(title);
				expect(name).toMatch(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}-]*\.csv$/u);
				expect(name.isWellFormed()).toBe(true);
				expect(Buffer.byteLength(name)).toBeLessThan(255);
			}),
			runs(300),
		);
	});
});
