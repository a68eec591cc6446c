import {describe, expect, it} from 'vitest';
import {namesOf} from './cast-from.ts';

describe('a ship that is called like somebody', () => {
	it.each(['the trawler Mary Ellen', 'the research ship Mary Ellen', 'HMS Mary Ellen'])(
		'is nobody, and nobody where its name stands alone: %s',
		ship => {
			expect(namesOf(`On Monday ${ship} sank. By noon the Mary Ellen was gone.`, 'person')).toEqual([]);
		},
	);

	it('leaves people alone, whatever they sail', () => {
		expect(
			namesOf('On Monday Mary Ellen Hale left the trawler. Skipper Mary Ellen Ruiz stayed.', 'person'),
		).toEqual(['Mary Ellen Hale', 'Mary Ellen Ruiz']);
	});
});
