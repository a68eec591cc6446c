import {describe, expect, it} from 'vitest';
import {toCsv} from '../../source/export/to-csv.ts';
import {harbour, harbourWith} from '../helpers/harbour.ts';

/** Reads RFC 4180 back, strictly: a quote mark inside a cell is doubled, a row ends in CR LF. */
function rowsOf(csv: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
	while (cell.lastIndex < csv.length) {
		const found = cell.exec(csv);
		if (found === null) {
			throw new Error(`Not RFC 4180 after row ${rows.length + 1}.`);
		}

		row.push(found[1]?.replaceAll('""', '"') ?? found[2]!);
		if (found[3] === '\r\n') {
			rows.push(row);
			row = [];
		}
	}

	return rows;
}

describe('the table of quotes', () => {
	const [header, ...rows] = rowsOf(toCsv(harbour));

	it('has one row a quote under the columns of the contract', () => {
		expect(header!.join(', ')).toBe(
			'id, paragraph, start, end, kind, text, speaker, mention, role, cue, confidence, because, title, site, published, url',
		);
		expect(rows).toHaveLength(8);
		expect(rows[1]).toEqual([
			'q2',
			'1',
			String(harbour.quotes[1]!.start),
			String(harbour.quotes[1]!.end),
			'direct',
			'“We will not close the school,” Ruiz said. “Not this year, and not before the bridge is open to every car in town.”',
			'Ana Ruiz',
			'Ruiz',
			'Mayor',
			'said',
			'certain',
			'no-speaker',
			'Harbour bridge to reopen in spring',
			'Northport Courier',
			'2026-03-12T08:30:00',
			'https://northport-courier.example/2026/harbour-bridge',
		]);
	});

	it('never makes up a name for somebody whom the article does not name', () => {
		const [unnamed, unknown] = [rows[3]!, rows[5]!];
		expect(unnamed.slice(6, 8)).toEqual(['', 'one resident']);
		expect(unknown.slice(6, 8)).toEqual(['', '']);
	});

	it('prints only what was selected', () => {
		expect(rowsOf(toCsv(harbour, {selection: {quotes: ['q5']}})).map(row => row[0])).toEqual(['id', 'q5']);
	});

	it('shows what a reader did in columns of their own, and only then', () => {
		const quotes = harbour.quotes.map(quote =>
			quote.id === 'q6'
				? {...quote, corrected: true as const, tags: ['money', 'open'], note: '=ask her'}
				: quote,
		);
		const [names, ...marked] = rowsOf(toCsv({...harbour, quotes}));
		expect(names!.slice(-5)).toEqual(['corrected', 'tags', 'note', 'programSpeaker', 'programConfidence']);
		expect(marked[5]!.slice(-5, -2)).toEqual(['yes', 'money; open', "'=ask her"]);
		expect(marked[0]!.slice(-5, -2)).toEqual(['', '', '']);
	});

	it('keeps its columns where the header stands elsewhere, and still says who set a speaker', () => {
		const quotes = harbour.quotes.map(quote => ({...quote, corrected: true as const, tags: ['money']}));
		const rows = rowsOf(toCsv({...harbour, quotes}, {hasHeader: false}));
		expect(rows.every(row => row.length === 16 && row[11] === 'set-by-reader')).toBe(true);
		const [wide] = rowsOf(toCsv({...harbour, quotes}, {hasHeader: false, hasReadersColumns: true}));
		expect(wide!.slice(-5, -2)).toEqual(['yes', 'money', '']);
	});

	it('puts several articles under one header', () => {
		expect(rowsOf(toCsv([harbour, harbour]))).toHaveLength(17);
		expect(rowsOf(toCsv(harbour, {hasHeader: false}))).toHaveLength(8);
	});
});

describe('a cell that a spreadsheet would run', () => {
	it.each(['=1+1', '+1', '-1', '@SUM(A1)', '=1', '\t=1'])('does not run: %s', title => {
		const [, row] = rowsOf(toCsv(harbourWith({title: `${title}"x", y`})));
		expect(row![12]).toMatch(/^['=]/);
		expect(row![12]!.startsWith('=') && !title.startsWith('\t')).toBe(false);
	});

	it('is no number', () => {
		const [, row] = rowsOf(toCsv(harbour));
		expect(row![2]).toMatch(/^\d+$/);
	});
});

describe('the other tables', () => {
	it('counts quotes for each paragraph', () => {
		const [header, ...rows] = rowsOf(toCsv(harbour, {only: 'paragraphs'}));
		expect(header).toContain('quotes');
		expect(rows).toHaveLength(8);
		expect(rows[7]!.slice(0, 5)).toEqual(['p8', '7', expect.any(String), expect.any(String), 'body']);
		expect(rows[7]![6]).toBe('2');
	});

	it('says for each actor where they first and last appear', () => {
		const [header, ana, , , place] = rowsOf(toCsv(harbour, {only: 'actors'}));
		expect(header!.slice(0, 11)).toEqual([
			'id',
			'name',
			'kind',
			'role',
			'aliases',
			'mentions',
			'firstParagraph',
			'lastParagraph',
			'quotes',
			'quotedWords',
			'dispersion',
		]);
		expect(ana!.slice(0, 11)).toEqual([
			'ana-ruiz',
			'Ana Ruiz',
			'person',
			'Mayor',
			'Ruiz',
			'3',
			'0',
			'5',
			'3',
			'33',
			'0.4',
		]);
		expect(place!.slice(6, 11)).toEqual(['', '', '0', '0', '']);
	});
});
