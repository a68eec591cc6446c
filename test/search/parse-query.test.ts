import {describe, expect, it} from 'vitest';
import {parseQuery, type Term} from '../../source/search/parse-query.ts';

/** A term as the reader would say it. */
function said(term: Term): string {
	const not = term.isNot ? 'not ' : '';
	switch (term.kind) {
		case 'text': {
			const anchor = term.anchor === 'anywhere' ? '' : ` (${term.anchor})`;
			return `${not}${term.mayBeClose ? '~' : ''}${term.text}${anchor}${term.isCaseSensitive ? ' (case)' : ''}`;
		}

		case 'is':
			return `${not}is ${term.state}`;
		case 'p':
			return `${not}paragraphs ${term.first} to ${term.last}`;
		default:
			return `${not}${term.kind} ${term.text}`;
	}
}

function read(query: string) {
	return parseQuery(query).groups.map(group => group.map(said).join(' or '));
}

describe('reading a query', () => {
	it.each([
		['words', 'port council', ['~port', '~council']],
		['a word with a capital', 'Port', ['~Port (case)']],
		['accents, which do not matter', 'Łódź café', ['~Lodz (case)', '~cafe']],
		[
			'fzf’s operators',
			"'exact ^start end$ ^whole$ !not",
			['exact', 'start (start)', 'end (end)', 'whole (whole)', 'not not'],
		],
		['operators together', "!^start !end$ !'exact", ['not start (start)', 'not end (end)', 'not exact']],
		['a whole word', "'own'", ['own (word)']],
		['an apostrophe inside a word', "don't don’t O'Neill", ["~don't", "~don't", "~O'Neill (case)"]],
		['a curly apostrophe before a word', '’tis', ["~'tis"]],
		['alternatives', 'a | b c', ['~a or ~b', '~c']],
		['alternatives of three', 'a | b | c', ['~a or ~b or ~c']],
		['a bar inside a word', 'a|b', ['~a|b']],
		['a phrase', '"the port" x', ['the port', '~x']],
		['a phrase in curly marks', '“the port”', ['the port']],
		['a phrase that must not be there', '!"the port"', ['not the port']],
		['a phrase at an end', '^"the port" "of call"$', ['the port (start)', 'of call (end)']],
		['a space with a backslash', 'the\\ port', ['~the port']],
		['a hyphen before a word', '-five', ['~-five']],
		['a price', '$5', ['~$5']],
	])('reads %s', (_, query, expected) => {
		expect(read(query)).toEqual(expected);
	});

	it.each([
		['who:Ruiz', ['who ruiz']],
		['who:"Ana Ruiz"', ['who ana ruiz']],
		['WHO:ruiz', ['who ruiz']],
		['-who:ruiz', ['not who ruiz']],
		['!cue:said', ['not cue said']],
		['is:direct | is:mixed', ['is direct or is mixed']],
		['type:organisation', ['type organization']],
		['p:3', ['paragraphs 2 to 2']],
		['p:3-7', ['paragraphs 2 to 6']],
		['p:3-', ['paragraphs 2 to Infinity']],
		['at 10:30', ['~at', '~10:30']],
		['http://example.org', ['~http://example.org']],
	])('reads %s', (query, expected) => {
		expect(read(query)).toEqual(expected);
	});
});

describe('a query that is still being typed', () => {
	it.each(['', ' ', '!', "'", '^', '"', '“', '|', 'who:', '-who:', 'is:', 'is:dir', 'p:', '!^', "!'"])(
		'asks nothing at %j',
		query => {
			expect(read(query)).toEqual([]);
		},
	);

	it.each(['a |', '| a', 'a | |', 'a !', "a '", 'a is:'])('asks for the word alone at %j', query => {
		expect(read(query)).toEqual(['~a']);
	});

	it('looks for a phrase up to where it was typed', () => {
		expect(read('"the po')).toEqual(['the po']);
	});
});

describe('a pasted page', () => {
	it('is cut, and the reader is told', () => {
		const {groups, notice} = parseQuery('word '.repeat(200_000));
		expect(groups).toHaveLength(64);
		expect(notice).toBe('Only the first 64 words are searched for.');
		expect(parseQuery('x'.repeat(1_000_000)).notice).toBe('Only the first 2,000 letters are searched for.');
	});
});
