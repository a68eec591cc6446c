import {describe, expect, it} from 'vitest';
import {castFrom} from './cast-from.ts';

const kindOf = (body: string, name: string) =>
	castFrom(body).members.find(member => member.name === name)?.kind;

describe('an invented name', () => {
	it.each([
		['“No,” Zorb Kandrik said.', 'Zorb Kandrik', 'person'],
		['Zorb Kandrik, 54, lives there.', 'Zorb Kandrik', 'person'],
		['They asked Zorb Kandrik, who left.', 'Zorb Kandrik', 'person'],
		['They asked Zorb Kandrik, a lawyer from there.', 'Zorb Kandrik', 'person'],
		['They work for Kandrik Inc. in the town.', 'Kandrik Inc.', 'organization'],
		['They asked Kandrik, a software company.', 'Kandrik', 'organization'],
		['They asked the Zorb Kandrik Foundation.', 'Zorb Kandrik Foundation', 'organization'],
		['They live in Kandrik, Ohio.', 'Kandrik', 'place'],
		['They live in Zorb Kandrik County.', 'Zorb Kandrik County', 'place'],
		['They asked an analyst at Zorb Kandrik.', 'Zorb Kandrik', 'organization'],
		['They asked Ada Okoro, the MP for Zorb Kandrik.', 'Zorb Kandrik', 'place'],
		['They mended the lane to Zorb Kandrik.', 'Zorb Kandrik', 'place'],
		['They have a shop at Lower Kandrik.', 'Lower Kandrik', 'place'],
		['Carmaker Zorb Kandrik AG said no.', 'Zorb Kandrik AG', 'organization'],
		['On Monday they beat Kandrik, who play here in May.', 'Kandrik', 'organization'],
		['On Monday they met Kandrik, who plays here in May.', 'Kandrik', 'person'],
		['Kandrik, his colleague, disagreed.', 'Kandrik', 'person'],
		['KANDRIK — The council met. They left Kandrik in May.', 'Kandrik', 'place'],
		['The ZKB looked for a link. It rained.', 'ZKB', 'organization'],
		['Unite, the union that represents the staff, said no.', 'Unite', 'organization'],
		['The watchdog CREW said no.', 'CREW', 'organization'],
		['Shelter, the need of the hour, is dear.', 'Shelter', undefined],
		['Motorists, the group that pays most, said no.', 'Motorists', undefined],
		['They seized the bridge at Kandrik on Friday.', 'Kandrik', 'place'],
		['In May, Kandrik recently reported, it rained.', 'Kandrik', 'organization'],
		['According to Signal, it rained.', 'Signal', 'organization'],
		['Ada Okoro, a biologist in Kandrik who led the work, said no.', 'Kandrik', 'place'],
		['They have lived in Zorb Kandrik since May.', 'Zorb Kandrik', 'place'],
		['They have no confidence in Zorb Kandrik, he said.', 'Zorb Kandrik', 'person'],
		['Ada Okoro is back. Kandrik said she was born for it.', 'Kandrik', 'organization'],
		['Kandrik has bought her story.', 'Kandrik', 'organization'],
	])('is told by the text: %s', (body, name, kind) => {
		expect(kindOf(body, name)).toBe(kind);
	});
});

describe('a single name that is never he or she', () => {
	it('is an organisation', () => {
		expect(kindOf('In May Kandrik said no. The staff of Kandrik left.', 'Kandrik')).toBe('organization');
	});

	it('is a person when it is', () => {
		expect(kindOf('In May Kandrik said no. He left, and his staff stayed.', 'Kandrik')).toBe('person');
	});
});

describe('a place with somebody’s title behind it', () => {
	it('is a place', () => {
		expect(kindOf('In Kandrik, nurse Ada Okoro said no.', 'Kandrik')).toBe('place');
	});
});

describe('a name that only describes another word', () => {
	it('is no actor', () => {
		expect(kindOf('They drove a ZKB car and a second ZKB car.', 'ZKB')).toBeUndefined();
	});
});

describe('two people who did something', () => {
	it('are no side', () => {
		expect(kindOf('Ada Okoro and Zorb Kandrik, who were late, said no.', 'Zorb Kandrik')).toBe('person');
	});
});

describe('a police chief', () => {
	it('is no police', () => {
		expect(kindOf('Zorb Kandrik, the Northport police chief, said no.', 'Zorb Kandrik')).toBe('person');
	});
});
