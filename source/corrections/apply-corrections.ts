import type {Actor, ActorId} from '../actors/actor.ts';
import {dispersionOf} from '../actors/dispersion.ts';
import type {Analysis} from '../analysis.ts';
import {textOf} from '../article/offset.ts';
import {quoteAt} from './anchor.ts';
import type {CorrectedActor, CorrectedQuote} from './corrected-quote.ts';
import type {ActorAnchor, Correction} from './correction.ts';

/** An analysis as its reader put it right, and what could not be put right any more. */
export type Corrected = {
	readonly analysis: Analysis;
	/** Corrections whose quote or actor this article does not have, to be shown and never guessed at. */
	readonly orphans: readonly Correction[];
};

/**
 * Puts an analysis right as its reader said, correction by correction. Quotes keep
 * their ids, so that what is selected stays selected; what was touched is marked.
 *
 * Pure: the analysis stays as it is, and the same corrections give the same result.
 */
export function applyCorrections(analysis: Analysis, corrections: readonly Correction[]): Corrected {
	if (corrections.length === 0) {
		return {analysis, orphans: []};
	}

	const quotes = new Map<string, CorrectedQuote>(analysis.quotes.map(quote => [quote.id, quote]));
	const actors = new Map<ActorId, CorrectedActor>(analysis.actors.map(actor => [actor.id, actor]));
	// An actor that was merged into another is from then on that one.
	const mergedInto = new Map<ActorId, ActorId>();
	const orphans = corrections.filter(correction => !apply(correction));
	return {analysis: {...analysis, quotes: [...quotes.values()], actors: actorsWithQuotes()}, orphans};

	function apply(correction: Correction): boolean {
		switch (correction.type) {
			case 'merge-actors':
				return merge(correction.from, correction.into);
			case 'rename-actor': {
				const actor = find(correction.actor);
				const name = correction.name.trim();
				if (actor === null || name === '') {
					return false;
				}

				actors.set(actor.id, {
					...actor,
					name,
					aliases: aliasesOf([actor.name, ...actor.aliases], name),
					corrected: true,
				});
				return true;
			}

			case 'set-speaker':
			case 'not-a-quote':
			case 'tag':
			case 'untag':
			case 'note': {
				// In the quotes as they were found, so that one correction does not hide the quote from the next.
				const found = quoteAt(analysis, correction.quote);
				if (found === null) {
					return false;
				}

				// A correction of what another one said is no quote has nothing left to do.
				const quote = quotes.get(found.id);
				return quote === undefined || correctQuote(quote, correction);
			}
		}
	}

	function correctQuote(
		quote: CorrectedQuote,
		correction: Exclude<Correction, {type: 'merge-actors' | 'rename-actor'}>,
	): boolean {
		const {tags = [], note: _, ...rest} = quote;
		switch (correction.type) {
			case 'not-a-quote':
				quotes.delete(quote.id);
				return true;
			case 'set-speaker': {
				const speaker = speakerFor(quote, correction.speaker);
				if (speaker !== null) {
					// That nobody can tell is sure too, but “certain” speaks of a speaker.
					const confidence = speaker.kind === 'unknown' ? 'unsure' : 'certain';
					quotes.set(quote.id, {...quote, speaker, confidence, corrected: true});
				}

				return speaker !== null;
			}

			case 'tag':
				quotes.set(quote.id, {...quote, tags: [...new Set([...tags, correction.tag])]});
				return true;
			case 'untag':
				quotes.set(quote.id, {...quote, tags: tags.filter(tag => tag !== correction.tag)});
				return true;
			case 'note':
				quotes.set(quote.id, {...rest, tags, ...(correction.note !== '' && {note: correction.note})});
				return true;
		}
	}

	function speakerFor(
		quote: CorrectedQuote,
		speaker: Extract<Correction, {type: 'set-speaker'}>['speaker'],
	): CorrectedQuote['speaker'] | null {
		switch (speaker.kind) {
			case 'unknown':
				return {kind: 'unknown'};
			case 'actor': {
				const actor = find(speaker);
				return actor && {kind: 'named', actor: actor.id, mention: mentionIn(quote)};
			}

			case 'new': {
				const name = speaker.name.trim();
				if (name === '') {
					return null;
				}

				const known = find({id: idFor(name), name});
				const id = known?.id ?? idFor(name);
				if (known === null) {
					actors.set(id, newActor(id, name, speaker.actorKind));
				}

				return {kind: 'named', actor: id, mention: mentionIn(quote)};
			}
		}
	}

	function merge(from: ActorAnchor, into: ActorAnchor): boolean {
		const [one, other] = [find(from), find(into)];
		if (one === null || other === null) {
			return false;
		}

		if (one.id === other.id) {
			return true;
		}

		const mentions = [...one.mentions, ...other.mentions].sort((a, b) => a.start - b.start || a.end - b.end);
		actors.set(other.id, {
			...other,
			role: other.role ?? one.role,
			aliases: aliasesOf([...other.aliases, one.name, ...one.aliases], other.name),
			mentions,
			dispersion: dispersionIn(analysis, mentions),
			corrected: true,
		});
		actors.delete(one.id);
		mergedInto.set(one.id, other.id);
		for (const quote of quotes.values()) {
			if (quote.speaker.kind === 'named' && quote.speaker.actor === one.id) {
				quotes.set(quote.id, {...quote, speaker: {...quote.speaker, actor: other.id}});
			}
		}

		return true;
	}

	/** The actor of that id; or the only one of that name, if the article made another id of it. */
	function find({id, name}: ActorAnchor): CorrectedActor | null {
		let known: ActorId = id;
		while (mergedInto.has(known)) {
			known = mergedInto.get(known)!;
		}

		const byId = actors.get(known);
		if (byId !== undefined && (known !== id || goesBy(byId, name))) {
			return byId;
		}

		const byName = [...actors.values()].filter(actor => goesBy(actor, name));
		return byName.length === 1 ? byName[0]! : null;
	}

	/** Every actor with the quotes that are theirs now. */
	function actorsWithQuotes(): Actor[] {
		const spoken = Map.groupBy(quotes.values(), quote =>
			quote.speaker.kind === 'named' ? quote.speaker.actor : null,
		);
		return [...actors.values()].map(actor => {
			const own = spoken.get(actor.id) ?? [];
			const isSame =
				own.length === actor.quotes.length && own.every((quote, index) => quote.id === actor.quotes[index]);
			return isSame
				? actor
				: {
						...actor,
						quotes: own.map(quote => quote.id),
						quotedWords: own
							.flatMap(quote => quote.parts)
							.reduce((sum, part) => sum + wordCount(textOf(analysis.article.text, part)), 0),
					};
		});
	}
}

function goesBy(actor: Actor, name: string): boolean {
	const wanted = name.toLowerCase();
	return actor.name.toLowerCase() === wanted || actor.aliases.some(alias => alias.toLowerCase() === wanted);
}

/** Other forms than the name itself, each once, longest first. */
function aliasesOf(forms: readonly string[], name: string): string[] {
	return [...new Set(forms)].filter(form => form !== name).sort((one, other) => other.length - one.length);
}

/** The words in the article that point at the speaker stay what they were: the reader says who is meant by them. */
function mentionIn({speaker}: CorrectedQuote) {
	return speaker.kind === 'unknown' ? null : speaker.mention;
}

function newActor(id: ActorId, name: string, kind: Actor['kind']): CorrectedActor {
	return {
		id,
		name,
		kind,
		role: null,
		aliases: [],
		mentions: [],
		quotes: [],
		quotedWords: 0,
		dispersion: null,
		corrected: true,
	};
}

/** `Ana Ruiz` is `ana-ruiz`, as for the actors that the program finds. */
function idFor(name: string): ActorId {
	return (
		name
			.normalize('NFKD')
			.replace(/\p{M}/gu, '')
			.toLowerCase()
			.replace(/[^\p{L}\p{N}]+/gu, '-')
			.replace(/^-|-$/g, '') || 'actor'
	);
}

function dispersionIn({article}: Analysis, mentions: Actor['mentions']): number | null {
	const counts = article.paragraphs.map(
		({index}) => mentions.filter(({paragraph}) => paragraph === index).length,
	);
	const words = article.paragraphs.map(paragraph => wordCount(textOf(article.text, paragraph)));
	return dispersionOf(counts, words) ?? null;
}

function wordCount(text: string): number {
	return text.match(/\S+/g)?.length ?? 0;
}
