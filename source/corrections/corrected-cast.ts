import type {Actor, ActorId, Mention} from '../actors/actor.ts';
import type {CorrectedActor} from './corrected-quote.ts';
import type {ActorAnchor} from './correction.ts';

/** The actors of an article while a reader renames them, makes one of two, and adds whom the program overlooked. */
export class CorrectedCast {
	readonly #found: ReadonlyMap<ActorId, Actor>;
	readonly #actors: Map<ActorId, CorrectedActor>;
	// An actor that was merged into another is from then on that one.
	readonly #mergedInto = new Map<ActorId, ActorId>();

	constructor(actors: readonly Actor[]) {
		this.#found = new Map(actors.map(actor => [actor.id, actor]));
		this.#actors = new Map(this.#found);
	}

	/** As they are now. */
	get actors(): readonly CorrectedActor[] {
		return [...this.#actors.values()];
	}

	/** Who an actor is now that was merged into another. */
	get mergedInto(): ReadonlyMap<ActorId, ActorId> {
		return new Map([...this.#mergedInto.keys()].map(id => [id, this.idNow(id)]));
	}

	/** As the program found the actor, whatever a reader made of them. */
	found(id: ActorId): Actor | null {
		return this.#found.get(id) ?? null;
	}

	/** The actor that one is now. */
	now(id: ActorId): CorrectedActor | null {
		return this.#actors.get(this.idNow(id)) ?? null;
	}

	/** Follows the merges. */
	idNow(id: ActorId): ActorId {
		let now = id;
		while (this.#mergedInto.has(now)) {
			now = this.#mergedInto.get(now)!;
		}

		return now;
	}

	/** The actor of that id; or the only one of that name, if the article made another id of it. */
	find({id, name}: ActorAnchor): CorrectedActor | null {
		const now = this.idNow(id);
		const byId = this.#actors.get(now);
		if (byId !== undefined && (now !== id || goesBy(byId, name))) {
			return byId;
		}

		const byName = this.actors.filter(actor => goesBy(actor, name));
		return byName.length === 1 ? byName[0]! : null;
	}

	/** The actor of a name, who is added where there is none. */
	findOrAdd(name: string, kind: Actor['kind']): CorrectedActor {
		const actor = this.find({id: idFor(name), name}) ?? newActor(this.#freeId(name), name, kind);
		this.replace(actor);
		return actor;
	}

	/** With something else known of an actor. */
	replace(actor: CorrectedActor): void {
		this.#actors.set(actor.id, actor);
	}

	/** @returns Whether there is such an actor. */
	rename(anchor: ActorAnchor, name: string): boolean {
		const actor = this.find(anchor);
		if (actor === null || name === '') {
			return false;
		}

		const {originalName: _, ...rest} = actor;
		const found = this.found(actor.id)?.name ?? actor.name;
		this.replace({
			...rest,
			name,
			aliases: aliasesOf([actor.name, ...actor.aliases], name),
			corrected: true,
			...(found !== name && {originalName: found}),
		});
		return true;
	}

	/** @returns Whether there are such actors. They may be one already. */
	merge(from: ActorAnchor, into: ActorAnchor): boolean {
		const [one, other] = [this.find(from), this.find(into)];
		if (one === null || other === null) {
			return false;
		}

		if (one.id === other.id) {
			return true;
		}

		this.replace({
			...other,
			role: other.role ?? one.role,
			aliases: aliasesOf([...other.aliases, one.name, ...one.aliases], other.name),
			mentions: inReadingOrder([...other.mentions, ...one.mentions]),
			corrected: true,
			merged: [...new Set([...(other.merged ?? []), one.name, ...(one.merged ?? [])])],
		});
		this.#actors.delete(one.id);
		this.#mergedInto.set(one.id, other.id);
		return true;
	}

	/** `ana-ruiz-2` where somebody else is `ana-ruiz` already, or was before they were merged. */
	#freeId(name: string): ActorId {
		const id = idFor(name);
		let free = id;
		for (let count = 2; this.#actors.has(free) || this.#mergedInto.has(free); count++) {
			free = `${id}-${count}`;
		}

		return free;
	}
}

/** Whether a name is one of an actor's. */
export function goesBy(actor: Actor, name: string): boolean {
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
export function inReadingOrder(mentions: readonly Mention[]): Mention[] {
	const places = new Map(mentions.map(mention => [`${mention.start} ${mention.end}`, mention]));
	return [...places.values()].sort((one, other) => one.start - other.start || one.end - other.end);
}
