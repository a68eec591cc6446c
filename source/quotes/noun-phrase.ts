import type {Language} from '../language/language.ts';
import {isMark, isNounLike, isPartOfName, type Range, type Token} from './token.ts';
import {isFiniteVerb, verbGroupAt} from './verb-group.ts';

/** The words that say who does something. */
export type NounPhrase = Range & {
	/** Where its first part ends: before a comma, a relative clause. The name or the noun that heads it stands there. */
	readonly headEnd: number;
	readonly isPronoun: boolean;
};

/** The noun phrase that ends at a place: “the Harbour Authority’s director of operations, Ana Ruiz” gives its last part. */
export function phraseEndingAt(
	tokens: readonly Token[],
	end: number,
	low: number,
	language: Language,
): NounPhrase | null {
	let start = end;
	let lastNoun = -1;
	let attribute = -1;
	let home = -1;
	for (let index = end - 1; index >= low; index--) {
		const token = tokens[index]!;
		const {class: role} = token;
		if (token.mention >= 0 || role === 'noun') {
			if (
				language.times.has(token.lower) &&
				token.mention < 0 &&
				start < end &&
				isTimeBefore(tokens, index, low)
			) {
				break;
			}

			start = index;
			lastNoun = lastNoun < 0 ? index : lastNoun;
			continue;
		}

		// “a baker from Millbrook, Ohio said”: the state goes with the town.
		if (
			isMark(token, ',') &&
			index > low + 1 &&
			start === index + 1 &&
			start < end &&
			tokens[start]!.kind === 'place' &&
			tokens[index - 1]!.isCapital &&
			/^(?:of|from|in|near)$/.test(tokens[index - 2]!.lower)
		) {
			start = index;
			continue;
		}

		// “the Millbrook, Ohio-based company said”
		if (
			isMark(token, ',') &&
			index > low + 1 &&
			start === index + 1 &&
			start < end &&
			tokens[start]!.lower.endsWith('-based') &&
			tokens[index - 1]!.isCapital
		) {
			home = start;
			start = index;
			continue;
		}

		if (role === 'determiner' || role === 'possessive') {
			start = index;
			// What stands before “the” is another phrase unless a preposition, a possessive or “and” ties them together.
			const previous = tokens[index - 1];
			if (
				language.nounsHaveCapitals &&
				index > low &&
				genitive.test(token.lower) &&
				(previous!.class === 'noun' || previous!.mention >= 0) &&
				previous!.isCapital
			) {
				attribute = index;
				continue;
			}

			if (
				role === 'determiner' &&
				!(
					previous &&
					index > low &&
					(previous.class === 'preposition' ||
						previous.class === 'coordinator' ||
						previous.class === 'determiner' ||
						previous.class === 'infinitive-marker')
				)
			) {
				break;
			}

			continue;
		}

		// “a day after Ruiz said”, “to 31 families after a review found”: a clause that says when.
		if (
			index > low &&
			start < end &&
			/^(?:after|before|since|until)$/.test(token.lower) &&
			(token.lower !== 'before' || language.times.has(tokens[index - 1]!.lower))
		) {
			break;
		}

		if (
			role === 'preposition' &&
			index > low &&
			(isNounLike(tokens[index - 1]) ||
				tokens[index - 1]!.class === 'determiner' ||
				isMark(tokens[index - 1], ')'))
		) {
			start = index;
			continue;
		}

		if (role === 'infinitive-marker' && index > low && isNounLike(tokens[index - 1]) && start > index) {
			// “adviser to the mayor”
			start = index;
			continue;
		}

		if (
			role === 'coordinator' &&
			index > low &&
			isNounLike(tokens[index - 1]) &&
			tokens[index]!.lower === 'and' &&
			!endsClause(tokens, index, low)
		) {
			start = index;
			continue;
		}

		if (
			role === 'adverb' &&
			start < end &&
			tokens[index + 1]?.class === 'noun' &&
			index > low &&
			(tokens[index - 1]!.class === 'determiner' ||
				tokens[index - 1]!.class === 'possessive' ||
				(tokens[index - 1]!.class === 'noun' && /^(?:first|second|then|once|long)$/.test(token.lower)))
		) {
			start = index;
			continue;
		}

		if (role === 'quote' && isPartOfName(tokens, index)) {
			start = index;
			continue;
		}

		if (isMark(token, ')')) {
			let open = index;
			while (open > low && !isMark(tokens[open], '(')) {
				open--;
			}

			if (isNounLike(tokens[open - 1])) {
				index = open;
				start = open;
				continue;
			}

			break;
		}

		if (role === 'subject-pronoun' && index === end - 1) {
			return {from: index, to: end, headEnd: end, isPronoun: true};
		}

		if (role === 'object-pronoun' && lastNoun < 0) {
			start = index;
			continue;
		}

		if (role === 'relative' && lastNoun >= 0) {
			break;
		}

		if (role === 'verb' || role === 'auxiliary') {
			const wider = beforeModifier(tokens, index, low, language);
			if (wider) {
				return {...wider, to: end};
			}
		}

		break;
	}

	if (start >= end) {
		return null;
	}

	const indefinite = indefiniteBefore(tokens, start, low);
	if (indefinite >= 0) {
		return {from: indefinite, to: end, headEnd: indefinite + 1, isPronoun: true};
	}

	// A phrase opened by a preposition is no subject; what follows it may be.
	if (tokens[start]!.class === 'preposition' || tokens[start]!.class === 'infinitive-marker') {
		const inner = afterOpening(tokens, start, end);
		if (inner < 0) {
			return null;
		}

		start = inner;
	}

	while (start < end && (tokens[start]!.class === 'coordinator' || tokens[start]!.class === 'possessive')) {
		start++;
	}

	if (start >= end) {
		return null;
	}

	const headEnd = headEndOf(tokens, home > start ? home : start, end);
	return {
		from: start,
		to: end,
		headEnd: attribute > start ? Math.min(headEnd, attribute) : headEnd,
		isPronoun: false,
	};
}

/** “someone”, “everybody”: who is meant, the words behind it say. */
export function isIndefinite(token: Token | undefined): boolean {
	return token !== undefined && /^(?:some|every|any)(?:one|body)$/.test(token.lower);
}

/** “said someone *in the crowd*”: past where somebody is or belongs, and not past when (“said someone on Monday”). */
function endOfPlace(tokens: readonly Token[], from: number, high: number, language: Language): number {
	const opener = tokens[from];
	const first = tokens[from + 1];
	if (
		!opener ||
		!first ||
		!/^(?:in|at|from|near|behind|inside|outside|among|with|on|of|beside|aboard)$/.test(opener.lower) ||
		language.times.has(first.lower) ||
		/^\d/.test(first.lower)
	) {
		return from;
	}

	const place = phraseStartingAt(tokens, from + 1, high, language);
	const head = place && tokens[place.headEnd - 1]!.lower;
	return place && !language.times.has(head!) && !language.occasions.has(head!) ? place.to : from;
}

/** “*someone* from the council”, “*everyone* close to the mayor”: where such a phrase begins, or −1. */
function indefiniteBefore(tokens: readonly Token[], start: number, low: number): number {
	let at = start - 1;
	const opener = tokens[at];
	if (opener?.class === 'preposition' || opener?.class === 'infinitive-marker') {
		// “close to the mayor”
		at -= isIndefinite(tokens[at - 1]) ? 1 : 2;
	} else if (
		tokens[start]!.class !== 'noun' ||
		tokens[start]!.isCapital ||
		tokens[start + 1]?.class !== 'preposition'
	) {
		return -1;
	}

	// “like everyone in the town Ana Ruiz said”: behind a preposition it is no subject.
	const before = tokens[at - 1];
	const isObject = at > low && (before!.class === 'preposition' || before!.class === 'infinitive-marker');
	return at >= low && isIndefinite(tokens[at]) && !isObject ? at : -1;
}

/** “the stands were full *and* the crowd said”: what stands before “and” says how something is. */
function endsClause(tokens: readonly Token[], coordinator: number, low: number): boolean {
	let index = coordinator - 1;
	while (index > low && (isNounLike(tokens[index]) || tokens[index]!.class === 'adverb')) {
		index--;
	}

	return tokens[index]!.class === 'auxiliary' && index < coordinator - 1;
}

function isTimeBefore(tokens: readonly Token[], index: number, low: number): boolean {
	return index - 1 < low || tokens[index - 1]!.class === 'preposition' || isMark(tokens[index - 1], ',');
}

/** “people briefed on the plan said”, “the man who shot him said”: the phrase in front of what describes it. */
function beforeModifier(
	tokens: readonly Token[],
	verb: number,
	low: number,
	language: Language,
): NounPhrase | null {
	const use = tokens[verb]!.verb;
	// Behind “said” and its like a new clause begins, and its subject is the phrase found.
	if (
		use &&
		use.frames & 0b1100111 &&
		use.form !== 'gerund' &&
		use.form !== 'participle' &&
		!(tokens[verb + 1]?.class === 'preposition' && use.form === 'past' && isNounLike(tokens[verb - 1]))
	) {
		return null;
	}

	for (let index = verb; index >= low && index > verb - 12; index--) {
		const token = tokens[index]!;
		if (token.class === 'relative' || (token.lower === 'that' && isNounLike(tokens[index - 1]))) {
			return isNounLike(tokens[index - 1]) ? phraseEndingAt(tokens, index, low, language) : null;
		}

		if (
			token.class === 'punctuation' ||
			token.class === 'quote' ||
			token.class === 'coordinator' ||
			token.class === 'subordinator' ||
			token.class === 'subject-pronoun'
		) {
			break;
		}
	}

	const group = verbGroupAt(tokens, verb, low);
	if (
		use &&
		group.from === verb &&
		isNounLike(tokens[verb - 1]) &&
		!isFiniteVerb(tokens, verb, low) &&
		(use.form === 'past' || use.form === 'participle' || use.form === 'gerund')
	) {
		return phraseEndingAt(tokens, verb, low, language);
	}

	return null;
}

/** Past “In March” or “On the bridge” at the start of a sentence, where the next phrase begins; −1 when there is none. */
function afterOpening(tokens: readonly Token[], start: number, end: number): number {
	let hasNoun = false;
	for (let index = start + 1; index < end; index++) {
		const token = tokens[index]!;
		if (
			hasNoun &&
			(token.class === 'determiner' ||
				(token.mention >= 0 &&
					tokens[index - 1]!.mention !== token.mention &&
					tokens[index - 1]!.class === 'noun'))
		) {
			return index;
		}

		if (token.class === 'noun') {
			hasNoun = true;
		} else if (token.class === 'preposition') {
			hasNoun = false;
		}
	}

	return -1;
}

/** Where the head of a phrase ends: before “of the board”, “from Ohio”, “in the city”. Prepositions inside one name do not count. */
export function headEndOf(tokens: readonly Token[], from: number, to: number): number {
	for (let index = from + 1; index < to; index++) {
		const token = tokens[index]!;
		if (token.mention >= 0 && tokens[index - 1]!.mention === token.mention) {
			continue;
		}

		if (
			token.class === 'preposition' ||
			token.class === 'infinitive-marker' ||
			token.class === 'coordinator' ||
			token.class === 'relative' ||
			token.class === 'verb' ||
			(token.class === 'punctuation' && !/^[.&’'-]$/.test(token.lower))
		) {
			const close = token.lower === '(' ? closingBracket(tokens, index, to) : -1;
			if (close > 0 && isNounLike(tokens[close + 1])) {
				// “Osk Wildlife Service (OWS) warden Ana Ruiz”
				index = close;
				continue;
			}

			return index;
		}
	}

	return to;
}

/** Where a short bracket closes, such as one that holds an acronym; −1 when it does not before the end. */
function closingBracket(tokens: readonly Token[], open: number, end: number): number {
	for (let index = open + 1; index < Math.min(end, open + 4); index++) {
		if (isMark(tokens[index], ')')) {
			return index;
		}
	}

	return -1;
}

/** How many of several who have been named together. */
const ofSeveral = /^(?:one|two|three|some|many|most|several|all|both|another)$/;

/** The noun phrase that begins at a place: “said *the director of the Harbour Authority*, who”. */
export function phraseStartingAt(
	tokens: readonly Token[],
	start: number,
	high: number,
	language: Language,
): NounPhrase | null {
	const first = tokens[start];
	if (!first || start >= high) {
		return null;
	}

	if (first.class === 'subject-pronoun') {
		const to = isIndefinite(first) ? endOfPlace(tokens, start + 1, high, language) : start + 1;
		return {from: start, to, headEnd: start + 1, isPronoun: true};
	}

	// “said one of them, Ana Ruiz”
	if (
		ofSeveral.test(first.lower) &&
		tokens[start + 1]?.lower === 'of' &&
		/^(?:them|us)$/.test(tokens[start + 2]?.lower ?? '') &&
		start + 2 < high
	) {
		return {from: start, to: start + 3, headEnd: start + 1, isPronoun: false};
	}

	if (!(first.class === 'determiner' || isNounLike(first))) {
		return null;
	}

	let end = start;
	let hasNoun = false;
	let attribute = -1;
	for (let index = start; index < high; index++) {
		const token = tokens[index]!;
		const {class: role} = token;
		if (language.nounsHaveCapitals && hasNoun) {
			if (role === 'determiner' && genitive.test(token.lower)) {
				// „der Chef der Hafen AG“: the chief is meant.
				attribute = attribute < 0 ? index : attribute;
				continue;
			}

			if (role === 'noun' && !token.isCapital && token.mention < 0) {
				break;
			}
		}

		if (token.mention >= 0 || role === 'noun') {
			// “told reporters Monday”; but “told a Monday evening *briefing*”.
			if (
				hasNoun &&
				token.mention < 0 &&
				language.times.has(token.lower) &&
				!language.occasions.has(tokens[index + 1]?.lower ?? '')
			) {
				break;
			}

			hasNoun = true;
			end = index + 1;
			continue;
		}

		if (role === 'determiner') {
			// “said *one of* those advisers”
			if (index === start && tokens[index + 1]?.lower === 'of') {
				hasNoun = true;
				continue;
			}

			if (
				hasNoun &&
				!/^(?:of|in|at|for|from|with|on|by|to|and|about|against)$/.test(tokens[index - 1]!.lower)
			) {
				break;
			}

			continue;
		}

		if (role === 'possessive') {
			hasNoun = false;
			continue;
		}

		if (role === 'quote' && isPartOfName(tokens, index)) {
			continue;
		}

		if ((role === 'preposition' || role === 'coordinator' || role === 'infinitive-marker') && hasNoun) {
			const next = tokens[index + 1];
			if (next && (isNounLike(next) || next.class === 'determiner') && !language.times.has(next.lower)) {
				if (/^(?:after|before|during|since|as|despite|via|like|amid|without)$/.test(token.lower)) {
					break;
				}

				continue;
			}

			break;
		}

		if (role === 'adverb' && !hasNoun) {
			continue;
		}

		break;
	}

	if (end <= start || !hasNoun) {
		// “said another.”: somebody else of those who were just described.
		const behind = tokens[start + 1];
		return standsAlone.test(first.lower) &&
			(!behind || behind.class === 'punctuation' || behind.class === 'quote')
			? {from: start, to: start + 1, headEnd: start + 1, isPronoun: false}
			: null;
	}

	const headEnd = headEndOf(tokens, start, end);
	return {
		from: start,
		to: end,
		headEnd: attribute < 0 ? headEnd : Math.min(headEnd, attribute),
		isPronoun: false,
	};
}

/** What counts people, and so can mean them without a noun. */
export const standsAlone = /^(?:one|another|others|some|many|several|two|three|both)$/;

/** The German articles of what somebody or something belongs to. */
const genitive = /^(?:der|des|eines|einer)$/;

/** The part of a phrase behind its last preposition. */
export function lastPhraseOf(tokens: readonly Token[], phrase: NounPhrase, language: Language): NounPhrase {
	for (let index = phrase.to - 1; index > phrase.from; index--) {
		if (tokens[index]!.class === 'preposition' && tokens[index]!.mention < 0) {
			return phraseStartingAt(tokens, index + 1, phrase.to, language) ?? phrase;
		}
	}

	return phrase;
}
