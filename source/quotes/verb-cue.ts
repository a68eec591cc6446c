import {frames, type Language} from '../language/language.ts';
import {complementOf, isReportedByMood} from './complement.ts';
import {type Cue, speech} from './cue.ts';
import {governorOf, issuing} from './governor.ts';
import {gapBefore, labelWithoutObject} from './missing-object.ts';
import {type NounPhrase, phraseStartingAt} from './noun-phrase.ts';
import {mainClauseBefore, subjectBefore} from './subject.ts';
import {isMark, isNounLike, isPast, type Range, someQuote, type Token} from './token.ts';
import {isFiniteVerb, verbGroupAt} from './verb-group.ts';

/** By what somebody says something: “said by phone”. */
const media =
	/^(?:phone|telephone|e-?mail|text|letter|fax|video|post|message|radio|satellite|videolink|telegram)$/;

/** What is done with a paper that somebody else wrote: “in an email seen by the Gazette”. */
const handled = /^(?:see|obtain|review|view|examine|acquire|inspect)$/;

const speaking = speech | frames.manner;

/** The cue that a verb makes with its subject and what it reports; `null` where nobody in sight reports with it. */
export function verbCueAt(
	tokens: readonly Token[],
	index: number,
	sentence: Range,
	language: Language,
	last = index,
	asFrames = tokens[index]!.verb!.frames,
): Cue | null {
	const use = tokens[index]!.verb!;
	let end = last + 1;
	if (use.particles && last === index) {
		if (!use.particles.includes(tokens[end]?.lower ?? '') || end >= sentence.to) {
			return null;
		}

		end++;
	}

	// “went on to work”, “went on to say”: only what is then said was said.
	if (use.lemma === 'go' && tokens[end]?.lower === 'to') {
		return null;
	}

	// “calling off her “Glasshouse” tour”
	if (use.lemma === 'call' && /^(?:off|up|round|back)$/.test(tokens[end]?.lower ?? '')) {
		return null;
	}

	// “a farmer calling himself Gus”: his name, and nothing he says of himself.
	if (
		use.lemma === 'call' &&
		use.form === 'gerund' &&
		/sel(?:f|ves)$/.test(tokens[end]?.lower ?? '') &&
		tokens[end + 1]?.isCapital
	) {
		return null;
	}

	// “known as “the Fox””: a name, not words.
	if (use.lemma === 'know' && tokens[end]?.lower === 'as') {
		return null;
	}

	// “charged £2 for a sauce”, “charged with theft”: what is asked for is money, or what the law says.
	if (use.lemma === 'charge' && /^(?:[£$€\d].*|with|for|extra|double)$/.test(tokens[end]?.lower ?? '')) {
		return null;
	}

	// “a man accused of theft said”: whoever accuses has somebody behind the verb.
	if (
		use.lemma === 'accuse' &&
		use.form === 'past' &&
		tokens[end]?.lower === 'of' &&
		tokens[index - 1]?.class === 'noun' &&
		tokens[index - 1]!.mention < 0
	) {
		return null;
	}

	const group = verbGroupAt(tokens, index, sentence.from);
	let subject = subjectBefore(tokens, group.from, sentence.from, language);
	const before = tokens[group.from - 1];
	const isFirst = group.from === sentence.from;
	let isInverted = false;
	let clauseEnd = end;
	const followsContent =
		isFirst || before!.class === 'quote' || isMark(before, ',—–―-') || before!.class === 'coordinator';

	// “…,” said Ruiz; “…,” asked the mayor of Northport; Added Ruiz:
	if (
		followsContent &&
		!group.isInfinitive &&
		!group.isGerund &&
		asFrames & (speaking | frames.belief | frames.verdict) &&
		group.from === index
	) {
		const isAfterQuote =
			!isFirst &&
			(before!.class === 'quote' || (isMark(before, ',—–―-') && tokens[group.from - 2]?.class === 'quote'));
		// „wehrte sich Okoro“
		const isReflexive = language.nounsHaveCapitals && tokens[end]?.lower === 'sich';
		const behind = phraseStartingAt(tokens, isReflexive ? end + 1 : end, sentence.to, language);
		if (
			behind &&
			(isAfterQuote ||
				isFirst ||
				(isMark(before, ',') &&
					endsAfter(tokens, behind, sentence, language) &&
					(!behind.isPronoun || isReportedByMood(tokens, sentence.from, group.from, language))))
		) {
			const isObject = asFrames & frames.address && subject && !isAfterQuote;
			if (
				!isObject &&
				!(isFirst && use.form === 'participle') &&
				!(
					subject !== null &&
					!isAfterQuote &&
					!isParenthesis(tokens, index, behind, sentence) &&
					!closesSentence(tokens, group.from, behind, sentence, language) &&
					// „Sie habe gewarnt, sagte die Ministerin“
					!(isMark(before, ',') && isReportedByMood(tokens, sentence.from, group.from, language)) &&
					!closesClause(tokens, group.from - 1, sentence.from) &&
					// „Sie kenne diese Leute, sagt Okoro“: a name without its case can only be who says it.
					!(language.nounsHaveCapitals && isMark(before, ',') && tokens[behind.from]!.kind === 'person')
				) &&
				!language.times.has(tokens[behind.from]!.lower) &&
				// “read” is its own past.
				(use.form !== 'base' || use.lemma === 'read')
			) {
				subject = behind;
				isInverted = true;
				clauseEnd = behind.to;
			}
		}
	}

	// “released a letter that says”: its author says so.
	if (
		subject &&
		tokens[group.from - 1]?.class !== 'noun' &&
		language.occasions.has(tokens[subject.headEnd - 1]!.lower) &&
		/^(?:that|which)$/.test(tokens[group.from - 1]?.lower ?? '')
	) {
		const main = mainClauseBefore(tokens, subject.from, sentence.from, language);
		if (main && issuing.test(tokens[main.verb]!.verb?.lemma ?? '')) {
			subject = main.subject;
		}
	}

	// “was quoted as saying”, “was described by Ruiz as”
	let {isPassive} = group;
	const label = isInverted ? -1 : labelWithoutObject(tokens, end, sentence);
	const gap =
		label >= 0 && !isPassive && subject ? gapBefore(tokens, subject, sentence.from, language) : null;
	if (gap) {
		subject = gap.subject;
	} else if (
		label >= 0 &&
		// “Ben Hale called her “a pest””: she is what he labels.
		(tokens[label]!.lower !== 'her' || tokens[label + 2]?.lower === 'by') &&
		group.from === index &&
		(use.form === 'past' || use.form === 'participle')
	) {
		isPassive = true;
	}

	if (
		!isInverted &&
		!isPassive &&
		subject &&
		use.form !== 'gerund' &&
		use.form !== 'third' &&
		use.form !== 'base'
	) {
		// “remarks made by”, “a plan criticised by Ruiz”: passive without “was”.
		isPassive = tokens[end]?.lower === 'by' && end < sentence.to && !media.test(tokens[end + 1]?.lower ?? '');
	}

	if (isPassive) {
		// “was quoted as saying”, “was quoted by the paper as saying”
		const by = byPhrase(tokens, end, sentence, language);
		const isQuoted =
			/^(?:quote|cite|report|record|hear|overhear|say)$/.test(use.lemma) &&
			(/^(?:as|to)$/.test(tokens[end]?.lower ?? '') || (by && tokens[by.to]?.lower === 'as'));
		if (isQuoted) {
			return null;
		}

		if (by && handled.test(use.lemma)) {
			return null;
		}

		if (by) {
			subject = by;
		} else if (use.lemma === 'tell' || use.lemma === 'ask' || use.lemma === 'quiz' || use.lemma === 'press') {
			return null;
		} else {
			subject = null;
		}

		const complement =
			label >= 0
				? {from: label, to: sentence.to, kind: 'label' as const}
				: complementOf(tokens, end, sentence, asFrames & ~frames.address, use.lemma, language, true);
		return {
			kind: 'verb',
			words: {from: index, to: end},
			clause: {from: group.from, to: Math.max(end, by?.to ?? 0)},
			group: {...group, isPassive: true},
			frames: asFrames,
			lemma: use.lemma,
			subject,
			isInverted: false,
			isDependent: false,
			complement,
		};
	}

	// “that voting fraud is”: a gerund in front of its noun is no verb.
	if (
		group.isGerund &&
		!(asFrames & speaking) &&
		before &&
		!isFirst &&
		(before.class === 'subordinator' || before.class === 'verb')
	) {
		return null;
	}

	// “, found in refrigerants”, “, certified by accountants”: describes what stands before the comma.
	const next = tokens[end]?.lower;
	if (
		!isInverted &&
		(use.form === 'past' || use.form === 'participle') &&
		group.from === index &&
		isMark(before, ',') &&
		((next === 'by' && !media.test(tokens[end + 1]?.lower ?? '')) ||
			(next === 'in' && use.lemma === 'find') ||
			(/^(?:in|as|to|for|at|on|with)$/.test(next ?? '') && !(asFrames & (frames.statement | frames.manner))))
	) {
		return null;
	}

	// “it is worth noting that”: the article notes it.
	if (group.isGerund && before?.lower === 'worth') {
		return null;
	}

	// “Asked about the bridge, Ruiz said”, “when asked”: nobody in sight does the asking.
	if (
		!isInverted &&
		!subject &&
		!group.isGerund &&
		!group.isInfinitive &&
		(isFirst || before!.class === 'subordinator') &&
		(use.form === 'past' || use.form === 'participle')
	) {
		return null;
	}

	// “said in a video posted online:”: the speaker's words, in a video that somebody posted.
	if (
		!isInverted &&
		subject &&
		group.from === index &&
		isPast(tokens[index]) &&
		/^(?:in|on|via|through)$/.test(tokens[subject.from - 1]?.lower ?? '') &&
		subject.from > sentence.from &&
		subject.to === index &&
		language.occasions.has(tokens[index - 1]!.lower)
	) {
		return null;
	}

	// “has seen four players dismissed”, “had her plan rejected”: they dismiss nobody.
	if (
		!isInverted &&
		subject &&
		!subject.isPronoun &&
		group.from === index &&
		(use.form === 'past' || use.form === 'participle') &&
		subject.from > sentence.from &&
		undergone.test(tokens[subject.from - 1]!.lower)
	) {
		// “Those who have children said”: it is not they who say it, but somebody does.
		if (use.lemma !== 'say') {
			return null;
		}

		subject = null;
	}

	let isDependent = false;
	if (!isInverted && (group.isInfinitive || group.isGerund)) {
		isDependent = true;
		subject = governorOf(tokens, group.from, sentence, language);
	}

	let complement: Cue['complement'] = isInverted
		? complementAfterInversion(tokens, clauseEnd, sentence)
		: gap
			? {from: label, to: sentence.to, kind: 'label'}
			: complementOf(tokens, end, sentence, asFrames, use.lemma, language, false);
	// “the man, who she said was “a hero””
	if (
		!complement &&
		subject &&
		asFrames & frames.statement &&
		subject.to <= group.from &&
		/^(?:who|whom|which)$/.test(tokens[subject.from - 1]?.lower ?? '') &&
		end < sentence.to &&
		/^(?:auxiliary|verb)$/.test(tokens[end]!.class)
	) {
		complement = {from: end, to: endOfRelative(tokens, end, sentence.to), kind: 'clause'};
	}

	// “the teacher the pupils have said was “like a father” to them retired”
	if (
		!complement &&
		subject &&
		!isInverted &&
		asFrames & frames.statement &&
		subject.from > sentence.from &&
		isNounLike(tokens[subject.from - 1]) &&
		tokens[end]?.class === 'auxiliary' &&
		tokens[end + 1]?.class === 'quote'
	) {
		complement = {from: end + 1, to: end + 2, kind: 'clause'};
	}

	// “As Ruiz put it in May, the bridge …”
	if (!complement && subject && subject.from - 1 === sentence.from && tokens[sentence.from]!.lower === 'as') {
		for (let index = end; index + 1 < sentence.to; index++) {
			if (isMark(tokens[index], ',:')) {
				complement = {from: index + 1, to: sentence.to, kind: 'clause'};
				break;
			}
		}
	}

	// “What she said was that it was late”
	if (
		!complement &&
		subject &&
		!isInverted &&
		asFrames & frames.statement &&
		tokens[subject.from - 1]?.lower === 'what' &&
		/^(?:is|was)$/.test(tokens[end]?.lower ?? '')
	) {
		complement = complementOf(tokens, end + 1, sentence, frames.statement, use.lemma, language, false);
	}

	const isFreeRelative =
		(asFrames & frames.label) !== 0 &&
		subject !== null &&
		!isInverted &&
		/^what(?:ever)?$/.test(tokens[subject.from - 1]?.lower ?? '');
	const opensAt = gap?.opensAt ?? (isFreeRelative ? subject!.from - 1 : undefined);
	// ““A lion of a man,” was how Ruiz described him”
	const how = subject ? subject.from - 1 : -1;
	const isHow =
		tokens[how]?.lower === 'how' &&
		/^(?:is|was)$/.test(tokens[how - 1]?.lower ?? '') &&
		tokens[how - 2]?.class === 'quote' &&
		(complement === null || !someQuote(tokens, complement));
	if (isHow) {
		complement = null;
	}

	const from = isHow
		? how - 1
		: isDependent || isInverted || !subject || subject.from > group.from
			? group.from
			: subject.from;
	return {
		kind: 'verb',
		words: {from: index, to: end},
		clause: {from, to: clauseEnd},
		group,
		frames: asFrames,
		lemma: use.lemma,
		subject,
		isInverted,
		isDependent,
		...(opensAt === undefined ? {} : {opensAt}),
		complement,
	};
}

/** What somebody is said to live through, before whom it befalls and the participle. */
const undergone = /^(?:sees?|saw|seen|seeing|ha[sd]|have|having|gets?|got|getting)$/;

/** “The cause was heart failure, said Ruiz”: before the comma stands a clause of its own, and no description that it closes. */
function closesClause(tokens: readonly Token[], comma: number, low: number): boolean {
	let from = comma;
	while (from > low && !isMark(tokens[from - 1], ',:;—–―()') && tokens[from - 1]!.class !== 'quote') {
		from--;
	}

	const first = tokens[from]!;
	// ““It seems unlikely” that Hale can win, said Ruiz”
	const goesOn = first.lower === 'that' && tokens[from - 1]?.class === 'quote' && from - 1 === low;
	const isTied =
		first.class === 'relative' ||
		first.class === 'subordinator' ||
		first.class === 'verb' ||
		/^(?:as|after|before|since|until|whose|that)$/.test(first.lower);
	if ((isTied && !goesOn) || !isMark(tokens[comma], ',')) {
		return false;
	}

	let hasSubject = false;
	for (let index = from; index < comma; index++) {
		const token = tokens[index]!;
		if (token.class === 'relative') {
			return false;
		}

		if (
			hasSubject &&
			(token.class === 'auxiliary' || (token.class === 'verb' && isFiniteVerb(tokens, index, from)))
		) {
			return true;
		}

		hasSubject ||= isNounLike(token) || token.class === 'subject-pronoun';
	}

	return false;
}

/** “the man who she said was “a hero”, left”: a comma behind the words in marks closes the clause. */
function endOfRelative(tokens: readonly Token[], from: number, to: number): number {
	for (let index = from; index < to; index++) {
		if (isMark(tokens[index], ',') && index > from) {
			return index;
		}
	}

	return to;
}

/** “The bridge, says Ruiz, is old”: with no comma before it, the phrase in front is no apposition that could close. */
function isParenthesis(tokens: readonly Token[], verb: number, behind: NounPhrase, sentence: Range): boolean {
	// “The trick, says Ruiz, head of the port, is to wait.”
	let close = behind.to;
	for (
		let index = behind.to + 1;
		isMark(tokens[behind.to], ',') && index < behind.to + longestApposition;
		index++
	) {
		if (isMark(tokens[index], ',')) {
			close = index;
		}

		if (index >= sentence.to || !isNounPhrasePart(tokens[index]!)) {
			break;
		}
	}

	// “Because of the rain, explained Ruiz, “we left.””
	if (
		isMark(tokens[behind.to], ',') &&
		tokens[behind.to + 1]?.class === 'quote' &&
		/^(?:because|while|when|if|although|though|as|after|before|since|with|given)$/.test(
			tokens[sentence.from]!.lower,
		)
	) {
		return true;
	}

	const next = [tokens[behind.to + 1], tokens[close + 1]].find(
		token => token?.class === 'verb' || token?.class === 'auxiliary',
	);
	if (!isMark(tokens[behind.to], ',') || !next) {
		return false;
	}

	for (let index = sentence.from; index < verb - 1; index++) {
		if (tokens[index]!.class === 'punctuation' || tokens[index]!.class === 'quote') {
			return false;
		}
	}

	return true;
}

/** In words: “head of the port of Kelbridge”. */
const longestApposition = 12;

const isNounPhrasePart = ({class: role}: Token) =>
	role === 'noun' ||
	role === 'determiner' ||
	role === 'preposition' ||
	role === 'possessive' ||
	role === 'coordinator';

/** “The vote means an end to it, said Ana Ruiz, head of the port.”: a whole sentence before, and no verb behind. */
function closesSentence(
	tokens: readonly Token[],
	verb: number,
	behind: NounPhrase,
	sentence: Range,
	language: Language,
): boolean {
	if (behind.isPronoun || tokens[behind.headEnd - 1]!.mention < 0 || !isMark(tokens[verb - 1], ',')) {
		return false;
	}

	for (let index = behind.to; index < sentence.to; index++) {
		const {class: role} = tokens[index]!;
		if (role === 'relative') {
			break;
		}

		if (role === 'verb' || role === 'auxiliary' || role === 'quote') {
			return false;
		}
	}

	return mainClauseBefore(tokens, verb - 1, sentence.from, language) !== null;
}

/** Whether a phrase behind the verb closes what it reports: “, said Ruiz on Tuesday.” */
function endsAfter(
	tokens: readonly Token[],
	phrase: NounPhrase,
	sentence: Range,
	language: Language,
): boolean {
	const next = tokens[phrase.to];
	return (
		phrase.to >= sentence.to ||
		isMark(next, '.,;:!?') ||
		next!.class === 'relative' ||
		next!.class === 'preposition' ||
		language.times.has(next!.lower)
	);
}

function byPhrase(
	tokens: readonly Token[],
	end: number,
	sentence: Range,
	language: Language,
): NounPhrase | null {
	for (let index = end; index < Math.min(sentence.to, end + 6); index++) {
		if (tokens[index]!.lower === 'by' && tokens[index]!.class === 'preposition') {
			return phraseStartingAt(tokens, index + 1, sentence.to, language);
		}

		if (tokens[index]!.class === 'verb' || isMark(tokens[index], ',.;:')) {
			return null;
		}
	}

	return null;
}

/** “…,” said Ruiz, “…”: what goes on behind the inverted subject. */
function complementAfterInversion(
	tokens: readonly Token[],
	from: number,
	sentence: Range,
): Cue['complement'] {
	for (let index = from; index < sentence.to; index++) {
		const token = tokens[index]!;
		// “…,” said Ruiz, and Hale replied: “…”
		if (
			token.class === 'verb' &&
			token.verb!.frames & speaking &&
			isFiniteVerb(tokens, index, from) &&
			opensOwnClause(tokens, index, from)
		) {
			return null;
		}

		if (token.class === 'quote' && (isMark(tokens[index - 1], ',:—–―-') || index === from)) {
			return {from: index, to: sentence.to, kind: isMark(tokens[index - 1], ':') ? 'colon' : 'quote'};
		}

		// “…,” said Ruiz, calling it “…”; but “…,” said Ruiz, smiling, “…”
		if (
			token.class === 'verb' &&
			(token.verb!.frames & ~frames.manner) !== 0 &&
			token.verb!.form === 'gerund'
		) {
			return null;
		}
	}

	return null;
}

/** Whether a verb stands in a clause tied to the one before by “and” or “while”, and in none with “who”. */
function opensOwnClause(tokens: readonly Token[], verb: number, low: number): boolean {
	let isTied = false;
	for (let index = verb - 1; index >= low; index--) {
		const {class: role, lower} = tokens[index]!;
		if (role === 'relative') {
			return false;
		}

		isTied ||= role === 'coordinator' || role === 'subordinator' || lower === ';';
	}

	return isTied;
}
