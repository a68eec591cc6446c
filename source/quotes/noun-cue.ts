import {frames, type Language} from '../language/language.ts';
import type {Cue} from './cue.ts';
import {lastPhraseOf, type NounPhrase, phraseStartingAt} from './noun-phrase.ts';
import {clauseTaking, leadsVerb, mainClauseBefore, subjectBefore} from './subject.ts';
import {hasVerb, isMark, isNounLike, type Range, type Token} from './token.ts';
import {isFiniteVerb, verbGroupAt} from './verb-group.ts';

/** “Ruiz’s claim that”, “her statement: “…””, “his “no comment” remark”. */
export function nounCueAt(
	tokens: readonly Token[],
	index: number,
	sentence: Range,
	language: Language,
): Cue | null {
	const token = tokens[index]!;
	if (token.class !== 'noun' || token.mention >= 0 || !language.wordsAsNoun.has(token.lower)) {
		return null;
	}

	const next = tokens[index + 1];
	if (!next || index + 1 >= sentence.to || isInPhrase(tokens, index, sentence.from)) {
		return null;
	}

	let complement: Cue['complement'] = null;
	if (language.complementizers.has(next.lower)) {
		const after = tokens[index + 2];
		// “claims that were false” is a relative clause.
		if (
			after &&
			index + 2 < sentence.to &&
			after.class !== 'auxiliary' &&
			after.class !== 'verb' &&
			!isJudged(tokens, index + 2, sentence)
		) {
			complement = {from: index + 1, to: endOfThatClause(tokens, index, sentence), kind: 'that'};
		}
	} else if (next.class === 'quote') {
		complement = {from: index + 1, to: index + 2, kind: 'quote'};
	} else if (isMark(next, ',:—–―') && tokens[index + 2]?.class === 'quote' && index + 2 < sentence.to) {
		complement = {from: index + 2, to: sentence.to, kind: isMark(next, ':') ? 'colon' : 'quote'};
	} else if (
		next.lower === 'to' &&
		tokens[index + 2]?.class === 'verb' &&
		/^(?:promise|promises|pledge|pledges|vow|vows|threat|threats|call|calls|proposal|offer)$/.test(
			token.lower,
		)
	) {
		complement = {from: index + 1, to: sentence.to, kind: 'infinitive'};
	} else if (
		next.class === 'preposition' &&
		isOwnWord(tokens, index, language) &&
		thatBehindTime(tokens, index + 1, sentence, language) > 0
	) {
		// “her statement on Wednesday that it was late”
		const that = thatBehindTime(tokens, index + 1, sentence, language);
		complement = {from: that, to: sentence.to, kind: 'that'};
	} else if (
		next.lower === 'to' &&
		directions.test(token.lower) &&
		tokens[index + 2]?.class === 'quote' &&
		index + 2 < sentence.to &&
		(tokens[index - 1]?.class === 'possessive' || language.owners.has(tokens[index - 1]?.lower ?? ''))
	) {
		// “the council's advice to “work from home””
		complement = {from: index + 2, to: index + 3, kind: 'quote'};
	} else if (next.class === 'preposition') {
		const by =
			next.lower === 'by' || next.lower === 'from'
				? phraseStartingAt(tokens, index + 2, sentence.to, language)
				: null;
		const end = by?.to ?? -1;
		if (by && end < sentence.to && language.complementizers.has(tokens[end]!.lower)) {
			return nounCue(index, by, {from: end, to: sentence.to, kind: 'that'}, index, Math.max(end, index + 1));
		}

		if (by && end < sentence.to && tokens[end]!.class === 'quote') {
			return nounCue(index, by, {from: end, to: end + 1, kind: 'quote'}, index, Math.max(end, index + 1));
		}
	}

	// “her “shameful” remark”: the words stand before the noun.
	let start = index - 1;
	if (
		!complement &&
		tokens[start]?.class === 'quote' &&
		start >= sentence.from &&
		sayings.test(token.lower)
	) {
		complement = {from: start, to: start + 1, kind: 'quote'};
		start--;
	}

	if (!complement) {
		return null;
	}

	while (
		start >= sentence.from &&
		(tokens[start]!.class === 'noun' || tokens[start]!.class === 'adverb') &&
		tokens[start + 1]?.class !== 'possessive' &&
		tokens[start]!.mention < 0
	) {
		start--;
	}

	const owner = tokens[start];
	let subject: NounPhrase | null = null;
	let isOwned = true;
	if (owner && start >= sentence.from) {
		if (owner.class === 'possessive') {
			const owners = subjectBefore(tokens, start, sentence.from, language);
			subject = owners && ownerBehindTo(tokens, lastPhraseOf(tokens, owners, language), language);
		} else if (language.pronoun(owner.lower) && owner.class === 'determiner') {
			subject = {from: start, to: start + 1, headEnd: start + 1, isPronoun: true};
		}
	}

	// “made the following comment:”, “has a new message:”; who “dismissed reports that” has not written them.
	if (!subject) {
		isOwned = false;
		const main = mainClauseBefore(tokens, index, sentence.from, language);
		const isOwn = main && !disowning.test(tokens[main.verb]!.verb?.lemma ?? '');
		subject = isOwn ? main.subject : null;
	}

	return nounCue(index, subject, complement, subject && isOwned ? subject.from : index, index + 1);
}

/** “*her* statement”, “Ruiz*'s* statement” */
function isOwnWord(tokens: readonly Token[], noun: number, language: Language): boolean {
	const before = tokens[noun - 1];
	return (
		before?.class === 'possessive' ||
		(before?.class === 'determiner' && language.pronoun(before.lower) !== undefined)
	);
}

/** Where “that” stands behind “on Wednesday”, “to the BBC”, “before a hearing”; −1 where anything else stands between. */
function thatBehindTime(tokens: readonly Token[], from: number, sentence: Range, language: Language): number {
	for (let index = from; index + 1 < sentence.to && index < from + longestTime; index++) {
		const token = tokens[index]!;
		const {class: role, lower} = token;
		if (lower === 'that') {
			const last = tokens[index - 1]!;
			const isOver =
				language.times.has(last.lower) || last.mention >= 0 || language.occasions.has(last.lower);
			return isOver && !/^(?:auxiliary|verb)$/.test(tokens[index + 1]!.class) ? index : -1;
		}

		if (role !== 'preposition' && role !== 'determiner' && role !== 'noun') {
			return -1;
		}
	}

	return -1;
}

/** In words: “at a press conference on Wednesday”. */
const longestTime = 8;

/** “in response to *Ruiz*'s charge that”: hers, and not the response's. */
function ownerBehindTo(tokens: readonly Token[], phrase: NounPhrase, language: Language): NounPhrase {
	for (let index = phrase.to - 1; index > phrase.from; index--) {
		if (tokens[index]!.class === 'infinitive-marker') {
			return phraseStartingAt(tokens, index + 1, phrase.to, language) ?? phrase;
		}
	}

	return phrase;
}

/** A noun that reports: “her claim that …”, “his full statement:”. */
export function nounCue(
	index: number,
	subject: NounPhrase | null,
	complement: Cue['complement'],
	from: number,
	to: number,
): Cue {
	return {
		kind: 'noun',
		words: {from: index, to: index + 1},
		clause: {from, to},
		group: null,
		frames: frames.statement,
		lemma: 'noun',
		subject,
		isInverted: false,
		isDependent: false,
		complement,
	};
}

/** Verbs whose object is what others have said. */
const disowning =
	/^(?:dismiss|reject|deny|refute|rebut|dispute|rebuff|contest|question|criticise|criticize|attack|condemn|denounce|hear|receive|ignore|investigate|confirm|face|welcome|ridicule|mock|support|back|oppose|fuel|prompt|spark|follow)$/;

/** “a charge that *residents reject*”: what is done with the charge, and not what it says (“the charge that he stole”). */
function isJudged(tokens: readonly Token[], from: number, sentence: Range): boolean {
	for (let index = from + 1; index < sentence.to; index++) {
		const token = tokens[index]!;
		// “the argument that it is a matter of taste, …”: a noun behind a verb of its own.
		if (/^(?:is|are|was|were|be)$/.test(token.lower)) {
			return false;
		}

		if (token.class !== 'verb' || !isFiniteVerb(tokens, index, from)) {
			continue;
		}

		const next = tokens[index + 1];
		return judging.test(token.verb!.lemma) && (index + 1 >= sentence.to || isMark(next, ',.;—–―'));
	}

	return false;
}

/** Verbs of judging that never stand without an object. */
const judging =
	/^(?:dismiss|reject|deny|refute|rebut|dispute|contest|criticise|criticize|condemn|denounce|repeat|share|echo|ridicule|support|oppose|back|make|raise)$/;

/** “in Ruiz’s words” is a cue of its own. */
function isInPhrase(tokens: readonly Token[], index: number, low: number): boolean {
	if (!/^(?:words|phrase)$/.test(tokens[index]!.lower)) {
		return false;
	}

	let at = index - 1;
	while (
		at > low &&
		(isNounLike(tokens[at]) || tokens[at]!.class === 'possessive' || tokens[at]!.class === 'determiner')
	) {
		at--;
	}

	return tokens[at]?.lower === 'in' && at < index - 1;
}

/**
 * Where the clause behind a noun ends. A noun that is itself the subject waits for its verb: “Ruiz's
 * statement that the bridge was unsafe *angered* the council”.
 */
function endOfThatClause(tokens: readonly Token[], noun: number, sentence: Range): number {
	if (hasVerb(tokens, sentence.from, noun)) {
		return sentence.to;
	}

	let awaited = 1;
	for (let index = noun + 2; index < sentence.to; index++) {
		const token = tokens[index]!;
		const isVerb =
			token.class === 'verb'
				? isFiniteVerb(tokens, index, noun + 2)
				: token.class === 'auxiliary' && !leadsVerb(tokens, index);
		if (token.class === 'relative' || token.class === 'subordinator' || token.class === 'coordinator') {
			awaited++;
		} else if (isVerb && awaited === 0) {
			const {from} = token.class === 'verb' ? verbGroupAt(tokens, index, noun + 2) : {from: index};
			// “In response to her charge that he lied, *he said*”: another subject behind a comma ends it as well.
			for (let comma = from - 1; comma > noun + 2 && comma > from - longestNewSubject; comma--) {
				if (isMark(tokens[comma], ',')) {
					return comma;
				}
			}

			return from;
		} else if (isVerb) {
			// “the claim that she thinks it is safe”: a clause inside, with a verb of its own.
			const next = tokens[index + 1]?.class;
			const opens = next === 'subject-pronoun' || next === 'determiner' || next === 'noun';
			awaited += opens && token.verb && token.verb.frames & clauseTaking ? 0 : -1;
		}
	}

	return sentence.to;
}

/** What one is told to do; an answer “to “Why?”” is none. */
const directions =
	/^(?:advice|plea|pleas|order|orders|instruction|instructions|call|calls|appeal|appeals|warning|warnings|request|requests|demand|demands|vow|vows|promise|promises|pledge|pledges|threat|threats)$/;

/** In words: “, the mayor of the town said”. */
const longestNewSubject = 6;

/** Nouns that words in marks before them can be the whole of: “her “no comment” remark”; of “work-related” emails they are not. */
const sayings =
	/^(?:remark|comment|claim|statement|assertion|allegation|accusation|answer|reply|response|warning|promise|pledge|vow|threat|call|demand|insult|joke|quip|jibe|gibe|description|declaration|apology|rant|tirade|outburst|quote|quotation|mantra|refrain|tweet|post|speech|line|retort|boast|confession|rhetoric|chant)s?$/;
