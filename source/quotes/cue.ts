import {frames, type Language} from '../language/language.ts';
import {
	isFiniteVerb,
	lastPhraseOf,
	mainClauseBefore,
	type NounPhrase,
	phraseStartingAt,
	type Range,
	subjectBefore,
	type VerbGroup,
	verbGroupAt,
} from './clause.ts';
import type {Token} from './tokens.ts';

/** What stands where the reported words are expected. */
export type ComplementKind =
	| 'quote'
	| 'colon'
	| 'that'
	| 'clause'
	| 'question'
	| 'infinitive'
	| 'object'
	| 'label';

/** Words that report, with who does the reporting and where the reported words may stand. Token indices throughout. */
export type Cue = {
	readonly kind: 'verb' | 'noun' | 'source-phrase' | 'colon' | 'any-verb';
	/** The words themselves: “said”, “according to”. */
	readonly words: Range;
	/** The whole reporting clause: “Ana Ruiz, the mayor, said on Tuesday”. */
	readonly clause: Range;
	readonly group: VerbGroup | null;
	readonly frames: number;
	readonly lemma: string;
	readonly subject: NounPhrase | null;
	/** “said Ruiz” */
	readonly isInverted: boolean;
	/** Has no subject of its own and takes that of the clause before: “, adding that”. */
	readonly isDependent: boolean;
	/** Stands in “what she called a shame”. */
	readonly isFreeRelative?: boolean;
	readonly complement: (Range & {readonly kind: ComplementKind}) | null;
};

const isMark = (token: Token | undefined, characters: string) =>
	token !== undefined && token.class === 'punctuation' && characters.includes(token.lower);

const speaking = frames.statement | frames.address | frames.question | frames.manner;

/** Finds what reports in one sentence, in reading order. */
export function findCues(tokens: readonly Token[], sentence: Range, language: Language): Cue[] {
	const cues: Cue[] = [];
	for (let index = sentence.from; index < sentence.to; index++) {
		const token = tokens[index]!;
		if (token.class === 'verb' && token.verb!.frames !== 0) {
			const cue = verbCueAt(tokens, index, sentence, language);
			if (cue) {
				cues.push(cue);
			}
		} else if (
			token.class === 'verb' &&
			token.verb!.lemma === '' &&
			language.complementizers.has(tokens[index + 1]?.lower ?? '')
		) {
			// “sniped that”: a verb in no list that takes a clause reports one.
			const cue = verbCueAt(tokens, index, sentence, language, index, frames.statement);
			if (cue) {
				cues.push(cue);
			}
		} else if (
			token.class === 'verb' &&
			token.verb!.lemma === 'put' &&
			/^(?:it|this|things)$/.test(tokens[index + 1]?.lower ?? '')
		) {
			const cue = verbCueAt(tokens, index, sentence, language, index + 1, frames.statement);
			if (cue) {
				cues.push(cue);
			}
		} else if (
			token.class === 'verb' &&
			/^(?:make|be|have)$/.test(token.verb!.lemma) &&
			/^clear|plain$/.test(tokens[index + 1]?.lower ?? '')
		) {
			const cue = verbCueAt(tokens, index, sentence, language, index + 1, frames.statement);
			if (cue) {
				cues.push(cue);
			}
		} else {
			const cue =
				sourcePhraseAt(tokens, index, sentence, language) ?? nounCueAt(tokens, index, sentence, language);
			if (cue) {
				cues.push(cue);
			}
		}
	}

	return cues;
}

function verbCueAt(
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
		const behind = phraseStartingAt(tokens, end, sentence.to, language);
		if (
			behind &&
			(isAfterQuote ||
				isFirst ||
				(!behind.isPronoun && isMark(before, ',') && endsAfter(tokens, behind, sentence, language)))
		) {
			const isObject = asFrames & frames.address && subject && !isAfterQuote;
			if (
				!isObject &&
				!(isFirst && use.form === 'participle') &&
				!(subject !== null && !isAfterQuote) &&
				!language.times.has(tokens[behind.from]!.lower) &&
				use.form !== 'base'
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
	if (
		!isInverted &&
		!isPassive &&
		subject &&
		use.form !== 'gerund' &&
		use.form !== 'third' &&
		use.form !== 'base'
	) {
		// “remarks made by”, “a plan criticised by Ruiz”: passive without “was”.
		isPassive = tokens[end]?.lower === 'by' && end < sentence.to;
	}

	if (isPassive) {
		const isQuoted =
			/^(?:quote|cite|report|record|hear|overhear|say)$/.test(use.lemma) &&
			/^(?:as|to)$/.test(tokens[end]?.lower ?? '');
		if (isQuoted) {
			return null;
		}

		const by = byPhrase(tokens, end, sentence, language);
		if (by) {
			subject = by;
		} else if (use.lemma === 'tell' || use.lemma === 'ask' || use.lemma === 'quiz' || use.lemma === 'press') {
			return null;
		} else {
			subject = null;
		}

		const complement = complementOf(
			tokens,
			end,
			sentence,
			asFrames & ~frames.address,
			use.lemma,
			language,
			true,
		);
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
		(next === 'by' ||
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

	let isDependent = false;
	if (!isInverted && (group.isInfinitive || group.isGerund)) {
		isDependent = true;
		subject = governorOf(tokens, group.from, sentence, language);
	}

	let complement = isInverted
		? complementAfterInversion(tokens, clauseEnd, sentence)
		: complementOf(tokens, end, sentence, asFrames, use.lemma, language, false);
	// “As Ruiz put it in May, the bridge …”
	if (!complement && subject && subject.from - 1 === sentence.from && tokens[sentence.from]!.lower === 'as') {
		for (let index = end; index + 1 < sentence.to; index++) {
			if (isMark(tokens[index], ',:')) {
				complement = {from: index + 1, to: sentence.to, kind: 'clause'};
				break;
			}
		}
	}

	const from = isDependent || isInverted || !subject || subject.from > group.from ? group.from : subject.from;
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
		isFreeRelative:
			(asFrames & frames.label) !== 0 &&
			subject !== null &&
			!isInverted &&
			/^what(?:ever)?$/.test(tokens[subject.from - 1]?.lower ?? ''),
		complement,
	};
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

const issuing =
	/^(?:release|issue|send|post|write|tweet|publish|put|make|give|deliver|share|file|sign|read|offer|draft|carry|hold)$/;

/** Who “adding”, “to say” and the like belong to: the subject of the clause that they hang on. */
function governorOf(
	tokens: readonly Token[],
	at: number,
	sentence: Range,
	language: Language,
): NounPhrase | null {
	const low = sentence.from;
	const isInfinitive = tokens[at]!.class === 'infinitive-marker';
	while (at > low && tokens[at - 1]!.class === 'adverb') {
		at--;
	}

	const before = tokens[at - 1];
	const main = mainClauseBefore(tokens, at, low, language);
	// “with Ruiz reportedly yelling”
	if (before?.kind === 'person' && !isInfinitive) {
		const phrase = subjectBefore(tokens, at, low, language);
		if (phrase && tokens[phrase.from - 1]?.lower === 'with') {
			return lastPhraseOf(tokens, phrase, language);
		}
	}

	if (main && isInfinitive) {
		return main.subject;
	}

	if (before && at > low) {
		if ((before.class === 'noun' || before.mention >= 0) && !language.times.has(before.lower)) {
			const phrase = subjectBefore(tokens, at, low, language);
			const head = phrase && tokens[phrase.headEnd - 1]!;
			if (phrase && head) {
				// “a letter saying”: the letter says it, but “issued a statement saying” has an author.
				if (language.occasions.has(head.lower) && head.mention < 0) {
					return main && issuing.test(tokens[main.verb]!.verb?.lemma ?? '') ? main.subject : phrase;
				}

				// “a video of Ruiz saying”
				const last = lastPhraseOf(tokens, phrase, language);
				if (tokens[last.headEnd - 1]!.mention >= 0 || language.people.has(tokens[last.headEnd - 1]!.lower)) {
					return last;
				}
			}
		}

		// “criticised Ruiz for saying”, “accused the mayor of saying”: the one criticised said it.
		if ((before.lower === 'of' || before.lower === 'for') && main) {
			const object = phraseStartingAt(tokens, main.verb + 1, at - 1, language);
			if (object && object.to === at - 1 && (tokens[main.verb]!.verb?.frames ?? 0) & frames.verdict) {
				return object;
			}
		}

		// “Ruiz, despite admitting that …”, “Ruiz, saying”: no verb yet, so the phrase before is the subject to come.
		if (!main) {
			const from = before.class === 'preposition' ? at - 1 : at;
			if (from > low && isMark(tokens[from - 1], ',—–―-')) {
				const phrase = subjectBefore(tokens, from, low, language);
				if (phrase) {
					return phrase;
				}
			}
		}
	}

	if (main) {
		return main.subject;
	}

	// At the start of a sentence it belongs to the clause that follows: “Calling it a shame, Ruiz left.”
	for (let index = at + 1; index + 1 < sentence.to; index++) {
		if (isMark(tokens[index], ',') || tokens[index]!.class === 'quote') {
			const phrase = phraseStartingAt(tokens, index + 1, sentence.to, language);
			const next = phrase && tokens[phrase.to];
			if (
				next &&
				(next.class === 'verb' || next.class === 'auxiliary' || next.class === 'adverb' || isMark(next, ','))
			) {
				return phrase;
			}
		}
	}

	return null;
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
		if (token.class === 'quote' && (isMark(tokens[index - 1], ',:—–―-') || index === from)) {
			return {from: index, to: sentence.to, kind: isMark(tokens[index - 1], ':') ? 'colon' : 'quote'};
		}

		if (token.class === 'verb' && token.verb!.frames !== 0 && token.verb!.form === 'gerund') {
			return null;
		}
	}

	return null;
}

/** What is reported behind a verb: read over adverbs, days, “in a statement” and the person told. */
function complementOf(
	tokens: readonly Token[],
	start: number,
	sentence: Range,
	bits: number,
	lemma: string,
	language: Language,
	isPassive: boolean,
): Cue['complement'] {
	let index = start;
	const end = sentence.to;
	const to = (kind: ComplementKind, from = index) => ({from, to: end, kind});
	let isAddressed = false;
	for (let steps = 0; index < end && steps < 40; steps++) {
		const token = tokens[index]!;
		const {class: role, lower} = token;
		if (role === 'quote') {
			// “told CNN's “State of the Union” that”
			const owner = tokens[index - 1]!;
			if (
				token.isTitle &&
				(owner.class === 'possessive' || owner.class === 'preposition' || owner.kind === 'organization')
			) {
				index++;
				continue;
			}

			return to('quote');
		}

		if (isMark(token, ':')) {
			return tokens[index + 1] ? to('colon', index + 1) : to('colon', index + 1);
		}

		if (isMark(token, ',—–―')) {
			if (tokens[index + 1]?.class === 'quote' && index + 1 < end) {
				return to('quote', index + 1);
			}

			// „erklärte, dass“, and in English “noted, that”
			const opener = tokens[index + 1];
			if (
				opener &&
				index + 2 < end &&
				language.complementizers.has(opener.lower) &&
				opener.class === 'subordinator'
			) {
				return to('that', index + 1);
			}

			// “said, however, that”: a short insertion
			let close = index + 1;
			while (
				close < end &&
				close < index + 14 &&
				!isMark(tokens[close], ',—–―') &&
				tokens[close]!.class !== 'quote' &&
				tokens[close]!.class !== 'verb'
			) {
				close++;
			}

			if (close < end && isMark(tokens[close], ',—–―')) {
				const after = tokens[close + 1];
				if (
					after &&
					close + 1 < end &&
					(language.complementizers.has(after.lower) || after.class === 'quote')
				) {
					index = close + 1;
					continue;
				}
			}

			return null;
		}

		if (language.complementizers.has(lower) && role !== 'noun') {
			const next = tokens[index + 1];
			if (next && index + 1 < end) {
				return to('that');
			}

			return null;
		}

		if (
			isAddressed ||
			bits & (frames.question | frames.statement | frames.belief | frames.finding | frames.address)
		) {
			if (/^(?:if|whether|how|why|what|where|who|when)$/.test(lower) && index + 2 < end) {
				if (lower === 'when' || lower === 'where' || lower === 'who' || lower === 'if') {
					return bits & frames.question || (lower === 'if' && bits & frames.question) ? to('question') : null;
				}

				return to('question');
			}
		}

		if (role === 'infinitive-marker') {
			// “asked not to be named”
			if (tokens[index - 1]?.class === 'negation' && bits & frames.question) {
				return null;
			}

			if (
				tokens[index + 1]?.class === 'verb' ||
				tokens[index + 1]?.class === 'auxiliary' ||
				tokens[index + 1]?.class === 'adverb'
			) {
				return to('infinitive');
			}

			// “said to reporters”, “explained to the board”
			const phrase = phraseStartingAt(tokens, index + 1, end, language);
			if (phrase || tokens[index + 1]?.class === 'object-pronoun') {
				index = phrase?.to ?? index + 2;
				continue;
			}

			return null;
		}

		// “said there was”, “says too much is made of it”
		if (
			/^(?:there|much|more|less|most|too|rather)$/.test(lower) &&
			bits & (frames.statement | frames.finding | frames.belief) &&
			startsLooseClause(tokens, index, end)
		) {
			return to('clause');
		}

		if (role === 'adverb' || role === 'negation' || (language.times.has(lower) && token.mention < 0)) {
			index++;
			continue;
		}

		// “called for a vote”, “warned of delays”: what is asked for stands behind the preposition.
		if (
			role === 'preposition' &&
			index === start &&
			bits & (frames.appraisal | frames.verdict) &&
			objectPrepositions[lemma]?.includes(lower)
		) {
			return index + 1 < end ? to('object', index + 1) : null;
		}

		if (role === 'preposition') {
			if (lower === 'as' && bits & (frames.label | frames.verdict)) {
				return to('label', index);
			}

			const isNext = tokens[index + 1]?.class;
			if (isNext === 'quote' && tokens[index + 1]!.isTitle) {
				index += 2;
				continue;
			}

			if (isNext === 'quote') {
				return to('object', index + 1);
			}

			if (isNext === 'verb') {
				return index === start && bits & frames.verdict ? to('object') : null;
			}

			const object = objectOfPreposition(tokens, index + 1, end, language);
			if (object < 0) {
				return null;
			}

			index = object;
			continue;
		}

		// “told CNN's “State of the Union” that”: the programme was told.
		if (token.mention >= 0 && bits & frames.address) {
			let behind = index;
			while (behind < end && tokens[behind]!.mention === token.mention) {
				behind++;
			}

			if (tokens[behind]?.class === 'possessive' && tokens[behind + 1]?.isTitle) {
				isAddressed = true;
				index = behind + 2;
				continue;
			}
		}

		if (bits & frames.address && !isAddressed && !isPassive) {
			const phrase =
				role === 'object-pronoun' ||
				role === 'subject-pronoun' ||
				(lower === 'her' && !isObjectNoun(tokens[index + 1]))
					? {to: index + 1}
					: phraseStartingAt(tokens, index, end, language);
			if (phrase) {
				const isClause =
					bits & frames.statement &&
					hasFiniteVerb(tokens, phrase.to, end) &&
					!language.complementizers.has(tokens[phrase.to]?.lower ?? '') &&
					lemma !== 'ask';
				if (!isClause || !(bits & frames.statement)) {
					isAddressed = true;
					index = phrase.to;
					continue;
				}
			}
		}

		if (
			role === 'subject-pronoun' ||
			role === 'determiner' ||
			role === 'noun' ||
			token.mention >= 0 ||
			role === 'object-pronoun' ||
			role === 'relative'
		) {
			if (
				role !== 'object-pronoun' &&
				role !== 'relative' &&
				bits & (frames.statement | frames.belief | frames.finding | frames.address) &&
				!(bits & frames.label && !(bits & frames.statement))
			) {
				if (
					isClauseAt(tokens, index, end, language) ||
					(saysOnlyClauses(bits) && end - index >= fewestInClause)
				) {
					return to('clause');
				}
			}

			return bits & frames.label ? to('label') : to('object');
		}

		if (role === 'subordinator') {
			// “said if it rains”, “said when he arrived, he”: with a clause behind a comma it is reported as well.
			return bits & frames.statement &&
				(lower === 'if' ||
					lower === 'while' ||
					lower === 'because' ||
					lower === 'although' ||
					lower === 'though') &&
				lower !== 'because' &&
				lower !== 'while'
				? to('clause')
				: null;
		}

		if (role === 'auxiliary' && bits & frames.question) {
			return null;
		}

		if (role === 'verb' && token.verb!.form === 'gerund' && bits & (frames.verdict | frames.label)) {
			return to('object');
		}

		return null;
	}

	return null;
}

/** Verbs whose reported matter stands behind a preposition. */
const objectPrepositions: Readonly<Record<string, readonly string[]>> = {
	call: ['for', 'on', 'out'],
	warn: ['of', 'against', 'about'],
	complain: ['about', 'of'],
	boast: ['of', 'about'],
	brag: ['of', 'about'],
	joke: ['about'],
	speak: ['of', 'about', 'against'],
	talk: ['about', 'of'],
	argue: ['for', 'against'],
	apologize: ['for'],
	apologise: ['for'],
	refer: ['to'],
	allude: ['to'],
	point: ['to'],
	rail: ['against'],
	plead: ['for'],
	push: ['for'],
	lobby: ['for'],
};

/** “said the method counts snow”: “said” takes no object, so what follows is a clause, whatever its verb. */
const saysOnlyClauses = (bits: number) =>
	(bits & frames.statement) !== 0 &&
	(bits &
		(frames.label | frames.verdict | frames.appraisal | frames.address | frames.belief | frames.manner)) ===
		0;

/** Fewer words than these behind “said” are no clause: “said the words”. */
const fewestInClause = 5;

const isObjectNoun = (token: Token | undefined) =>
	token !== undefined && (token.class === 'noun' || token.class === 'quote' || token.mention >= 0);

/** Where the object of a preposition ends; −1 when there is none. */
function objectOfPreposition(
	tokens: readonly Token[],
	from: number,
	end: number,
	language: Language,
): number {
	const first = tokens[from];
	if (!first || from >= end) {
		return -1;
	}

	if (language.times.has(first.lower) && first.mention < 0) {
		let index = from + 1;
		while (index < end && (language.times.has(tokens[index]!.lower) || /^\d+$/.test(tokens[index]!.lower))) {
			index++;
		}

		return index;
	}

	if (first.class === 'object-pronoun') {
		return from + 1;
	}

	const phrase = phraseStartingAt(tokens, from, end, language);
	if (!phrase || phrase.isPronoun) {
		return phrase ? phrase.to : -1;
	}

	// “in a statement Ruiz would”: a name behind a common noun begins the clause.
	for (let index = phrase.from + 1; index < phrase.to; index++) {
		const token = tokens[index]!;
		const previous = tokens[index - 1]!;
		if (
			token.mention >= 0 &&
			previous.mention !== token.mention &&
			previous.class === 'noun' &&
			previous.mention < 0 &&
			language.occasions.has(previous.lower)
		) {
			return index;
		}

		if (language.times.has(previous.lower) && previous.mention < 0) {
			return index;
		}
	}

	return phrase.to;
}

function hasFiniteVerb(tokens: readonly Token[], from: number, to: number): boolean {
	const token = tokens[from];
	return (
		from < to &&
		token !== undefined &&
		(token.class === 'auxiliary' ||
			(token.class === 'verb' && isFiniteVerb(tokens, from, from) && token.verb!.form !== 'base'))
	);
}

/** Whether a clause with a verb of its own begins here: “said *the bridge would reopen*”. */
export function isClauseAt(tokens: readonly Token[], from: number, end: number, language: Language): boolean {
	const first = tokens[from];
	if (!first || from >= end) {
		return false;
	}

	let index = from;
	if (first.class === 'subject-pronoun') {
		index = from + 1;
	} else {
		const phrase = phraseStartingAt(tokens, from, end, language);
		if (!phrase) {
			return false;
		}

		index = phrase.to;
	}

	let depth = 0;
	for (; index < end && depth < 60; index++, depth++) {
		const token = tokens[index]!;
		if (token.class === 'auxiliary') {
			return true;
		}

		if (token.class === 'verb') {
			if (isFiniteVerb(tokens, index, from)) {
				return true;
			}

			continue;
		}

		if (token.class === 'relative' || (token.lower === 'that' && tokens[index - 1]?.class === 'noun')) {
			// past the relative clause's own verb
			let verb = index + 1;
			while (verb < end && tokens[verb]!.class !== 'verb' && tokens[verb]!.class !== 'auxiliary') {
				verb++;
			}

			index = verb;
			if (tokens[verb]?.class === 'quote') {
				return true;
			}

			while (
				index + 1 < end &&
				(tokens[index + 1]!.class === 'verb' ||
					tokens[index + 1]!.class === 'adverb' ||
					tokens[index + 1]!.class === 'negation')
			) {
				index++;
			}

			continue;
		}

		// “said the move “was wrong””: the verb stands inside the marks.
		if (token.class === 'quote') {
			return depth > 0 || index > from + 1;
		}

		if (token.class === 'subordinator' || isMark(token, ';:')) {
			return false;
		}

		// “announcing the pick, the union called”: past the comma it is another clause, unless an apposition closes.
		if (isMark(token, ',')) {
			const close = closingComma(tokens, index + 1, end);
			const next = close < 0 ? undefined : tokens[close + 1];
			return next !== undefined && (next.class === 'verb' || next.class === 'auxiliary');
		}
	}

	return false;
}

/** “there was”, “too much is made”: a clause whose subject is no noun. */
function startsLooseClause(tokens: readonly Token[], from: number, end: number): boolean {
	for (let index = from + 1; index < end && index < from + 4; index++) {
		const {class: role} = tokens[index]!;
		if (role === 'auxiliary') {
			return true;
		}

		if (role !== 'adverb' && role !== 'determiner' && role !== 'preposition') {
			return false;
		}
	}

	return false;
}

function closingComma(tokens: readonly Token[], from: number, end: number): number {
	for (let index = from; index < end; index++) {
		if (isMark(tokens[index], ',')) {
			return index;
		}
	}

	return -1;
}

/** “according to Ruiz”, “in Ruiz’s words”. */
function sourcePhraseAt(
	tokens: readonly Token[],
	index: number,
	sentence: Range,
	language: Language,
): Cue | null {
	const token = tokens[index]!;
	const followers = language.sourcePhrases.get(token.lower);
	if (!followers) {
		return null;
	}

	// „…“, so die Ministerin: a phrase of one word needs the words before it, or the start of the sentence.
	const isSingle = followers.includes('');
	const before = tokens[index - 1];
	if (
		isSingle
			? index > sentence.from && before!.class !== 'quote' && !isMark(before, ',')
			: !followers.includes(tokens[index + 1]?.lower ?? '')
	) {
		return null;
	}

	const after = index + (isSingle ? 1 : 2);
	const subject = phraseStartingAt(tokens, after, sentence.to, language);
	if (isSingle && !subject) {
		return null;
	}

	const from = index > sentence.from && isMark(tokens[index - 1], ',') ? index : index;
	let to = subject?.to ?? after;
	if (
		!subject &&
		(tokens[to]?.class === 'object-pronoun' || tokens[to]?.class === 'determiner') &&
		to < sentence.to
	) {
		to++;
	}

	const words = {from: index, to: after};
	// In front, what it covers follows the comma.
	let complement: Cue['complement'] = null;
	if (index === sentence.from || (index === sentence.from + 1 && !isMark(tokens[sentence.from], ','))) {
		for (let next = to; next < sentence.to; next++) {
			if (isMark(tokens[next], ',:')) {
				if (tokens[next + 1] && tokens[next + 1]!.class !== 'relative' && next + 1 < sentence.to) {
					complement = {
						from: next + 1,
						to: sentence.to,
						kind: tokens[next + 1]!.class === 'quote' ? 'quote' : 'clause',
					};
				}

				// “According to Ruiz, the mayor, the bridge …”: the clause with a verb is what she says.
				if (complement && isClauseAt(tokens, next + 1, sentence.to, language)) {
					break;
				}
			}
		}
	}

	return {
		kind: 'source-phrase',
		words,
		clause: {from, to},
		group: null,
		frames: frames.statement,
		lemma: isSingle ? token.lower : `${token.lower} ${tokens[index + 1]!.lower}`,
		subject: subject ?? (to > after ? {from: after, to, headEnd: to, isPronoun: true} : null),
		isInverted: false,
		isDependent: false,
		complement,
	};
}

/** “Ruiz’s claim that”, “her statement: “…””, “his “no comment” remark”. */
function nounCueAt(tokens: readonly Token[], index: number, sentence: Range, language: Language): Cue | null {
	const token = tokens[index]!;
	if (token.class !== 'noun' || token.mention >= 0 || !language.wordsAsNoun.has(token.lower)) {
		return null;
	}

	const next = tokens[index + 1];
	if (!next || index + 1 >= sentence.to) {
		return null;
	}

	let complement: Cue['complement'] = null;
	if (language.complementizers.has(next.lower)) {
		const after = tokens[index + 2];
		// “claims that were false” is a relative clause.
		if (after && index + 2 < sentence.to && after.class !== 'auxiliary' && after.class !== 'verb') {
			complement = {from: index + 1, to: sentence.to, kind: 'that'};
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
		!language.occasions.has(token.lower)
	) {
		complement = {from: start, to: start + 1, kind: 'quote'};
		start--;
	}

	if (!complement) {
		return null;
	}

	while (
		start >= sentence.from &&
		tokens[start]!.class === 'noun' &&
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
			subject = owners && lastPhraseOf(tokens, owners, language);
		} else if (language.pronoun(owner.lower) && owner.class === 'determiner') {
			subject = {from: start, to: start + 1, headEnd: start + 1, isPronoun: true};
		}
	}

	// “made the following comment:”, “has a new message:”
	if (!subject) {
		isOwned = false;
		subject = mainClauseBefore(tokens, index, sentence.from, language)?.subject ?? null;
	}

	return nounCue(index, subject, complement, subject && isOwned ? subject.from : index, index + 1);
}

function nounCue(
	index: number,
	subject: NounPhrase | null,
	complement: NonNullable<Cue['complement']>,
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
