import {beforeAll, describe, expect, it} from 'vitest';
import type {Actor} from '../../source/actors/actor.ts';
import type {Analysis} from '../../source/analysis.ts';
import {span} from '../../source/article/offset.ts';
import type {ListName} from '../../source/panes.ts';
import type {Quote, Speaker} from '../../source/quotes/quote.ts';
import {loadFuse} from '../../source/search/match.ts';
import {rowsOf} from '../../source/search/rows.ts';
import {createPaneIndex, searchPane} from '../../source/search/search-pane.ts';
import type {Match} from '../../source/search/search-row.ts';

beforeAll(loadFuse);

const paragraphs = [
	'“There is always a bridge to build,” Mayor Ada Okoro said on Monday. “We will not close the school.”',
	'“Fine,” Ruiz replied. Her council – the Northport council – had promised the funds.',
	'Okoro told the council that naïve promises from the café owners in Łódź were not enough.',
	'“Nobody asked the town,” one resident said.',
	'“It remains to be seen.”',
];
const text = paragraphs.join('\n\n');

function stretch(words: string, from = 0) {
	const start = text.indexOf(words, from);
	if (start < 0) {
		throw new Error(`The article does not say “${words}”.`);
	}

	return span(start, start + words.length);
}

function paragraphAt(index: number) {
	return text.indexOf(paragraphs[index]!);
}

function quote(
	number: number,
	kind: Quote['kind'],
	paragraph: number,
	parts: readonly string[],
	cue: string | null,
	speaker: Speaker,
): Quote {
	const spans = parts.map(part => stretch(part));
	return {
		id: `q${number}`,
		kind,
		paragraph,
		parts: spans,
		...span(spans[0]!.start, spans.at(-1)!.end),
		cue: cue === null ? null : stretch(cue, paragraphAt(paragraph)),
		speaker,
		confidence: 'certain',
		because: 'no-speaker',
	};
}

function actor(
	id: string,
	name: string,
	kind: Actor['kind'],
	role: string | null,
	aliases: string[],
	at: number[],
): Actor {
	return {
		id,
		name,
		kind,
		role,
		aliases,
		mentions: at.map(paragraph => ({...span(0, 1), paragraph, kind: 'name'})),
		quotes: [],
		quotedWords: 0,
		dispersion: null,
	};
}

const analysis: Analysis = {
	article: {
		path: 'bridge.txt',
		url: null,
		title: null,
		byline: null,
		published: null,
		updated: null,
		site: null,
		language: 'en',
		text,
		paragraphs: paragraphs.map((words, index) => ({
			...stretch(words),
			id: `p${index + 1}`,
			index,
			kind: 'body',
		})),
		notices: [],
	},
	quotes: [
		quote(
			1,
			'direct',
			0,
			['“There is always a bridge to build,”', '“We will not close the school.”'],
			'said',
			{
				kind: 'named',
				actor: 'ada-okoro',
				mention: stretch('Mayor Ada Okoro'),
			},
		),
		quote(2, 'direct', 1, ['“Fine,”'], 'replied', {
			kind: 'named',
			actor: 'ana-ruiz',
			mention: stretch('Ruiz'),
		}),
		quote(3, 'indirect', 2, ['naïve promises from the café owners in Łódź were not enough'], 'told', {
			kind: 'named',
			actor: 'ada-okoro',
			mention: stretch('Okoro', paragraphAt(2)),
		}),
		quote(4, 'direct', 3, ['“Nobody asked the town,”'], 'said', {
			kind: 'unnamed',
			mention: stretch('one resident'),
			description: null,
		}),
		quote(5, 'direct', 4, ['“It remains to be seen.”'], null, {kind: 'unknown'}),
	],
	actors: [
		actor('ada-okoro', 'Ada Okoro', 'person', 'Mayor', ['Mayor Okoro', 'Okoro'], [0, 2]),
		actor('ana-ruiz', 'Ana Ruiz', 'person', null, ['Ruiz'], [1]),
		actor('northport', 'Northport', 'place', null, [], [-1, 1]),
	],
};

function found(query: string, pane: ListName = 'quotes', marked: readonly string[] = []) {
	return searchPane(createPaneIndex(rowsOf(analysis, pane)), query, {isMarked: id => marked.includes(id)});
}

function ids(query: string, pane: ListName = 'quotes', marked: readonly string[] = []) {
	return found(query, pane, marked).matches.map(({id, isClose}) => (isClose ? `≈${id}` : id));
}

/** What is lit in a row, in order. */
function lit(match: Match, pane: ListName = 'quotes') {
	const {fields} = rowsOf(analysis, pane).find(({id}) => id === match.id)!;
	return match.hits.map(
		({field, start, end}) => `${fields[field]!.name}: ${fields[field]!.text.slice(start, end)}`,
	);
}

describe('searching quotes', () => {
	it('finds every quote while nothing is asked, and lights nothing', () => {
		expect(ids('')).toEqual(['q1', 'q2', 'q3', 'q4', 'q5']);
		expect(ids('  ! ')).toHaveLength(5);
		expect(found('').matches.every(({hits}) => hits.length === 0)).toBe(true);
	});

	it.each([
		['words in any order, all of them', 'school bridge', ['q1']],
		['not the cue that interrupts a quote', "'said", []],
		['accents that were not typed', 'naive cafe lodz', ['q3']],
		['accents that were typed otherwise', 'nai\u0308ve', ['q3']],
		['a capital letter as a capital letter', 'There', ['q1']],
		['the speaker', 'okoro', ['q1', 'q3']],
		['the words that name the speaker', 'resident', ['q4']],
		['the role', 'mayor', ['q1', 'q3']],
		['a phrase', '"will not close"', ['q1']],
		['a phrase in curly marks', '“not close the”', ['q1']],
		['a phrase whose end is still to be typed', '"will not cl', ['q1']],
		['no phrase over another part of the quote', '"build we"', []],
		['either of two words', 'fine | town', ['q2', 'q4']],
		['one of two words and a third', 'fine | town nobody', ['q4']],
		['what does not have a word', '!okoro', ['q2', 'q4', 'q5']],
		['the beginning, over its quotation mark', '^fine', ['q2']],
		['the end, over its marks', 'school$', ['q1']],
		['the whole', '^fine$', ['q2']],
		['no beginning in the middle', '^always', []],
		['exactly so', "'bridge", ['q1']],
		['no typo where exactly so is asked', "'brigde", []],
		['a whole word', "'own'", []],
		['a word with a curly apostrophe as with a straight one', "n't", []],
	])('finds %s', (_, query, expected) => {
		expect(ids(query)).toEqual(expected);
	});

	it.each([
		['the name', 'who:ruiz', ['q2']],
		['another form of the name', 'who:"mayor okoro"', ['q1', 'q3']],
		['the description of someone without a name', 'who:resident', ['q4']],
		['a beginning before a middle', 'who:a', ['q1', 'q2', 'q3']],
		['a middle where there is no beginning', 'who:uiz', ['q2']],
		['a typo', 'who:okro', ['≈q1', '≈q3']],
		['everyone else', '-who:okoro', ['q2', 'q4', 'q5']],
	])('who: finds %s', (_, query, expected) => {
		expect(ids(query)).toEqual(expected);
	});

	it.each([
		['is:direct', ['q1', 'q2', 'q4', 'q5']],
		['is:indirect', ['q3']],
		['is:mixed', []],
		['is:named', ['q1', 'q2', 'q3']],
		['is:unnamed', ['q4']],
		['is:unknown', ['q5']],
		['-is:named', ['q4', 'q5']],
		['!is:direct', ['q3']],
		['is:marked', ['q2', 'q5']],
		['-is:marked is:named', ['q1', 'q3']],
		['cue:said', ['q1', 'q4']],
		['cue:sa | cue:tol', ['q1', 'q3', 'q4']],
		['type:indirect', ['q3']],
		['p:2', ['q2']],
		['p:2-3', ['q2', 'q3']],
		['p:4-', ['q4', 'q5']],
		['p:-2', ['q1', 'q2']],
		['p:3-2', ['q2', 'q3']],
		['-p:2-4 bridge', ['q1']],
	])('%s', (query, expected) => {
		expect(ids(query, 'quotes', ['q2', 'q5'])).toEqual(expected);
	});

	it('finds a word with a letter wrong, and says that it is only close', () => {
		const {matches, literalCount, closeCount} = found('okro');
		expect(matches.map(({id, isClose}) => [id, isClose])).toEqual([
			['q1', true],
			['q3', true],
		]);
		expect([literalCount, closeCount]).toEqual([0, 2]);
		expect(lit(matches[0]!)).toEqual(['speaker: Okoro', 'mention: Okoro']);
	});

	it('shows what was found as typed before what is close', () => {
		expect(ids('okro | resident')).toEqual(['q4', '≈q1', '≈q3']);
	});

	it('wants every word of a query that has a typo in one', () => {
		expect(ids('okro scool')).toEqual(['≈q1']);
	});

	it('does not think of typos where a word stands as it was typed', () => {
		expect(ids('town')).toEqual(['q4']);
	});

	it('finds a word whose case is wrong as close', () => {
		expect(ids('FINE')).toEqual(['≈q2']);
		expect(ids('Who')).toEqual([]);
	});
});

describe('lighting what was found', () => {
	it('lights every occurrence of every word, in every field', () => {
		const [first] = found('o', 'quotes').matches;
		expect(lit(first!)).toEqual([
			'text: o',
			'text: o',
			'text: o',
			'text: o',
			'text: o',
			'speaker: O',
			'speaker: o',
			'speaker: o',
			'mention: o',
			'mention: O',
			'mention: o',
			'mention: o',
			'role: o',
		]);
	});

	it('lights the accents of what was found', () => {
		expect(lit(found('cafe lodz').matches[0]!)).toEqual(['text: café', 'text: Łódź']);
	});

	it('lights letters once that two words share', () => {
		expect(lit(found('remai mains').matches[0]!)).toEqual(['text: remains']);
	});

	it('lights the speaker that was asked for', () => {
		expect(lit(found('who:ruiz').matches[0]!)).toEqual(['speaker: Ruiz', 'mention: Ruiz']);
	});

	it('does not light what must not be there', () => {
		expect(found('fine !okoro').matches.map(match => lit(match))).toEqual([['text: Fine']]);
	});
});

describe('searching other panes', () => {
	it('finds paragraphs by their words, by who speaks in them and by number', () => {
		expect(ids('council', 'paragraphs')).toEqual(['p2', 'p3']);
		expect(ids('who:okoro', 'paragraphs')).toEqual(['p1', 'p3']);
		expect(ids('p:2-3 type:body', 'paragraphs')).toEqual(['p2', 'p3']);
	});

	it('finds actors by name, alias, role, kind and paragraph', () => {
		expect(ids('ruiz', 'actors')).toEqual(['ana-ruiz']);
		expect(ids('mayor', 'actors')).toEqual(['ada-okoro']);
		expect(ids('type:person', 'actors')).toEqual(['ada-okoro', 'ana-ruiz']);
		expect(ids('p:2', 'actors')).toEqual(['ana-ruiz', 'northport']);
		expect(ids('who:okoro', 'actors')).toEqual(['ada-okoro']);
	});
});

describe('a query that is not understood', () => {
	it.each([
		['is:', 'is: takes direct, mixed, indirect, named, unnamed, unknown, unsure, marked or corrected.'],
		[
			'is:shouted',
			'is: takes direct, mixed, indirect, named, unnamed, unknown, unsure, marked or corrected.',
		],
		['is:dirct', 'Did you mean is:direct?'],
		['is:unn', 'Did you mean is:unnamed?'],
		['p:x', 'p: takes a paragraph or a range, as in p:3 or p:3-7.'],
		['p:-', 'p: takes a paragraph or a range, as in p:3 or p:3-7.'],
		['who:', 'who: takes a name, as in who:lavrov or who:"ana ruiz".'],
	])('%s asks nothing and says why', (query, notice) => {
		expect(found(query)).toMatchObject({notice, literalCount: 5});
		expect(found(`fine ${query}`)).toMatchObject({notice, literalCount: 1});
	});
});

describe('a word too short for typing errors', () => {
	it('is said to be so where nothing was found', () => {
		const notice = 'Typos are forgiven from 4 letters on.';
		expect(found('xqz')).toMatchObject({count: 0, notice});
		expect(found('xqzw')).toMatchObject({count: 0, notice: null});
		expect(found("'xqz")).toMatchObject({count: 0, notice: null});
		expect(found('we').notice).toBe(null);
	});
});
