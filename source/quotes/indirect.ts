import {frames, type Language} from '../language/language.ts';
import type {Report} from './content.ts';
import {type Cue, speech} from './cue.ts';
import type {Range, Token} from './token.ts';

/** A reported sentence has at least a subject, a verb and something more. */
const fewestWords = 3;

/**
 * Whether words without marks are speech that the article reports. Beliefs, wishes and plans are not
 * listed, and neither is what somebody did not say.
 */
export function isReportedSpeech(
	tokens: readonly Token[],
	cue: Cue,
	report: Report,
	language: Language,
): boolean {
	const kind = cue.complement?.kind;
	if (!(cue.frames & (speech | frames.finding | frames.appraisal)) && cue.kind === 'verb') {
		return false;
	}

	if (cue.group?.isNegated && cue.lemma !== 'deny') {
		return false;
	}

	if (isOnlyAssumed(tokens, cue) || isByNobody(tokens, cue) || isRefused(tokens, cue)) {
		return false;
	}

	// “I read that the council”: who read it has not said it.
	if (/^(?:read|hear|learn)$/.test(cue.lemma) && cue.subject?.isPronoun && kind !== 'colon') {
		return false;
	}

	if (cue.kind === 'verb' && (!cue.subject || isOnlyPossible(tokens, cue))) {
		return false;
	}

	if (kind !== 'that' && isDeed(tokens, cue, report)) {
		return false;
	}

	let words = 0;
	for (const {from, to} of report.content) {
		for (let index = from; index < to; index++) {
			words += tokens[index]!.class === 'punctuation' ? 0 : 1;
		}
	}

	if (words < fewestWords || report.content.every(range => isOnlyPronouns(tokens, range))) {
		return false;
	}

	if (cue.kind === 'source-phrase' || cue.kind === 'noun') {
		return true;
	}

	if (report.side !== 'after') {
		return (cue.frames & speech) !== 0;
	}

	if (kind === 'that' || kind === 'clause') {
		return (cue.frames & (frames.statement | frames.address | frames.finding)) !== 0;
	}

	if (kind === 'question') {
		return (cue.frames & speech) !== 0;
	}

	if (kind === 'infinitive') {
		return (cue.frames & (frames.verdict | frames.address | frames.question)) !== 0 && language.code !== '';
	}

	if (cue.isDependent && !cue.group?.isGerund) {
		return false;
	}

	// “urged a vote”, “called it a shame”: what was said stands in the object.
	return (
		(kind === 'object' || kind === 'label') && (cue.frames & frames.appraisal) !== 0 && cue.subject !== null
	);
}

/** “teased *him about it*”: nothing is told. */
function isOnlyPronouns(tokens: readonly Token[], {from, to}: Range): boolean {
	return tokens
		.slice(from, to)
		.every(({class: role}) => /^(?:object-pronoun|subject-pronoun|preposition|adverb)$/.test(role));
}

/** What the law calls what somebody is tried for. */
const offences =
	/^(?:counts?|charges?|offen[cs]es?|murder|manslaughter|assaults?|rape|robbery|burglary|theft|arson|fraud|affray|conspiracy|perjury|bribery|possession)$/;

/** “denies four counts of theft” in court, “recalled 12,000 boxes”: verbs of saying that here are a plea and a deed. */
function isDeed(tokens: readonly Token[], {lemma, subject}: Cue, {content}: Report): boolean {
	const {from, to} = content[0]!;
	if (lemma === 'deny') {
		const head = phraseHead(tokens, from, to);
		const {lower} = tokens[head]!;
		return (
			offences.test(lower) &&
			(!/^(?:counts?|charges?|offen[cs]es?)$/.test(lower) || tokens[head + 1]?.lower === 'of')
		);
	}

	if (lemma === 'recall' && subject) {
		const head = tokens[subject.headEnd - 1]!;
		const isFirm = head.kind === 'organization' || head.kind === 'place' || makers.test(head.lower);
		return isFirm && /^(?:determiner|noun)$/.test(tokens[from]!.class);
	}

	return false;
}

/** Who calls goods or ambassadors back. */
const makers =
	/^(?:firm|company|maker|manufacturer|carmaker|automaker|producer|giant|brand|chain|retailer|supermarket|grocer|regulator|agency|authority|government|ministry|club|country)s?$/;

/** The last noun of the first phrase in a range: “four *counts* of theft”. */
function phraseHead(tokens: readonly Token[], from: number, to: number): number {
	let index = from;
	while (index + 1 < to && (tokens[index + 1]!.class === 'noun' || tokens[index]!.class === 'determiner')) {
		index++;
	}

	return index;
}

/** “Nobody says the vote was fair”: then it has not been said. */
function isByNobody(tokens: readonly Token[], {subject, lemma}: Cue): boolean {
	const first = subject ? tokens[subject.from]! : undefined;
	return (
		lemma !== 'deny' &&
		// “Neither Ruiz nor Hale said that it was late”
		(tokens[(subject?.from ?? 0) - 1]?.lower === 'nor' ||
			/^(?:nobody|none|neither)$/.test(first?.lower ?? '') ||
			(first?.lower === 'no' && /^(?:noun|determiner)$/.test(tokens[subject!.from + 1]?.class ?? '')))
	);
}

/** “refused to say whether she was late”, “declined to comment on whether”: she has not said it. */
function isRefused(tokens: readonly Token[], {clause, group, complement}: Cue): boolean {
	const before = tokens[(group?.from ?? clause.from) - 1]?.verb;
	return (
		group?.isInfinitive === true &&
		complement?.kind === 'question' &&
		before !== null &&
		before !== undefined &&
		/^(?:refuse|decline|fail|hesitate)$/.test(before.lemma)
	);
}

/** “if she says that”, “unless they promise”: a case, and no report. */
function isOnlyAssumed(tokens: readonly Token[], {clause, group}: Cue): boolean {
	const form = group ? tokens[group.verb]!.verb?.form : undefined;
	return (
		(form === 'base' || form === 'third') &&
		clause.from > 0 &&
		/^(?:if|unless|lest|whether)$/.test(tokens[clause.from - 1]!.lower)
	);
}

/** “critics would call it”, “requires them to disclose”: nobody has said it yet. */
function isOnlyPossible(tokens: readonly Token[], {group, complement}: Cue): boolean {
	if (!group) {
		return false;
	}

	for (let index = group.from; index < group.verb; index++) {
		if (/^(?:would|could|may|might|must|should|can|shall)$/.test(tokens[index]!.lower)) {
			return complement?.kind !== 'that';
		}
	}

	return false;
}
