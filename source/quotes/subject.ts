import {frames, type Language} from '../language/language.ts';
import {
	headEndOf,
	isIndefinite,
	lastPhraseOf,
	type NounPhrase,
	phraseEndingAt,
	phraseStartingAt,
} from './noun-phrase.ts';
import {isMark, isNounLike, isPartOfName, type Token} from './token.ts';
import {isFiniteVerb, verbGroupAt} from './verb-group.ts';

const dashes = '—–―-‑--';

/**
 * Who does what a verb says: the noun phrase before it, read over adverbs, brackets, dashes and long
 * appositions (“Ada Okoro, who chairs the board and sits on two others, said”).
 *
 * @param at The first token of the verb group.
 * @param low The first token of the sentence.
 */
export function subjectBefore(
	tokens: readonly Token[],
	at: number,
	low: number,
	language: Language,
	depth = 0,
): NounPhrase | null {
	let last = at - 1;
	while (
		last >= low &&
		(tokens[last]!.class === 'adverb' ||
			tokens[last]!.class === 'negation' ||
			tokens[last]!.class === 'auxiliary' ||
			// “quickly and quietly added”
			(tokens[last]!.class === 'coordinator' &&
				tokens[last + 1]!.class === 'adverb' &&
				tokens[last - 1]?.class === 'adverb'))
	) {
		last--;
	}

	if (last < low || depth > 6) {
		return null;
	}

	const token = tokens[last]!;
	if (token.class === 'subject-pronoun') {
		return {from: last, to: last + 1, headEnd: last + 1, isPronoun: true};
	}

	if (token.class === 'relative' || (token.lower === 'that' && isNounLike(tokens[last - 1]))) {
		return antecedentBefore(tokens, last, low, language);
	}

	if (token.class === 'coordinator' || (token.class === 'punctuation' && token.lower === ';')) {
		return subjectOfVerbBefore(tokens, last, low, language, depth);
	}

	const open = openingBracket(tokens, last, low);
	if (open >= 0) {
		return subjectBefore(tokens, open, low, language, depth + 1);
	}

	if (
		token.lower === ',' ||
		token.lower === '—' ||
		token.lower === '–' ||
		token.lower === '--' ||
		token.lower === '-'
	) {
		return subjectOverApposition(tokens, last, low, language, depth);
	}

	// “Ana Ruiz, the author of “Going Under,” said”: the comma that closes stands inside the marks.
	if (token.class === 'quote' && last > low && isWorkOf(tokens, last)) {
		return subjectOverApposition(tokens, last + 1, low, language, depth, false);
	}

	// “Ruiz and Hale both said”
	if (/^(?:all|both|each)$/.test(token.lower) && last > low && isNounLike(tokens[last - 1])) {
		return subjectBefore(tokens, last, low, language, depth + 1);
	}

	if (isNounLike(token) || token.class === 'object-pronoun' || token.class === 'determiner') {
		const opening = timeBefore(tokens, last, low, language);
		if (opening > low) {
			return subjectBefore(tokens, opening, low, language, depth + 1);
		}

		const phrase = subjectPhraseEndingAt(tokens, last + 1, low, language);
		if (phrase && isOccasionBetween(tokens, phrase, low, language)) {
			return subjectOfVerbBefore(tokens, phrase.from - 2, low, language, depth);
		}

		// “he and two colleagues argued”: him above all.
		const first = phrase ? tokens[phrase.from - 2] : undefined;
		return first?.class === 'subject-pronoun' &&
			phrase!.from - 2 >= low &&
			tokens[phrase!.from - 1]!.lower === 'and'
			? {from: phrase!.from - 2, to: phrase!.from - 1, headEnd: phrase!.from - 1, isPronoun: true}
			: phrase;
	}

	// “a man who asked not to be named said”
	if (token.class === 'verb') {
		return describedBefore(tokens, last + 1, low, language);
	}

	return null;
}

/** “The firm declined to comment but *in a statement* called it”: where it was said, and not who did. */
function isOccasionBetween(
	tokens: readonly Token[],
	{from, headEnd}: NounPhrase,
	low: number,
	language: Language,
): boolean {
	return (
		from - 2 > low &&
		/^(?:in|on|at|during)$/.test(tokens[from - 1]!.lower) &&
		tokens[from - 2]!.class === 'coordinator' &&
		language.occasions.has(tokens[headEnd - 1]!.lower)
	);
}

/** Clauses inside one another that describe one subject: more than so many nobody writes. */
const deepestDescription = 3;

/** The noun phrase in front of a verb, read over what describes it: “people briefed on the plan *said*”. */
function subjectPhraseEndingAt(
	tokens: readonly Token[],
	end: number,
	low: number,
	language: Language,
): NounPhrase | null {
	let phrase = phraseEndingAt(tokens, end, low, language);
	for (let depth = 0; phrase && !phrase.isPronoun && depth < deepestDescription; depth++) {
		const wider = describedBefore(tokens, phrase.from, low, language);
		if (!wider) {
			break;
		}

		phrase = {...wider, to: end};
	}

	return phrase;
}

const passedInDescription = new Set<Token['class']>([
	'noun',
	'determiner',
	'possessive',
	'preposition',
	'infinitive-marker',
	'adverb',
	'object-pronoun',
]);

/**
 * Whom a clause describes whose last words are no subject: “*the man* who shot [the mayor] said”, “*people*
 * briefed on [the plan] said”, “*campaigners* fighting to save [the lido] said”.
 *
 * @param at Where the last phrase of that clause begins.
 */
function describedBefore(
	tokens: readonly Token[],
	at: number,
	low: number,
	language: Language,
): NounPhrase | null {
	const before = tokens[at - 1];
	// “approved a plan the mayor said was late”, “it sank as the mayor said”: the phrase begins a clause.
	if (!before || at <= low || isNounLike(before) || /^(?:as|after|before|since|until)$/.test(before.lower)) {
		return null;
	}

	let verb = at - 1;
	while (verb >= low && passedInDescription.has(tokens[verb]!.class)) {
		verb--;
	}

	const use = tokens[verb]?.verb;
	if (verb < low || (!use && tokens[verb]!.class !== 'auxiliary')) {
		return null;
	}

	// “heard her say the mayor said”
	if (
		use &&
		verb === at - 1 &&
		at < tokens.length &&
		use.frames & clauseTaking &&
		tokens[at]!.class !== 'verb' &&
		// “someone *who knows* the mayor said”: whom one knows is told more often than what.
		!(use.lemma === 'know' && tokens[verb - 1]?.lower === 'who')
	) {
		return null;
	}

	for (let index = verb - 1; index > low; index--) {
		const token = tokens[index]!;
		if (
			token.class === 'punctuation' ||
			token.class === 'quote' ||
			token.class === 'subordinator' ||
			token.class === 'subject-pronoun'
		) {
			if (token.lower !== 'that') {
				break;
			}
		}

		const next = tokens[index + 1]!.class;
		if (
			(/^(?:who|which)$/.test(token.lower) ||
				(token.lower === 'that' && (next === 'verb' || next === 'auxiliary' || next === 'adverb'))) &&
			// “a man who came and *who* asked not to be named”: the first of them stands behind him.
			tokens[index - 1]!.class !== 'coordinator'
		) {
			return isNounLike(tokens[index - 1]) || isIndefinite(tokens[index - 1])
				? phraseEndingAt(tokens, index, low, language)
				: null;
		}
	}

	// Back over “fighting to save”, “asked to leave”
	let first = verb;
	while (
		first - 1 > low &&
		(tokens[first - 1]!.class === 'infinitive-marker' ||
			tokens[first - 1]!.class === 'adverb' ||
			tokens[first - 1]!.class === 'negation' ||
			(tokens[first - 1]!.class === 'verb' && tokens[first]!.class === 'infinitive-marker'))
	) {
		first--;
	}

	return tokens[first]!.class === 'verb' &&
		(isNounLike(tokens[first - 1]) || isIndefinite(tokens[first - 1])) &&
		!isFiniteVerb(tokens, first, low) &&
		tokens[first]!.verb!.form !== 'base'
		? phraseEndingAt(tokens, first, low, language)
		: null;
}

/** Where “in 2010” or “on Tuesday” begins when it stands between a subject and its verb; −1 otherwise. */
function timeBefore(tokens: readonly Token[], last: number, low: number, language: Language): number {
	let index = last;
	while (
		index > low &&
		tokens[index]!.mention < 0 &&
		(language.times.has(tokens[index]!.lower) ||
			/^\d{1,4}$/.test(tokens[index]!.lower) ||
			(index < last &&
				/^(?:the|this|last|that|next|less|more|than|about|nearly|a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|few|many)$/.test(
					tokens[index]!.lower,
				)))
	) {
		index--;
	}

	if (index === last) {
		return -1;
	}

	const opener = tokens[index]!;
	if (opener.class === 'preposition') {
		return index;
	}

	// “Ruiz just this month said”
	if (/^(?:this|last)$/.test(tokens[index + 1]!.lower) && index + 1 < last) {
		const at = opener.class === 'adverb' ? index : index + 1;
		return isNounLike(tokens[at - 1]) || isMark(tokens[at - 1], ')') ? at : -1;
	}

	// “Ruiz Tuesday said”
	return language.times.has(tokens[index + 1]!.lower) && (opener.mention >= 0 || opener.class === 'relative')
		? index + 1
		: -1;
}

/** “X, who said”: the noun phrase before the relative word. */
export function antecedentBefore(
	tokens: readonly Token[],
	relative: number,
	low: number,
	language: Language,
): NounPhrase | null {
	let end = relative;
	// “for whom”, “one of whom”, “some of which”
	while (
		end > low &&
		/^(?:of|for|with|to|in|by|one|some|many|most|all|several|both)$/.test(tokens[end - 1]!.lower)
	) {
		end--;
	}

	if (isMark(tokens[end - 1], ',—–―-')) {
		end--;
		// “Ana Ruiz, the mayor, who said”: go on to the head of the apposition.
		const outer = subjectOverApposition(tokens, end, low, language, 1);
		const near = phraseEndingAt(tokens, end, low, language);
		if (near && tokens[near.headEnd - 1]!.mention < 0 && outer && outer.from < near.from) {
			// “has met Ruiz, now the mayor, who said”
			const last = lastPhraseOf(tokens, outer, language);
			if (tokens[last.headEnd - 1]!.kind === 'person') {
				return last;
			}
		}

		if (
			near &&
			outer &&
			outer.from < near.from &&
			tokens[near.headEnd - 1]!.mention < 0 &&
			isApposition(tokens, near.from, low)
		) {
			return outer;
		}

		// “drew a reaction from Ana Ruiz, who said”
		const person = near && tokens[relative]!.lower === 'who' ? lastPhraseOf(tokens, near, language) : null;
		if (
			person &&
			person.from > near!.from &&
			tokens[person.headEnd - 1]!.kind === 'person' &&
			!isSpeaker(tokens[near!.headEnd - 1]!, language)
		) {
			return lastOfList(tokens, person);
		}

		return near && lastOfList(tokens, near);
	}

	const open = openingBracket(tokens, end - 1, low);
	return phraseEndingAt(tokens, open >= 0 ? open : end, low, language);
}

/** “the wife of Ben Hale, who said”: she, and not he. */
const isSpeaker = ({lower, mention}: Token, language: Language) =>
	mention >= 0 || language.people.has(lower) || language.soloists.has(lower);

/** Where the bracket opens that closes at a place, or the start of the sentence where none does; −1 when none closes there. */
function openingBracket(tokens: readonly Token[], close: number, low: number): number {
	if (close < low || !isMark(tokens[close], ')')) {
		return -1;
	}

	let open = close;
	while (open > low && !isMark(tokens[open], '(')) {
		open--;
	}

	return open;
}

/** “Ruiz and Okafor, who said”: the last of them. */
function lastOfList(tokens: readonly Token[], phrase: NounPhrase): NounPhrase {
	for (let index = phrase.to - 1; index > phrase.from; index--) {
		if (tokens[index]!.class === 'coordinator' && tokens[index - 1]!.mention >= 0) {
			return {...phrase, from: index + 1, headEnd: headEndOf(tokens, index + 1, phrase.to)};
		}
	}

	return phrase;
}

function isApposition(tokens: readonly Token[], start: number, low: number): boolean {
	const from = tokens[start - 1]?.class === 'adverb' ? start - 1 : start;
	return from - 1 > low && tokens[from - 1]!.lower === ',' && isNounLike(tokens[from - 2]);
}

/** “the author of “Going Under””, “her show, “Salt Roads,””, “in “Free Hale” caps”: a title, and nothing that anybody says. */
function isWorkOf(tokens: readonly Token[], index: number): boolean {
	const before = tokens[index - 1];
	return (
		tokens[index]!.isWork &&
		before !== undefined &&
		(before.lower === 'of' ||
			before.class === 'noun' ||
			(before.lower === ',' && tokens[index - 2]?.class === 'noun' && !tokens[index - 2]!.isCapital) ||
			(before.class === 'coordinator' && isNounLike(tokens[index + 1])))
	);
}

/** “X, the mayor of Y, said”: from the comma before the verb to the head of the whole. */
function subjectOverApposition(
	tokens: readonly Token[],
	comma: number,
	low: number,
	language: Language,
	depth: number,
	isDash = tokens[comma]!.lower !== ',',
): NounPhrase | null {
	let segmentEnd = comma;
	let best: NounPhrase | null = null;
	// A description has few parts; past a dozen commas this is a list of something else.
	for (let parts = 0; parts < 12; parts++) {
		let start = segmentEnd;
		while (start > low) {
			const previous = tokens[start - 1]!;
			// “Cllr Ana Ruiz (Lib Dem, Abbey Ward), who”: a comma in brackets parts nothing.
			const open = openingBracket(tokens, start - 1, low);
			if (open > low) {
				start = open;
				continue;
			}

			if (previous.class === 'quote' && !isPartOfName(tokens, start - 1) && !isWorkOf(tokens, start - 1)) {
				break;
			}

			if (
				previous.class === 'punctuation' &&
				(isDash
					? dashes.includes(previous.lower) || previous.lower === ';'
					: ',;:—–―--'.includes(previous.lower))
			) {
				break;
			}

			start--;
		}

		// “a man at the back — he would not give his name — shouted”: the head stands before the first dash.
		const opening = tokens[start - 1];
		if (isDash && start - 1 > low && isMark(opening, dashes)) {
			const head = phraseEndingAt(tokens, start - 1, low, language);
			if (head) {
				return head;
			}
		}

		// “Paris, as she is known to all on the set, told”
		const isAside =
			tokens[start]!.lower === 'as' && tokens[start + 1]?.class === 'subject-pronoun' && start > low;
		const shape = isAside ? 'other' : shapeOf(tokens, start, segmentEnd);
		if (shape === 'clause') {
			// “…, but Ana Ruiz, the mayor, said”: the head is the last noun phrase before the comma.
			const near = best ?? phraseEndingAt(tokens, segmentEnd, start, language);
			return near;
		}

		if (shape === 'phrase') {
			const phrase = subjectPhraseEndingAt(tokens, segmentEnd, start, language);
			// “Police said Ana Ruiz, 54, had told neighbours”: her age says nothing.
			const isAge = segmentEnd - start === 1 && /^\d{1,3}$/.test(tokens[start]!.lower);
			best = phrase && !isAge ? phrase : best;
		}

		if (
			start <= low ||
			!isMark(tokens[start - 1], ',—–―-') ||
			(tokens[start - 1]!.class === 'punctuation' && tokens[start - 1]!.lower === '--')
		) {
			break;
		}

		if (isDash) {
			// The dash opens the insertion; its head stands right before it.
			return phraseEndingAt(tokens, start - 1, low, language) ?? best;
		}

		if (best && shape === 'phrase' && startsWithMention(tokens, best) && !isContinued(tokens, start, low)) {
			break;
		}

		segmentEnd = start - 1;
	}

	if (!best) {
		return depth > 5 ? null : subjectOfVerbBefore(tokens, comma, low, language, depth + 1);
	}

	return best;
}

const startsWithMention = (tokens: readonly Token[], phrase: NounPhrase) =>
	tokens[phrase.headEnd - 1]!.mention >= 0;

/** Whether what stands before a segment is a description that the segment's name belongs to: “the mayor, Ana Ruiz, said”. */
function isContinued(tokens: readonly Token[], start: number, low: number): boolean {
	// “Ana Ruiz, who is a pastor in Elizabeth, Ohio,”: the state goes with the town.
	if (tokens[start]!.kind === 'place') {
		return true;
	}

	let index = start - 2;
	while (index >= low && !isMark(tokens[index], ',;:.—')) {
		// ‘…,’ one supporter, Alf Timms, told: the description begins behind the quotation.
		if (tokens[index]!.class === 'quote' && (index === low || tokens[index - 1]!.class === 'punctuation')) {
			break;
		}

		if (
			tokens[index]!.class === 'verb' ||
			tokens[index]!.class === 'auxiliary' ||
			tokens[index]!.class === 'quote'
		) {
			return false;
		}

		index--;
	}

	const first = tokens[index + 1];
	// “Ana Ruiz, of Northport, Va.,” and “Ana Ruiz, 59, of Northport,”
	if (first?.class === 'preposition' || /^\d+$/.test(first?.lower ?? '')) {
		return true;
	}

	return (
		first !== undefined &&
		(first.class === 'noun' || first.class === 'determiner') &&
		!/^(?:today|yesterday)$/.test(first.lower)
	);
}

/** What a segment between commas is: a description, a whole clause, or something that is passed over. */
function shapeOf(tokens: readonly Token[], from: number, to: number): 'phrase' | 'clause' | 'other' {
	const first = tokens[from];
	if (from >= to || !first) {
		return 'other';
	}

	if (
		first.class === 'relative' ||
		first.lower === 'whose' ||
		(first.class === 'preposition' && !(first.lower === 'as' && isNounLike(tokens[from + 1]))) ||
		first.class === 'subordinator' ||
		first.class === 'adverb' ||
		first.class === 'infinitive-marker' ||
		first.class === 'negation'
	) {
		if (
			first.class === 'subordinator' ||
			first.class === 'relative' ||
			first.lower === 'whose' ||
			first.class === 'negation'
		) {
			return 'other';
		}

		// “Mr. Ruiz, now a gardener in Kelbridge, said”
		if (/^(?:now|once|formerly|currently)$/.test(first.lower)) {
			return 'other';
		}

		// “In March Ana Ruiz, the mayor, said”: a phrase may follow the opening one.
		for (let index = from + 1; index < to; index++) {
			if (tokens[index]!.class === 'verb' && isFiniteVerb(tokens, index, from)) {
				return 'clause';
			}
		}

		return 'other';
	}

	if (first.class === 'verb' || isParticiple(tokens, from, to) || isWorkOf(tokens, from)) {
		return 'other';
	}

	let start = from;
	if (first.class === 'coordinator' || first.lower === 'as') {
		start++;
	}

	for (let index = start; index < to; index++) {
		const token = tokens[index]!;
		if (token.class === 'quote' && !isPartOfName(tokens, index) && !isWorkOf(tokens, index)) {
			return 'clause';
		}

		if (
			token.class === 'relative' ||
			((token.lower === 'that' || token.lower === 'whose') && index > start)
		) {
			return 'phrase';
		}

		// “Ada Okoro, prime minister for the time being, said”
		const isIdiom = token.lower === 'being' && tokens[index - 1]?.lower === 'time';
		if (token.class === 'auxiliary' && index > start && !isIdiom) {
			return 'clause';
		}

		if (token.class === 'verb' && isFiniteVerb(tokens, index, start)) {
			return 'clause';
		}
	}

	return 'phrase';
}

/** “Reacting, the mayor said”, “Speaking to reporters, …”: a verb in no list that opens the sentence. */
function isParticiple(tokens: readonly Token[], from: number, to: number): boolean {
	const first = tokens[from]!;
	return (
		first.class === 'noun' &&
		first.mention < 0 &&
		first.isCapital &&
		/^[a-z]{3,}ing$/.test(first.lower) &&
		!/^(?:nothing|something|anything|everything|morning|evening|spring|king|housing|banking|farming|shipping|policing|training|funding|parking|nursing|meaning|building|meeting|being)$/.test(
			first.lower,
		) &&
		(from + 1 === to || tokens[from + 1]!.class === 'preposition' || tokens[from + 1]!.class === 'determiner')
	);
}

/** A main clause: who does something, and the verb that says what. */
export type MainClause = {readonly subject: NounPhrase; readonly verb: number};

/** Looking for one subject may lead to another clause and its subject, but not on without end. */
const stepIntoClause = 3;

export const clauseTaking = frames.statement | frames.address | frames.belief | frames.finding;

/**
 * The main clause that a verb without a subject of its own hangs on: “Ruiz, who left in May, met the
 * council, *saying*”. Verbs in clauses with “that”, “who” or “when” are passed over.
 *
 * @param at The verb that hangs, or any place behind the clause.
 */
export function mainClauseBefore(
	tokens: readonly Token[],
	at: number,
	low: number,
	language: Language,
	depth = 0,
): MainClause | null {
	let best: MainClause | null = null;
	for (let index = low; index < at; index++) {
		const token = tokens[index]!;
		if (isMark(token, ';')) {
			best = null;
			continue;
		}

		const isVerb =
			token.class === 'verb'
				? isFiniteVerb(tokens, index, low)
				: token.class === 'auxiliary' && !leadsVerb(tokens, index);
		if (!isVerb) {
			continue;
		}

		const from = token.class === 'verb' ? verbGroupAt(tokens, index, low).from : index;
		const before = tokens[from - 1];
		if (from > low && (before!.class === 'coordinator' || before!.class === 'infinitive-marker')) {
			continue;
		}

		// “…,” said Ruiz, adding
		if (
			from > low &&
			token.class === 'verb' &&
			(before!.class === 'quote' || (isMark(before, ',—–―-') && tokens[from - 2]?.class === 'quote'))
		) {
			const behind = phraseStartingAt(tokens, index + 1, at, language);
			if (behind) {
				best = {subject: behind, verb: index};
				continue;
			}
		}

		if (before && from > low && (before.class === 'relative' || before.lower === 'that')) {
			continue;
		}

		const subject = subjectBefore(tokens, from, low, language, depth + stepIntoClause);
		if (!subject) {
			continue;
		}

		let opener = subject.from - 1;
		while (opener >= low && tokens[opener]!.class === 'adverb') {
			opener--;
		}

		const lead = tokens[opener];
		const isOpen = opener < low || lead!.class === 'quote' || lead!.class === 'punctuation';
		if (isOpen) {
			best = {subject, verb: index};
		} else if (lead!.class === 'coordinator') {
			// “said the pier had failed and the bridge would follow, adding”: the bridge adds nothing.
			const use = best ? tokens[best.verb]!.verb : null;
			const takesClause = use !== null && (use.frames & clauseTaking) !== 0;
			if (!best || !takesClause || (token.verb && token.verb.frames & clauseTaking)) {
				best = {subject, verb: index};
			}
		} else if (
			!best &&
			lead!.class !== 'subordinator' &&
			lead!.class !== 'relative' &&
			lead!.class !== 'verb'
		) {
			best = {subject, verb: index};
		}
	}

	return best;
}

/** Whether an auxiliary only helps a verb that follows it. */
export function leadsVerb(tokens: readonly Token[], index: number): boolean {
	let next = index + 1;
	while (
		tokens[next]?.class === 'adverb' ||
		tokens[next]?.class === 'negation' ||
		tokens[next]?.class === 'auxiliary'
	) {
		next++;
	}

	// “has been weak”: of two the last is the verb.
	return (
		tokens[next]?.class === 'verb' ||
		tokens.slice(index + 1, next).some(({class: role}) => role === 'auxiliary')
	);
}

/** “He left the room and said”: the subject of the clause that the verb is tied to. */
function subjectOfVerbBefore(
	tokens: readonly Token[],
	at: number,
	low: number,
	language: Language,
	depth: number,
): NounPhrase | null {
	// “the woman who runs the port and said”: tied to the relative clause when nothing closes that.
	for (let index = at - 1; index >= low; index--) {
		const token = tokens[index]!;
		if (token.class === 'punctuation' || token.class === 'quote') {
			break;
		}

		if (token.class === 'relative' && /^(?:who|which)$/.test(token.lower)) {
			return antecedentBefore(tokens, index, low, language);
		}
	}

	const near = nearestClauseBefore(tokens, at, low, language, depth);
	const opener = near ? tokens[near.subject.from - 1] : undefined;
	// “described her so after she attacked the police and blamed”: “she” did both.
	if (
		near &&
		near.subject.from > low &&
		((opener!.class === 'subordinator' && opener!.lower !== 'that') ||
			/^(?:as|after|before|since|until)$/.test(opener!.lower))
	) {
		return near.subject;
	}

	return (mainClauseBefore(tokens, at, low, language, depth) ?? near)?.subject ?? null;
}

/** “Though she called it a shame and called for a vote”: with no main clause before, the nearest clause of any kind. */
function nearestClauseBefore(
	tokens: readonly Token[],
	at: number,
	low: number,
	language: Language,
	depth: number,
): MainClause | null {
	for (let index = at - 1; index >= low; index--) {
		const token = tokens[index]!;
		if (token.class !== 'verb' || !isFiniteVerb(tokens, index, low)) {
			continue;
		}

		const {from} = verbGroupAt(tokens, index, low);
		const before = tokens[from - 1];
		if (from > low && (before!.class === 'noun' || before!.class === 'subject-pronoun')) {
			const subject = subjectBefore(tokens, from, low, language, depth + stepIntoClause);
			if (subject) {
				return {subject, verb: index};
			}
		}
	}

	return null;
}
