import type {Cast} from '../actors/cast.ts';
import {isAccent, isCapital, isLetterOrNumber, isNumber} from '../article/letters.ts';
import type {Span} from '../article/offset.ts';
import {frames, type Language, type VerbUse, type WordClass} from '../language/language.ts';
import type {MarkedStretch} from './quotation-marks.ts';
import {ofMany, type Token} from './token.ts';

const isPlainLetter = (code: number) => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
/** , . : ; ! ? behind a word */
const isClosingMark = (code: number) =>
	code === 0x2c || code === 0x2e || code === 0x3a || code === 0x3b || code === 0x21 || code === 0x3f;

/** Punctuation that is a token by itself, unless dots or hyphens follow one another. */
const isSinglePunctuation = (code: number, next: number) =>
	code === 0x2c ||
	(code >= 0x3a && code <= 0x3b) ||
	code === 0x21 ||
	code === 0x3f ||
	code === 0x28 ||
	code === 0x29 ||
	(code >= 0x2013 && code <= 0x201e && code !== 0x2015) ||
	((code === 0x2e || code === 0x2d) && next !== code && !(next > 0x20 && next < 0x7f));

/** “$10,000”, “co-chair”, “@okoro”, “50%”, “AT&T”, “18:31”; “...”, “--”; else one character. */
function pieceAt(text: string, start: number): {readonly end: number; readonly isWord: boolean} {
	const first = text.codePointAt(start)!;
	let end = '@#$£€'.includes(text[start]!) ? start + 1 : start;
	if (!isLetterOrNumber(text.codePointAt(end))) {
		end = start + (first > 0xffff ? 2 : 1);
		if ((first === 0x2e || first === 0x2d) && text.charCodeAt(end) === first) {
			while (text.charCodeAt(end) === first) {
				end++;
			}
		}

		return {end, isWord: false};
	}

	for (;;) {
		const point = text.codePointAt(end);
		if (isLetterOrNumber(point) || isAccent(point)) {
			end += point! > 0xffff ? 2 : 1;
		} else if (
			end < text.length &&
			"-‑.,'’&/_+".includes(text[end]!) &&
			isLetterOrNumber(text.codePointAt(end + 1))
		) {
			end++;
		} else if (text[end] === ':' && isClock(text, end)) {
			end += 3;
		} else {
			return {end: text[end] === '%' ? end + 1 : end, isWord: true};
		}
	}
}

/** “18:31” is one word, and its colon leads to nothing. */
const isClock = (text: string, colon: number) =>
	isDigit(text.charCodeAt(colon - 1)) &&
	isDigit(text.charCodeAt(colon + 1)) &&
	isDigit(text.charCodeAt(colon + 2)) &&
	!isDigit(text.charCodeAt(colon + 3));

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

function mayBeShortened(text: string, start: number, end: number, language: Language): boolean {
	return (
		(end - start === 1 && text.charCodeAt(start) < 0x61) ||
		(end - start < 7 && language.abbreviations.has(text.slice(start, end).toLowerCase()))
	);
}

const contraction = /^(.+?)(['’](?:s|ve|d|ll|re|m))$/i;
const comma = /^(.+?),(.+)$/;

/** Splits a paragraph into tokens, and says what each word is in its place. */
export function tokensOf(
	text: string,
	paragraph: Span,
	stretches: readonly MarkedStretch[],
	cast: Cast,
	firstMention: number,
	language: Language,
): Token[] {
	const tokens: Token[] = [];
	let mention = firstMention;
	let nextStretch = 0;
	const {mentions} = cast;
	const add = (start: number, end: number, isWord: boolean) => {
		while (mention < mentions.length && mentions[mention]!.end <= start) {
			mention++;
		}

		const lower = text.slice(start, end).toLowerCase();
		const current = mentions[mention];
		const isNamed = current !== undefined && current.start < end && start < current.end;
		const first = text[start]!;
		tokens.push({
			start,
			end,
			// Every dash reads alike.
			lower: isWord
				? lower.includes('’')
					? lower.replaceAll('’', "'")
					: lower
				: /^[-–—―‑]+$/.test(lower)
					? '—'
					: lower === '’'
						? "'"
						: lower,
			class: isWord ? 'noun' : 'punctuation',
			verb: null,
			isCapital: isWord && (isNamed || first !== first.toLowerCase()),
			stretch: null,
			isTitle: false,
			isWork: false,
			mention: isNamed ? mention : -1,
			kind: isNamed ? current.kind : null,
		});
	};

	const addWord = (start: number, end: number) => {
		const word = text.slice(start, end);
		const split = word.includes("'") || word.includes('’') ? contraction.exec(word) : null;
		if (split) {
			add(start, start + split[1]!.length, true);
			add(start + split[1]!.length, end, true);
			return;
		}

		// “10,000” is one word; “Ohio,but” is two.
		const parts = word.includes(',') ? comma.exec(word) : null;
		if (parts && !/^[\d$£€.,%]+$/.test(word)) {
			addWord(start, start + parts[1]!.length);
			add(start + parts[1]!.length, start + parts[1]!.length + 1, false);
			addWord(start + parts[1]!.length + 1, end);
			return;
		}

		const isShortened =
			text[end] === '.' &&
			(language.abbreviations.has(word.toLowerCase()) ||
				([...word].length === 1 && isCapital(word.codePointAt(0))));
		add(start, isShortened ? end + 1 : end, true);
	};

	const addPlain = (from: number, to: number) => {
		let at = from;
		while (at < to) {
			const code = text.charCodeAt(at);
			if (code <= 0x20 || code === 0xa0) {
				at++;
				continue;
			}

			// Nearly all words are plain letters with a space or a comma behind them.
			if (isPlainLetter(code)) {
				let end = at + 1;
				while (end < to && isPlainLetter(text.charCodeAt(end))) {
					end++;
				}

				const next = end < to ? text.charCodeAt(end) : 0x20;
				const isAlone = next <= 0x20 || (isClosingMark(next) && !(text.charCodeAt(end + 1) > 0x20));
				if (isAlone && !(next === 0x2e && mayBeShortened(text, at, end, language))) {
					add(at, end, true);
					at = end;
					continue;
				}
			} else if (isSinglePunctuation(code, text.charCodeAt(at + 1))) {
				add(at, at + 1, false);
				at++;
				continue;
			}

			if (code > 0xff && /\s/.test(text[at]!)) {
				at++;
				continue;
			}

			const {end: pieceEnd, isWord} = pieceAt(text, at);
			const end = Math.min(to, pieceEnd);
			if (isWord) {
				addWord(at, end);
			} else {
				add(at, end, false);
			}

			// An abbreviation has taken the full stop behind it.
			at = Math.max(end, tokens.at(-1)?.end ?? end);
		}
	};

	let at: number = paragraph.start;
	for (; nextStretch < stretches.length; nextStretch++) {
		const stretch = stretches[nextStretch]!;
		addPlain(at, stretch.start);
		const words = text.slice(stretch.inner.start, stretch.inner.end);
		const isOnStation = isStation(tokens) && /^\p{Lu}[\p{L}\p{N}]*[,.]?$/u.test(words);
		const isWork = isOnStation || isInCapitals(words);
		tokens.push({
			start: stretch.start,
			end: stretch.end,
			lower: '',
			class: 'quote',
			verb: null,
			isCapital: false,
			stretch,
			isTitle: isOnStation || (isWork && (tokens.at(-1)?.lower === 'on' || !/[.,]$/.test(words))),
			isWork,
			mention: -1,
			kind: null,
		});
		at = stretch.end;
	}

	addPlain(at, paragraph.end);
	classify(tokens, language);
	return tokens;
}

/** “told the BBC's “Newsnight””: behind an organisation's name one word with a capital is a programme. */
const isStation = (tokens: readonly Token[]) =>
	/^['’]s$/.test(tokens.at(-1)?.lower ?? '') && tokens.at(-2)?.kind === 'organization';

const smallWord = /^(?:an?|the|of|and|or|in|on|to|for|with|at|by|from|vs|is|as|but|de|la)$/i;

/** Whether a capital is the first letter, or a number stands before it. */
function opensLarge(word: string): boolean {
	for (let at = 0; at < word.length; at++) {
		const point = word.codePointAt(at);
		if (isLetterOrNumber(point)) {
			return isCapital(point) || isNumber(point);
		}
	}

	return false;
}

/** “said on “Meet the Mayor.””, “told “Harbour Hour” that”: several words, and all but the small ones with a capital. */
function isInCapitals(words: string): boolean {
	if (/[!?]$/.test(words) || words.length > longestTitle) {
		return false;
	}

	const parts = words.split(/\s+/);
	return (
		parts.length >= 2 && parts.every((word, index) => opensLarge(word) || (index > 0 && smallWord.test(word)))
	);
}

/** In UTF-16 code units; what is longer is a text in capitals. */
const longestTitle = 120;

/** What an object or a reported clause begins with. */
const opening = new Set<WordClass>(['determiner', 'subject-pronoun', 'object-pronoun', 'subordinator']);

const opensSentence = (previous: Token | undefined) =>
	previous === undefined || (previous.class === 'punctuation' && /^[.!?:;]/.test(previous.lower));

/** Says of each word what it is here; a word that can be a verb is one or is none by what stands before it. */
function classify(tokens: Token[], language: Language): void {
	for (let index = 0; index < tokens.length; index++) {
		const token = tokens[index]!;
		// “some veterans' groups”
		if (
			token.lower === "'" &&
			tokens[index - 1]?.end === token.start &&
			tokens[index - 1]!.lower.endsWith('s')
		) {
			token.class = tokens[index + 1]?.class === 'noun' ? 'possessive' : 'punctuation';
			continue;
		}

		if (token.class !== 'noun') {
			continue;
		}

		const isInName = token.mention >= 0;
		// “McDonald’s said”: the mark that ends a name is a part of it; in “St Mark’s Church” it ties two.
		if (isInName && (token.lower !== "'s" || tokens[index + 1]?.mention !== token.mention)) {
			continue;
		}

		// “he's claiming”: after a pronoun it is a verb.
		if (token.lower === "'s") {
			const before = tokens[index - 1];
			const isVerb =
				before?.class === 'subject-pronoun' ||
				before?.class === 'relative' ||
				/^(?:that|there|here)$/.test(before?.lower ?? '');
			token.class = isVerb ? 'auxiliary' : 'possessive';
			continue;
		}

		const first = opensSentence(tokens[index - 1]) || tokens[index - 1]?.class === 'quote';
		const known = language.classOf(token.lower);
		if (known && !(token.isCapital && !first && known !== 'subject-pronoun' && token.lower !== 'that')) {
			// “according to research”: no infinitive follows; “a man at the back shouted”: a place.
			token.class =
				known === 'infinitive-marker' && tokens[index - 1]?.lower === 'according'
					? 'preposition'
					: token.lower === 'back' && tokens[index - 1]?.class === 'determiner'
						? 'noun'
						: known;
			continue;
		}

		if (token.isCapital && !first) {
			continue;
		}

		const use = language.verb(token.lower) ?? guessedVerb(tokens, index);
		if (token.lower === 'think' && /^tanks?$/.test(tokens[index + 1]?.lower ?? '')) {
			continue;
		}

		if (use && isVerbHere(tokens, index, use, language)) {
			token.class = 'verb';
			// “shot back” reports, “shot” does not.
			token.verb =
				use.particles && !use.particles.includes(tokens[index + 1]?.lower ?? '')
					? {...use, frames: 0, particles: null}
					: use;
		} else if (isDoing(tokens, index)) {
			token.class = 'verb';
			token.verb = guessedThird;
		}
	}
}

/** “Ruiz and Okafor call”: two names take the plural. */
function isPair(tokens: readonly Token[], last: number): boolean {
	let index = last;
	while (index > 0 && tokens[index]!.mention >= 0 && tokens[index - 1]!.mention === tokens[index]!.mention) {
		index--;
	}

	return tokens[index - 1]?.lower === 'and';
}

const guessedPast: VerbUse = {lemma: '', form: 'past', frames: 0, particles: null, isNounToo: false};
const guessedGerund: VerbUse = {lemma: '', form: 'gerund', frames: 0, particles: null, isNounToo: true};
const guessedThird: VerbUse = {lemma: '', form: 'third', frames: 0, particles: null, isNounToo: false};
/** What somebody does before saying something: “stands in front of a shop and tells viewers”. Few are nouns behind a name. */
const doings =
	/^(?:stands|sits|walks|runs|leans|turns|comes|goes|gets|takes|makes|puts|keeps|leaves|arrives|waits|lives|wears|drives|pulls|opens|shakes|nods|smiles|shrugs|pauses|grins|laughs|looks|points|picks|gives|brings|sips|stares|climbs|reaches)$/;

function isDoing(tokens: readonly Token[], index: number): boolean {
	const subject = tokens[index - 1];
	return (
		doings.test(tokens[index]!.lower) &&
		(subject?.kind === 'person' || /^(?:he|she|who)$/.test(subject?.lower ?? '')) &&
		// “the Okoro stands were full”
		!/^(?:is|are|was|were|has|have|had|will|would)$/.test(tokens[index + 1]?.lower ?? '')
	);
}

/** Words in -ed that are no verbs. */
const notPast =
	/^(?:.?[er]ed|coed|sled|weed|deed|heed|reed|hundred|indeed|speed|need|seed|feed|breed|embed|naked|sacred|wicked|rugged|kindred|united|shed|greed|creed|weed|steed|biased|alleged|beloved|gifted|talented|aged)$/;

/** Verbs in no list are known by their endings: “combed”, “unleashed”; “, touring the port”. */
function guessedVerb(tokens: readonly Token[], index: number): VerbUse | null {
	const {lower} = tokens[index]!;
	if (lower.length > 3 && lower.endsWith('ed') && !lower.includes('-') && !notPast.test(lower)) {
		return guessedPast;
	}

	if (lower.length > 5 && lower.endsWith('ing') && !lower.includes('-')) {
		const role = tokens[index - 1]?.class;
		return role === 'auxiliary' ||
			role === 'subordinator' ||
			(role === 'punctuation' && tokens[index - 1]!.lower === ',')
			? guessedGerund
			: null;
	}

	return null;
}

/** Whether nothing but one name stands in a sentence up to a word. */
function isAllBefore(tokens: readonly Token[], last: number): boolean {
	let index = last;
	while (index > 0 && tokens[index - 1]!.mention === tokens[last]!.mention) {
		index--;
	}

	return opensSentence(tokens[index - 1]);
}

/** The longest subject between a quotation and a verb that might be a noun: “the Harbour Authority's report”. */
const longestSubject = 6;

/** “…,” Ruiz notes: between a quotation and the end of the clause stand only a subject and this word. */
function endsQuotation(tokens: readonly Token[], index: number, {particles}: VerbUse): boolean {
	// “…,” Ruiz points out
	const last = particles?.includes(tokens[index + 1]?.lower ?? '') ? index + 1 : index;
	const next = tokens[last + 1];
	if (next && next.class !== 'punctuation' && next.class !== 'quote') {
		return false;
	}

	for (let at = index - 1; at >= 0 && at >= index - longestSubject; at--) {
		const {class: role, lower} = tokens[at]!;
		if (role === 'quote') {
			return at < index - 1;
		}

		if (
			role !== 'noun' &&
			role !== 'determiner' &&
			role !== 'possessive' &&
			!(lower === ',' && tokens[at - 1]?.class === 'quote')
		) {
			return false;
		}
	}

	return false;
}

/** “…,” jokes Ana Ruiz: between a quotation that opens the sentence and somebody stands only this word. */
function followsQuotation(tokens: readonly Token[], index: number, language: Language): boolean {
	const at = tokens[index - 1]?.lower === ',' ? index - 2 : index - 1;
	const before = tokens[at - 1];
	const next = tokens[index + 1];
	return (
		tokens[at]?.class === 'quote' &&
		(opensSentence(before) || before!.class === 'quote') &&
		next !== undefined &&
		(next.isCapital || language.classOf(next.lower) === 'determiner')
	);
}

function isVerbal(token: Token | undefined, language: Language): boolean {
	if (!token || token.isCapital) {
		return false;
	}

	const role = language.classOf(token.lower);
	const use = role === undefined ? language.verb(token.lower) : undefined;
	return role === 'auxiliary' || role === 'adverb' || (use !== undefined && !use.isNounToo);
}

/** “has”, “argues”, “told”: what one thing does, and no noun as well. */
function isOfOne(token: Token | undefined, language: Language): boolean {
	if (!token || token.isCapital) {
		return false;
	}

	const use = language.classOf(token.lower) === undefined ? language.verb(token.lower) : undefined;
	return (
		/^(?:has|is|was|does)$/.test(token.lower) ||
		(use?.form === 'third' && !use.isNounToo) ||
		// “the Dublin-born star told”
		(use?.form === 'past' && /^(?:say|tell|ask|add|admit|reply|insist|write)$/.test(use.lemma))
	);
}

/** Whether a phrase can be the subject of one: a name, or nouns that “the” or the like opens. In “recent comments he made” none is. */
function canSpeakAlone(tokens: readonly Token[], last: number): boolean {
	let index = last;
	for (; index >= 0 && tokens[index]!.class === 'noun'; index--) {
		if (tokens[index]!.mention >= 0 || tokens[index]!.isCapital) {
			return true;
		}
	}

	return tokens[index]?.class === 'determiner' || tokens[index]?.class === 'possessive';
}

/** “said planned works *had* been late”, and not “a plan that she said allowed delays to grow”. */
function hasVerbOfItsOwn(tokens: readonly Token[], from: number, language: Language): boolean {
	for (let index = from; index < tokens.length && index < from + 6; index++) {
		const {class: role, lower} = tokens[index]!;
		const known = language.classOf(lower);
		if (role === 'quote' || known === 'auxiliary') {
			return true;
		}

		if (role === 'punctuation' || known === 'preposition' || known === 'infinitive-marker') {
			return false;
		}

		const use = known === undefined && tokens[index]!.mention < 0 ? language.verb(lower) : undefined;
		if (use && !use.isNounToo) {
			return true;
		}
	}

	return false;
}

/** “said in court files that”: what a preposition leads to does nothing. */
const isInPreposition = (tokens: readonly Token[], noun: number) =>
	tokens[noun - 1]?.class === 'preposition' && tokens[noun]!.mention < 0;

function isVerbHere(tokens: readonly Token[], index: number, use: VerbUse, language: Language): boolean {
	let before = index - 1;
	while (before >= 0 && (tokens[before]!.class === 'adverb' || tokens[before]!.class === 'negation')) {
		before--;
	}

	const previous = tokens[before];
	const next = tokens[index + 1];
	const role = previous?.class;
	// “rules that could close”: a relative clause, so “rules” is a noun; “advocates such as” is one too.
	const isRelative = next?.lower === 'that' && isVerbal(tokens[index + 2], language);
	const opensObject =
		next !== undefined &&
		!isRelative &&
		next.lower !== 'such' &&
		(next.class === 'quote' ||
			opening.has(language.classOf(next.lower) ?? 'noun') ||
			next.lower === ':' ||
			next.isCapital);
	switch (use.form) {
		case 'past':
		case 'participle': {
			if (role === 'determiner' || role === 'possessive') {
				// “the stated goal”, “his promised wall”; but “all said”, “both said”.
				// So does “said one unaligned backer”: an ending alone makes no verb in what a verb leads to.
				return (
					role === 'determiner' &&
					/^(?:all|both|some|many|most|several|few|one|two|three|another|others|each)$/.test(
						previous!.lower,
					) &&
					!(use.lemma === '' && tokens[before - 1]?.class === 'verb')
				);
			}

			if (role === 'preposition' && next?.class === 'noun' && before === index - 1) {
				return previous!.lower === 'as';
			}

			// “said planned works had been late”: what is planned; but “what she said surprised members”.
			if (
				role === 'verb' &&
				before === index - 1 &&
				previous!.verb!.frames & frames.statement &&
				(previous!.verb!.frames & (frames.label | frames.verdict)) === 0 &&
				next?.class === 'noun' &&
				next.mention < 0 &&
				language.classOf(next.lower) === undefined &&
				hasVerbOfItsOwn(tokens, index + 2, language)
			) {
				return false;
			}

			return true;
		}

		case 'base': {
			if (
				role === 'infinitive-marker' ||
				role === 'auxiliary' ||
				role === 'subject-pronoun' ||
				role === 'relative'
			) {
				return true;
			}

			if (role === undefined || role === 'punctuation') {
				return !use.isNounToo && role !== undefined;
			}

			// “Ruiz hit back”, “Hale cut the ribbon”: the past looks like the base.
			if (
				previous!.mention >= 0 &&
				/^(?:hit|cut|put|set|let|shut|quit|cast|bid|cost|hurt|split)$/.test(use.lemma)
			) {
				return next !== undefined && language.classOf(next.lower) !== undefined;
			}

			// “the 14-page motion argues”, “a hospital trust has”: one thing takes “-s”, and the verb stands behind.
			if (
				role === 'noun' &&
				before === index - 1 &&
				previous!.mention < 0 &&
				!previous!.lower.endsWith('s') &&
				!/^(?:people|police|staff|men|women|children|public)$/.test(previous!.lower) &&
				isOfOne(next, language)
			) {
				return false;
			}

			if (role === 'determiner' || role === 'possessive' || role === 'preposition') {
				return (
					role === 'determiner' &&
					!use.isNounToo &&
					/^(?:all|both|some|many|most|several|few|these|those)$/.test(previous!.lower)
				);
			}

			// “the notice read, in part,”: the past looks like the base.
			if (use.lemma === 'read' && (role === 'noun' || role === 'quote')) {
				return true;
			}

			// “parents still need”: what an adverb parts from its noun is a verb.
			if (use.isNounToo && before < index - 1 && role === 'noun' && previous!.lower.endsWith('s')) {
				return true;
			}

			if (use.isNounToo && before === index - 1 && endsQuotation(tokens, index, use)) {
				return true;
			}

			if (use.isNounToo) {
				return role === 'noun' && (previous!.lower.endsWith('s') || isPair(tokens, before)) && opensObject;
			}

			return true;
		}

		case 'third': {
			if (role === 'subject-pronoun' || role === 'relative') {
				return true;
			}

			if (role === 'determiner' || role === 'possessive' || role === 'preposition') {
				return false;
			}

			// “Stars told Sky News” opens with a noun, “Says Ada Okoro:” with a verb.
			if (use.frames === 0 && opensSentence(previous) && isOfOne(next, language)) {
				return false;
			}

			if (use.isNounToo && before === index - 1 && endsQuotation(tokens, index, use)) {
				return true;
			}

			if (use.isNounToo && before === index - 1 && followsQuotation(tokens, index, language)) {
				return true;
			}

			// “Okoro snorts.” is all that the sentence says.
			if (
				use.isNounToo &&
				previous?.kind === 'person' &&
				next?.lower === '.' &&
				isAllBefore(tokens, before)
			) {
				return true;
			}

			if (use.isNounToo) {
				return (
					opensObject &&
					((role === 'noun' &&
						((next?.lower === 'that' && !isInPreposition(tokens, before)) ||
							canSpeakAlone(tokens, before))) ||
						role === 'coordinator' ||
						previous?.lower === ',')
				);
			}

			return true;
		}

		case 'gerund': {
			// “with one calling it “late” and another saying”
			if (
				ofMany.test(previous?.lower ?? '') &&
				/^(?:with|and)$/.test(tokens[before - 1]?.lower ?? '') &&
				opensObject
			) {
				return true;
			}

			if (role === 'determiner' || role === 'possessive') {
				return false;
			}

			// “policy planning director Ana Ruiz”
			if (role === 'noun' && before === index - 1 && language.soloists.has(next?.lower ?? '')) {
				return false;
			}

			// “made “devastating” reading and promised”: what it makes; but “…” adding that
			if (role === 'quote' && language.occasions.has(tokens[index]!.lower)) {
				return false;
			}

			// “told a packed meeting the plan was dead”; but “a man meeting the mayor”, “a court hearing the case”.
			if (role === 'noun' && language.occasions.has(tokens[index]!.lower)) {
				const isWho = previous!.mention >= 0 || language.people.has(previous!.lower);
				const opened = next && language.classOf(next.lower);
				return isWho && (opened === 'determiner' || opened === 'object-pronoun');
			}

			return true;
		}
	}
}
