import {answerByRow, FactsOfRows} from './facts-of-rows.ts';
import {lower} from './fold.ts';
import {absent, closeFrom, literal, type TermAnswer} from './level.ts';
import {hasWord} from './match.ts';
import {allowedEdits, longestCloseWord} from './options.ts';
import type {Term, TextTerm} from './parse-query.ts';
import {Recent} from './recent.ts';
import {Screen} from './screen.ts';
import type {SearchRow} from './search-row.ts';
import {Texts} from './texts.ts';
import {Words} from './words.ts';

// Up to here every text is looked through at each key, in which Fuse's very own answer is found in a few
// milliseconds; beyond, it takes longer than a key may, and the words are.
const mostTextsScreened = 20_000;

// What is kept for the next keys: enough for a long query typed and rubbed out again.
const mostKept = 100;

/** The texts in which a word was found with few letters wrong, and how many are wrong in each of them. */
type CloseTexts = {readonly ids: Uint32Array; readonly edits: Uint8Array};

/**
 * Which rows answer one term.
 *
 * Every key asks again, so what an earlier key found out is kept: a word that got longer is looked for only
 * where it was before, and rubbing out a letter costs nothing.
 */
export class Answers {
	readonly #rows: readonly SearchRow[];
	readonly #texts: Texts;
	#screen: Screen | null = null;
	#words: Words | null = null;
	readonly #literalTexts = new Recent<Uint32Array>(mostKept);
	readonly #closeTexts = new Recent<CloseTexts>(mostKept);
	readonly #answers = new Recent<TermAnswer>(mostKept);
	readonly #facts: FactsOfRows;

	constructor(rows: readonly SearchRow[]) {
		this.#rows = rows;
		this.#texts = new Texts(rows);
		this.#facts = new FactsOfRows(rows);
	}

	/** Whether every row has been read, so that none is missing from an answer. */
	get isRead(): boolean {
		return this.#texts.rowsRead === this.#rows.length;
	}

	/** Whether words with letters wrong can be looked for at once. */
	get isReady(): boolean {
		return this.isRead && (this.#words?.isReady ?? this.#screen?.isReady ?? false);
	}

	/** Reads rows until the time is up. Returns whether all are read. */
	read(until: number): boolean {
		if (this.isRead) {
			return true;
		}

		// What was found so far was found in fewer rows.
		this.#answers.clear();
		this.#literalTexts.clear();
		return this.#texts.read(until);
	}

	/** Gets ready for words with letters wrong until the time is up. Returns whether all is done. */
	prepare(until: number): boolean {
		if (this.isReady) {
			return true;
		}

		if (!this.read(until)) {
			return false;
		}

		let isDone: boolean;
		if (this.#texts.size <= mostTextsScreened) {
			this.#screen ??= new Screen(this.#texts.lowered);
			isDone = this.#screen.read(until);
		} else {
			this.#words ??= new Words(this.#texts.sources);
			isDone = this.#words.read(until);
		}

		if (isDone) {
			// Answers from before lack what is close.
			this.#answers.clear();
		}

		return isDone;
	}

	/** Gets ready for what fields ask until the time is up. Returns whether all is done. */
	prepareFacts(until: number): boolean {
		return this.#facts.read(until);
	}

	/** How the rows read so far answer a term. */
	answer(term: Term, isMarked: (id: string) => boolean): TermAnswer {
		if (term.kind === 'is' && term.state === 'marked') {
			return answerByRow(this.#rows, term.isNot, ({id}) => isMarked(id));
		}

		return this.#answers.get(JSON.stringify(term), () =>
			term.kind === 'text' ? this.#answerText(term) : this.#facts.answer(term),
		);
	}

	#answerText(term: TextTerm): TermAnswer {
		const textLevels = new Uint8Array(this.#texts.size);
		const count = this.#markTexts(term, textLevels);
		const isClose = count === 0 && term.mayBeClose && term.text.length <= longestCloseWord;
		if (isClose) {
			this.#markCloseTexts(lower(term.text), textLevels);
		}

		const levels = this.#texts.spread(textLevels);
		if (term.isNot) {
			for (let row = 0; row < this.#texts.rowsRead; row++) {
				levels[row] = levels[row] === absent ? literal : absent;
			}
		}

		return {levels, isClose};
	}

	/** Marks the texts that have a word as it was typed, and returns how many. */
	#markTexts(term: TextTerm, levels: Uint8Array): number {
		const words = this.#words?.isReady ? this.#words : null;
		if (words && term.anchor === 'anywhere' && !term.text.includes(' ')) {
			return words.markTexts(term.text, term.isCaseSensitive, levels, literal);
		}

		const ids = this.#textsWith(lower(term.text), words);
		const isPlain = term.anchor === 'anywhere' && !term.isCaseSensitive;
		return mark(isPlain ? ids : this.#having(term, ids), levels);
	}

	/** Those of some texts that have the word where, and in the case, it is asked for. */
	#having(term: TextTerm, ids: Uint32Array): Uint32Array {
		const texts = term.isCaseSensitive ? this.#texts.folded(ids) : null;
		return ids.filter((id, index) => hasWord(texts?.[index] ?? this.#texts.lowered[id]!, term));
	}

	#textsWith(word: string, words: Words | null): Uint32Array {
		return this.#literalTexts.get(word, () => {
			const {lowered} = this.#texts;
			for (let length = word.length - 1; length > 0; length--) {
				const fewer = this.#literalTexts.peek(word.slice(0, length));
				if (fewer) {
					return fewer.filter(id => lowered[id]!.includes(word));
				}
			}

			const part = longest(word.split(' '));
			const levels = new Uint8Array(lowered.length);
			if (words && part !== '') {
				words.markTexts(part, false, levels, literal);
			} else {
				levels.fill(literal);
			}

			const found = new Uint32Array(lowered.length);
			let count = 0;
			for (let id = 0; id < levels.length; id++) {
				if (levels[id] === literal && lowered[id]!.includes(word)) {
					found[count++] = id;
				}
			}

			return found.slice(0, count);
		});
	}

	/** Marks the texts that have a word with as few letters wrong as it may have. */
	#markCloseTexts(word: string, levels: Uint8Array) {
		const most = allowedEdits(word.length);
		if (most > 0 && this.#words) {
			if (this.#words.isReady) {
				this.#words.markCloseTexts(word, most, levels, closeFrom);
			}
		} else if (most > 0 && this.#screen) {
			const {ids, edits} = this.#textsCloseTo(word, most, this.#screen);
			for (let index = 0; index < ids.length; index++) {
				levels[ids[index]!] = closeFrom + edits[index]!;
			}
		}

		// Those where only the case is wrong.
		for (const id of this.#textsWith(word, this.#words)) {
			levels[id] = closeFrom;
		}
	}

	#textsCloseTo(word: string, most: number, screen: Screen): CloseTexts {
		return this.#closeTexts.get(word, () => {
			// Another letter can only make the edits more: as long as no more are allowed, there are only fewer texts.
			let among: Uint32Array | undefined;
			for (let length = word.length - 1; allowedEdits(length) === most && !among; length--) {
				among = this.#closeTexts.peek(word.slice(0, length))?.ids;
			}

			const edits = new Uint8Array(screen.size);
			screen.countEdits(word, most, edits, among);
			return textsWithin(most, edits, among);
		});
	}
}

/** Those of some texts, or of all, that have no more edits than are allowed. */
function textsWithin(most: number, edits: Uint8Array, among?: Uint32Array): CloseTexts {
	const count = among?.length ?? edits.length;
	const ids = new Uint32Array(count);
	let found = 0;
	for (let index = 0; index < count; index++) {
		const id = among ? among[index]! : index;
		if (edits[id]! <= most) {
			ids[found++] = id;
		}
	}

	const kept = ids.slice(0, found);
	return {ids: kept, edits: Uint8Array.from(kept, id => edits[id]!)};
}

function mark(ids: Uint32Array, levels: Uint8Array): number {
	for (const id of ids) {
		levels[id] = literal;
	}

	return ids.length;
}

function longest(parts: readonly string[]): string {
	return parts.reduce((one, other) => (other.length > one.length ? other : one));
}
