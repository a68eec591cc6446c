import {describe, expect, it} from 'vitest';
import {idMaker} from '../../source/actors/ids.ts';

describe('an id', () => {
	it.each([
		['Sergey Lavrov', 'sergey-lavrov'],
		['Ana María Núñez', 'ana-maria-nunez'],
		['Ada O’Brien', 'ada-obrien'],
		['U.S.', 'us'],
		['Jørgen Straße', 'jorgen-strasse'],
		['“?”', 'actor'],
	])('of %s is %s', (name, id) => {
		expect(idMaker()(name)).toBe(id);
	});

	it('is never shared', () => {
		const idFor = idMaker();
		expect([idFor('Ada Okoro'), idFor('Ada Okoro')]).toEqual(['ada-okoro', 'ada-okoro-2']);
	});
});
