import {describe, expect, it} from 'vitest';
import {castFrom, namesOf} from './cast-from.ts';

const kindOf = (body: string, name: string) =>
	castFrom(body).members.find(member => member.name === name)?.kind;

describe('an invented name', () => {
	it.each([
		['“No,” Zorb Kandrik said.', 'Zorb Kandrik', 'person'],
		['Zorb Kandrik, 54, lives there.', 'Zorb Kandrik', 'person'],
		['They asked Zorb Kandrik, who left.', 'Zorb Kandrik', 'person'],
		['They asked Zorb Kandrik, a lawyer from there.', 'Zorb Kandrik', 'person'],
		['The jetty at Kandrik burned on Monday.', 'Kandrik', 'place'],
		['On Monday the Ministry of Police said no.', 'Ministry of Police', 'organization'],
		['His daughter, Kandrik, disagreed on Monday.', 'Kandrik', 'person'],
		['The wife of Ben Hale left. Hale’s sister, Kandrik, stayed.', 'Kandrik', 'person'],
		['She is survived by a brother, Kandrik.', 'Kandrik', 'person'],
		['She is survived by a dog, Kandrik.', 'Kandrik', undefined],
		['PUNE: The hosts won on Monday.', 'Pune', 'place'],
		['Fires burn in Kandrik province.', 'Kandrik', 'place'],
		['On Monday Zorb van der Kandrik said no.', 'Zorb van der Kandrik', 'person'],
		['It was published on Monday in Zorb Kandrik.', 'Zorb Kandrik', 'organization'],
		['They have lived since Monday in Zorb Kandrik.', 'Zorb Kandrik', 'place'],
		['A seller gave her name only as Kandrik.', 'Kandrik', 'person'],
		['DS Zorb Kandrik, of Police Scotland, said no.', 'Zorb Kandrik', 'person'],
		['DS Zorb Kandrik, of Police Scotland, said no.', 'Police Scotland', 'organization'],
		['On Monday the Red Crescent said no.', 'Red Crescent', 'organization'],
		['Shells fell on Qasr Kandrik.', 'Qasr Kandrik', 'place'],
		['His dog, Kandrik, barked on Monday.', 'Kandrik', undefined],
		['Kandrik residents said no on Monday.', 'Kandrik', 'place'],
		['On Monday Marlow Hale said no to the council.', 'Marlow Hale', 'person'],
		['Police in Reno closed a road.', 'Reno', 'place'],
		['Ben Hale reported from Reno.', 'Reno', 'place'],
		['They have great trust in Ada.', 'Ada', 'person'],
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

describe('a town', () => {
	it.each([
		'He lives 90 miles northeast of Kelring.',
		'She waited outside Kelring.',
		'The town of Oskar is quiet.',
		'Thieves broke into the huts on Kelring beach.',
		'VELAPURAM: The Velapuram Municipal Corporation was late on Monday.',
		'Ada Okoro lives in Kelring. The Kelring Teachers Union said so.',
		'The River Kel floods every winter.',
		'He went from Hatter’s Landing to the sea.',
		'The firm wants to build homes on Abbey Meadow.',
	])('is a place by what stands around it: %s', body => {
		expect(namesOf(body, 'place')).toHaveLength(1);
	});

	it('lends its name to people and firms, too', () => {
		expect(namesOf('Ada Kelring spoke of Ben Oskar. Ms Kelring said so.', 'person')).toEqual([
			'Ada Kelring',
			'Ben Oskar',
		]);
		expect(namesOf('Okoro’s Farm was sold. Ada Okoro said so.', 'person')).toEqual(['Ada Okoro']);
	});
});

describe('a club called like a town', () => {
	const match =
		'Kelring City 2-1 Osk Town: Ada Okoro scored a late penalty. Kelring City, who last won a match in May, had the better goalkeeper. The coach, Ben Hale, left Osk Town after the season.';

	it('is an organisation in the report of a match', () => {
		expect(namesOf(match, 'organization')).toEqual(expect.arrayContaining(['Kelring City', 'Osk Town']));
	});

	it('is a place elsewhere', () => {
		expect(namesOf('Ben Hale lives in Kelring City. The mayor of Kelring City left.', 'place')).toEqual([
			'Kelring City',
		]);
	});
});

describe('a firm of two words', () => {
	it('is one where a spokesperson speaks for it', () => {
		expect(namesOf('A spokesperson for Orbex Freight declined to comment.', 'organization')).toEqual([
			'Orbex Freight',
		]);
		expect(namesOf('A spokesperson for Ada Okoro declined to comment.', 'person')).toEqual(['Ada Okoro']);
	});
});

describe('those who are called by what they are', () => {
	it.each(['Children called her Ada.', 'Locals say it is late.', 'It cost N4.2 billion.'])(
		'and sums of money are no organisation: %s',
		body => {
			expect(namesOf(body, 'organization')).toEqual([]);
		},
	);
});

describe('a given name alone', () => {
	it.each([
		['She is to marry Dean, 31, next month.', 'Dean'],
		['Her father, Ray, a bricklayer, walked home.', 'Ray'],
		['The bird took the lunch of little Alfie.', 'Alfie'],
	])('is a person by what is said beside it: %s', (body, name) => {
		expect(namesOf(body, 'person')).toEqual([name]);
	});

	it('is the other word it may be elsewhere', () => {
		expect(namesOf('Dean of the college since May, she walked home.', 'person')).toEqual([]);
	});
});

describe('an organisation', () => {
	it.each(['The Health Service Executive said so.', 'The Nurses’ Alliance of Ireland said so.'])(
		'has its whole name: %s',
		body => {
			expect(namesOf(body, 'organization')[0]).toBe(body.slice(4, -' said so.'.length));
		},
	);
});

describe('a name behind a title', () => {
	it.each([
		['The Most Revd Winifred Asante spoke.', 'Winifred Asante'],
		['The Rt Revd Maurice Hale spoke.', 'Maurice Hale'],
		['Publican Darren Hale found it untouched.', 'Darren Hale'],
		['Qualifier Akosua Boateng won. Boateng wept.', 'Akosua Boateng'],
		['Substitute Darren Hale struck deep into stoppage time.', 'Darren Hale'],
		['A carpenter, Duke Armitage, found it untouched.', 'Duke Armitage'],
		['Aunty Lorraine Hale waited. “It is sick,” Aunty Lorraine said.', 'Lorraine Hale'],
		['Councillor Meadows says so.', 'Meadows'],
		['Xu Meiling, a kite maker from the north, listened. Xu said so.', 'Xu Meiling'],
		['Edson Hale, universally known as Didi, took it. “Yes,” Didi said.', 'Edson Hale'],
	])('is a person’s, once: %s', (body, name) => {
		expect(namesOf(body, 'person')).toEqual([name]);
	});

	it.each([
		['Staff at the Lady Ann Hospice waited.', 'Lady Ann Hospice'],
		['She spoke to the General Synod on Friday.', 'General Synod'],
		['She told Good Day Britain so.', 'Good Day Britain'],
	])('is part of the name of a body: %s', (body, name) => {
		expect(namesOf(body, 'organization')).toEqual([name]);
	});
});

describe('where a report comes from', () => {
	it.each([
		'SANUR, Indonesia — The congress ended on Sunday.',
		'OSKFIELD, Mass., May 14 — The firm said so.',
	])('is a place: %s', body => {
		expect(namesOf(body, 'place').length).toBeGreaterThan(0);
		expect(namesOf(body, 'organization')).toEqual([]);
	});
});

describe('a word that only opens a sentence', () => {
	it('is no name, named once and said to be something', () => {
		expect(
			namesOf('Setup is easy. Her Royal Highness had asked. It begins at nine Eastern Time.', 'organization'),
		).toEqual([]);
	});

	it('is one where it speaks', () => {
		expect(namesOf('Orbex said so.', 'organization')).toEqual(['Orbex']);
	});
});

describe('a team, a society, a paper', () => {
	it.each([
		['The Tacoma Owls beat them. The Owls play on Monday.', ['Tacoma Owls']],
		['A group called Parents for Plain Books said so.', ['Parents for Plain Books']],
		['The letter, seen by The Sunday Register, said so.', ['The Sunday Register']],
		['A recording reviewed by Daily Circuit ran on.', ['Daily Circuit']],
	])('is one organisation, by its whole name: %s', (body, names) => {
		expect(namesOf(body, 'organization').map(name => name.replace(/^The /, ''))).toEqual(
			names.map(name => name.replace(/^The /, '')),
		);
	});

	it('is none where a day only stands before it', () => {
		expect(namesOf('On Sunday Register House was shut.', 'organization')).not.toContain('Sunday Register');
	});
});

describe('where one goes, and where one is from', () => {
	it.each(['She flew to Kelsey in May.', 'A bus driver from Kelsey rang.'])('is a place: %s', body => {
		expect(namesOf(body, 'place')).toEqual(['Kelsey']);
	});

	it('is none where somebody is told', () => {
		expect(namesOf('She spoke to Kelsey in May. Kelsey said no.', 'place')).toEqual([]);
	});
});

describe('an office of a force or a house', () => {
	it.each(['Commissioner of Police', 'Chief of Police', 'Speaker of the House'])(
		'is nobody else: %s',
		office => {
			expect(castFrom(`On Monday the ${office}, Ada Okoro, resigned.`).members.map(({name}) => name)).toEqual(
				['Ada Okoro'],
			);
		},
	);
});
