import {onOneLine} from '../article/printable.ts';
import {count} from '../count.ts';
import type {CopyForm, Subject} from '../navigation/command.ts';
import {contextLinesOf} from '../navigation/layers/context.ts';
import {exportForms} from '../navigation/layers/export-forms.ts';
import {fileNameFor} from '../navigation/layers/save.ts';
import type {World} from '../navigation/world.ts';
import type {Format} from '../output/formats.ts';
import type {QuoteId} from '../quotes/quote.ts';
import type {ContextOrder} from '../report/kwic.ts';
import {standings, summaryOf} from '../report/summary.ts';
import {inNumbers, percent} from '../report/summary-in-words.ts';
import type {Reply, Talk} from './accessible-talk.ts';

const copyForms: readonly CopyForm[] = ['text', 'markdown', 'citation', 'link', 'json', 'paragraph'];

/** With what a reader looks closer and carries away, and what each does. The help is made of it. */
export const deskPhrases = [
	['copy FORM', `copy it in another form: ${copyForms.join(', ')}`],
	[
		'export FORM',
		`write a file: ${Object.keys(exportForms).join(', ')}; the marked quotes, where some are marked`,
	],
	['export FORM all, shown or marked to FILE', 'say which quotes, and the name of the file'],
	['verify WORDS', 'hear whether somebody said this; verify alone takes several lines, up to an empty one'],
	['context WORDS', 'hear each place where these words stand; context alone takes the actor read last'],
	['context by before, context by after', 'sort these lines by the word before, by the word after'],
	['summary', 'hear who speaks how much, and how openly'],
	['link', 'hear the address of the article, at the words read last'],
	['sources, recent', 'list the sources that were given, or those that were read lately'],
	['open NUMBER', 'open one of these'],
] as const;

/** What the program says to a line about looking closer or carrying away, or `null` when it is about something else. */
export function deskAnswer(world: World, talk: Talk, typed: string): Reply | null {
	const {pasted, ...others} = talk;
	if (pasted) {
		// The lines of a paste, up to an empty one.
		return typed.trim() === ''
			? verdict(world, others, pasted.join('\n'))
			: {talk: {...talk, pasted: [...pasted, typed]}, lines: []};
	}

	const line = typed.trim().replace(/\s+/g, ' ');
	const [first = ''] = line.split(' ');
	const rest = line.slice(first.length + 1);
	switch (first.toLowerCase()) {
		case 'copy':
			return rest === '' ? null : copied(world, talk, rest.toLowerCase());
		case 'export':
			return exported(world, talk, rest);
		case 'verify':
			return rest === ''
				? {talk: {...talk, pasted: []}, lines: ['Type or paste the quote, and then an empty line.']}
				: verdict(world, talk, rest);
		case 'context':
			return inContext(world, talk, rest);
		case 'summary':
			return {talk, lines: summarized(world)};
		case 'link':
			return copied(world, talk, 'link', true);
		case 'sources':
			return rest === '' ? {talk, lines: [], command: {type: 'list-sources'}} : null;
		case 'recent':
			return rest === '' ? {talk, lines: [], command: {type: 'list-recent'}} : null;
		case 'open':
			return /^\d+$/.test(rest)
				? {talk, lines: [], command: {type: 'open-listed', number: Number(rest)}}
				: {talk, lines: ['Type sources or recent first, and then open with a number.']};
		default:
			return null;
	}
}

/** What was read last. */
function subjectOf(world: World, talk: Talk): Subject | null {
	const id = talk.ids[talk.at];
	if (id === undefined) return null;
	switch (talk.list) {
		case 'quotes':
			return {kind: 'quote', quote: id as QuoteId};
		case 'actors':
			return {kind: 'actor', actor: id};
		case 'paragraphs':
			return {kind: 'paragraph', paragraph: world.rowNumber('paragraphs', id)};
	}
}

function copied(world: World, talk: Talk, form: string, isSpoken = false): Reply {
	const known = copyForms.find(one => one === form);
	if (!known)
		return {talk, lines: [`There is no form ${onOneLine(form)}. It can be ${copyForms.join(', ')}.`]};
	const subject = subjectOf(world, talk);
	if (!subject) return {talk, lines: ['Read one first: type its number.']};
	return {talk, lines: [], command: {type: isSpoken ? 'say-link' : 'copy', form: known, subject}};
}

const scopes = ['all', 'shown', 'marked'] as const;

function exported(world: World, talk: Talk, rest: string): Reply {
	const asked = /^(\w+)(?: (all|shown|marked))?(?: (to|over) (.+))?$/i.exec(rest);
	const form = Object.keys(exportForms).find(one => one === asked?.[1]?.toLowerCase()) as Format | undefined;
	if (!asked || !form) {
		return {
			talk,
			lines: [
				`Type export and a form: ${Object.keys(exportForms).join(', ')}. As in: export csv all to quotes.csv.`,
			],
		};
	}

	const scope =
		scopes.find(one => one === asked[2]?.toLowerCase()) ?? (talk.marks.length > 0 ? 'marked' : 'all');
	const wanted = new Set<string>(
		{all: [], shown: talk.list === 'quotes' ? talk.ids : [], marked: talk.marks}[scope],
	);
	const isEvery = scope === 'all' || (scope === 'shown' && talk.list !== 'quotes');
	const quotes = world.analysis.quotes.map(({id}) => id).filter(id => isEvery || wanted.has(id));
	if (quotes.length === 0 && exportForms[form].about === 'quotes') {
		return {talk, lines: [scope === 'marked' ? 'No quote is marked.' : 'No quote is in this list.']};
	}

	const file = asked[4]?.trim() ?? fileNameFor(world, form);
	const replaces = asked[3]?.toLowerCase() === 'over';
	return {talk, lines: [], command: {type: 'export', form, scope, quotes, file, replaces}};
}

function verdict(world: World, talk: Talk, text: string): Reply {
	if (text.trim() === '') return {talk, lines: ['Nothing was typed that could be verified.']};
	const {sentence, each = [], words, paragraph} = world.verdictOn(text);
	const changes = words
		.filter(({is}) => is !== 'same')
		.map(
			({text: word, is}) =>
				`${is === 'added' ? 'Only in yours' : 'Only in the article'}: ${onOneLine(word)}.`,
		);
	const lines = [sentence, ...each.map(one => one.sentence)]
		.map(said => `${said.charAt(0).toUpperCase()}${said.slice(1)}.`)
		.concat(changes);
	if (paragraph === null) return {talk, lines};
	const ids = world.analysis.article.paragraphs.map(({id}) => id);
	return {
		// Enter reads on from there, and its own number the passage itself.
		talk: {...talk, list: 'paragraphs', ids, at: paragraph - 1},
		lines: [...lines, 'Press Enter to hear the paragraph.'],
	};
}

const orders: Readonly<Record<string, ContextOrder>> = {before: 'left', after: 'right', place: 'place'};

function inContext(world: World, talk: Talk, rest: string): Reply {
	const sorted = /^by (before|after|place)$/i.exec(rest);
	const order = sorted ? orders[sorted[1]!.toLowerCase()]! : 'place';
	const id = talk.ids[talk.at];
	const subject =
		sorted && talk.context
			? talk.context
			: rest !== '' && !sorted
				? ({kind: 'words', words: rest} as const)
				: talk.list === 'actors' && id !== undefined
					? ({kind: 'actor', actor: id} as const)
					: null;
	if (!subject) return {talk, lines: ['Type the words behind context, or read an actor first.']};
	const found = contextLinesOf(world, subject, order);
	if (found.length === 0) return {talk, lines: ['These words do not stand in the article in a row.']};
	const {paragraphs} = world.analysis.article;
	return {
		talk: {
			...talk,
			context: subject,
			list: 'paragraphs',
			ids: found.map(({paragraph}) => paragraphs[Math.max(0, paragraph)]!.id),
			at: -1,
		},
		lines: [
			`${count(found.length, 'place')}. A number reads its paragraph.`,
			...found.map(
				({paragraph, left, word, right}, index) =>
					`${index + 1}. ${paragraph < 0 ? 'Title' : `Paragraph ${paragraph + 1}`}: ${onOneLine(`${left}${word}${right}`)}`,
			),
		],
	};
}

function summarized({analysis}: World): readonly string[] {
	const summary = summaryOf(analysis);
	return [
		inNumbers(summary),
		...summary.voices.map(({name, role, standing, totalWords, share, quotes, words, first, last}, index) => {
			const who = [name, role].filter(part => part !== null).map(part => onOneLine(part));
			const how = (['direct', 'mixed', 'indirect'] as const)
				.filter(kind => words[kind] > 0)
				.map(kind => `${words[kind]} ${kind}`);
			const where = first === last ? `paragraph ${first + 1}` : `paragraphs ${first + 1} to ${last + 1}`;
			return `${index + 1}. ${who.join(', ')}${standing === 'named' ? '' : `, ${standing}`}: ${count(totalWords, 'word')}, ${percent(share, 1)}, in ${count(quotes.length, 'quote')}; ${how.join(', ')}; ${where}.`;
		}),
		...standings.map(standing => {
			const {quotes, words} = summary.standings[standing];
			return `${standing}: ${count(quotes, 'quote')}, ${count(words, 'word')}.`;
		}),
	];
}
