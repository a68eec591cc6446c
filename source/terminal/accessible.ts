import type {Actor} from '../actors/actor.ts';
import type {Analysis} from '../analysis.ts';
import {textOf} from '../article/offset.ts';
import {onOneLine} from '../article/printable.ts';
import {actorMarksInWords, readersMarks} from '../corrections/corrected-quote.ts';
import {originalInWords} from '../corrections/original-in-words.ts';
import {count} from '../count.ts';
import {actorsById, dateInWords, speakerLine, wordsOf} from '../export/words.ts';
import {isInDoubt} from '../navigation/screen/wording.ts';
import type {World} from '../navigation/world.ts';
import {type ListName, listNames} from '../panes.ts';
import type {Quote, QuoteId} from '../quotes/quote.ts';
import {sentenceOf} from '../quotes/rules.ts';
import {rowsOf} from '../search/rows.ts';
import {createPaneIndex, searchPane} from '../search/search-pane.ts';
import {correctingAnswer, correctingPhrases} from './accessible-corrections.ts';
import {deskAnswer, deskPhrases} from './accessible-desk.ts';
import type {Reply, Talk} from './accessible-talk.ts';

/** What can be said, with what it does. The help is made of it. */
const phrases = [
	['quotes', 'list the quotes'],
	['actors', 'list the people, organisations and places'],
	['paragraphs', 'list the paragraphs'],
	['a number', 'read that line of the list in full'],
	['next, or just Enter', 'read the next one'],
	['previous', 'read the one before'],
	['find WORDS', 'list what holds these words, in the list that is open'],
	['follow', 'from a quote to its paragraph, from an actor or a paragraph to its quotes'],
	['mark', 'mark the quote; marked quotes are printed at the end'],
	['copy', 'copy it with its speaker and source'],
	['all', 'read the whole article'],
	...deskPhrases,
	...correctingPhrases,
	['quit', 'leave'],
] as const;

/** How the conversation opens: what the article is, and what can be said. */
export function greet(world: World, list: ListName): Reply {
	const {analysis} = world;
	const {article, quotes, actors} = analysis;
	const talk: Talk = {list, ids: allIds(analysis, list), at: -1, marks: [], lostMarks: []};
	const facts = [article.site, article.published && dateInWords(article.published), article.byline]
		.filter(fact => fact !== null && fact !== '')
		.map(fact => onOneLine(fact!));
	return {
		talk,
		lines: [
			`${sentence(onOneLine(article.title ?? article.path))}${facts.length > 0 ? ` ${facts.join(', ')}.` : ''}`,
			`${count(article.paragraphs.length, 'paragraph')}, ${count(quotes.length, 'quote')}, ${count(actors.length, 'actor')}.`,
			...doubtsAndCorrections(world),
			...article.notices.map(notice => sentence(onOneLine(notice))),
			'Type quotes, actors or paragraphs and Enter for a list, a number to read one, help for more, quit to leave.',
		],
	};
}

/** How many speakers are in doubt, and what was put right: each a sentence, where there is something to say. */
function doubtsAndCorrections({analysis: {quotes}, corrections}: World): readonly string[] {
	const doubts = quotes.filter(isInDoubt).length;
	const set = quotes.filter(quote => readersMarks(quote).corrected).length;
	const lost = corrections.orphans.length;
	return [
		...(doubts > 0 ? [`${count(doubts, 'speaker')} in doubt or unknown.`] : []),
		...(set > 0 ? [`${count(set, 'speaker')} set by you.`] : []),
		...(lost > 0
			? [
					`${count(lost, 'correction')} no longer ${lost === 1 ? 'fits' : 'fit'} this text: type corrections to hear them.`,
				]
			: []),
	];
}

/** What the program says to a line that the reader typed. Pure: what has to be done outside comes back as a command. */
export function answer(world: World, talk: Talk, typed: string): Reply {
	const {choices, ...others} = talk;
	return (
		(talk.pasted ? null : correctingAnswer(world, talk, typed)) ??
		deskAnswer(world, choices ? others : talk, typed) ??
		answerOf(world.analysis, choices ? others : talk, typed)
	);
}

function answerOf(analysis: Analysis, talk: Talk, typed: string): Reply {
	const words = typed.trim().split(/\s+/);
	const [first = '', ...others] = words;
	const rest = others.join(' ');
	switch (first.toLowerCase()) {
		case '':
		case 'next':
		case 'n':
			return read(analysis, talk, talk.at + 1);
		case 'previous':
		case 'p':
			return read(analysis, talk, talk.at - 1);
		case 'quotes':
		case 'actors':
		case 'paragraphs':
			return list(analysis, {...talk, list: first.toLowerCase() as ListName}, null);
		case 'find':
			return find(analysis, talk, rest);
		case 'follow':
			return follow(analysis, talk);
		case 'mark':
			return mark(analysis, talk);
		case 'copy':
			return copy(analysis, talk);
		case 'all':
			return {
				talk,
				lines: analysis.article.paragraphs.map(({start, end}) =>
					onOneLine(analysis.article.text.slice(start, end)),
				),
			};
		case 'help':
		case '?':
			return {talk, lines: phrases.map(([phrase, does]) => `${phrase}: ${does}.`)};
		case 'quit':
		case 'q':
			return {talk, lines: [], command: {type: 'quit'}};
	}

	if (first.startsWith('/')) return find(analysis, talk, typed.trim().slice(1));
	const number = /^\d+$/.test(first) ? Number(first) : null;
	if (number !== null && others.length === 0) return read(analysis, talk, number - 1);
	return {
		talk,
		lines: [`“${onOneLine(first)}” is no word that is known here. Type help for those that are.`],
	};
}

function read(analysis: Analysis, talk: Talk, at: number): Reply {
	if (talk.ids.length === 0)
		return {talk, lines: ['The list is empty. Type quotes, actors or paragraphs for another.']};
	if (at < 0) return {talk, lines: ['This is the first.']};
	if (at >= talk.ids.length) return {talk, lines: [`There is no more: the list ends at ${talk.ids.length}.`]};
	return {talk: {...talk, at}, lines: inFull(analysis, talk, at)};
}

function inFull(analysis: Analysis, talk: Talk, at: number): string[] {
	const {article, quotes, actors} = analysis;
	const id = talk.ids[at]!;
	const position = `${at + 1} of ${talk.ids.length}.`;
	switch (talk.list) {
		case 'paragraphs': {
			const paragraph = article.paragraphs.find(one => one.id === id)!;
			const inside = quotes.filter(quote => quote.paragraph === paragraph.index).length;
			return [
				`${position} Paragraph ${paragraph.index + 1}, ${inside === 0 ? 'no quotes' : count(inside, 'quote')}.`,
				onOneLine(textOf(article.text, paragraph)),
			];
		}

		case 'quotes': {
			const quote = quotes.find(one => one.id === id)!;
			return [
				`${position} ${who(analysis, quote)}, ${quote.kind}, ${quote.confidence}, paragraph ${quote.paragraph + 1}${talk.marks.includes(quote.id) ? ', marked' : ''}.`,
				wordsOf(article.text, quote),
				...evidence(analysis, quote),
			];
		}

		case 'actors': {
			const actor = actors.find(one => one.id === id)!;
			return [
				`${position} ${named(actor)}.`,
				...(actorMarksInWords(actor) === null ? [] : [`By you: ${onOneLine(actorMarksInWords(actor)!)}.`]),
				...(actor.aliases.length > 0 ? [`Also called ${actor.aliases.map(onOneLine).join(', ')}.`] : []),
				`${count(actor.mentions.length, 'mention')}, ${actor.quotes.length === 0 ? 'no quotes' : `${count(actor.quotes.length, 'quote')} with ${count(actor.quotedWords, 'word')}`}.`,
			];
		}
	}
}

/** Why it is theirs, the words in the article that say so, what else they say, and what the reader did. */
function evidence(analysis: Analysis, quote: Quote): readonly string[] {
	const {text} = analysis.article;
	const original = originalInWords(text, quote);
	const {tags = [], note} = readersMarks(quote);
	const written = quote.speaker.kind === 'unknown' ? null : quote.speaker.mention;
	const words = [
		written && `the speaker is written “${onOneLine(textOf(text, written))}”`,
		quote.cue && `reported by “${onOneLine(textOf(text, quote.cue))}”`,
	].filter(Boolean);
	const actor = analysis.actors.find(({id}) => quote.speaker.kind === 'named' && id === quote.speaker.actor);
	return [
		`Why: ${original === null ? '' : `set by you; the program thought ${original}. `}${sentenceOf(quote.because)}`,
		...(words.length > 0 ? [sentence(capitalized(words.join(', ')))] : []),
		...(actor
			? [
					`${onOneLine(actor.name)} says ${count(actor.quotes.length, 'quote')} here and has ${count(actor.mentions.length, 'mention')}.`,
				]
			: []),
		...(tags.length > 0 ? [`Tags: ${tags.map(onOneLine).join(', ')}.`] : []),
		...(note ? [`Note: ${sentence(onOneLine(note))}`] : []),
	];
}

function list(analysis: Analysis, talk: Talk, ids: readonly string[] | null): Reply {
	const shown = ids ?? allIds(analysis, talk.list);
	const {article, quotes, actors} = analysis;
	const byId = new Map<string, string>();
	switch (talk.list) {
		case 'paragraphs':
			for (const paragraph of article.paragraphs)
				byId.set(paragraph.id, beginning(textOf(article.text, paragraph)));
			break;
		case 'quotes':
			for (const quote of quotes)
				byId.set(
					quote.id,
					`${who(analysis, quote)}${readersMarks(quote).corrected ? ', set by you' : ''}: ${beginning(wordsOf(article.text, quote))}`,
				);
			break;
		case 'actors':
			for (const actor of actors)
				byId.set(actor.id, `${named(actor)}, ${count(actor.quotes.length, 'quote')}`);
			break;
	}

	return {
		talk: {...talk, ids: shown, at: -1},
		lines: [
			`${count(shown.length, talk.list.slice(0, -1))}.`,
			...shown.map((id, index) => `${index + 1}. ${byId.get(id)}`),
		],
	};
}

function find(analysis: Analysis, talk: Talk, query: string): Reply {
	if (query === '') return {talk, lines: ['Type the words behind find, as in: find always a chance.']};
	const index = createPaneIndex(rowsOf(analysis, talk.list));
	const marks = new Set<string>(talk.marks);
	const {matches, closeCount, notice} = searchPane(index, query, {isMarked: id => marks.has(id)});
	if (matches.length === 0) {
		return {
			talk,
			lines: [
				`No ${talk.list} hold ${onOneLine(query)}.`,
				...foundInOtherLists(analysis, talk, query),
				...(notice ? [sentence(notice)] : []),
			],
		};
	}

	const reply = list(
		analysis,
		talk,
		matches.map(({id}) => id),
	);
	const close =
		closeCount === 0 ? [] : [`${whichAreClose(closeCount, matches.length)} only close to what you typed.`];
	return {...reply, lines: [...reply.lines, ...close, ...(notice ? [sentence(notice)] : [])]};
}

/** What is found in the lists that are not the one that was searched, where that is anything. */
function foundInOtherLists(analysis: Analysis, {list, marks}: Talk, query: string): readonly string[] {
	const isMarked = (id: string) => (marks as readonly string[]).includes(id);
	const found = listNames
		.filter(other => other !== list)
		.map(other => ({
			other,
			matches: searchPane(createPaneIndex(rowsOf(analysis, other)), query, {isMarked}).count,
		}))
		.filter(({matches}) => matches > 0);
	return found.length === 0
		? []
		: [
				`Found elsewhere: ${found.map(({other, matches}) => count(matches, other.slice(0, -1))).join(', ')}. Type ${found[0]!.other}, and then find once more.`,
			];
}

/** Those that are only close stand behind the others. */
function whichAreClose(close: number, all: number): string {
	if (all === 1) return 'It is';
	if (close === all) return `${all === 2 ? 'Both' : `All ${all}`} are`;
	return close === 1 ? 'The last one is' : `The last ${close} are`;
}

function follow(analysis: Analysis, talk: Talk): Reply {
	const id = talk.ids[talk.at];
	const {quotes, actors, article} = analysis;
	switch (talk.list) {
		case 'quotes': {
			const quote = quotes.find(one => one.id === id);
			if (!quote) break;
			const next: Talk = {...talk, list: 'paragraphs', ids: allIds(analysis, 'paragraphs')};
			return read(analysis, next, quote.paragraph);
		}

		case 'actors': {
			const actor = actors.find(one => one.id === id);
			if (actor) return list(analysis, {...talk, list: 'quotes'}, actor.quotes);
			break;
		}

		case 'paragraphs': {
			const paragraph = article.paragraphs.find(one => one.id === id);
			if (!paragraph) break;
			const inside = quotes.filter(quote => quote.paragraph === paragraph.index).map(quote => quote.id);
			return list(analysis, {...talk, list: 'quotes'}, inside);
		}
	}

	return {talk, lines: ['Read one first: type its number.']};
}

function mark(analysis: Analysis, talk: Talk): Reply {
	const quote = talk.list === 'quotes' ? analysis.quotes.find(({id}) => id === talk.ids[talk.at]) : undefined;
	if (!quote) return {talk, lines: ['Read a quote first: type quotes, and then its number.']};
	const isMarked = talk.marks.includes(quote.id);
	const marks = isMarked ? talk.marks.filter(id => id !== quote.id) : [...talk.marks, quote.id];
	return {
		talk: {...talk, marks},
		lines: [`${isMarked ? 'No longer marked' : 'Marked'}. ${count(marks.length, 'quote')} marked.`],
	};
}

function copy(analysis: Analysis, talk: Talk): Reply {
	const id = talk.ids[talk.at];
	if (id === undefined) return {talk, lines: ['Read one first: type its number.']};
	switch (talk.list) {
		case 'quotes':
			return {
				talk,
				lines: [],
				command: {type: 'copy', form: 'citation', subject: {kind: 'quote', quote: id as QuoteId}},
			};
		case 'actors':
			return {
				talk,
				lines: [],
				command: {type: 'copy', form: 'citation', subject: {kind: 'actor', actor: id}},
			};
		case 'paragraphs': {
			const {index} = analysis.article.paragraphs.find(one => one.id === id)!;
			return {
				talk,
				lines: [],
				command: {type: 'copy', form: 'text', subject: {kind: 'paragraph', paragraph: index}},
			};
		}
	}
}

function allIds({article, quotes, actors}: Analysis, list: ListName): readonly string[] {
	return {paragraphs: article.paragraphs, quotes, actors}[list].map(({id}) => id);
}

function who(analysis: Analysis, quote: Quote): string {
	const {name, isSure} = speakerLine(analysis, quote, actorsById(analysis));
	if (name === null) return 'Unknown speaker';
	return isSure ? name : `Perhaps ${name}`;
}

function named({name, role, kind}: Actor): string {
	return [onOneLine(name), role === null ? null : onOneLine(role), kind].filter(Boolean).join(', ');
}

// A list is for choosing: as much of a line as is heard before a listener decides.
const mostLetters = 90;

function beginning(text: string): string {
	const line = onOneLine(text);
	if (line.length <= mostLetters) return line;
	return `${line.slice(0, mostLetters).replace(/\s+\S*$/, '')} …`;
}

function capitalized(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

function sentence(text: string): string {
	return /[.!?…]$/.test(text) ? text : `${text}.`;
}
