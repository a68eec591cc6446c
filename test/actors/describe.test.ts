import {describe, expect, it} from 'vitest';
import {fits} from './cast-from.ts';

describe('a description', () => {
	const story =
		'Sen. Ada Okoro (D-Ohio) met Gov. Ben Adeyemi of Indiana and Ana Ruiz, 54, at the Harbour Union. ';

	it.each([
		['[The senator] left.', 'Ada Okoro'],
		['[The governor] left.', 'Ben Adeyemi'],
		['[The Indiana governor] left.', 'Ben Adeyemi'],
		['[The union] said no.', 'Harbour Union'],
		['[The 54-year-old mother] left.', 'Ana Ruiz'],
	])('finds whom it fits: %s', (sentence, name) => {
		expect(fits(story + sentence)[0]).toBe(name);
	});

	it('that is indefinite is somebody new', () => {
		expect(fits(`${story}[A senator] left.`)).toEqual([]);
	});

	it('of another office fits nobody', () => {
		expect(fits(`${story}[The bishop] left.`)).toEqual([]);
	});

	it('that varies a name means whoever the talk is of', () => {
		expect(fits('On Monday Zorb Kandrik left. [The New York businessman] said no.')).toEqual([
			'Zorb Kandrik',
		]);
	});

	it('of another state does not', () => {
		expect(fits(`${story}[The Texas lawmaker] left.`)).not.toContain('Ada Okoro');
	});
});
