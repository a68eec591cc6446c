import type {Actor, ActorKind, Mention, MentionKind} from '../../source/actors/actor.ts';
import type {Analysis} from '../../source/analysis.ts';
import type {Article} from '../../source/article/article.ts';
import {type Span, span} from '../../source/article/offset.ts';
import type {ParagraphKind} from '../../source/paragraphs/paragraph.ts';
import type {Confidence, Quote, QuoteKind, Speaker} from '../../source/quotes/quote.ts';
import type {RuleName} from '../../source/quotes/rules.ts';

// An article made up for tests, with its analysis written by hand, so that what
// reads an analysis can be tested whatever the engine finds today. It has a quote
// in two parts, an emoji, a paraphrase, a fragment, an unnamed and an unknown
// speaker, a pronoun, a speech carried on, and words that two people say.
const header = 'Harbour bridge to reopen in spring\nNorthport Courier, 12 March 2026\n\n';
const paragraphs: readonly (readonly [kind: ParagraphKind, text: string])[] = [
	['body', 'The harbour bridge will reopen in spring, Mayor Ana Ruiz said on Tuesday.'],
	[
		'body',
		'“We will not close the school,” Ruiz said. “Not this year, and not before the bridge is open to every car in town.”',
	],
	['heading', 'What the port says'],
	[
		'body',
		'The Northport Port Authority called the delay “regrettable but necessary” in a letter to the council.',
	],
	['body', '“Nobody asked the town,” one resident said. “Somebody has to pay.”'],
	['body', '“It will be fine 🙂,” she added, smiling, and left for the harbour.'],
	['body', '“Who pays for all of this?”'],
	[
		'body',
		'Samir Haddad, an engineer, told the council that the piers would hold. “Somebody has to pay,” Haddad said.',
	],
];
const text = header + paragraphs.map(([, words]) => words).join('\n\n');

/** Where the words stand, counted from the given paragraph on. */
function at(paragraph: number, words: string): Span {
	const from = paragraph < 0 ? 0 : text.indexOf(paragraphs[paragraph]![1]);
	const start = text.indexOf(words, from);
	if (start === -1) {
		throw new Error(`“${words}” does not stand in or after paragraph ${paragraph}.`);
	}

	return span(start, start + words.length);
}

function quote(
	id: `q${number}`,
	paragraph: number,
	kind: QuoteKind,
	parts: readonly string[],
	cue: string | null,
	speaker: Speaker,
	confidence: Confidence = 'certain',
): Quote {
	const spans = parts.map(words => at(paragraph, words));
	return {
		id,
		kind,
		paragraph,
		start: spans[0]!.start,
		end: spans.at(-1)!.end,
		parts: spans,
		cue: cue === null ? null : at(paragraph, cue),
		speaker,
		confidence,
		because: 'no-speaker' as RuleName,
	};
}

function mention(paragraph: number, words: string, kind: MentionKind = 'name'): Mention {
	return {...at(paragraph, words), paragraph, kind};
}

function actor(
	name: string,
	kind: ActorKind,
	role: string | null,
	facts: Pick<Actor, 'aliases' | 'mentions' | 'quotes' | 'quotedWords' | 'dispersion'>,
): Actor {
	return {id: name.toLowerCase().replaceAll(' ', '-'), name, kind, role, ...facts};
}

const lastHaddad = span(at(7, 'Haddad said.').start, at(7, 'Haddad said.').start + 'Haddad'.length);

const article: Article = {
	path: 'news/harbour.txt',
	url: 'https://northport-courier.example/2026/harbour-bridge',
	title: 'Harbour bridge to reopen in spring',
	byline: 'By Lena Moss',
	published: '2026-03-12T08:30:00',
	updated: null,
	site: 'Northport Courier',
	language: 'en',
	text,
	paragraphs: paragraphs.map(([kind, words], index) => ({
		id: `p${index + 1}`,
		index,
		kind,
		...at(index, words),
	})),
	notices: [],
};

/** The made-up article, analysed by hand. */
export const harbour: Analysis = {
	article,
	quotes: [
		quote('q1', 0, 'indirect', ['The harbour bridge will reopen in spring'], 'said', {
			kind: 'named',
			actor: 'ana-ruiz',
			mention: at(0, 'Mayor Ana Ruiz'),
		}),
		quote(
			'q2',
			1,
			'direct',
			[
				'“We will not close the school,”',
				'“Not this year, and not before the bridge is open to every car in town.”',
			],
			'said',
			{kind: 'named', actor: 'ana-ruiz', mention: at(1, 'Ruiz')},
		),
		quote('q3', 3, 'mixed', ['“regrettable but necessary”'], 'called', {
			kind: 'named',
			actor: 'northport-port-authority',
			mention: at(3, 'The Northport Port Authority'),
		}),
		quote('q4', 4, 'direct', ['“Nobody asked the town,”', '“Somebody has to pay.”'], 'said', {
			kind: 'unnamed',
			mention: at(4, 'one resident'),
			description: null,
		}),
		quote(
			'q5',
			5,
			'direct',
			['“It will be fine 🙂,”'],
			'added',
			{kind: 'named', actor: 'ana-ruiz', mention: at(5, 'she')},
			'unsure',
		),
		quote('q6', 6, 'direct', ['“Who pays for all of this?”'], null, {kind: 'unknown'}, 'unsure'),
		quote('q7', 7, 'indirect', ['the piers would hold'], 'told', {
			kind: 'named',
			actor: 'samir-haddad',
			mention: at(7, 'Samir Haddad'),
		}),
		quote('q8', 7, 'direct', ['“Somebody has to pay,”'], 'said', {
			kind: 'named',
			actor: 'samir-haddad',
			mention: lastHaddad,
		}),
	],
	actors: [
		actor('Ana Ruiz', 'person', 'Mayor', {
			aliases: ['Ruiz'],
			mentions: [mention(0, 'Ana Ruiz'), mention(1, 'Ruiz'), mention(5, 'she', 'pronoun')],
			quotes: ['q1', 'q2', 'q5'],
			quotedWords: 33,
			dispersion: 0.4,
		}),
		actor('Samir Haddad', 'person', 'engineer', {
			aliases: ['Haddad'],
			mentions: [mention(7, 'Samir Haddad'), {...lastHaddad, paragraph: 7, kind: 'name'}],
			quotes: ['q7', 'q8'],
			quotedWords: 8,
			dispersion: 0.8,
		}),
		actor('Northport Port Authority', 'organization', null, {
			aliases: ['port'],
			mentions: [mention(3, 'Northport Port Authority')],
			quotes: ['q3'],
			quotedWords: 3,
			dispersion: 0.8,
		}),
		actor('Northport', 'place', null, {
			aliases: [],
			mentions: [{...at(-1, 'Northport'), paragraph: -1, kind: 'name'}],
			quotes: [],
			quotedWords: 0,
			dispersion: null,
		}),
	],
};

/** The same analysis of an article that says something else about itself. */
export function harbourWith(facts: Partial<Article>): Analysis {
	return {...harbour, article: {...harbour.article, ...facts}};
}
