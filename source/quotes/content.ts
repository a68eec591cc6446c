import {frames, type Language} from '../language/language.ts';
import type {Range} from './clause.ts';
import type {Cue} from './cue.ts';
import {closingMark} from './sentence.ts';
import type {Token} from './tokens.ts';

/** What one cue reports within one sentence: where the words stand, and which of them are in marks. */
export type Report = {
	readonly cue: Cue | null;
	readonly sentence: number;
	/** The reported words, in token indices, in reading order. */
	readonly content: Range[];
	/** The indices of the tokens in marks. */
	readonly marked: number[];
	readonly side: 'before' | 'after' | 'around' | 'none';
};

/** A stretch in marks for which the sentence itself gives no cue. */
export type LooseStretch = {readonly token: number; readonly sentence: number; readonly isAlone: boolean};

export type SentenceContent = {readonly reports: Report[]; readonly loose: LooseStretch[]};

const isMark = (token: Token | undefined, characters: string) =>
	token !== undefined && token.class === 'punctuation' && characters.includes(token.lower);

/** Assigns what a sentence says to the cues in it. */
export function contentOf(
	text: string,
	tokens: readonly Token[],
	sentence: Range,
	number: number,
	cues: readonly Cue[],
	language: Language,
): SentenceContent {
	const reports: Report[] = [];
	const loose: LooseStretch[] = [];
	const marked: number[] = [];
	for (let index = sentence.from; index < sentence.to; index++) {
		if (tokens[index]!.class === 'quote') {
			marked.push(index);
		}
	}

	if (cues.length === 0 && marked.length === 0) {
		return {reports, loose};
	}

	const before = cues.map(cue => regionBefore(text, tokens, sentence, cue, cues, language));
	const after = cues.map(
		(cue, index) =>
			regionAfter(tokens, sentence, cue, index, cues) ??
			(before[index] ? regionResumed(tokens, sentence, cue, before[index]!, index, cues, language) : null),
	);
	const stretchesOf = cues.map((): number[] => []);
	const sideOf = cues.map((): Set<'before' | 'after'> => new Set());
	for (const token of marked) {
		const [choice, side] = cueOf(text, tokens, token, cues, before, after);
		if (choice < 0) {
			loose.push({token, sentence: number, isAlone: isAlone(tokens, sentence)});
		} else {
			stretchesOf[choice]!.push(token);
			sideOf[choice]!.add(side);
		}
	}

	for (const [index, cue] of cues.entries()) {
		const words = stretchesOf[index]!;
		const sides = sideOf[index]!;
		const content: Range[] = [];
		if (words.length > 0) {
			const isResumed = before[index] !== null && after[index] !== null && !cue.complement;
			if ((sides.has('before') || isResumed) && before[index]) {
				content.push(before[index]!);
			}

			if ((sides.has('after') || isResumed) && after[index]) {
				content.push(after[index]!);
			}

			reports.push({
				cue,
				sentence: number,
				content,
				marked: words,
				side: sides.size === 2 ? 'around' : sides.has('before') ? 'before' : 'after',
			});
		} else if (!isNested(cues, after, index)) {
			const both = before[index] && after[index] && !cue.complement;
			const region = after[index] ?? before[index];
			if (region) {
				reports.push({
					cue,
					sentence: number,
					content: both ? [before[index]!, after[index]!] : [region],
					marked: [],
					side: both ? 'around' : after[index] ? 'after' : 'before',
				});
			}
		}
	}

	return {reports, loose};
}

function isAlone(tokens: readonly Token[], sentence: Range): boolean {
	for (let index = sentence.from; index < sentence.to; index++) {
		const {class: role} = tokens[index]!;
		if (role !== 'quote' && role !== 'punctuation' && role !== 'coordinator') {
			return false;
		}
	}

	return true;
}

/** What a trailing cue reports: the sentence up to it, “The bridge opens in May, Ruiz said.” */
function regionBefore(
	text: string,
	tokens: readonly Token[],
	sentence: Range,
	cue: Cue,
	cues: readonly Cue[],
	language: Language,
): Range | null {
	const {from} = cue.clause;
	if (cue.isDependent || cue.kind === 'noun' || from <= sentence.from) {
		return null;
	}

	const last = tokens[from - 1]!;
	let end = from;
	const followsQuote =
		last.class === 'quote' || (isMark(last, ',—–―-') && tokens[from - 2]?.class === 'quote');
	if (cue.kind === 'source-phrase') {
		if (cue.complement) {
			return null;
		}
	} else if (!followsQuote && !isMark(last, ',—–―') && !(last.lower === 'as' && from - 1 > sentence.from)) {
		return null;
	}

	if (cue.kind === 'verb' && !followsQuote) {
		const speech = frames.statement | frames.address | frames.question;
		if (!(cue.frames & speech) || cue.complement !== null || !cue.subject) {
			if (!(cue.complement?.kind === 'quote' && isMark(tokens[cue.complement.from - 1], ','))) {
				return null;
			}
		}
	}

	if (cue.kind === 'verb' && !cue.subject) {
		return null;
	}

	if (cue.kind === 'verb' && followsQuote) {
		const quote = last.class === 'quote' ? last : tokens[from - 2]!;
		const kind = cue.complement?.kind;
		if (kind === 'that' || kind === 'clause' || kind === 'colon' || kind === 'question') {
			return null;
		}

		if (kind === 'label' || kind === 'infinitive' || kind === 'object') {
			const holdsQuote = someQuote(tokens, cue.complement!);
			if (holdsQuote || !/[,?!]/.test(closingMark(text, quote))) {
				return null;
			}
		}

		if (
			kind === 'quote' &&
			!isMark(tokens[cue.complement!.from - 1], ',:—–―') &&
			!isMark(last, ',') &&
			!/[,?!—–―-]/.test(closingMark(text, quote))
		) {
			return null;
		}
	}

	while (end > sentence.from && (isMark(tokens[end - 1], ',—–―-') || tokens[end - 1]!.lower === 'as')) {
		end--;
	}

	// What another cue of the sentence has already said goes before.
	let start = sentence.from;
	for (const other of cues) {
		if (other === cue || other.clause.to > from) {
			continue;
		}

		if (
			!other.isDependent &&
			other.kind === 'verb' &&
			other.clause.from > sentence.from &&
			other.complement === null &&
			tokens[other.clause.from - 1]!.class === 'quote'
		) {
			start = Math.max(start, other.clause.to);
		}
	}

	while (
		start < end &&
		(isMark(tokens[start], ',;—–―') || (tokens[start]!.class === 'coordinator' && start > sentence.from))
	) {
		start++;
	}

	if (start >= end) {
		return null;
	}

	if (!followsQuote && !hasClause(tokens, start, end, language) && !isInterrupted(tokens, sentence, cue)) {
		return null;
	}

	return {from: start, to: end};
}

/** “told her that surveys showed it would fail”: what the surveys showed is part of what was told. */
function isNested(cues: readonly Cue[], after: readonly (Range | null)[], index: number): boolean {
	const cue = cues[index]!;
	if (
		cue.kind !== 'verb' ||
		(cue.frames & (frames.statement | frames.address) & ~frames.finding && !(cue.frames & frames.finding))
	) {
		return false;
	}

	return cues.some((outer, at) => {
		const region = at < index ? after[at] : null;
		return (
			region !== null &&
			region !== undefined &&
			outer.kind === 'verb' &&
			(outer.frames & speech) !== 0 &&
			region.from <= cue.words.from &&
			cue.words.to <= region.to
		);
	});
}

/** The comma that closes “Ruiz said,”, “Ruiz told the council on Monday,”; −1 when none does. */
function commaBehind(tokens: readonly Token[], sentence: Range, cue: Cue): number {
	for (let index = cue.clause.to; index < sentence.to && index < cue.clause.to + longestAddress; index++) {
		const token = tokens[index]!;
		if (isMark(token, ',—')) {
			return index;
		}

		if (
			token.class !== 'noun' &&
			token.class !== 'determiner' &&
			token.class !== 'preposition' &&
			token.class !== 'object-pronoun' &&
			token.class !== 'possessive'
		) {
			return -1;
		}
	}

	return -1;
}

/** “told the council on Monday” has no more words than this. */
const longestAddress = 7;

/** Whether the sentence goes on behind the cue: “During his years in office, Ruiz said, the port …”. */
function isInterrupted(tokens: readonly Token[], sentence: Range, cue: Cue): boolean {
	const to = commaBehind(tokens, sentence, cue);
	return (
		to > 0 &&
		to + 2 < sentence.to &&
		tokens[to + 1]!.class !== 'relative' &&
		!(tokens[to + 1]!.class === 'verb' && tokens[to + 1]!.verb!.form === 'gerund') &&
		hasVerb(tokens, to + 1, sentence.to)
	);
}

function someQuote(tokens: readonly Token[], range: Range): boolean {
	for (let index = range.from; index < range.to; index++) {
		if (tokens[index]!.class === 'quote') {
			return true;
		}
	}

	return false;
}

/** Whether words can be a reported sentence and are no mere “On Monday”. */
function hasClause(tokens: readonly Token[], from: number, to: number, language: Language): boolean {
	const first = tokens[from]!;
	if (
		first.class === 'subordinator' &&
		/^(?:as|when|while|after|if|because|although|though|whereas)$/.test(first.lower)
	) {
		// “If it rains, the match is off, Ruiz said.”
		let commas = 0;
		for (let index = from; index < to; index++) {
			commas += tokens[index]!.lower === ',' ? 1 : 0;
		}

		if (commas === 0) {
			return false;
		}
	}

	for (let index = from; index < to; index++) {
		const token = tokens[index]!;
		if (token.class === 'auxiliary' || (token.class === 'verb' && token.verb!.form !== 'gerund')) {
			return true;
		}

		if (token.class === 'quote') {
			return true;
		}
	}

	return language.code === '';
}

/** What a cue in front reports, up to where the next clause that reports begins. */
function regionAfter(
	tokens: readonly Token[],
	sentence: Range,
	cue: Cue,
	index: number,
	cues: readonly Cue[],
): Range | null {
	if (!cue.complement) {
		return null;
	}

	const {from} = cue.complement;
	let {to} = cue.complement;
	const opener = tokens[cue.clause.from - 1];
	if (cue.complement.kind === 'object' || cue.complement.kind === 'label') {
		to = endOfObject(tokens, from, to);
	}

	const isSubordinate =
		(cue.isDependent && cue.group?.isGerund && !hasVerb(tokens, sentence.from, cue.group.from)) ||
		(cue.clause.from > sentence.from &&
			opener!.class === 'subordinator' &&
			opener!.lower !== 'that' &&
			(cue.clause.from - 1 === sentence.from || isMark(tokens[cue.clause.from - 2], ',')));
	for (let later = index + 1; later < cues.length; later++) {
		const other = cues[later]!;
		const start = other.clause.from;
		if (start <= from || start >= to || other.kind === 'noun') {
			continue;
		}

		// “announced it would move due to what it called a “threat””: the last words have a cue of their own.
		if (other.isFreeRelative && other.complement && someQuote(tokens, other.complement) && start - 1 > from) {
			to = start - 1;
			while (
				to > from &&
				(tokens[to - 1]!.class === 'preposition' ||
					tokens[to - 1]!.class === 'infinitive-marker' ||
					/^(?:due|because|amid)$/.test(tokens[to - 1]!.lower))
			) {
				to--;
			}

			break;
		}

		const previous = tokens[start - 1]!;
		if (other.kind === 'source-phrase' || isClosing(tokens, sentence, other)) {
			to = start;
			break;
		}

		// “When Ruiz noted that it rained, Okafor boasted”: the first cue is over at the comma.
		if (isSubordinate && !other.isDependent && isMark(previous, ',—')) {
			to = start;
			break;
		}

		const isAfterComma = isMark(previous, ',;—–―') || (previous.class === 'quote' && other.isDependent);
		if (other.isDependent && other.group?.isGerund && (isAfterComma || previous.class === 'coordinator')) {
			to = start;
			break;
		}

		if (other.isDependent) {
			continue;
		}

		if (previous.class === 'coordinator' && other.group && other.clause.from === other.group.from) {
			to = start;
			break;
		}

		// “Ruiz said X and later told Y”: its own subject stands before the first cue.
		if (other.group && other.subject && cue.subject && other.subject.from === cue.subject.from) {
			const own = other.group.from;
			if (own > from && own < to) {
				to = own;
				break;
			}
		}

		if (
			(previous.class === 'coordinator' || previous.class === 'subordinator') &&
			isMark(tokens[start - 2], ',;') &&
			other.frames & (frames.statement | frames.address)
		) {
			to = start;
			break;
		}

		if (isMark(previous, ';')) {
			to = start;
			break;
		}
	}

	for (let later = index + 1; later < cues.length; later++) {
		const other = cues[later]!;
		if (
			other.group &&
			other.subject &&
			cue.subject &&
			!other.isDependent &&
			other.subject.from === cue.subject.from &&
			other.group.from > from &&
			other.group.from < to
		) {
			to = other.group.from;
		}
	}

	const isCut = to < cue.complement.to;
	while (
		to > from &&
		(isMark(tokens[to - 1], ',;.:—–―-!?') ||
			tokens[to - 1]!.class === 'coordinator' ||
			(tokens[to - 1]!.class === 'adverb' && isCut) ||
			(tokens[to - 1]!.class === 'subordinator' && isCut))
	) {
		to--;
	}

	return to > from ? {from, to} : null;
}

/** “…, Ruiz told the council on Monday.”: it reports all that stands before it. */
function isClosing(tokens: readonly Token[], sentence: Range, cue: Cue): boolean {
	return (
		cue.kind === 'verb' &&
		!cue.isDependent &&
		(cue.frames & speech) !== 0 &&
		cue.complement === null &&
		cue.subject !== null &&
		isMark(tokens[cue.clause.from - 1], ',') &&
		!hasVerb(tokens, cue.clause.to, sentence.to)
	);
}

/** An object ends where a clause with “who”, “when” or “after” begins, unless words in marks stand right behind. */
function endOfObject(tokens: readonly Token[], from: number, to: number): number {
	for (let index = from + 1; index < to; index++) {
		const token = tokens[index]!;
		const isClause =
			token.class === 'relative' ||
			(token.class === 'subordinator' && token.lower !== 'that' && token.lower !== 'as') ||
			((token.lower === 'after' || token.lower === 'before') && token.class === 'preposition');
		if (isClause && tokens[index + 1]?.class !== 'quote') {
			return index;
		}

		// “praised the plan but had to”, “derided the plan, but Ruiz”
		if (token.class === 'coordinator') {
			if (isMark(tokens[index - 1], ',') && token.lower === 'but') {
				return index;
			}

			let next = index + 1;
			while (tokens[next]?.class === 'adverb') {
				next++;
			}

			const follower = tokens[next];
			if (
				next < to &&
				(follower!.class === 'auxiliary' ||
					(follower!.class === 'verb' && /^(?:past|third)$/.test(follower!.verb!.form)))
			) {
				return index;
			}
		}
	}

	return to;
}

/** “The bridge, Ruiz said, will open”: what goes on behind a cue that interrupts. */
function regionResumed(
	tokens: readonly Token[],
	sentence: Range,
	cue: Cue,
	before: Range,
	index: number,
	cues: readonly Cue[],
	language: Language,
): Range | null {
	if (
		cue.kind !== 'verb' ||
		!(cue.frames & speech) ||
		commaBehind(tokens, sentence, cue) < 0 ||
		cue.complement
	) {
		return null;
	}

	const from = commaBehind(tokens, sentence, cue) + 1;
	const first = tokens[from];
	if (
		from + 1 >= sentence.to ||
		first!.class === 'quote' ||
		first!.class === 'relative' ||
		first!.class === 'coordinator' ||
		(first!.class === 'subordinator' &&
			!/^(?:since|because|although|though|that|if|unless)$/.test(first!.lower)) ||
		(first!.class === 'verb' && first!.verb!.form === 'gerund') ||
		someQuote(tokens, {from: before.to - 1, to: before.to}) ||
		!hasVerb(tokens, from, sentence.to)
	) {
		return null;
	}

	return (
		(language.code !== '' &&
			regionAfter(
				tokens,
				sentence,
				{...cue, complement: {from, to: sentence.to, kind: 'clause'}},
				index,
				cues,
			)) ||
		null
	);
}

function hasVerb(tokens: readonly Token[], from: number, to: number): boolean {
	for (let index = from; index < to; index++) {
		if (tokens[index]!.class === 'verb' || tokens[index]!.class === 'auxiliary') {
			return true;
		}
	}

	return false;
}

/** Which cue a stretch in marks belongs to, and on which side of the cue it stands; −1 for none. */
function cueOf(
	text: string,
	tokens: readonly Token[],
	token: number,
	cues: readonly Cue[],
	before: readonly (Range | null)[],
	after: readonly (Range | null)[],
): [number, 'before' | 'after'] {
	let leading = -1;
	for (let index = 0; index < cues.length; index++) {
		const region = after[index];
		if (
			region &&
			region.from <= token &&
			token < region.to &&
			(leading < 0 || isInnerStronger(cues[leading]!, cues[index]!))
		) {
			leading = index;
		}
	}

	let trailing = -1;
	for (let index = cues.length - 1; index >= 0; index--) {
		const region = before[index];
		if (region && region.from <= token && token < region.to) {
			trailing = index;
		}
	}

	if (trailing < 0 || leading < 0) {
		return leading >= 0 ? [leading, 'after'] : [trailing, 'before'];
	}

	const isBeside = before[trailing]!.to === token + 1;
	const opens = after[leading]!.from === token;
	const speaks = (cues[leading]!.frames & speech) !== 0 || cues[leading]!.kind !== 'verb';
	if (isBeside && !(opens && speaks) && /[,?!—–―-]/.test(closingMark(text, tokens[token]!))) {
		return [trailing, 'before'];
	}

	return [leading, 'after'];
}

const speech = frames.statement | frames.address | frames.question;

/**
 * Whether of two cues that both lead to a stretch the inner one is the one that quotes it. “Ruiz said she
 * hopes to hear “yes””: Ruiz is quoted, and not her hope.
 */
function isInnerStronger(outer: Cue, inner: Cue): boolean {
	// “what she called a “shame””: nothing comes between the words and whose they are.
	if (inner.kind === 'verb' && inner.isFreeRelative) {
		return true;
	}

	// “said it was late, to which Okafor answered: “…””: a colon leads from its own cue.
	if (inner.kind === 'verb' && !inner.isDependent && inner.complement?.kind === 'colon' && inner.subject) {
		return true;
	}

	// “pointed to reports that”: whose reports they are is not said.
	if (inner.kind === 'noun' && inner.clause.from === inner.words.from && outer.kind === 'verb') {
		return false;
	}

	const outerSpeaks =
		outer.kind === 'verb' &&
		(outer.frames & speech) !== 0 &&
		outer.complement?.kind !== 'object' &&
		outer.complement?.kind !== 'label';
	return !outerSpeaks && outer.kind !== 'source-phrase';
}
