import {describe, expect, it} from 'vitest';
import {readQuotes} from '../helpers/read-quotes.ts';

const last = (text: string) => readQuotes(text).at(-1);

describe('“she” behind a short sentence about somebody', () => {
	it('is who disagrees there, and not who has spoken before', () => {
		expect(
			last('Cora Hale found it “too long”. Ana Ruiz made it. Ruiz disagrees. “It is the film,” she said.'),
		).toMatchObject({speaker: 'Ana Ruiz'});
	});

	it('goes on being who has spoken, where the sentence only names somebody', () => {
		expect(last('Cora Hale found it “too long”. Ana Ruiz made it. “It is no film,” she said.')).toMatchObject(
			{
				speaker: 'Cora Hale',
			},
		);
	});
});

describe('“she” behind “a critic accused her”', () => {
	it('is whom the critic means', () => {
		expect(
			last(
				'Ana Ruiz ran the ward. One critic accused her of “running a republic”. “We have water,” she said.',
			),
		).toMatchObject({speaker: 'Ana Ruiz'});
	});

	it('is the critic, who has no name, where her own things are named', () => {
		expect(
			last('Ana Ruiz ran the ward. One visitor said it was “a republic”. “We have water,” she said.'),
		).toMatchObject({description: 'One visitor'});
	});
});

describe('words that belong to somebody described', () => {
	it('are hers whom the description fits', () => {
		expect(
			last('Ana Ruiz, the governor, spoke on Monday. The governor’s message was “don’t be a hero”.'),
		).toMatchObject({speaker: 'Ana Ruiz'});
	});

	it('are nobody’s by name, where it fits nobody', () => {
		expect(
			last('Ana Ruiz, the baker, spoke on Monday. The colonel’s message was “go home”.'),
		).not.toMatchObject({
			speaker: 'Ana Ruiz',
		});
	});
});

describe('a description in a paragraph about somebody else than who spoke last', () => {
	const before = 'Arjun Mehta won. “It was a day for runs,” Mehta said.\n\n';
	it('is the one whom the paragraph names', () => {
		expect(
			last(
				`${before}Dilshan Ekanayake, who lost, blamed himself. “I misread it,” the Sri Lanka skipper said.`,
			),
		).toMatchObject({speaker: 'Dilshan Ekanayake'});
	});

	it('is who spoke last, where it names nobody', () => {
		expect(last(`${before}It was late. “I misread it,” the former skipper said.`)).toMatchObject({
			speaker: 'Arjun Mehta',
		});
	});
});

describe('“Ruiz, as she is known to all on the set, said”', () => {
	it('has Ruiz for its subject', () => {
		expect(last('Ana Ruiz, as she is known to everyone on the set, said that it was late.')).toMatchObject({
			speaker: 'Ana Ruiz',
		});
	});

	it('is the set’s, where that is what is as she is', () => {
		expect(last('As she is known to everyone, the judge said that it was late.')).toMatchObject({
			mention: 'the judge',
		});
	});
});

describe('“the company”', () => {
	it('is the firm that the article is about, and no authority named beside it', () => {
		expect(
			last(
				'Hollis Software lost money. By May Hollis had 40 staff. In a paper for the SEC, the company said that it was late.',
			),
		).toMatchObject({speaker: 'Hollis Software'});
	});

	it('is the one that the paragraph names', () => {
		expect(
			last(
				'Hollis Software lost money. Hollis Software has staff.\n\nTarn Software won. The company said that it was late.',
			),
		).toMatchObject({speaker: 'Tarn Software'});
	});
});

describe('Malay names behind a title', () => {
	it('are one actor with the full name, by the name that comes first', () => {
		expect(
			last('Datuk Seri Ahmad bin Ismail spoke. “Smoke has no passport,” Datuk Seri Ahmad said.'),
		).toMatchObject({speaker: 'Ahmad bin Ismail'});
	});

	it('are two, where the title calls for the last name', () => {
		expect(last('Ben Ismail spoke. “Smoke has no passport,” Mr Ben said.')).not.toMatchObject({
			speaker: 'Ben Ismail',
		});
	});
});
