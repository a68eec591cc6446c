import type {Actor} from '../actors/actor.ts';
import {onOneLine} from '../article/printable.ts';
import {anchorOf} from '../corrections/anchor.ts';
import {type CorrectedQuote, readersMarks} from '../corrections/corrected-quote.ts';
import {type Correction, nextRedo, nextUndo} from '../corrections/correction.ts';
import {correctionInWords} from '../corrections/correction-in-words.ts';
import {tagFrom} from '../navigation/layers/correct.ts';
import {correctionCount, correctionRows} from '../navigation/layers/corrections.ts';
import {
	actorAnchor,
	type Choice,
	isCalled,
	mergeChoices,
	speakerChoices,
} from '../navigation/layers/pick-actor.ts';
import type {World} from '../navigation/world.ts';
import type {QuoteId} from '../quotes/quote.ts';
import type {Reply, Talk} from './accessible-talk.ts';

/** With what a reader says that the program was wrong, and what each does. The help is made of it. */
export const correctingPhrases = [
	['speaker NAME', 'say who speaks the quote that was read last; speaker alone lists who it may be'],
	['not a quote', 'say that it is no quote'],
	['merge NAME', 'say that the actor that was read last is the same as another'],
	['rename NAME', 'give that actor another name'],
	['tag WORD', 'tag the quote, or take the tag away'],
	['note WORDS', 'write a note on the quote; note alone takes it away'],
	['undo, redo', 'undo the last correction, do it again'],
	['corrections', 'list what was put right here, and what no longer fits the text'],
	['take back NUMBER', 'take one of these back'],
] as const;

// A list is for choosing, and nobody remembers what they heard a minute ago.
const mostChoices = 9;

/** What the program says to a line that puts something right, or `null` when the line is about something else. */
export function correctingAnswer(world: World, talk: Talk, typed: string): Reply | null {
	const line = typed.trim().replace(/\s+/g, ' ');
	const pick = talk.choices?.[Number(line) - 1];
	if (/^\d+$/.test(line) && pick) {
		return pick.correction ? doing(talk, pick.correction) : null;
	}

	const [first = ''] = line.split(' ');
	const rest = line.slice(first.length + 1);
	if (/^not a quote$/i.test(line)) {
		return onQuote(world, talk, quote => doing(talk, {type: 'not-a-quote', quote: anchored(world, quote)}));
	}

	const taken = /^take back(?: (\d+))?$/i.exec(line);
	if (taken) {
		return takenBack(world, talk, Number(taken[1]));
	}

	switch (first.toLowerCase()) {
		case 'speaker':
			return onQuote(world, talk, quote => chosen(world, talk, speakerChoices(world, quote.id, rest), rest));
		case 'merge':
			return onActor(world, talk, actor => chosen(world, talk, mergeChoices(world, actor.id, rest), rest));
		case 'rename':
			return onActor(world, talk, actor => renamed(world, talk, actor, rest));
		case 'tag':
			return onQuote(world, talk, quote => tagged(world, talk, quote, rest));
		case 'note':
			return onQuote(world, talk, quote => noted(world, talk, quote, rest));
		case 'undo':
			return nextUndo(world.corrections.log) && !world.corrections.isOff
				? {talk, lines: [], command: {type: 'undo'}}
				: said(talk, 'There is nothing to undo.');
		case 'redo':
			return nextRedo(world.corrections.log) && !world.corrections.isOff
				? {talk, lines: [], command: {type: 'redo'}}
				: said(talk, 'There is nothing to redo.');
		case 'corrections':
			return {talk, lines: listed(world)};
		default:
			return null;
	}
}

/** The same place in the conversation after something was put right: what is no more is no longer counted. */
export function talkAfter(before: World, after: World, talk: Talk): Talk {
	const {choices: _, ...rest} = talk;
	const now = (id: string) => (talk.list === 'actors' ? (after.corrections.mergedInto.get(id) ?? id) : id);
	const isThere = (id: string) => after.rowNumber(talk.list, id) >= 0;
	// A list that showed all of them shows all of them again.
	const isWhole = talk.ids.length === all(before, talk).length;
	const ids = isWhole ? all(after, talk) : [...new Set(talk.ids.map(now))].filter(isThere);
	const read = talk.ids[talk.at];
	const next = talk.ids.slice(talk.at).map(now).find(isThere);
	const at = read === undefined ? -1 : ids.indexOf(isThere(now(read)) ? now(read) : (next ?? ''));
	// In place of a quote that is none any more, Enter reads the one after it.
	const marks = [...talk.marks, ...talk.lostMarks];
	const isGone = read !== undefined && !isThere(now(read));
	return {
		...rest,
		ids,
		at: isGone ? (at < 0 ? ids.length : at) - 1 : at,
		marks: marks.filter(id => after.quote(id)),
		lostMarks: marks.filter(id => !after.quote(id)),
	};
}

function all({analysis}: World, {list}: Talk): readonly string[] {
	return (list === 'paragraphs' ? analysis.article.paragraphs : analysis[list]).map(({id}) => id);
}

function said(talk: Talk, ...lines: readonly string[]): Reply {
	return {talk, lines};
}

function doing(talk: Talk, correction: Correction): Reply {
	return {talk, lines: [], command: {type: 'correct', correction}};
}

const isOff = 'Corrections are left out of account: --no-corrections was given.';

function onQuote(world: World, talk: Talk, act: (quote: CorrectedQuote) => Reply): Reply {
	if (world.corrections.isOff) return said(talk, isOff);
	const quote = talk.list === 'quotes' ? world.quote((talk.ids[talk.at] ?? null) as QuoteId | null) : null;
	return quote ? act(quote) : said(talk, 'Read a quote first: type quotes, and then its number.');
}

/** The actor that was read last, or whoever speaks the quote that was. */
function onActor(world: World, talk: Talk, act: (actor: Actor) => Reply): Reply {
	if (world.corrections.isOff) return said(talk, isOff);
	const id = talk.ids[talk.at] ?? null;
	const quote = talk.list === 'quotes' ? world.quote(id as QuoteId | null) : null;
	const actor = talk.list === 'actors' ? world.actor(id) : quote && world.speakerOf(quote);
	return actor ? act(actor) : said(talk, 'Read an actor first: type actors, and then a number.');
}

function anchored(world: World, quote: CorrectedQuote) {
	return anchorOf(world.analysis.article.text, quote);
}

/** The one that was meant, if there is no doubt about it; else those that may be, with numbers. */
function chosen(world: World, talk: Talk, choices: readonly Choice[], typed: string): Reply {
	const [only] = choices;
	const called = choices.filter(({correction}) => nameIn(world, correction, typed));
	const [meant] = called.length === 1 ? called : choices.length === 1 && typed !== '' ? [only] : [];
	if (meant?.correction) return doing(talk, meant.correction);
	if (choices.length === 0) return said(talk, `Nobody here is called ${onOneLine(typed)}.`);
	const shown = choices.slice(0, mostChoices);
	const more = choices.length - shown.length;
	return {
		talk: {...talk, choices: shown},
		lines: [
			typed === '' ? 'Who is it? Type a number.' : 'Who is meant? Type a number.',
			...shown.map(
				({text, right}, index) => `${index + 1}. ${onOneLine(text)}, ${right.replaceAll(' · ', ', ')}`,
			),
			...(more > 0 ? [`And ${more} more: type more of the name.`] : []),
		],
	};
}

/** Whether a choice is the actor of just this name, or is called so itself, as “unknown” is. */
function nameIn(world: World, correction: Correction | null, typed: string): boolean {
	const anchor =
		correction?.type === 'merge-actors'
			? correction.into
			: correction?.type === 'set-speaker' && correction.speaker.kind === 'actor'
				? correction.speaker
				: null;
	const actor = world.actor(anchor?.id ?? null);
	const isUnknown = correction?.type === 'set-speaker' && correction.speaker.kind === 'unknown';
	return actor ? isCalled(actor, typed) : isUnknown && typed.toLowerCase() === 'unknown';
}

function renamed(world: World, talk: Talk, actor: Actor, name: string): Reply {
	if (name === '') return said(talk, `Type the name behind rename, as in: rename ${onOneLine(actor.name)}.`);
	const other = world.analysis.actors.find(one => one.id !== actor.id && isCalled(one, name));
	return other
		? said(
				talk,
				`Somebody else is called ${onOneLine(other.name)}. Type merge ${onOneLine(other.name)} to make one of the two.`,
			)
		: doing(talk, {type: 'rename-actor', actor: actorAnchor(actor), name});
}

function tagged(world: World, talk: Talk, quote: CorrectedQuote, typed: string): Reply {
	const tag = tagFrom(typed);
	const {tags = []} = readersMarks(quote);
	if (tag === '') {
		return said(
			talk,
			tags.length === 0
				? 'It has no tags. Type the word behind tag, as in: tag money.'
				: `Its tags are ${tags.map(onOneLine).join(', ')}.`,
		);
	}

	return doing(talk, {type: tags.includes(tag) ? 'untag' : 'tag', quote: anchored(world, quote), tag});
}

function noted(world: World, talk: Talk, quote: CorrectedQuote, note: string): Reply {
	return note === '' && !quote.note
		? said(talk, 'It has no note. Type the words behind note, as in: note ask her.')
		: doing(talk, {type: 'note', quote: anchored(world, quote), note});
}

function listed(world: World): readonly string[] {
	const rows = correctionRows(world);
	return rows.length === 0
		? ['Nothing was put right here.']
		: [
				`${correctionCount(world)}.`,
				...rows.map(
					(row, index) =>
						`${index + 1}. ${world.corrections.orphans.includes(row) ? 'No longer fits: ' : ''}${onOneLine(correctionInWords(row.correction, world.analysis))}`,
				),
			];
}

function takenBack(world: World, talk: Talk, number: number): Reply {
	const rows = correctionRows(world);
	const row = rows[number - 1];
	return row
		? {talk, lines: [], command: {type: 'take-back', of: row.id}}
		: said(
				talk,
				rows.length === 0
					? 'There is nothing to take back.'
					: 'Type corrections for the list, and then take back and a number of it.',
			);
}
