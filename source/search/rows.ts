import type {Actor, ActorId} from '../actors/actor.ts';
import type {Analysis} from '../analysis.ts';
import {type Span, textOf} from '../article/offset.ts';
import type {Quote, Speaker} from '../quotes/quote.ts';
import type {SearchFacts, SearchField, SearchRow} from './search-row.ts';

/** What can be searched. The text beside the panes is searched by its paragraphs. */
export type SearchedPane = 'paragraphs' | 'quotes' | 'actors';

/**
 * One pane's rows as the search sees them, in the order the pane shows them.
 *
 * A quote that its cue interrupts has a `text` field for each part, so that “said” is not found in it.
 */
export function rowsOf(analysis: Analysis, pane: SearchedPane): readonly SearchRow[] {
	switch (pane) {
		case 'paragraphs':
			return paragraphRows(analysis);
		case 'quotes':
			return quoteRows(analysis);
		case 'actors':
			return actorRows(analysis);
		default:
			return pane satisfies never;
	}
}

function paragraphRows({article, quotes, actors}: Analysis): readonly SearchRow[] {
	const namesById = new Map(actors.map(actor => [actor.id, namesOf(actor)]));
	const voices = article.paragraphs.map(() => new Set<string>());
	for (const quote of quotes) {
		for (const name of namesOfSpeaker(article.text, quote.speaker, namesById)) {
			voices[quote.paragraph]?.add(name);
		}
	}

	return article.paragraphs.map((paragraph, index) => ({
		id: paragraph.id,
		fields: [fieldOf('text', article.text, paragraph)],
		facts: {
			who: [...voices[index]!],
			kind: null,
			speaker: null,
			cue: null,
			type: paragraph.kind,
			paragraphs: [paragraph.index],
		},
	}));
}

function quoteRows({article, quotes, actors}: Analysis): readonly SearchRow[] {
	const actorById = byId(actors);
	const namesById = new Map(actors.map(actor => [actor.id, namesOf(actor)]));
	return quotes.map(quote => new QuoteRow(article.text, quote, actorById, namesById));
}

/** A quote as the search sees it. Made when it is looked at: an article of many quotes opens before it is searched. */
class QuoteRow implements SearchRow {
	readonly #text: string;
	readonly #quote: Quote;
	readonly #actors: ActorsById;
	readonly #names: NamesById;
	#facts: SearchFacts | null = null;

	constructor(text: string, quote: Quote, actors: ActorsById, names: NamesById) {
		this.#text = text;
		this.#quote = quote;
		this.#actors = actors;
		this.#names = names;
	}

	get id() {
		return this.#quote.id;
	}

	get fields(): readonly SearchField[] {
		const {speaker, parts} = this.#quote;
		const actor = speaker.kind === 'named' ? this.#actors.get(speaker.actor) : undefined;
		const fields = parts.map(part => fieldOf('text', this.#text, part));
		if (actor) {
			fields.push({name: 'speaker', text: actor.name, offset: null});
		}

		if (speaker.kind !== 'unknown' && speaker.mention) {
			fields.push(fieldOf('mention', this.#text, speaker.mention));
		}

		if (actor?.role) {
			fields.push({name: 'role', text: actor.role, offset: null});
		}

		return fields;
	}

	get facts(): SearchFacts {
		const {speaker, kind, cue, paragraph} = this.#quote;
		this.#facts ??= {
			who: namesOfSpeaker(this.#text, speaker, this.#names),
			kind,
			speaker: speaker.kind,
			cue: cue && textOf(this.#text, cue),
			type: kind,
			paragraphs: [paragraph],
		};
		return this.#facts;
	}
}

function actorRows({actors}: Analysis): readonly SearchRow[] {
	return actors.map(actor => {
		const fields: SearchField[] = [{name: 'name', text: actor.name, offset: null}];
		for (const alias of actor.aliases) {
			fields.push({name: 'alias', text: alias, offset: null});
		}

		if (actor.role) {
			fields.push({name: 'role', text: actor.role, offset: null});
		}

		const paragraphs = new Set(actor.mentions.map(mention => mention.paragraph));
		// The title and other header lines are in no paragraph that has a number.
		paragraphs.delete(-1);
		return {
			id: actor.id,
			fields,
			facts: {
				who: namesOf(actor),
				kind: null,
				speaker: null,
				cue: null,
				type: actor.kind,
				paragraphs: [...paragraphs],
			},
		};
	});
}

type ActorsById = ReadonlyMap<ActorId, Actor>;

type NamesById = ReadonlyMap<ActorId, readonly string[]>;

function byId(actors: readonly Actor[]): ActorsById {
	return new Map(actors.map(actor => [actor.id, actor]));
}

function fieldOf(name: SearchField['name'], text: string, span: Span): SearchField {
	return {name, text: textOf(text, span), offset: span.start};
}

function namesOf(actor: Actor): readonly string[] {
	return [actor.name, ...actor.aliases];
}

function namesOfSpeaker(text: string, speaker: Speaker, names: NamesById): readonly string[] {
	switch (speaker.kind) {
		case 'named':
			return names.get(speaker.actor) ?? [];
		case 'unnamed':
			return [textOf(text, speaker.mention)];
		case 'unknown':
			return [];
		default:
			return speaker satisfies never;
	}
}
