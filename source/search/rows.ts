import type {Actor, ActorId} from '../actors/actor.ts';
import type {Analysis} from '../analysis.ts';
import {type Span, textOf} from '../article/offset.ts';
import {type CorrectedQuote, isCorrected} from '../corrections/corrected-quote.ts';
import type {ListName} from '../panes.ts';
import type {Paragraph} from '../paragraphs/paragraph.ts';
import {describedBy, type Quote, type Speaker} from '../quotes/quote.ts';
import type {SearchFacts, SearchField, SearchRow} from './search-row.ts';

/**
 * One pane's rows as the search sees them, in the order the pane shows them.
 *
 * A quote that its cue interrupts has a `text` field for each part, so that “said” is not found in it.
 */
export function rowsOf(analysis: Analysis, pane: ListName): readonly SearchRow[] {
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
	const voices = new Voices(article.text, article.paragraphs.length, quotes, namesById);
	return article.paragraphs.map(paragraph => new ParagraphRow(article.text, paragraph, voices));
}

type Marks = Pick<SearchFacts, 'isUnsure' | 'isCorrected' | 'tags' | 'note'>;

const none: readonly never[] = [];

/** Doubt about the speakers of some quotes, and what the reader did to them. */
function marksOf(quotes: readonly CorrectedQuote[]): Marks {
	const tags = quotes.flatMap(quote => quote.tags ?? none);
	return {
		isUnsure: quotes.some(quote => quote.confidence === 'unsure'),
		isCorrected: quotes.some(quote => quote.corrected),
		tags: tags.length > 0 ? tags : none,
		note: quotes.flatMap(quote => quote.note ?? none).join('\n') || null,
	};
}

/** Who speaks in each paragraph, and what the reader did there: read when it is first asked, since few searches do. */
class Voices {
	readonly #text: string;
	readonly #quotes: readonly Quote[];
	readonly #names: NamesById;
	readonly #paragraphs: number;
	#byParagraph: Quote[][] | null = null;

	constructor(text: string, paragraphs: number, quotes: readonly Quote[], names: NamesById) {
		this.#text = text;
		this.#paragraphs = paragraphs;
		this.#quotes = quotes;
		this.#names = names;
	}

	namesIn(paragraph: number): readonly string[] {
		const lists = new Set(
			this.#quotesIn(paragraph).map(({speaker}) => namesOfSpeaker(this.#text, speaker, this.#names)),
		);
		// One speaker's list is given as it is, so that it can be told by what it is and not by what is in it.
		const [first = []] = lists;
		return lists.size <= 1 ? first : [...new Set([...lists].flat())];
	}

	marksIn(paragraph: number): Marks {
		return marksOf(this.#quotesIn(paragraph));
	}

	#quotesIn(paragraph: number): readonly CorrectedQuote[] {
		this.#byParagraph ??= this.#read();
		return this.#byParagraph[paragraph] ?? none;
	}

	#read(): Quote[][] {
		const byParagraph: Quote[][] = Array.from({length: this.#paragraphs}, () => []);
		for (const quote of this.#quotes) {
			byParagraph[quote.paragraph]?.push(quote);
		}

		return byParagraph;
	}
}

/** A paragraph as the search sees it. */
class ParagraphRow implements SearchRow {
	readonly #text: string;
	readonly #paragraph: Paragraph;
	readonly #voices: Voices;

	constructor(text: string, paragraph: Paragraph, voices: Voices) {
		this.#text = text;
		this.#paragraph = paragraph;
		this.#voices = voices;
	}

	get id() {
		return this.#paragraph.id;
	}

	get fields(): readonly SearchField[] {
		return [fieldOf('text', this.#text, this.#paragraph)];
	}

	get facts(): SearchFacts {
		const {index, kind} = this.#paragraph;
		return {
			who: this.#voices.namesIn(index),
			kind: null,
			speaker: null,
			cue: null,
			type: kind,
			paragraphs: [index],
			...this.#voices.marksIn(index),
		};
	}
}

function quoteRows({article, quotes, actors}: Analysis): readonly SearchRow[] {
	const actorById = byId(actors);
	const namesById = new Map(actors.map(actor => [actor.id, namesOf(actor)]));
	return quotes.map(quote => new QuoteRow(article.text, quote, actorById, namesById));
}

/** A quote as the search sees it. Worked out when it is looked at, since an article may have 100,000. */
class QuoteRow implements SearchRow {
	readonly #text: string;
	readonly #quote: Quote;
	readonly #actors: ActorsById;
	readonly #names: NamesById;

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

		if (speaker.kind === 'unnamed' && speaker.description) {
			fields.push(fieldOf('description', this.#text, speaker.description));
		}

		if (actor?.role) {
			fields.push({name: 'role', text: actor.role, offset: null});
		}

		return fields;
	}

	get facts(): SearchFacts {
		const {speaker, kind, cue, paragraph} = this.#quote;
		return {
			who: namesOfSpeaker(this.#text, speaker, this.#names),
			kind,
			speaker: speaker.kind,
			cue: cue && textOf(this.#text, cue),
			type: kind,
			paragraphs: [paragraph],
			...marksOf([this.#quote]),
		};
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
				isCorrected: isCorrected(actor),
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
			return [textOf(text, describedBy(speaker))];
		case 'unknown':
			return [];
		default:
			return speaker satisfies never;
	}
}
