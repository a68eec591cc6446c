import {frames, type Language} from '../language/language.ts';
import type {ComplementKind, Cue} from './cue.ts';
import {phraseStartingAt} from './noun-phrase.ts';
import {isMark, isNounLike, isPast, type Range, type Token} from './token.ts';
import {isFiniteVerb} from './verb-group.ts';

/** What is reported behind a verb: read over adverbs, days, “in a statement” and the person told. */
export function complementOf(
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
			return to('colon', index + 1);
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

			if (isReportedByMood(tokens, index + 1, end, language)) {
				return to('clause', index + 1);
			}

			// “said, however, that”, “wrote in a letter, seen by the Gazette, that”: a short insertion
			let close = index + 1;
			while (
				close < end &&
				close < index + 14 &&
				!isMark(tokens[close], ',—–―') &&
				tokens[close]!.class !== 'quote' &&
				(tokens[close]!.class !== 'verb' || (close === index + 1 && canBeAside(tokens[close]!)))
			) {
				close++;
			}

			// “is responding, painting Hale as a bully – “…”, an advert says”: more than an aside, and no words of his.
			const isAside = tokens[index + 1]?.verb?.form !== 'gerund' || isMark(tokens[close], ',');
			if (close < end && isAside && isMark(tokens[close], ',—–―')) {
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
			if (isRelativeBehind(tokens, start, index)) {
				return null;
			}

			// “having said that, there are others”
			const next = tokens[index + 1];
			if (next && index + 1 < end && !(isMark(next, ',.;') && tokens[start - 2]?.lower === 'having')) {
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
				tokens[index + 1]?.class === 'adverb' ||
				(undertaking.test(lemma) && isVerbInNoList(tokens, index + 1))
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

		// “said last week that”, and not “said last week was cold”
		const third = tokens[index + 2];
		if (
			/^(?:last|next|this|early|late|earlier|later)$/.test(lower) &&
			language.times.has(tokens[index + 1]?.lower ?? '') &&
			(!third || (third.class !== 'verb' && third.class !== 'auxiliary' && third.class !== 'possessive'))
		) {
			index += 2;
			continue;
		}

		// “says neither of them could boil an egg”
		if (
			index === start &&
			/^(?:nothing|little|something|anything|everything|neither|none|some|many|most|one|both|each)$/.test(
				lower,
			) &&
			bits & frames.statement &&
			isSubjectOfClause(tokens, index + 1, end)
		) {
			return to('clause');
		}

		// “said nothing about the bridge”
		if (
			index === start &&
			/^(?:nothing|little|something|anything|everything|so|neither|nor)$/.test(lower) &&
			bits & frames.statement &&
			!hasFiniteVerb(tokens, index + 1, end)
		) {
			return null;
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

			// „sprach von einem „Kahlschlag““
			if (language.nounsHaveCapitals && isNext === 'determiner' && tokens[index + 2]?.class === 'quote') {
				return to('object', index + 2);
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

		const programme = bits & frames.address ? behindProgramme(tokens, index, end) : null;
		if (programme !== null) {
			isAddressed = true;
			index = programme;
			continue;
		}

		if (bits & frames.address && !isAddressed && !isPassive) {
			const phrase =
				role === 'object-pronoun' ||
				role === 'subject-pronoun' ||
				(lower === 'her' && !isObjectNoun(tokens[index + 1]))
					? {to: index + 1}
					: phraseStartingAt(tokens, index + quantifierAt(tokens, index), end, language);
			if (phrase) {
				const complementizer = complementizerBehind(tokens, phrase.to, end, language);
				if (complementizer > phrase.to) {
					isAddressed = true;
					index = complementizer;
					continue;
				}

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

/** “wrote in a letter, *seen* by the Gazette,”, “said, *grinning*,”; but “said it, *adding* that” */
const canBeAside = (token: Token) =>
	isPast(token) || (token.verb!.form === 'gerund' && (token.verb!.frames & clausal) === 0);

/** “told reporters after a summit *that was* held on a boat”: it stands for the summit; but “told reporters *that was* wrong”. */
function isRelativeBehind(tokens: readonly Token[], from: number, to: number): boolean {
	return (
		tokens[to]?.lower === 'that' &&
		isVerbal(tokens[to + 1]) &&
		tokens[to + 1]!.verb?.form !== 'gerund' &&
		tokens.slice(from, to).some(token => token.class === 'preposition')
	);
}

const isVerbal = (token: Token | undefined) => token?.class === 'auxiliary' || token?.class === 'verb';

/** “told *CNN's “State of the Union”* that”, “told *the paper's “Late Night Lane”* that”: where what follows a programme that was told begins. */
function behindProgramme(tokens: readonly Token[], from: number, end: number): number | null {
	let owner = tokens[from]!.class === 'determiner' ? from + 1 : from;
	while (owner < end && isNounLike(tokens[owner])) owner++;
	return owner > from &&
		isNounLike(tokens[owner - 1]) &&
		tokens[owner]?.class === 'possessive' &&
		tokens[owner + 1]?.isTitle
		? owner + 2
		: null;
}

/** How many words of “*more than* 300 people” stand in front of the number. */
function quantifierAt(tokens: readonly Token[], index: number): number {
	return tokens[index + 1]?.lower === 'than' && /^(?:more|fewer|less)$/.test(tokens[index]!.lower) ? 2 : 0;
}

/** Verbs that say what will be done. */
const undertaking = /^(?:vow|promise|pledge|threaten|swear|offer|undertake)$/;

/** “vowed to *override the* veto”, “promised to *mend it*”: no noun stands so in front of “the” or “it”; but “promised to parents that”. */
function isVerbInNoList(tokens: readonly Token[], index: number): boolean {
	const token = tokens[index];
	const next = tokens[index + 1];
	return (
		token?.class === 'noun' &&
		!token.isCapital &&
		!token.lower.endsWith('s') &&
		next !== undefined &&
		/^(?:determiner|object-pronoun)$/.test(next.class)
	);
}

/** Verbs that “that” may belong to instead. */
const clausal = frames.statement | frames.belief | frames.finding | frames.address;

/** How far behind those who were told “that” may stand. */
const longestDescription = 8;

/**
 * Where “that” stands behind what describes those who were told: “told supporters gathered outside *that*”, “told anyone
 * who would listen *that*”. −1 when a clause of its own stands between: “told voters prices rose so fast that”, “told
 * reporters he knew that”.
 */
function complementizerBehind(
	tokens: readonly Token[],
	start: number,
	end: number,
	language: Language,
): number {
	for (let index = start; index < end && index <= start + longestDescription; index++) {
		const token = tokens[index]!;
		const previous = tokens[index - 1]!.class;
		if (token.lower === 'that' && language.complementizers.has('that')) {
			return isVerbal(tokens[index + 1]) ? -1 : index;
		}

		const isDescription =
			token.class === 'preposition' ||
			token.class === 'relative' ||
			(token.class === 'adverb' && token.lower !== 'so') ||
			(token.class === 'noun' && previous !== 'verb' && previous !== 'relative') ||
			(token.class === 'determiner' && (previous === 'preposition' || token.lower === 'her')) ||
			(token.class === 'auxiliary' && previous === 'relative') ||
			(token.class === 'object-pronoun' && previous !== 'noun') ||
			(token.class === 'verb' && (token.verb!.frames & clausal) === 0);
		if (!isDescription) {
			return -1;
		}
	}

	return -1;
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

	return behindDescription(tokens, phrase.to, end, language);
}

/** “in a letter *seen by the Gazette*:”: past what was done with a paper, where a mark or “that” stands behind it. */
function behindDescription(tokens: readonly Token[], from: number, end: number, language: Language): number {
	if (!isPast(tokens[from])) {
		return from;
	}

	let behind = from + 1;
	while (behind < end) {
		const token = tokens[behind]!;
		if (token.class === 'adverb' || (language.times.has(token.lower) && token.mention < 0)) {
			behind++;
			continue;
		}

		const isJoined = token.class === 'preposition' || token.class === 'infinitive-marker';
		const phrase = isJoined ? phraseStartingAt(tokens, behind + 1, end, language) : null;
		if (!phrase) {
			break;
		}

		behind = phrase.to;
	}

	return isMark(tokens[behind], ',:') || language.complementizers.has(tokens[behind]?.lower ?? '')
		? behind
		: from;
}

/** “neither *of them could*”, “nothing *about it was*”: up to a verb of its own stands nothing but “of …” or “about …”. */
function isSubjectOfClause(tokens: readonly Token[], from: number, to: number): boolean {
	for (let index = from; index < to; index++) {
		const token = tokens[index]!;
		if (token.class === 'auxiliary' || (token.class === 'verb' && isFiniteVerb(tokens, index, from))) {
			return true;
		}

		if (!describing.has(token.class)) {
			return false;
		}
	}

	return false;
}

const describing = new Set<Token['class']>([
	'preposition',
	'determiner',
	'noun',
	'object-pronoun',
	'possessive',
	'adverb',
]);

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
			return depth > 0 || index > from + 1 || first.class === 'subject-pronoun';
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

/** „sagte, er werde kommen“: a clause behind a comma whose verb shows that somebody else says it. */
export function isReportedByMood(
	tokens: readonly Token[],
	from: number,
	to: number,
	language: Language,
): boolean {
	for (let index = from; index < to; index++) {
		if (language.reportedMood.has(tokens[index]!.lower)) {
			return true;
		}
	}

	return false;
}
