import {describe, expect, it} from 'vitest';
import {toBrat} from '../../source/export/to-brat.ts';
import {harbour, harbourWith} from '../helpers/harbour.ts';

describe('quotes in brat’s standoff format', () => {
	const {txt, ann} = toBrat(harbour);
	const points = [...txt];
	const lines = ann.trimEnd().split('\n');

	it('have stretches whose words stand at their places, in code points', () => {
		const stretches = lines.filter(line => line.startsWith('T'));
		expect(stretches.length).toBeGreaterThan(20);
		for (const line of stretches) {
			const [, where, words] = line.split('\t');
			const pieces = where!
				.replace(/^\w+ /, '')
				.split(';')
				.map(piece => points.slice(...piece.split(' ').map(Number)).join(''));
			expect(pieces.join(' ')).toBe(words);
			expect(words).not.toContain('\n');
		}
	});

	it('have a kind, a cue and a source', () => {
		const quote = lines.find(line => line.includes('We will not close the school'))!;
		const [id, where] = quote.split('\t');
		expect(where).toMatch(/^Quote \d+ \d+;\d+ \d+$/);
		expect(lines.some(line => line.endsWith(`\tKind ${id} direct`))).toBe(true);
		expect(ann).toMatch(new RegExp(`^R\\d+\tCuedBy Arg1:${id} Arg2:T\\d+$`, 'm'));
		expect(ann).toMatch(new RegExp(`^R\\d+\tSaidBy Arg1:${id} Arg2:T\\d+$`, 'm'));
		expect(ann).toMatch(new RegExp(`^#\\d+\tAnnotatorNotes ${id}\tspeaker: ana-ruiz$`, 'm'));
	});

	it('never use an id twice', () => {
		const ids = lines.map(line => line.split('\t')[0]);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('are in pieces where a line ends in them', () => {
		const text = harbour.article.text.replace('reopen in spring, Mayor', 'reopen\nin spring, Mayor');
		expect(toBrat(harbourWith({text})).ann).toMatch(
			/Quote \d+ \d+;\d+ \d+\tThe harbour bridge will reopen in spring/,
		);
	});
});
