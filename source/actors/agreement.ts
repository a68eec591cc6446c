import {type NameLists, roles} from '../language/name-lists.ts';
import type {Group} from './group.ts';
import {gaps, type Region, shapes, type Words} from './words.ts';

/** How much the pronouns of the text speak for an actor being “he”, and for “she”. */
export type Agreement = {
	male: number;
	female: number;
	/** How many of them are “he” or “she” where the paragraph has named nobody else. */
	subjects: number;
	/** How many “he” or “she” open the sentence behind one about them, where they fit nobody else and not the given name either. */
	contrary: number;
};

/** Where the text names a person: the last word of the name. */
export type PersonAt = {readonly at: number; readonly group: Group};

/** A “he” or “she” in the running text. */
type Pronoun = {
	readonly at: number;
	readonly gender: 'male' | 'female';
	/** “he”, “she”; “his”, “her” and “him” are not. */
	readonly isSubject: boolean;
	/** Inside a quotation, where “he” is mostly somebody else. */
	readonly isQuoted: boolean;
};

/** A pronoun so many words behind a name, and nobody named between, still means that name. */
const sameClause = 12;
/** As much says as “he” right behind the only name of a paragraph. */
const whole = 1;
/** The only person of the paragraph before, or of the sentence, is somewhat less sure to be meant. */
const half = 0.5;

/** Reads the pronouns of an article, once, and tells how they agree with the people it names. */
export class PronounAgreement {
	readonly #words: Words;
	readonly #regions: readonly Region[];
	readonly #lists: NameLists;
	#pronouns: readonly Pronoun[] | undefined;

	constructor(words: Words, regions: readonly Region[], lists: NameLists) {
		this.#words = words;
		this.#regions = regions;
		this.#lists = lists;
	}

	/**
	 * Counts, for each person, the pronouns that can hardly mean anybody else: the paragraph has named nobody else
	 * whom they fit, or the sentence names nobody else between, or the paragraph before was about one person alone.
	 *
	 * @param people In reading order.
	 */
	count(people: readonly PersonAt[]): Map<Group, Agreement> {
		this.#pronouns ??= this.#readPronouns();
		const known = new Map<Group, 'male' | 'female'>();
		for (const {group} of people) {
			if (group.gender !== 'unknown') {
				known.set(group, group.gender);
			}
		}

		// Whoever the first look has settled is out of the way in the second.
		const first = this.#countOnce(people, known);
		const before = known.size;
		for (const [group, {male, female}] of first) {
			if (!known.has(group) && (male > 2 * female || female > 2 * male)) {
				known.set(group, male > female ? 'male' : 'female');
			}
		}

		return known.size === before ? first : this.#countOnce(people, known);
	}

	#countOnce(
		people: readonly PersonAt[],
		known: ReadonlyMap<Group, 'male' | 'female'>,
	): Map<Group, Agreement> {
		const words = this.#words;
		const counts = new Map<Group, Agreement>();
		let next = 0;
		let region = -1;
		/** The people that the paragraph has named so far, and those of the paragraph before. */
		let here: Group[] = [];
		let previous: readonly Group[] = [];
		let nearest: PersonAt | null = null;
		let hasEarlier = false;
		for (const {at, gender, isSubject, isQuoted} of this.#pronouns!) {
			while (next < people.length && people[next]!.at < at) {
				const person = people[next++]!;
				const its = words.region[person.at]!;
				if (this.#regions[its]!.isHeading) {
					continue;
				}

				if (its !== region) {
					previous = its === region + 1 ? here : [];
					here = [];
					region = its;
					hasEarlier = false;
				}

				if (!here.includes(person.group)) {
					here.push(person.group);
				}

				nearest = person;
			}

			const its = words.region[at]!;
			if (its !== region) {
				previous = its === region + 1 ? here : [];
				here = [];
				region = its;
				hasEarlier = false;
			}

			if (isQuoted) {
				continue;
			}

			const fitting = here.filter(group => (known.get(group) ?? gender) === gender);
			let owner: Group | null = null;
			let weight = whole;
			const isOnly = fitting.length === 1 && !hasEarlier;
			if (isOnly) {
				owner = fitting[0]!;
				weight = nearest?.group === owner && this.#isSubject(nearest) ? whole : half;
			} else if (nearest && words.region[nearest.at] === region && this.#isNear(nearest, at, isSubject)) {
				owner = (known.get(nearest.group) ?? gender) === gender ? nearest.group : null;
				weight = half;
			} else if (here.length === 0) {
				const before = previous.filter(group => (known.get(group) ?? gender) === gender);
				owner = before.length === 1 && !hasEarlier ? before[0]! : null;
				weight = half;
				hasEarlier = true;
			}

			const isContrary =
				owner === null &&
				isSubject &&
				here.length === 1 &&
				previous.every(group => known.has(group) && known.get(group) !== gender) &&
				nearest?.group === here[0] &&
				words.opensSentence(at) &&
				this.#isSubject(nearest!) &&
				this.#isSentenceBefore(nearest!, at);
			if (isContrary) {
				countOf(counts, here[0]!).contrary++;
			}

			if (owner) {
				const count = countOf(counts, owner);
				count[gender] += weight;
				count.subjects += isSubject ? (isOnly ? whole : half) : 0;
			}
		}

		return counts;
	}

	/** Whether the sentence that ends before a word is the one that holds the name. */
	#isSentenceBefore(person: PersonAt, at: number): boolean {
		const words = this.#words;
		let sentences = 0;
		for (let index = person.at + 1; index <= at && sentences < 2; index++) {
			sentences += words.opensSentence(index) ? 1 : 0;
		}

		return sentences === 1;
	}

	/** Whether a name and a pronoun stand in one sentence, near enough that nobody else comes to mind. */
	#isNear(person: PersonAt, at: number, isSubject: boolean): boolean {
		const words = this.#words;
		if (at - person.at > sameClause || words.possessive[person.at]) {
			return false;
		}

		for (let index = person.at + 1; index <= at; index++) {
			if (words.gap[index]! & (gaps.stop | gaps.quote)) {
				return false;
			}
		}

		// “Okoro said she”, “Okoro sold her house”
		const verb = person.at + 1;
		const bits = words.shape[verb] === shapes.small ? this.#lists.small(words.at(verb)) : 0;
		if (isSubject) {
			return (bits & roles.says) !== 0;
		}

		// In “Okoro met her” it is somebody else.
		const owned = at + 1;
		return (
			words.at(at) !== 'him' &&
			words.gap[verb] === gaps.space &&
			owned < words.count &&
			words.gap[owned] === gaps.space &&
			!(words.shape[owned] === shapes.small && this.#lists.small(words.at(owned)) & roles.function)
		);
	}

	/** Whether a name opens its sentence or speaks, as far as that can be seen without reading the sentence. */
	#isSubject({at}: PersonAt): boolean {
		const words = this.#words;
		const verb = at + 1;
		if (
			verb < words.count &&
			words.shape[verb] === shapes.small &&
			this.#lists.small(words.at(verb)) & roles.says
		) {
			return true;
		}

		let first = at;
		while (!words.opensSentence(first) && words.gap[first] === gaps.space && words.isCapital(first - 1)) {
			first--;
		}

		return words.opensSentence(first) && !words.possessive[at];
	}

	#readPronouns(): Pronoun[] {
		const words = this.#words;
		const found: Pronoun[] = [];
		let region = -1;
		let isQuoted = false;
		for (let index = 0; index < words.count; index++) {
			if (words.region[index] !== region) {
				region = words.region[index]!;
				isQuoted = false;
			}

			const gap = words.gap[index]!;
			if (gap & gaps.quote) {
				isQuoted = (gap & gaps.opens) !== 0;
			}

			const length = words.end[index]! - words.start[index]!;
			if (
				length < 2 ||
				length > 3 ||
				words.shape[index] === shapes.number ||
				this.#regions[region]!.isHeading
			) {
				continue;
			}

			const word = words.at(index).toLowerCase();
			const bits = this.#lists.small(word);
			if (bits & roles.pronoun && bits & (roles.male | roles.female)) {
				const gender = bits & roles.male ? 'male' : 'female';
				found.push({at: index, gender, isSubject: /^(?:s?he|er|sie)$/.test(word), isQuoted});
			}
		}

		return found;
	}
}

function countOf(counts: Map<Group, Agreement>, group: Group): Agreement {
	let count = counts.get(group);
	if (!count) {
		count = {male: 0, female: 0, subjects: 0, contrary: 0};
		counts.set(group, count);
	}

	return count;
}
