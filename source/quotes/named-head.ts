import type {ActorKind} from '../actors/actor.ts';
import {headEndOf, type NounPhrase} from './noun-phrase.ts';
import type {Reading} from './reading.ts';
import type {Token} from './token.ts';

/** The name that heads a phrase, or stands in apposition to its head. */
export function namedHead(
	reading: Reading,
	tokens: readonly Token[],
	phrase: NounPhrase,
): {mention: number; isApposition: boolean} | null {
	const {mentions} = reading.cast;
	let last = phrase.headEnd - 1;
	// “Ana Ruiz himself”, “Ruiz 's” at the end of the phrase
	while (
		last > phrase.from &&
		(tokens[last]!.class === 'possessive' ||
			tokens[last]!.class === 'object-pronoun' ||
			tokens[last]!.class === 'adverb')
	) {
		last--;
	}

	const head = tokens[last]!;
	if (head.mention >= 0) {
		return {mention: head.mention, isApposition: false};
	}

	// “the Harbour Authority report”, “the Harbour Authority's statement”
	if (/^(?:report|statement)$/.test(head.lower) && last > phrase.from) {
		const owner = tokens[last - 1]!.class === 'possessive' ? tokens[last - 2] : tokens[last - 1];
		if (owner?.kind === 'organization') {
			return {mention: owner.mention, isApposition: false};
		}
	}

	// “a reader named Gus said”, “a smith known as Bob”; but “a reader called Gus a liar”
	const name = phrase.headEnd + wordsOfNaming(tokens, phrase.headEnd);
	const called = tokens[name];
	if (
		called?.kind === 'person' &&
		name > phrase.headEnd &&
		(name < phrase.to || closesClause(tokens, name)) &&
		!/^(?:named|called)$/.test(head.lower)
	) {
		return {mention: called.mention, isApposition: true};
	}

	// “Chair and chief executive Ana Ruiz”
	if (tokens[phrase.headEnd]?.class === 'coordinator' && phrase.headEnd < phrase.to) {
		const end = headEndOf(tokens, phrase.headEnd + 1, phrase.to);
		if (tokens[end - 1]!.kind === 'person') {
			return {mention: tokens[end - 1]!.mention, isApposition: false};
		}
	}

	// “the director of operations Ana Ruiz”: her, unless the name is somebody's whom the head belongs to (“the wife of mayor Ana Ruiz”).
	const end = tokens[phrase.to - 1]!;
	if (phrase.headEnd < phrase.to && end.kind === 'person') {
		let first = phrase.to - 1;
		while (tokens[first - 1]?.mention === end.mention) {
			first--;
		}

		const {lower, class: role} = tokens[first - 1]!;
		const isOffice = (word: string) =>
			reading.language.people.has(word) || reading.language.soloists.has(word);
		if (
			first > phrase.headEnd + 1 &&
			role === 'noun' &&
			!tokens[first - 1]!.isCapital &&
			!isOffice(lower) &&
			isOffice(head.lower)
		) {
			return {mention: end.mention, isApposition: true};
		}
	}

	// “the mayor, Ana Ruiz,” and “a spokesman for the port, Sam Oduya,”
	for (const at of [phrase.headEnd, phrase.to]) {
		const comma = tokens[at];
		if (comma?.class === 'punctuation' && /^[,—–-]/.test(comma.lower)) {
			// “One swimmer, 79-year-old Albert Day, told”, “the regulator, the Harbour Authority, said”
			const next = tokens[at + (/^(?:\d+-year-old|the)$/.test(tokens[at + 1]?.lower ?? '') ? 2 : 1)];
			if (
				next &&
				next.mention >= 0 &&
				last < at &&
				isBeside(reading, tokens, last, at, mentions[next.mention]!.kind)
			) {
				const mention = mentions[next.mention]!;
				let behind = tokens.indexOf(next, at);
				while (behind < tokens.length && tokens[behind]!.mention === next.mention) {
					behind++;
				}

				const follower = tokens[behind];
				// “According to the paper, Ruiz left”: a verb makes it a subject of its own.
				if (
					follower &&
					follower.class !== 'punctuation' &&
					follower.class !== 'relative' &&
					follower.class !== 'preposition' &&
					follower.class !== 'quote'
				) {
					continue;
				}

				if (
					tokens[behind]?.class !== 'possessive' &&
					!mention.isPossessive &&
					tokens[behind]?.class !== 'noun'
				) {
					return {mention: next.mention, isApposition: true};
				}
			}
		}
	}

	// “Ana Ruiz, the mayor of the town — which has two bridges — said”
	const comma = tokens[phrase.from - 1];
	const before = tokens[phrase.from - 2];
	if (
		comma?.lower === ',' &&
		before?.kind &&
		/^[,—]$/.test(tokens[phrase.to]?.lower ?? '') &&
		tokens[phrase.from]!.class !== 'verb'
	) {
		return {mention: before.mention, isApposition: true};
	}

	return null;
}

/**
 * Whether a name of a kind says who a noun is: “the mayor, Ana Ruiz”, “the state operator, Aran Lines”; but not “a
 * spokesman for the operator, Aran Lines”, and not “according to the report, Aran Lines, which runs the route, was”.
 */
function isBeside(
	{language}: Reading,
	tokens: readonly Token[],
	noun: number,
	end: number,
	kind: ActorKind,
): boolean {
	const {lower} = tokens[noun]!;
	return (
		!language.occasions.has(lower) &&
		(kind === 'person' || (kind === 'organization' && noun === end - 1 && !language.soloists.has(lower)))
	);
}

/** How many words lead from a noun to its name: “*called* Gus”, “*known as* Gus”, “*calling himself* Gus”; 0 where none do. */
function wordsOfNaming(tokens: readonly Token[], at: number): number {
	const verb = tokens[at]?.lower ?? '';
	const next = tokens[at + 1]?.lower ?? '';
	return (verb === 'known' || verb === 'identified') && next === 'as'
		? 2
		: /^(?:calling|naming)$/.test(verb) && /^(?:him|her|them)sel(?:f|ves)$/.test(next)
			? 2
			: /^(?:named|called)$/.test(verb)
				? 1
				: 0;
}

/** “replied a user called Gus.”: with the name the clause is over. */
function closesClause(tokens: readonly Token[], name: number): boolean {
	let behind = name;
	while (tokens[behind]?.mention === tokens[name]!.mention) {
		behind++;
	}

	return tokens[behind] === undefined || tokens[behind]!.class === 'punctuation';
}
