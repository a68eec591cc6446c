import type {Actor, ActorId, Mention} from '../actors/actor.ts';
import {countWords} from '../actors/count-words.ts';
import {dispersionOf} from '../actors/dispersion.ts';
import {inOrder} from '../actors/in-order.ts';
import type {Analysis} from '../analysis.ts';
import {overlaps, type Span, textOf} from '../article/offset.ts';
import type {QuoteId, Speaker} from '../quotes/quote.ts';
import {findAnchor, quoteAt} from './anchor.ts';
import type {CorrectedActor, CorrectedAnalysis, CorrectedQuote} from './corrected-quote.ts';
import type {ActorAnchor, Correction} from './correction.ts';

/** An analysis as its reader put it right, and what could not be put right any more. */
export type Corrected = {
	readonly analysis: CorrectedAnalysis;
	/** Corrections whose quote or actor this article does not have, to be shown and never guessed at. */
	readonly orphans: readonly Correction[];
	/** Who an actor is now that was merged into another. */
	readonly mergedInto: ReadonlyMap<ActorId, ActorId>;
};

/**
 * Puts an analysis right as its reader said, correction by correction. Quotes keep
 * their ids, so that what is selected stays selected; what was touched is marked.
 *
 * Pure: the analysis stays as it is, and the same corrections give the same result.
 */
export function applyCorrections(analysis: Analysis, corrections: readonly Correction[]): Corrected {
	if (corrections.length === 0) {
		return {analysis, orphans: [], mergedInto: new Map()};
	}

	const quotes = new Map<QuoteId, CorrectedQuote>(analysis.quotes.map(quote => [quote.id, quote]));
	const rejected = new Set<QuoteId>();
	const actors = new Map<ActorId, CorrectedActor>(analysis.actors.map(actor => [actor.id, actor]));
	// An actor that was merged into another is from then on that one.
	const mergedInto = new Map<ActorId, ActorId>();
	const orphans = corrections.filter(correction => !apply(correction));
	const all = [...quotes.values()];
	return {
		analysis: {
			...analysis,
			quotes: all.filter(({id}) => !rejected.has(id)),
			actors: finishedActors(),
			...(rejected.size > 0 && {rejected: all.filter(({id}) => rejected.has(id))}),
		},
		orphans,
		mergedInto: new Map([...mergedInto.keys()].map(id => [id, presentId(id)])),
	};

	function apply(correction: Correction): boolean {
		switch (correction.type) {
			case 'merge-actors':
				return merge(correction.from, correction.into);
			case 'rename-actor':
				return rename(correction.actor, correction.name.trim());
			case 'set-speaker':
			case 'not-a-quote':
			case 'tag':
			case 'untag':
			case 'note': {
				const quote = quoteAt(analysis, correction.quote);
				return quote !== null && correctQuote(quotes.get(quote.id)!, correction);
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
				rejected.add(quote.id);
				return true;
			case 'set-speaker': {
				const speaker = speakerFor(quote, correction.speaker);
				if (speaker !== null) {
					// That nobody can tell is sure too, but “certain” speaks of a speaker.
					const confidence = speaker.kind === 'unknown' ? 'unsure' : 'certain';
					const original = quote.original ?? {
						speaker: quote.speaker,
						name: nameFound(quote.speaker),
						confidence: quote.confidence,
					};
					quotes.set(quote.id, {...quote, speaker, confidence, corrected: true, original});
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
				quotes.set(quote.id, {
					...rest,
					...(tags.length > 0 && {tags}),
					...(correction.note !== '' && {note: correction.note}),
				});
				return true;
		}
	}

	/** The name that the program found for a speaker, whatever a reader calls that actor. */
	function nameFound(speaker: Speaker): string | null {
		return speaker.kind === 'named'
			? (analysis.actors.find(({id}) => id === speaker.actor)?.name ?? null)
			: null;
	}

	function speakerFor(
		quote: CorrectedQuote,
		speaker: Extract<Correction, {type: 'set-speaker'}>['speaker'],
	): Speaker | null {
		switch (speaker.kind) {
			case 'unknown':
				return {kind: 'unknown'};
			case 'unnamed': {
				const mention = findAnchor(analysis.article.text, speaker.mention);
				return mention && {kind: 'unnamed', mention, description: null};
			}

			case 'actor': {
				const actor = find(speaker);
				return actor && {kind: 'named', actor: actor.id, mention: mentionOf(quote, actor)};
			}

			case 'new': {
				const name = speaker.name.trim();
				if (name === '') {
					return null;
				}

				const actor = find({id: idFor(name), name}) ?? newActor(freeId(name), name, speaker.actorKind);
				actors.set(actor.id, actor);
				return {kind: 'named', actor: actor.id, mention: mentionOf(quote, actor)};
			}
		}
	}

	/**
	 * The words in the article that point at the speaker stay what they were, as the reader says who is meant by
	 * them. But the name of somebody else means somebody else.
	 */
	function mentionOf(quote: CorrectedQuote, actor: Actor): Span | null {
		const found = (quote.original?.speaker ?? quote.speaker) as Speaker;
		if (found.kind === 'unknown' || found.mention === null) {
			return null;
		}

		const {mention} = found;
		const isOthersName = analysis.actors.some(
			other =>
				presentId(other.id) !== actor.id &&
				other.mentions.some(
					one =>
						one.kind === 'name' &&
						overlaps(one, mention) &&
						!goesBy(actor, textOf(analysis.article.text, one)),
				),
		);
		return isOthersName ? null : mention;
	}

	function rename(anchor: ActorAnchor, name: string): boolean {
		const actor = find(anchor);
		if (actor === null || name === '') {
			return false;
		}

		const {originalName: _, ...rest} = actor;
		const found = analysis.actors.find(({id}) => id === actor.id)?.name ?? actor.name;
		actors.set(actor.id, {
			...rest,
			name,
			aliases: aliasesOf([actor.name, ...actor.aliases], name),
			corrected: true,
			...(found !== name && {originalName: found}),
		});
		return true;
	}

	function merge(from: ActorAnchor, into: ActorAnchor): boolean {
		const [one, other] = [find(from), find(into)];
		if (one === null || other === null) {
			return false;
		}

		if (one.id === other.id) {
			return true;
		}

		actors.set(other.id, {
			...other,
			role: other.role ?? one.role,
			aliases: aliasesOf([...other.aliases, one.name, ...one.aliases], other.name),
			mentions: inReadingOrder([...other.mentions, ...one.mentions]),
			corrected: true,
			merged: [...new Set([...(other.merged ?? []), one.name, ...(one.merged ?? [])])],
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

	function presentId(id: ActorId): ActorId {
		let present = id;
		while (mergedInto.has(present)) {
			present = mergedInto.get(present)!;
		}

		return present;
	}

	/** The actor of that id; or the only one of that name, if the article made another id of it. */
	function find({id, name}: ActorAnchor): CorrectedActor | null {
		const known = presentId(id);
		const byId = actors.get(known);
		if (byId !== undefined && (known !== id || goesBy(byId, name))) {
			return byId;
		}

		const byName = [...actors.values()].filter(actor => goesBy(actor, name));
		return byName.length === 1 ? byName[0]! : null;
	}

	/** `ana-ruiz-2` where somebody else is `ana-ruiz` already, or was before they were merged. */
	function freeId(name: string): ActorId {
		const id = idFor(name);
		let free = id;
		for (let count = 2; actors.has(free) || mergedInto.has(free); count++) {
			free = `${id}-${count}`;
		}

		return free;
	}

	/** Every actor with the quotes and mentions that are theirs now, in the order of all lists of actors. */
	function finishedActors(): readonly Actor[] {
		movePronouns();
		const {text} = analysis.article;
		const spoken = Map.groupBy(
			[...quotes.values()].filter(({id}) => !rejected.has(id)),
			({speaker}) => (speaker.kind === 'named' ? speaker.actor : null),
		);
		const found = new Map(analysis.actors.map(actor => [actor.id, actor]));
		let words: readonly number[] | null = null;
		const finished = [...actors.values()].map((actor): CorrectedActor => {
			const own = spoken.get(actor.id) ?? [];
			const hasSameQuotes =
				own.length === actor.quotes.length && own.every((quote, index) => quote.id === actor.quotes[index]);
			const hasSameMentions = found.get(actor.id)?.mentions === actor.mentions;
			if (!hasSameMentions) {
				words ??= analysis.article.paragraphs.map(({start, end}) => countWords(text, start, end));
			}

			return {
				...actor,
				...(!hasSameQuotes && {
					quotes: own.map(quote => quote.id),
					quotedWords: own
						.flatMap(quote => quote.parts)
						.reduce((sum, part) => sum + countWords(text, part.start, part.end), 0),
				}),
				...(!hasSameMentions && {dispersion: dispersionIn(words!, actor.mentions)}),
			};
		});
		return inOrder(finished);
	}

	/**
	 * “He” and “the mayor” are mentions of whoever they were thought to mean. Where the reader says that somebody
	 * else speaks, they mean them.
	 */
	function movePronouns(): void {
		for (const {original, speaker} of quotes.values()) {
			if (original?.speaker.kind !== 'named' || original.speaker.mention === null) {
				continue;
			}

			const {mention} = original.speaker;
			const before = actors.get(presentId(original.speaker.actor))!;
			const after = speaker.kind === 'named' ? actors.get(speaker.actor)! : null;
			const moved = before.mentions.find(
				one => one.start === mention.start && one.end === mention.end && one.kind !== 'name',
			);
			// Several quotes can share the one “he” that says whose they are.
			const isStillTheirs = [...quotes.values()].some(
				other =>
					other.speaker.kind === 'named' &&
					other.speaker.actor === before.id &&
					other.speaker.mention?.start === mention.start,
			);
			if (moved === undefined || before === after || isStillTheirs) {
				continue;
			}

			actors.set(before.id, {...before, mentions: before.mentions.filter(one => one !== moved)});
			if (after && speaker.kind === 'named' && speaker.mention !== null) {
				actors.set(after.id, {...after, mentions: inReadingOrder([...after.mentions, moved])});
			}
		}
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
		added: true,
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

/** Each once: two actors that are one may have been seen in the same words. */
function inReadingOrder(mentions: readonly Mention[]): Mention[] {
	const places = new Map(mentions.map(mention => [`${mention.start} ${mention.end}`, mention]));
	return [...places.values()].sort((one, other) => one.start - other.start || one.end - other.end);
}

/** As for the actors that the program finds. */
function dispersionIn(words: readonly number[], mentions: readonly Mention[]): number | null {
	const counts = new Map<number, number>();
	for (const {paragraph} of mentions) {
		if (paragraph >= 0) {
			counts.set(paragraph, (counts.get(paragraph) ?? 0) + 1);
		}
	}

	const held = [...counts.keys()].map(paragraph => words[paragraph]!);
	const rest = words.reduce((sum, count) => sum + count, 0) - held.reduce((sum, count) => sum + count, 0);
	return dispersionOf([...counts.values(), 0], [...held, rest]) ?? null;
}
