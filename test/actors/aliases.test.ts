import {describe, expect, it} from 'vitest';
import {castFrom, namesOf, whoIs} from './cast-from.ts';

describe('an acronym with its expansion', () => {
	it.each([
		'On Monday the European Harbour Union (EHU) met. The EHU said no.',
		'On Monday the EHU (European Harbour Union) met. The EHU said no.',
	])('is one actor: %s', body => {
		const [member, ...others] = castFrom(body).members;
		expect([member!.name, member!.aliases, others]).toEqual(['European Harbour Union', ['EHU'], []]);
	});

	it('needs no brackets when the letters agree', () => {
		expect(whoIs('The National Harbour Board met. Later the [NHB] said no.')).toBe('National Harbour Board');
	});
});

describe('other names of a country', () => {
	it('are one actor', () => {
		const body = 'The US and the U.S. and the United States are one. Ships left the US on Monday.';
		expect(castFrom(body).members.map(member => [member.id, member.kind])).toEqual([
			['united-states', 'place'],
		]);
	});
});

describe('an acronym that is also a word', () => {
	it('is found where the article has the full name', () => {
		expect(whoIs('The World Harbour Organization met. Later [WHO] said no.')).toBe(
			'World Harbour Organization',
		);
	});
});

describe('a husband or wife by a given name', () => {
	it.each([
		['Yesterday Tom Marsh waited. Marsh’s wife, Dora, was cold. Then [Mrs Marsh] left.', 'Dora Marsh'],
		['Yesterday Ben Hale and his wife, Ada, waited. Then [Mrs Hale] left.', 'Ada Hale'],
		['Yesterday Ada Hale and her husband, Ben, waited. Then [Mr Hale] left.', 'Ben Hale'],
		['Yesterday Tom Marsh and Bo Hill waited. Hill’s wife, Dora, was cold. Then [Mrs Marsh] left.', 'Marsh'],
		['Yesterday Ben Hale waited. Then [Mrs Hale] left.', 'Hale'],
	])('is whom the honorific means: %s', (body, name) => {
		expect(whoIs(body)).toBe(name);
	});
});

describe('spouses with one last name', () => {
	const story = 'Yesterday Hannah Adeyemi met her husband, Ben Adeyemi. ';

	it('are told apart by the honorific', () => {
		expect(whoIs(`${story}Then [Mr. Adeyemi] left.`)).toBe('Ben Adeyemi');
		expect(whoIs(`${story}Then [Mrs. Adeyemi] left.`)).toBe('Hannah Adeyemi');
	});

	it('leave the bare last name to the one it has meant so far', () => {
		expect(whoIs(`Hannah Adeyemi spoke. “No,” Adeyemi said. ${story}“Yes,” [Adeyemi] said.`)).toBe(
			'Hannah Adeyemi',
		);
	});

	it('leave the bare last name to the one who is not introduced as kin', () => {
		expect(whoIs(`${story}“Yes,” [Adeyemi] said.`)).toBe('Hannah Adeyemi');
	});
});

describe('a father and a son of one name', () => {
	it('are two actors', () => {
		expect(namesOf('On Monday Ben Adeyemi met Ben Adeyemi Jr. in the hall.', 'person')).toEqual([
			'Ben Adeyemi',
			'Ben Adeyemi Jr.',
		]);
	});
});

describe('middle initials', () => {
	it('that differ make two people', () => {
		expect(namesOf('On Monday Ben R. Adeyemi met Ben T. Adeyemi.', 'person')).toHaveLength(2);
	});

	it('that are left out make one', () => {
		expect(namesOf('On Monday Ben R. Adeyemi resigned. Later Ben Adeyemi left.', 'person')).toEqual([
			'Ben R. Adeyemi',
		]);
	});
});

describe('a short form of a given name', () => {
	it('is the same person', () => {
		expect(namesOf('On Monday William Okoro resigned. Later Bill Okoro left.', 'person')).toHaveLength(1);
	});

	it('with another last name is somebody else', () => {
		expect(namesOf('On Monday William Okoro resigned. Later Bill Ruiz left.', 'person')).toHaveLength(2);
	});
});

describe('a first name', () => {
	it('means the only one of that name', () => {
		expect(whoIs('On Monday Ada Okoro resigned. Later [Ada] left.')).toBe('Ada Okoro');
	});
});

describe('a government', () => {
	it('is an organisation with its country', () => {
		expect(namesOf('On Monday the British government said no.', 'organization')).toEqual([
			'British government',
		]);
	});

	it('of a candidate is no candidate', () => {
		const body = 'On Monday Ada Okoro resigned. The Okoro campaign said no.';
		expect(namesOf(body, 'organization')).toEqual(['Okoro campaign']);
		expect(namesOf(body, 'person')).toEqual(['Ada Okoro']);
	});

	it('is no government when an official follows', () => {
		const body = 'On Monday Okoro campaign manager Ben Adeyemi said no.';
		expect(namesOf(body, 'organization')).not.toContain('Okoro campaign');
	});
});

describe('a party', () => {
	it('that speaks is an actor', () => {
		expect(namesOf('Republicans said no.', 'organization')).toEqual(['Republicans']);
	});
});

describe('the short name of a paper', () => {
	it('is the paper', () => {
		expect(whoIs('On Monday the Northport Times appeared. Later [the Times] reported more.')).toBe(
			'Northport Times',
		);
	});
});

describe('a part of a long name', () => {
	it.each([
		['Abdel Fattah el-Sisi spoke. Later [Sisi] left.', 'Abdel Fattah el-Sisi'],
		['Ana María García López spoke. Later [García López] left.', 'Ana María García López'],
		['Benicio del Toro spoke. “No,” [Del Toro] said.', 'Benicio del Toro'],
		['Declan St. John spoke. “No,” [St. John] said.', 'Declan St. John'],
		['Luiz Inácio Lula da Silva spoke. “No,” [Lula] said.', 'Luiz Inácio Lula da Silva'],
		['Prime Minister Keir Okoro spoke. Later [Sir Keir] left.', 'Keir Okoro'],
		['Nguyen Thi Minh Hoa spoke. Later [Ms. Hoa] left.', 'Nguyen Thi Minh Hoa'],
	])('is the same person: %s', (body, name) => {
		expect(whoIs(body)).toBe(name);
	});

	it('takes in the small words that belong to the last name', () => {
		const [member] = castFrom('Ursula von der Leyen spoke. “No,” von der Leyen said.').members;
		expect(member!.aliases).toEqual(['von der Leyen']);
	});

	it('with a given name of its own is somebody else', () => {
		expect(namesOf('Mary Ann Okoro spoke. Yesterday Ann Okoro left.', 'person')).toHaveLength(2);
	});
});

describe('an organisation called after its town', () => {
	it('leaves the town its name', () => {
		const {members} = castFrom('She lives in Wexcombe. He told the Wexcombe Gazette: “No.”');
		expect(members.map(({name, kind}) => [name, kind])).toEqual([
			['Wexcombe', 'place'],
			['Wexcombe Gazette', 'organization'],
		]);
	});

	it('that is a company goes by its first word', () => {
		expect(whoIs('Peabody Energy met. Later [Peabody] said no.')).toBe('Peabody Energy');
	});
});

describe('the last word of a name with “the”', () => {
	it('is the commission that the article has named', () => {
		expect(whoIs('The European Commission met. A spokesman for [the Commission] said no.')).toBe(
			'European Commission',
		);
	});
});

describe('a prize called after somebody', () => {
	it('is not he', () => {
		expect(whoIs('Ada Okoro met Laurence Olivier. She won an [Olivier] for it.')).toBeNull();
	});

	it('does not keep the supporters of somebody from being his', () => {
		expect(whoIs('Ada Okoro spoke. An [Okoro] supporter left.')).toBe('Ada Okoro');
	});
});

describe('what somebody is also called', () => {
	it.each([
		['Mohammed bin Salman, known as MBS, is due. “No,” [MBS] said.', 'Mohammed bin Salman'],
		['Edson Okoro (better known as Pelu) scored. “Yes,” [Pelu] said.', 'Edson Okoro'],
	])('is the same person: %s', (body, name) => {
		expect(whoIs(body)).toBe(name);
	});

	it('is not what somebody is known as being', () => {
		expect(namesOf('Ada Okoro, known as Kelbridge champion in May, met Ben Kelbridge.', 'person')).toEqual([
			'Ada Okoro',
			'Ben Kelbridge',
		]);
	});
});

describe('a firm whose name is a possessive', () => {
	it('keeps its ’s', () => {
		expect(
			namesOf('On Monday Moody’s downgraded the city. Moody’s has warned of it.', 'organization'),
		).toEqual(['Moody’s']);
	});

	it('is none where something is owned', () => {
		expect(namesOf('On Monday Veltrix’s shares fell. Veltrix’s plant has closed.', 'organization')).toEqual([
			'Veltrix',
		]);
	});
});

describe('what stands behind a name', () => {
	it('is no part of it when it is a degree or an honour', () => {
		expect(namesOf('On Monday Thomas Ng KC spoke. “No,” Mr Ng said.', 'person')).toEqual(['Thomas Ng']);
	});

	it('tells a father from his son where the last name stands alone', () => {
		expect(whoIs('Dennis Hale met Dennis Hale Sr in the hall. “No,” [Hale Sr] said.')).toBe('Dennis Hale Sr');
	});
});

describe('letters with dots', () => {
	it('are nobody of that last name', () => {
		const cast = castFrom('The U.N. met Kim Tae Un. Kim laughed. The U.N. left.');
		expect(cast.members.find(({name}) => name === 'Kim Tae Un')?.aliases).toEqual(['Kim']);
	});

	it('may be a given name', () => {
		const cast = castFrom('J.D. Okoro opened the lane. “It is late,” J.D. said.');
		expect(cast.members.map(({name}) => name)).toEqual(['J.D. Okoro']);
	});
});

describe('a name with a hyphen and a small letter behind it', () => {
	it.each([
		['Secretary Ban Su-moon opened the lane.', ['Ban Su-moon']],
		['Ex-wife Ada Okoro opened the lane.', ['Ada Okoro']],
		['Off-road Ben Hale opened the lane.', ['Ben Hale']],
	])('is whole, unless it is a prefix: %s', (text, names) => {
		expect(
			castFrom(text)
				.members.filter(({kind}) => kind === 'person')
				.map(({name}) => name),
		).toEqual(names);
	});
});

describe('two given names', () => {
	it('are the one who has them in front of more', () => {
		expect(
			namesOf('On Monday María José García Márquez spoke. By noon María José had left.', 'person'),
		).toEqual(['María José García Márquez']);
	});

	it('are nobody’s where two have them', () => {
		expect(
			namesOf('On Monday Ana María Ruiz met Ana María Soto. By noon Ana María had left.', 'person'),
		).toHaveLength(3);
	});
});
