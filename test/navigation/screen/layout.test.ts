import {describe, expect, it} from 'vitest';
import {layoutOf, type Rectangle, textAreaOf, widestText} from '../../../source/navigation/screen/layout.ts';

const wish = {
	focus: 'quotes',
	list: 'quotes',
	isZoomed: false,
	wants: {paragraphs: 34, quotes: 11, actors: 5},
} as const;
const at = (columns: number, rows: number, more = {}) => layoutOf({columns, rows}, {...wish, ...more});

describe('the layout', () => {
	it('has three columns from 160, two from 100, one with tabs from 60, none with frames below', () => {
		expect(at(160, 40).details!.x).toBeGreaterThan(at(160, 40).panes.text!.x);
		expect(at(100, 40).details!.x).toBe(at(100, 40).panes.text!.x);
		expect(at(99, 40).tabs).not.toBe(null);
		expect(at(60, 40).isFramed).toBe(true);
		expect(at(59, 40)).toMatchObject({isFramed: false, tabs: null});
		expect(at(59, 40).rule).not.toBe(null);
	});

	it('gives up the details below 24 rows, the line for the search below 16, the text below 12', () => {
		expect(at(120, 24).details).not.toBe(null);
		expect(at(120, 23).details).toBe(null);
		expect(at(120, 16).status).not.toBe(null);
		expect(at(120, 15).status).toBe(null);
		expect(at(120, 12).panes.text).not.toBe(null);
		expect(at(120, 11).panes.text).toBe(null);
		expect(at(120, 11, {focus: 'text'}).panes).toMatchObject({quotes: null});
	});

	it('says only what is needed below 40×8', () => {
		expect(at(40, 8).kind).toBe('plain');
		expect(at(39, 8).kind).toBe('none');
		expect(at(40, 7).kind).toBe('none');
	});

	it('covers every row and column once, at every size', () => {
		for (let columns = 40; columns <= 240; columns += 7) {
			for (let rows = 8; rows <= 80; rows += 3) {
				for (const list of ['paragraphs', 'quotes', 'actors'] as const) {
					const layout = at(columns, rows, {focus: list, list});
					const parts = [
						layout.header,
						layout.tabs,
						...Object.values(layout.panes),
						layout.details,
						layout.rule,
						layout.status,
						layout.footer,
					].filter((part): part is Rectangle => part !== null);
					expect(parts.reduce((sum, {width, height}) => sum + width * height, 0)).toBe(columns * rows);
					for (const {x, y, width, height} of parts) {
						expect(Math.min(x, y, width, height)).toBeGreaterThanOrEqual(0);
						expect(x + width).toBeLessThanOrEqual(columns);
						expect(y + height).toBeLessThanOrEqual(rows);
					}
				}
			}
		}
	});

	it('never wraps the text wider than 80 columns', () => {
		for (const columns of [60, 100, 160, 300, 500]) {
			expect(textAreaOf(at(columns, 40), 34)!.measure).toBeLessThanOrEqual(widestText);
			expect(textAreaOf(at(columns, 40, {focus: 'text', isZoomed: true}), 34)!.measure).toBeLessThanOrEqual(
				widestText,
			);
		}
	});

	it('gives the list that has the keys the rows that the others can spare', () => {
		for (const list of ['paragraphs', 'quotes', 'actors'] as const) {
			const {panes} = at(120, 36, {focus: list, list, wants: {paragraphs: 99, quotes: 99, actors: 99}});
			const others = (['paragraphs', 'quotes', 'actors'] as const).filter(name => name !== list);
			for (const other of others) {
				expect(panes[list]!.height).toBeGreaterThan(panes[other]!.height);
			}
		}
	});
});
