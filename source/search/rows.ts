import type {Actor, ActorId} from '../actors/actor.ts';
import type {Analysis} from '../analysis.ts';
import {type Span, textOf} from '../article/offset.ts';
import type {Quote} from '../quotes/quote.ts';
import type {SearchField, SearchRow} from './search-row.ts';

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
	const actorById = byId(actors);
	const voices = article.paragraphs.map(() => new Set<string>());
	for (const quote of quotes) {
		for (const name of namesOfSpeaker(article.text, quote, actorById)) {
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
	return quotes.map(quote => {
		const {speaker} = quote;
		const actor = speaker.kind === 'named' ? actorById.get(speaker.actor) : undefined;
		const fields = quote.parts.map(part => fieldOf('text', article.text, part));
		if (actor) {
			fields.push({name: 'speaker', text: actor.name, offset: null});
		}

		if (speaker.kind !== 'unknown' && speaker.mention) {
			fields.push(fieldOf('mention', article.text, speaker.mention));
		}

		if (actor?.role) {
			fields.push({name: 'role', text: actor.role, offset: null});
		}

		return {
			id: quote.id,
			fields,
			facts: {
				who: namesOfSpeaker(article.text, quote, actorById),
				kind: quote.kind,
				speaker: speaker.kind,
				cue: quote.cue && textOf(article.text, quote.cue),
				type: quote.kind,
				paragraphs: [quote.paragraph],
			},
		};
	});
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
				who: [actor.name, ...actor.aliases],
				kind: null,
				speaker: null,
				cue: null,
				type: actor.kind,
				paragraphs: [...paragraphs],
			},
		};
	});
}

function byId(actors: readonly Actor[]): ReadonlyMap<ActorId, Actor> {
	return new Map(actors.map(actor => [actor.id, actor]));
}

function fieldOf(name: SearchField['name'], text: string, span: Span): SearchField {
	return {name, text: textOf(text, span), offset: span.start};
}

function namesOfSpeaker(
	text: string,
	{speaker}: Quote,
	actorById: ReadonlyMap<ActorId, Actor>,
): readonly string[] {
	if (speaker.kind === 'unknown') {
		return [];
	}

	if (speaker.kind === 'unnamed') {
		return [textOf(text, speaker.mention)];
	}

	const actor = actorById.get(speaker.actor);
	return actor ? [actor.name, ...actor.aliases] : [];
}
