import {frames} from '../language/language.ts';
import {isNounLike, type Range, type Token} from './token.ts';

/** A verb with what belongs to it: “has repeatedly said”, “was quoted as saying”. */
export type VerbGroup = Range & {
	readonly verb: number;
	readonly isPassive: boolean;
	readonly isInfinitive: boolean;
	readonly isGerund: boolean;
	readonly isNegated: boolean;
	readonly isPerfect: boolean;
};

const be = /^(?:'s|is|are|was|were|be|been|being|'m|'re|isn't|aren't|wasn't|weren't)$/;
const have = /^(?:has|have|had|having|'ve|'d|hasn't|haven't|hadn't)$/;

/** The verb at a place with the auxiliaries and adverbs before it. */
export function verbGroupAt(tokens: readonly Token[], verb: number, low: number): VerbGroup {
	let from = verb;
	let isPassive = false;
	let isInfinitive = false;
	let isNegated = false;
	let isPerfect = false;
	let isProgressive = false;
	const form = tokens[verb]!.verb?.form;
	const isGerund = form === 'gerund';
	for (let index = verb - 1; index >= low; index--) {
		const {class: role, lower} = tokens[index]!;
		if (role === 'auxiliary') {
			isNegated ||= lower.endsWith("n't") || lower === 'cannot';
			if (be.test(lower) && form !== 'base') {
				isPassive ||= !isGerund;
				isProgressive ||= isGerund;
			} else if (have.test(lower)) {
				isPerfect = true;
			}

			from = index;
		} else if (role === 'negation') {
			isNegated = true;
			from = index;
		} else if (role === 'infinitive-marker') {
			// “to call”, “to be called”, “to have called”; but not “admitted to called”
			isInfinitive =
				form === 'base' || be.test(tokens[index + 1]!.lower) || have.test(tokens[index + 1]!.lower);
			from = index;
		} else if (role === 'adverb') {
			if (lower === 'never') {
				isNegated = true;
			}
			// An adverb belongs to the group only when an auxiliary stands before it.
		} else {
			break;
		}
	}

	return {
		from,
		to: verb + 1,
		verb,
		isPassive: isPassive && !isPerfectActive(tokens, verb, from),
		isInfinitive,
		isGerund: isGerund && !isProgressive,
		isNegated,
		isPerfect,
	};
}

function isPerfectActive(tokens: readonly Token[], verb: number, from: number): boolean {
	for (let index = from; index < verb; index++) {
		if (be.test(tokens[index]!.lower)) {
			return false;
		}
	}

	return true;
}

/** Whether a verb stands for itself, and is no participle behind a noun (“a woman named Ruiz”), infinitive or gerund. */
export function isFiniteVerb(tokens: readonly Token[], index: number, low: number): boolean {
	const token = tokens[index]!;
	const use = token.verb;
	if (!use) {
		return false;
	}

	if (use.form === 'gerund') {
		return !verbGroupAt(tokens, index, low).isGerund;
	}

	const group = verbGroupAt(tokens, index, low);
	if (group.isInfinitive) {
		return false;
	}

	if (group.from < index) {
		return true;
	}

	if (use.form === 'participle') {
		return false;
	}

	if (use.form === 'past') {
		const next = tokens[index + 1];
		if (use.frames & frames.statement && use.lemma !== 'find') {
			return next?.lower !== 'by';
		}

		// “at a firm *called* Harbour Aid”: introduced by “a”, it is what the firm is called.
		if (/^(?:called|named|dubbed|titled)$/.test(token.lower) && next && isIntroduced(tokens, index, low)) {
			return next.mention < 0 && next.class !== 'quote';
		}

		// “named”, “based in”, “known as”, “made by”: a participle behind its noun.
		if (
			next &&
			(next.class === 'preposition' ||
				// “a note taped to the door read”, but “Ruiz wanted to leave and said”
				(next.class === 'infinitive-marker' && tokens[index + 2]?.class !== 'verb') ||
				/^(?:named|called|based|known|dubbed|titled|entitled|made|led|held|born|given|seen|used)$/.test(
					token.lower,
				))
		) {
			return !(
				index > low &&
				isNounLike(tokens[index - 1]) &&
				/^(?:by|in|as|at|on|with|for|to|from)$/.test(next.lower) &&
				(next.lower === 'by' || anotherVerbFollows(tokens, index))
			);
		}
	}

	return true;
}

/** “a consulting firm” in front of a verb */
function isIntroduced(tokens: readonly Token[], verb: number, low: number): boolean {
	let index = verb - 1;
	while (index > low && tokens[index]!.class === 'noun' && tokens[index]!.mention < 0) {
		index--;
	}

	return index < verb - 1 && /^an?$/.test(tokens[index]!.lower) && tokens[index - 1]?.class === 'preposition';
}

/** Whether the clause goes on to a verb with nothing that would open a new one: “people briefed on the plan *said*”. */
function anotherVerbFollows(tokens: readonly Token[], index: number): boolean {
	for (let next = index + 1; next < tokens.length && next < index + 15; next++) {
		const {class: role} = tokens[next]!;
		if (role === 'verb') {
			return tokens[next]!.verb!.form !== 'gerund' && tokens[next - 1]!.class !== 'infinitive-marker';
		}

		if (role === 'auxiliary') {
			return true;
		}

		if (
			role !== 'noun' &&
			role !== 'determiner' &&
			role !== 'preposition' &&
			!(role === 'infinitive-marker' && next === index + 1) &&
			role !== 'possessive' &&
			role !== 'adverb'
		) {
			return false;
		}
	}

	return false;
}
