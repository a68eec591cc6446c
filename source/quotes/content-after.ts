import {frames, type Language} from '../language/language.ts';
import {type Cue, speech} from './cue.ts';
import {hasVerb, isMark, type Range, someQuote, type Token} from './token.ts';

/** What a cue in front reports, up to where the next clause that reports begins. */
export function regionAfter(
	tokens: readonly Token[],
	sentence: Range,
	cue: Cue,
	index: number,
	cues: readonly Cue[],
	language: Language,
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
	const isOpening = isInOpeningClause(tokens, sentence, cue);
	for (let later = index + 1; later < cues.length; later++) {
		const other = cues[later]!;
		const start = other.clause.from;
		if (start <= from || start >= to || other.kind === 'noun') {
			continue;
		}

		// “announced it would move due to what it called a “threat””: the last words have a cue of their own.
		const {opensAt} = other;
		if (opensAt !== undefined && other.complement && someQuote(tokens, other.complement) && opensAt > from) {
			to = opensAt;
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
		if (
			(isSubordinate || isOpening) &&
			!other.isDependent &&
			(isMark(previous, ',—') || (isOpening && previous.class === 'quote'))
		) {
			to = start;
			break;
		}

		// “Ruiz said it was “late”, but Hale called it “fine””: somebody else by name, with a word in marks to call it.
		const first = tokens[start];
		const isAfterQuote =
			tokens[start - 2]?.class === 'quote' ||
			(isMark(tokens[start - 2], ',') && tokens[start - 3]?.class === 'quote');
		if (
			(previous.class === 'coordinator' || previous.lower === 'while') &&
			isAfterQuote &&
			first!.kind === 'person' &&
			other.complement?.kind === 'label' &&
			someQuote(tokens, other.complement)
		) {
			to = start;
			break;
		}

		// “Ruiz called it “late” and Hale says it is “fine””
		if (
			previous.class === 'coordinator' &&
			tokens[start - 2]?.class === 'quote' &&
			!other.isDependent &&
			first!.mention >= 0 &&
			other.frames & (frames.statement | frames.address)
		) {
			to = start;
			break;
		}

		const isAfterComma = isMark(previous, ',;—–―') || (previous.class === 'quote' && other.isDependent);
		if (other.isDependent && other.group?.isGerund && (isAfterComma || previous.class === 'coordinator')) {
			to = start;
			break;
		}

		// “one calling it “late” and *another saying*: “…””
		if (/^(?:another|others|some)$/.test(previous.lower) && tokens[start - 2]?.class === 'coordinator') {
			to = start - 1;
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
			// “Ruiz, a nurse who found it, said”: what she found ends where she says something.
			(other.subject.from === cue.subject.from ||
				(other.subject.to <= cue.subject.from && isRelative(tokens, cue))) &&
			other.group.from > from &&
			other.group.from < to
		) {
			to = other.group.from;
		}
	}

	// “Noting that it was “late”, *the court* asked why”: a new clause, of whoever noted it.
	if (cue.isDependent && cue.subject) {
		const behind = cue.subject.from;
		if (behind > from && behind < to && isMark(tokens[behind - 1], ',')) {
			to = behind;
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

	if (cue.complement.kind === 'object' || cue.complement.kind === 'label') {
		to = endOfLabelling(tokens, from, to, cue.group?.isPassive ?? false, cue.opensAt !== undefined);
	}

	to = endOfQuotation(tokens, from, to);
	to = endBeforeJudgement(tokens, from, to, language);

	return to > from ? {from, to} : null;
}

/** “a nurse *who found* it”, with the clause behind whom it tells of. */
export function isRelative(tokens: readonly Token[], {subject, group}: Cue): boolean {
	return (
		subject !== null && group !== null && subject.to < group.from && tokens[subject.to]!.class === 'relative'
	);
}

/** “As Hale tried to discuss the plan, Ruiz answered”: what is discussed ends at the comma. */
function isInOpeningClause(tokens: readonly Token[], sentence: Range, {words}: Cue): boolean {
	if (!/^(?:as|when|while|after|before|since)$/.test(tokens[sentence.from]!.lower)) {
		return false;
	}

	for (let index = sentence.from; index < words.from; index++) {
		if (isMark(tokens[index], ',')) {
			return false;
		}
	}

	return true;
}

/** “…, a charge that Ruiz has always denied”, “…, a view few share”: what the article says of the words is not among them. */
function endBeforeJudgement(tokens: readonly Token[], from: number, to: number, language: Language): number {
	for (let index = from + 1; index + 2 < to; index++) {
		if (!isMark(tokens[index], ',—–―') || !/^(?:an?|the)$/.test(tokens[index + 1]!.lower)) {
			continue;
		}

		let noun = index + 2;
		while (noun < to && noun < index + 5 && !language.wordsAsNoun.has(tokens[noun]!.lower)) {
			if (tokens[noun]!.class !== 'noun' && tokens[noun]!.class !== 'adverb') {
				noun = to;
			}

			noun++;
		}

		const next = tokens[noun + 1];
		if (
			noun < to &&
			language.wordsAsNoun.has(tokens[noun]!.lower) &&
			next &&
			(/^(?:that|which)$/.test(next.lower) ||
				next.class === 'subject-pronoun' ||
				next.class === 'determiner' ||
				next.mention >= 0 ||
				next.class === 'verb') &&
			hasVerb(tokens, noun + 1, to)
		) {
			return index;
		}
	}

	return to;
}

/** “called it “a shame”, left the room”, “was called “a shame” by Ruiz”: the words in marks are the last that are reported. */
function endOfLabelling(
	tokens: readonly Token[],
	from: number,
	to: number,
	isPassive: boolean,
	isOpen: boolean,
): number {
	for (let index = from; index + 1 < to; index++) {
		if (
			isPassive &&
			index > from &&
			tokens[index]!.lower === 'by' &&
			tokens[index]!.class === 'preposition'
		) {
			return index;
		}

		if (tokens[index]!.class !== 'quote') {
			continue;
		}

		// “what she calls “a shame” might be”
		const next = tokens[index + 1]!;
		if (isOpen && (next.class === 'auxiliary' || (next.class === 'verb' && next.verb!.form !== 'gerund'))) {
			return index + 1;
		}

		if (isPassive && next.lower === 'by') {
			return index + 1;
		}

		if (isMark(next, ',;—–―') && tokens[index + 2]?.class !== 'quote') {
			const after = tokens[index + 2]?.class === 'coordinator' ? tokens[index + 3] : tokens[index + 2];
			const goesOn =
				tokens[index + 2]?.class === 'coordinator' && after?.class !== 'verb' && after?.class !== 'auxiliary';
			if (!goesOn) {
				return index + 1;
			}
		}
	}

	return to;
}

/** “As Ruiz put it, “…”; thrift comes first”: past a semicolon the article speaks again, unless it quotes on. */
function endOfQuotation(tokens: readonly Token[], from: number, to: number): number {
	for (let index = from + 1; index + 1 < to; index++) {
		if (
			isMark(tokens[index], ';') &&
			tokens[index - 1]!.class === 'quote' &&
			tokens[index + 1]!.class !== 'quote'
		) {
			return index;
		}
	}

	return to;
}

/** “…, Ruiz told the council on Monday.”: it reports all that stands before it. */
function isClosing(tokens: readonly Token[], sentence: Range, cue: Cue): boolean {
	return (
		cue.kind === 'verb' &&
		!cue.isDependent &&
		((cue.frames & speech) !== 0 || cue.lemma === 'hear') &&
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
		if (isClause && tokens[index + 1]?.class !== 'quote' && !isNeededToTell(tokens, index, to)) {
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

/**
 * “described a workshop *in which* complaints were “laughed off””, “a place *where* nobody asked”: without the clause it
 * is not said which. But “praised Hale, *who* was called “a hero””, where a comma or another who speaks stands between.
 */
function isNeededToTell(tokens: readonly Token[], index: number, to: number): boolean {
	const token = tokens[index]!;
	const isPlace = token.lower === 'where' && tokens[index - 1]!.class === 'noun';
	const isPiedPiped = token.class === 'relative' && tokens[index - 1]!.class === 'preposition';
	if (!isPlace && !isPiedPiped) {
		return false;
	}

	for (let later = index + 1; later < to; later++) {
		const {class: role, verb} = tokens[later]!;
		if (role === 'quote' || isMark(tokens[later], ',;—–―')) {
			return true;
		}

		if (role === 'verb' && verb!.frames & (speech | frames.label)) {
			return false;
		}
	}

	return true;
}

/** “The bridge, Ruiz said, will open”: what goes on behind a cue that interrupts. */
export function regionResumed(
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
	// “It is the old, she adds, who cannot resist.”
	const isCleft =
		tokens[before.from]!.lower === 'it' && /^(?:is|was|'s)$/.test(tokens[before.from + 1]?.lower ?? '');
	if (
		from + 1 >= sentence.to ||
		first!.class === 'quote' ||
		(first!.class === 'relative' && !isCleft) ||
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
				language,
			)) ||
		null
	);
}

/** The comma that closes “Ruiz said,”, “Ruiz told the council on Monday,”; −1 when none does. */
export function commaBehind(tokens: readonly Token[], sentence: Range, cue: Cue): number {
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
			token.class !== 'possessive' &&
			token.class !== 'adverb'
		) {
			return -1;
		}
	}

	return -1;
}

/** “told the council on Monday” has no more words than this. */
const longestAddress = 7;
