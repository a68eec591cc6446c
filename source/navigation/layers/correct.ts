import {anchorOf} from '../../corrections/anchor.ts';
import {type CorrectedQuote, readersMarks} from '../../corrections/corrected-quote.ts';
import type {Correction} from '../../corrections/correction.ts';
import {count} from '../../count.ts';
import type {QuoteId} from '../../quotes/quote.ts';
import {matchNames} from '../../search/match-names.ts';
import type {Editor} from '../line-editor.ts';
import type {Correcting, CorrectMode} from '../mode.ts';
import type {Navigation} from '../navigation.ts';
import {printable} from '../screen/width.ts';
import {quoteText} from '../screen/wording.ts';
import {chosenActor, currentQuote} from '../view.ts';
import type {World} from '../world.ts';
import {actorAnchor, type Choice, isCalled, mergeChoices, speakerChoices} from './pick-actor.ts';

/** The layer that puts something right in what is selected, or `null` when nothing is. */
export function correctingNow(world: World, state: Navigation, type: Correcting['type']): CorrectMode | null {
	const editorWith = (text: string): Editor => ({text, caret: text.length});
	switch (type) {
		case 'speaker':
		case 'tags':
		case 'note': {
			const quote: CorrectedQuote | null = currentQuote(world, state);
			const text = type === 'note' ? (quote?.note ?? '') : '';
			return quote && {kind: 'correct', what: {type, quote: quote.id}, editor: editorWith(text), row: 0};
		}

		case 'merge':
		case 'rename': {
			const actor = chosenActor(world, state);
			const text = type === 'rename' ? (actor?.name ?? '') : '';
			return actor && {kind: 'correct', what: {type, actor: actor.id}, editor: editorWith(text), row: 0};
		}
	}

	return type satisfies never;
}

/** What the layer lists. Names and notes are written, so there is nothing to choose from. */
export function choicesIn(world: World, {what, editor}: CorrectMode): readonly Choice[] {
	return world.once(`choices\n${JSON.stringify(what)}\n${editor.text}`, () => {
		switch (what.type) {
			case 'speaker':
				return speakerChoices(world, what.quote, editor.text);
			case 'merge':
				return mergeChoices(world, what.actor, editor.text);
			case 'tags':
				return tagChoices(world, what.quote, editor.text);
			case 'rename':
			case 'note':
				return [];
		}
	});
}

/** What Enter does in the layer: a correction, nothing but closing it (`null`), or a sentence why not. */
export function correctionIn(world: World, mode: CorrectMode): Correction | string | null {
	const {what, editor} = mode;
	const text = editor.text.trim().replace(/\s+/g, ' ');
	switch (what.type) {
		case 'speaker':
		case 'merge':
		case 'tags': {
			const choice = choicesIn(world, mode)[mode.row];
			return choice
				? choice.correction
				: 'Nobody here is called that. {erase-letter} erases, {close} closes.';
		}

		case 'note': {
			const quote: CorrectedQuote | null = world.quote(what.quote);
			return quote === null || text === (quote.note ?? '')
				? null
				: {type: 'note', quote: anchorOf(world.analysis.article.text, quote), note: text};
		}

		case 'rename': {
			const actor = world.actor(what.actor);
			if (actor === null || text === actor.name) {
				return null;
			}

			if (text === '') {
				return 'A name is needed. {close} leaves the one there was.';
			}

			const other = world.analysis.actors.find(one => one.id !== actor.id && isCalled(one, text));
			return other
				? `Somebody else is called ${other.name}. {close}, and {merge-actors} makes one of the two.`
				: {type: 'rename-actor', actor: actorAnchor(actor), name: text};
		}
	}
}

/** Whether the layer stays open for more: several tags are given one after the other. */
export function staysOpen({what}: CorrectMode): boolean {
	return what.type === 'tags';
}

/** A tag as it is kept: one word for the search, without the # that many type. */
export function tagFrom(typed: string): string {
	return typed
		.trim()
		.replace(/^#+/, '')
		.replace(/[\s,;"]+/g, '-')
		.replace(/^-+|-+$/g, '');
}

function tagChoices(world: World, id: QuoteId, typed: string): readonly Choice[] {
	const quote = world.quote(id);
	if (!quote) {
		return [];
	}

	const anchor = anchorOf(world.analysis.article.text, quote);
	const own = readersMarks(quote).tags ?? [];
	const known = tagsIn(world);
	const tag = tagFrom(typed);
	const found = matchNames(
		tag,
		known.map(([name]) => name),
	).map(({index, hits}): Choice => {
		const [name, quotes] = known[index]!;
		const isOn = own.includes(name);
		return {
			text: `#${printable(name)}`,
			hits: hits.map(({start, end}) => ({start: start + 1, end: end + 1})),
			right: isOn ? 'take away' : count(quotes, 'quote'),
			correction: {type: isOn ? 'untag' : 'tag', quote: anchor, tag: name},
			isOn,
		};
	});
	if (tag === '') {
		return [{text: 'Done', hits: [], right: '', correction: null, isOn: false}, ...found];
	}

	const isNew = !known.some(([name]) => name === tag);
	const correction: Correction = {type: 'tag', quote: anchor, tag};
	return [
		...found,
		...(isNew ? [{text: `#${printable(tag)}`, hits: [], right: 'a new tag', correction, isOn: false}] : []),
	];
}

/** Every tag in the article, with how many quotes have it: the most used first. */
function tagsIn(world: World): readonly (readonly [tag: string, quotes: number])[] {
	const counts = new Map<string, number>();
	for (const tag of world.analysis.quotes.flatMap(quote => readersMarks(quote).tags ?? [])) {
		counts.set(tag, (counts.get(tag) ?? 0) + 1);
	}

	return [...counts].sort(
		([one, more], [other, fewer]) => fewer - more || (one < other ? -1 : one > other ? 1 : 0),
	);
}

/** What the layer is called. */
export function correctTitle(world: World, {what}: CorrectMode): string {
	switch (what.type) {
		case 'speaker':
			return 'Who says this?';
		case 'tags':
			return 'Tags of this quote';
		case 'note':
			return 'A note on this quote';
		case 'merge':
			return `${printable(world.actor(what.actor)?.name ?? 'This actor')} is the same as ${world.glyphs.ellipsis}`;
		case 'rename':
			return `${printable(world.actor(what.actor)?.name ?? 'This actor')} is called ${world.glyphs.ellipsis}`;
	}
}

/** The words of the quote that is put right, to be seen while somebody chooses; `null` for an actor. */
export function correctedWords(world: World, {what}: CorrectMode): string | null {
	const quote = 'quote' in what ? world.quote(what.quote) : null;
	return quote && quoteText(world, quote);
}

/** What to do, in a line below the one that is typed in where nothing is listed. */
export function correctAdvice({what}: CorrectMode): string {
	switch (what.type) {
		case 'note':
			return '{choose} keeps the note, an empty one takes it away, {close} leaves it as it was.';
		case 'rename':
			return '{choose} gives the name, {close} leaves the one there was.';
		case 'speaker':
		case 'merge':
			return 'Nobody here is called that.';
		case 'tags':
			return 'There is no such tag.';
	}
}
