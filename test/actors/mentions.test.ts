import {describe, expect, it} from 'vitest';
import {textOf} from '../../source/article/offset.ts';
import {castFrom, namesOf, whoIs} from './cast-from.ts';

const mentions = (body: string) => {
	const {mentions: found, text} = castFrom(body);
	return found.map(mention => textOf(text, mention));
};

describe('a name with a title', () => {
	it.each([
		['On Monday Foreign Minister Ada Okoro resigned.', 'Foreign Minister Ada Okoro'],
		['On Monday Mr. Okoro resigned.', 'Mr. Okoro'],
		['They met Sen. Ben Adeyemi there.', 'Sen. Ben Adeyemi'],
		['They met campaign manager Ben Adeyemi there.', 'campaign manager Ben Adeyemi'],
		['They met former Secretary of State Ben Adeyemi there.', 'former Secretary of State Ben Adeyemi'],
		['They met Lt. Gov. Ben Adeyemi there.', 'Lt. Gov. Ben Adeyemi'],
		['They met the late actor Ben Adeyemi there.', 'late actor Ben Adeyemi'],
	])('takes in the title: %s', (body, mention) => {
		expect(mentions(body)).toContain(mention);
	});

	it('keeps the name apart', () => {
		const {mentions: found, text} = castFrom('On Monday Foreign Minister Ada Okoro’s plan failed.');
		const [mention] = found;
		expect(textOf(text, mention!.name)).toBe('Ada Okoro');
		expect(textOf(text, mention!.title!)).toBe('Foreign Minister');
		expect(mention!.isPossessive).toBe(true);
	});

	it('nests what the title belongs to', () => {
		const {nested, text} = castFrom('On Monday NATO Secretary General Ada Okoro resigned.');
		expect(nested.map(mention => textOf(text, mention))).toEqual(['NATO']);
	});
});

describe('a name of several parts', () => {
	it.each([
		'Ludwig van der Merwe',
		'Ana María Núñez',
		'Jean-Luc Picardot',
		'Ada O’Brien',
		'Sean McAllister',
		'J. K. Okoro',
		'Ben R. Adeyemi Jr.',
		'Hassan al-Turabi',
		'Park Geun-soo',
		'Ana Ruiz-Okoro',
		'Marcia “Cia” Adeyemi',
		'Park Ji-ho',
		'Nguyen Thi Minh Hoa',
		'J.K. Okoro',
		'Rhys ap Gwilym',
		'Declan St. John',
		'Lord Hale of Ashby',
		'Pope Benedict',
	])('is one name: %s', name => {
		expect(namesOf(`Yesterday in the hall ${name} said it was late, and ${name} left.`, 'person')).toEqual([
			name,
		]);
	});
});

describe('words that only look like names', () => {
	it.each([
		'However, nobody came. Meanwhile, it rained on Monday in March.',
		'Critics said it was late. Officials agreed. Speaking on Tuesday, they left.',
		'The Republican plan and the Democratic plan were the same.',
		'Prosecutors said no. Prosecutors’ claims were false.',
		'I’d rather stay, she said. You’ll see. Don’t go.',
		'It was the Second World War that ended it.',
		'They signed the Clean Harbour Act.',
		'They found an SUV near the house.',
		'Motorcycles pay nothing. Witnesses said no. Families were late.',
		'They praised the South Korean midfielder and the New Zealander goalkeeper.',
	])('are no actors: %s', body => {
		expect(castFrom(body).members.map(member => member.name)).toEqual([]);
	});
});

describe('a line about the making of the article', () => {
	it.each([
		'(Reporting by Jane Doe in Northport; editing by Carl Adeyemi)',
		'Additional reporting by Jane Doe',
		'Photo: Jane Doe/Kandrik Images',
		'Northport Press writer Jane Doe contributed to this report.',
		'The bridge at dusk. (Jane Doe/AP)',
		'THE MAYOR, WHO WAS BOOED BY KANDRIK FANS, SAID NO.',
	])('names no actors: %s', line => {
		expect(namesOf(`It rained.\n${line}`, 'person')).toEqual([]);
		expect(namesOf(`It rained.\n${line}`, 'organization')).toEqual([]);
	});

	it('still names whom the text has named', () => {
		const {mentions: found} = castFrom(
			'On Monday Ada Okoro resigned.\nMAYOR ADA OKORO RESIGNED IN THE MORNING.',
		);
		expect(found).toHaveLength(2);
	});
});

describe('the agency of a dateline', () => {
	it('is no actor', () => {
		expect(castFrom('PARIS (AP) — It rained.').members.map(({name}) => name)).toEqual(['Paris']);
	});

	it('is one when the text speaks of it', () => {
		expect(namesOf('It rained, the agency (AP) said. The AP said so again.', 'organization')).toEqual(['AP']);
	});
});

describe('a place behind a party, or before “based”', () => {
	it.each(['They met Ada Okoro (D-San Jose) there.', 'The San Jose-based firm met Ada Okoro there.'])(
		'is nobody: %s',
		body => {
			expect(castFrom(body).members.map(({name}) => name)).toEqual(['Ada Okoro']);
		},
	);
});

describe('a given name that is a word', () => {
	it('stays where no sentence begins with it', () => {
		expect(namesOf('Yesterday in the hall, Comfort Asante spoke. Ms Asante said no.', 'person')).toEqual([
			'Comfort Asante',
		]);
	});

	it('is a word where one does', () => {
		expect(namesOf('Absent Okoro, nothing moves. Ada Okoro said no.', 'person')).toEqual(['Ada Okoro']);
	});
});

describe('a church called after a saint', () => {
	it('is a place', () => {
		const {members} = castFrom('They met at St Mark’s Church Hall on Monday.');
		expect(members.map(({name, kind}) => [name, kind])).toEqual([['St Mark’s Church Hall', 'place']]);
	});
});

describe('several people behind one title', () => {
	it('are a title and names', () => {
		expect(
			namesOf('In dissent were Justices Malik and Stone. “No,” Justice Malik said.', 'person'),
		).toContain('Malik');
	});
});

describe('two capitals behind a town', () => {
	it('are a region when nothing follows', () => {
		expect(castFrom('They met in Newark, NJ, on Monday.').members.map(({name}) => name)).toEqual(['Newark']);
	});

	it('are a name before a verb', () => {
		expect(namesOf('In Brussels, EU leaders met. The EU said no.', 'organization')).toEqual(['EU']);
	});
});

describe('what is only called by a name', () => {
	it('is no actor', () => {
		expect(castFrom('They bought a boat named Lucky Strike.').members).toEqual([]);
	});

	it('is none behind a comma either', () => {
		expect(castFrom('They bought a tool, called Quill Assist.').members).toEqual([]);
	});

	it('may be somebody', () => {
		expect(namesOf('They met a man named Zorb Kandrik.', 'person')).toEqual(['Zorb Kandrik']);
	});
});

describe('a word that opens a sentence', () => {
	it('is cut off the name behind it', () => {
		expect(namesOf('But Ada Okoro stayed. Yesterday Ada Okoro left.', 'person')).toEqual(['Ada Okoro']);
	});

	it('is a name when it stands elsewhere as one', () => {
		expect(namesOf('Okoro stayed. Friends of Ada Okoro left.', 'person')).toEqual(['Ada Okoro']);
	});
});

describe('a last name that is also a word', () => {
	it.each([
		['Howard Dean spoke. “No,” Dean said.', 'Howard Dean'],
		['Peter German spoke. “No,” German said.', 'Peter German'],
		['Yesterday Dean Okoro spoke. “No,” Okoro said.', 'Dean Okoro'],
		['Stephen King spoke. “No,” King said.', 'Stephen King'],
	])('is found: %s', (body, name) => {
		const cast = castFrom(body);
		expect(cast.members.map(member => [member.name, cast.mentions.length])).toEqual([[name, 2]]);
	});
});

describe('a headline', () => {
	it('is read by the names that the text has shown', () => {
		const {mentions: found, text} = castFrom(
			'On Monday Ada Okoro resigned.',
			'Bridge Deal Near, Okoro Tells Council',
		);
		expect(found.map(mention => [textOf(text, mention), mention.paragraph])).toEqual([
			['Okoro', -1],
			['Ada Okoro', 0],
		]);
	});

	it('in capitals names them too', () => {
		const {mentions: found, text} = castFrom('On Monday Ada Okoro resigned.', 'ADA OKORO RESIGNS');
		expect(textOf(text, found[0]!)).toBe('ADA OKORO');
	});
});

describe('two names that share a last name', () => {
	it('are two people', () => {
		expect(namesOf('Yesterday Ben and Hannah Adeyemi said no.', 'person')).toEqual([
			'Ben Adeyemi',
			'Hannah Adeyemi',
		]);
	});

	it('are told apart by “Mr” and “Mrs”', () => {
		const story = 'Yesterday Ben and Hannah Adeyemi said no. ';
		expect(whoIs(`${story}Then [Mr Adeyemi] left.`)).toBe('Ben Adeyemi');
		expect(whoIs(`${story}Then [Mrs Adeyemi] left.`)).toBe('Hannah Adeyemi');
		expect(whoIs(`${story}Then [Ben] left.`)).toBe('Ben Adeyemi');
	});

	it('and nobody gets another last name than his own', () => {
		expect(whoIs('Yesterday Ben Okoro spoke. Later [Ben] and Hannah Adeyemi left.')).toBe('Ben Okoro');
	});
});

describe('an organisation of many words', () => {
	it.each([
		'Ministry of Justice',
		'Citizens for Clean Harbours',
		'Food and Drug Administration',
		'Institute for Policy Studies',
		'University of Northport',
		'Canal and River Trust',
		'Pinner and District Swimming Club',
		'Department for Culture, Media and Sport',
		'Queen Mary University of London',
		'European People’s Party',
		'England and Wales Cricket Board',
	])('is one name: %s', name => {
		expect(namesOf(`On Monday the ${name} said no.`, 'organization')).toEqual([name]);
	});

	it('takes in the two counties of a police force', () => {
		expect(namesOf('“No,” said Ada Okoro, of Avon and Somerset Police.', 'organization')).toEqual([
			'Avon and Somerset Police',
		]);
	});

	it('ends where another of its kind is named', () => {
		expect(
			namesOf('A team at the University of Toulouse and Macquarie University met.', 'organization'),
		).toEqual(['University of Toulouse', 'Macquarie University']);
	});

	it('ends where a list of others goes on', () => {
		expect(
			namesOf('On Monday the Department for Transport, Kelbridge Council and Ada Okoro met.', 'organization'),
		).toEqual(['Department for Transport', 'Kelbridge Council']);
	});
});

describe('a firm called by two names', () => {
	it.each([
		['Yesterday Harland & Wolff said no.', 'Harland & Wolff'],
		['Yesterday Marks and Spencer, which owns the wharf, said no.', 'Marks and Spencer'],
		['“No,” Marks and Spencer said. Marks and Spencer has closed the wharf.', 'Marks and Spencer'],
	])('is one organisation: %s', (body, name) => {
		expect(castFrom(body).members.map(member => [member.name, member.kind])).toEqual([
			[name, 'organization'],
		]);
	});

	it.each([
		'Yesterday Okoro and Adeyemi said no. Mr. Okoro left. Mr. Adeyemi stayed.',
		'Yesterday Mr. & Mrs. Okoro met Mr. Adeyemi.',
	])('is not what two people make: %s', body => {
		expect(namesOf(body, 'person')).toEqual(['Okoro', 'Adeyemi']);
	});
});
