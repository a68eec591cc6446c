import {describe, expect, it} from 'vitest';
import {castFrom} from './cast-from.ts';

const roleOf = (body: string, name = 'Ada Okoro') =>
	castFrom(body).members.find(member => member.name === name)?.role;

describe('a role', () => {
	it.each([
		['On Monday Foreign Minister Ada Okoro resigned.', 'Foreign Minister'],
		['On Monday US President Ada Okoro resigned.', 'US President'],
		['On Monday Sen. Ada Okoro resigned.', 'Senator'],
		['On Monday Ada Okoro, president of the teachers’ union, resigned.', 'president of the teachers’ union'],
		['On Monday Ada Okoro, 54, a nurse in Northport, resigned.', 'nurse in Northport'],
		['On Monday Ada Okoro, who is mayor of Northport, resigned.', 'mayor of Northport'],
		['On Monday the town’s chief executive, Ada Okoro, resigned.', 'town’s chief executive'],
		['His lawyer, Ada Okoro, resigned.', 'lawyer'],
		['The nurse who found him, Ada Okoro, resigned.', 'nurse'],
		['The man who shot the mayor, Ada Okoro, left.', 'mayor'],
		['On Monday one supporter, Ada Okoro, resigned.', 'supporter'],
		['On Monday the Harbour Institute’s Ada Okoro resigned.', 'Harbour Institute'],
		['On Monday campaign manager Ada Okoro resigned.', 'campaign manager'],
		['Former Finance Minister Ada Okoro resigned.', 'former Finance Minister'],
		['“No,” foreign ministry spokeswoman Ada Okoro said.', 'foreign ministry spokeswoman'],
		['Former Kelbridge actress Ada Okoro resigned.', 'former Kelbridge actress'],
		['They voted to fire Superintendent Ada Okoro on Monday.', 'Superintendent'],
		['Commission Vice-President Ada Okoro resigned.', 'Commission Vice-President'],
		['Local councillor Ada Okoro resigned.', 'local councillor'],
		['Kelbridge boss Ada Okoro resigned.', 'Kelbridge boss'],
		['On Monday Det Sgt Ada Okoro resigned.', 'Detective Sergeant'],
		['On Monday the daughter of one victim, Ada Okoro, spoke.', 'daughter of one victim'],
		['The mayor, Cllr Ada Okoro, resigned.', 'mayor'],
		['On Monday Cllr Ada Okoro resigned.', 'Councillor'],
		['On Monday North Korean leader Ada Okoro resigned.', 'North Korean leader'],
		['On Monday Ada Okoro, his colleague, resigned.', 'colleague'],
	])('stands with the name: %s', (body, role) => {
		expect(roleOf(body)).toBe(role);
	});

	it('is not what somebody did', () => {
		expect(roleOf('On Monday Ada Okoro, contacted by a lawyer, resigned.')).toBeNull();
		expect(roleOf('On Monday he met Ada Okoro, orders tea and thanks the waiter.')).toBeNull();
	});

	it('is not the title of the next one in a list', () => {
		expect(roleOf('On Monday Ada Okoro, Mayor Ben Adeyemi and others resigned.')).toBeNull();
	});

	it('does not cross an “and”', () => {
		expect(roleOf('On Monday President Ben Adeyemi and Foreign Minister Ada Okoro met.')).toBe(
			'Foreign Minister',
		);
	});
});
