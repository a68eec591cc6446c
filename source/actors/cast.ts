import type {Article} from '../article/article.ts';
import type {Span} from '../article/offset.ts';
import {span} from '../article/offset.ts';
import type {ActorId, ActorKind} from './actor.ts';

/** What the pronouns for an actor are: “he”, “she”, “they”, “it”. */
export type Gender = 'male' | 'female' | 'plural' | 'neuter' | 'unknown';

/** A place where the article names an actor. The span takes in the title: “Foreign Minister Sergey Lavrov”. */
export type NameMention = Span & {
	/** The index of its paragraph, or −1 in the title and other header lines. */
	readonly paragraph: number;
	/** The name alone, without title, honorific and possessive: “Sergey Lavrov”. */
	readonly name: Span;
	/** What stands before the name and says who that is: “Foreign Minister”, “Mr.”. */
	readonly title: Span | null;
	readonly actor: ActorId;
	readonly kind: ActorKind;
	readonly gender: Gender;
	/** Whether the name is followed by ’s or, after an s, by an apostrophe. The span leaves that out. */
	readonly isPossessive: boolean;
};

/** What names alone tell about an actor, before any quote is read. */
export type CastMember = {
	readonly id: ActorId;
	/** The fullest name the article uses, without title. */
	readonly name: string;
	readonly kind: ActorKind;
	readonly gender: Gender;
	readonly role: string | null;
	/** The other forms of the name in the article, longest first. */
	readonly aliases: readonly string[];
};

/** Everybody and everything that the article names. */
export type Cast = {
	/** In reading order; no two overlap. */
	readonly mentions: readonly NameMention[];
	readonly members: readonly CastMember[];
	/** The mentions that lie wholly inside a stretch, found by binary search. */
	mentionsIn(stretch: Span): readonly NameMention[];
	/** @throws {RangeError} When the article names nobody of that id. */
	actor(id: ActorId): CastMember;
	/** The actors whose role or kind fits a description such as “the senator” or “the company”, best first. */
	describe(stretch: Span): readonly ActorId[];
};

/** Finds everybody and everything that the article names, and which names are one actor. */
export function castOf(article: Article): Cast {
	const {text} = article;
	const byName = new Map<string, CastMember>();
	const mentions: NameMention[] = [];
	for (const found of text.matchAll(/\p{Lu}[\p{L}’'-]+(?: (?:\p{Lu}[\p{L}-]+|\p{Lu}\.))*/gu)) {
		const bare = found[0].replace(/[’']s?$/u, '');
		const last = bare.split(' ').at(-1)!;
		let member = byName.get(bare) ?? byName.get(last);
		if (!member) {
			const id = bare.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
			member = {id, name: bare, kind: 'person', gender: 'unknown', role: null, aliases: []};
			byName.set(bare, member);
			byName.set(last, member);
		}

		const place = span(found.index, found.index + bare.length);
		mentions.push({
			...place,
			paragraph: article.paragraphs.findIndex(({start, end}) => start <= found.index && found.index < end),
			name: place,
			title: null,
			actor: member.id,
			kind: member.kind,
			gender: member.gender,
			isPossessive: bare !== found[0],
		});
	}

	const members = [...new Set(byName.values())];
	const byId = new Map(members.map(member => [member.id, member]));
	return {
		mentions,
		members,
		mentionsIn: ({start, end}) => mentions.filter(mention => start <= mention.start && mention.end <= end),
		actor(id) {
			const member = byId.get(id);
			if (!member) {
				throw new RangeError(`The article names no actor “${id}”.`);
			}

			return member;
		},
		describe: () => [],
	};
}
