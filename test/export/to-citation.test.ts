import {describe, expect, it} from 'vitest';
import {toBibtex, toCsl, toRis} from '../../source/export/to-citation.ts';
import {harbourWith} from '../helpers/harbour.ts';

const {article} = harbourWith({byline: 'By Lena Moss, Jan van der Berg and Northport News Desk'});

describe('a citation of the article', () => {
	it('is a newspaper article in CSL-JSON', () => {
		expect(toCsl(article, '2026-03-14')).toEqual({
			id: 'moss2026harbour',
			type: 'article-newspaper',
			title: 'Harbour bridge to reopen in spring',
			author: [
				{family: 'Moss', given: 'Lena'},
				{family: 'van der Berg', given: 'Jan'},
				{literal: 'Northport News Desk'},
			],
			'container-title': 'Northport Courier',
			issued: {'date-parts': [[2026, 3, 12]]},
			accessed: {'date-parts': [[2026, 3, 14]]},
			URL: 'https://northport-courier.example/2026/harbour-bridge',
			language: 'en',
		});
	});

	it('has what RIS asks for', () => {
		expect(toRis(article, '2026-03-14').split('\r\n')).toEqual([
			'TY  - NEWS',
			'ID  - moss2026harbour',
			'AU  - Moss, Lena',
			'AU  - van der Berg, Jan',
			'AU  - Northport News Desk',
			'TI  - Harbour bridge to reopen in spring',
			'T2  - Northport Courier',
			'PY  - 2026',
			'DA  - 2026/03/12/',
			'Y2  - 2026/03/14/',
			'UR  - https://northport-courier.example/2026/harbour-bridge',
			'LA  - en',
			'ER  - ',
			'',
		]);
	});

	it('has nothing in BibTeX that TeX would obey', () => {
		const {article: hostile} = harbourWith({title: 'Up 5% & {more} \\input{x} $1_000', published: '2026'});
		expect(toBibtex(hostile)).toBe(
			[
				'@article{moss2026more,',
				'\tauthor = {Moss, Lena},',
				String.raw`	title = {{Up 5\% \& \{more\} \textbackslash{}input\{x\} \$1\_000}},`,
				'\tjournal = {Northport Courier},',
				'\tyear = {2026},',
				'\turl = {https://northport-courier.example/2026/harbour-bridge},',
				'\tlanguage = {en},',
				'}',
				'',
			].join('\n'),
		);
	});

	it('says only what the article says', () => {
		const {article: bare} = harbourWith({
			title: null,
			byline: null,
			site: null,
			published: null,
			url: null,
			language: 'und',
		});
		expect(toCsl(bare)).toEqual({id: 'news', type: 'document', title: 'news/harbour.txt'});
		expect(toBibtex(bare)).toBe('@misc{news,\n\ttitle = {{news/harbour.txt}},\n}\n');
	});
});
