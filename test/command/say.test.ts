import {describe, expect, it} from 'vitest';
import {sayNotice} from '../../source/command/say.ts';
import type {Surroundings} from '../../source/command/surroundings.ts';

describe('what is said of a source that could be read', () => {
	it.each([
		['-', 'article-explorer: standard input: It is in French.\n'],
		['a.txt', 'article-explorer: a.txt: It is in French.\n'],
		[null, 'article-explorer: It is in French.\n'],
	])('names it as people do: %s', (source, line) => {
		let said = '';
		const around = {say: (text: string) => (said += text)} as unknown as Surroundings;
		sayNotice(source, 'It is in French.', around);
		expect(said).toBe(line);
	});
});
