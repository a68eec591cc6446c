import {type Span, span} from '../article/offset.ts';
import type {NounPhrase} from './noun-phrase.ts';
import type {Candidate} from './pronouns.ts';
import type {Confidence, Speaker} from './quote.ts';
import type {Reading, ReadParagraph} from './reading.ts';
import type {RuleName} from './rules.ts';
import {listOfSpeakers} from './several-speakers.ts';
import type {Token} from './token.ts';

/** What a phrase refers to, before it is known how it stands to the cue. */
export type Reference = {
	readonly speaker: Speaker;
	readonly confidence: Confidence;
	/** `null` when the phrase is a plain name and the place of the phrase is the reason. */
	readonly because: RuleName | null;
	readonly candidates: readonly Candidate[];
};

/** The margin by which the best candidate for a pronoun must lead to be `certain` and `likely`. */
export const clearLead = 5;

export const someLead = 2;

/** “Ana Ruiz and Ben Hale said”: a quote has one speaker, so the first of them by name stands for all. */
export function severalReference(
	{cast}: Reading,
	{tokens, sentences}: ReadParagraph,
	sentence: number,
	phrase: NounPhrase,
): Reference | null {
	const list = listOfSpeakers(tokens, phrase, sentences[sentence]!);
	if (!list) {
		return null;
	}

	const whole = span(tokens[list.from]!.start, tokens[list.to - 1]!.end);
	const members = cast.mentionsIn(whole).filter(({isPossessive}) => !isPossessive);
	const first = members.find(({kind}) => kind !== 'place') ?? members[0];
	if (!first) {
		return null;
	}

	return {
		speaker: {kind: 'named', actor: first.actor, mention: whole},
		confidence: members.length > 1 || first.start === whole.start ? 'likely' : 'unsure',
		because: 'several-speakers',
		candidates: [],
	};
}

export function unnamed(mention: Span): Reference {
	return {
		speaker: {kind: 'unnamed', mention, description: null},
		confidence: 'likely',
		because: 'unnamed-description',
		candidates: [],
	};
}

export function headSpan(tokens: readonly Token[], phrase: NounPhrase): Span {
	let {to} = phrase;
	// A description keeps what is tied to it by “of” and “for”; it ends where a comma or a clause begins.
	for (let index = phrase.headEnd; index < phrase.to; index++) {
		const token = tokens[index]!;
		// “Hale & Sons”: what stands inside a name ends nothing.
		const isInName = token.mention >= 0 && tokens[index + 1]?.mention === token.mention;
		if ((token.class === 'punctuation' && !isInName) || token.class === 'relative') {
			to = index;
			break;
		}
	}

	return span(tokens[phrase.from]!.start, tokens[Math.max(to, phrase.from + 1) - 1]!.end);
}
