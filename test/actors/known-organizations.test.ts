import {describe, expect, it} from 'vitest';
import {castFrom, namesOf} from './cast-from.ts';

describe('an organisation that everybody knows', () => {
	it.each([
		['On Monday Morgan Stanley cut its rating.', 'Morgan Stanley'],
		['She left Marks and Spencer on Monday.', 'Marks and Spencer'],
		['On Monday Sinn Féin said no.', 'Sinn Féin'],
		['On Monday Wells Fargo chief Ana Ruiz left.', 'Wells Fargo'],
	])('is none of the people it is called after: %s', (body, name) => {
		expect(namesOf(body, 'organization')).toContain(name);
	});

	it('is one under several names', () => {
		const {members} = castFrom('On Monday JP Morgan cut its rating. JPMorgan Chase has cut it twice.');
		expect(members).toHaveLength(1);
	});

	it('takes nothing from people of such a name', () => {
		expect(namesOf('On Monday Dale Morgan met Ida Stanley. Marks and Ruiz left.', 'person')).toEqual([
			'Dale Morgan',
			'Ida Stanley',
		]);
		expect(namesOf('On Monday Mr Morgan Stanley left.', 'person')).toEqual(['Morgan Stanley']);
	});
});

describe('a firm called after somebody', () => {
	it('is meant by its first word alone', () => {
		expect(namesOf('On Monday Hollis Software left. By noon Hollis had 40 staff.', 'organization')).toEqual([
			'Hollis Software',
		]);
	});

	it('is not, where somebody is called so', () => {
		expect(
			namesOf('On Monday Hollis Software left. Hollis Ruiz stayed. By noon Hollis had gone.', 'person'),
		).toEqual(['Hollis Ruiz']);
		expect(namesOf('On Monday Ben Software left. By noon Ben Hale, Mr Hale, had gone.', 'person')).toEqual([
			'Ben Hale',
		]);
	});
});

describe('what a noun in front says is a paper or a band', () => {
	it('is an organisation', () => {
		expect(namesOf('He told the newspaper Zorb Kandrik it was late.', 'organization')).toEqual([
			'Zorb Kandrik',
		]);
	});

	it('is somebody where the noun is another’s', () => {
		expect(namesOf('He left the newspaper when Zorb Kandrik said so.', 'person')).toEqual(['Zorb Kandrik']);
		expect(namesOf('He left the newspaper Ada Okoro founded.', 'person')).toEqual(['Ada Okoro']);
	});
});
