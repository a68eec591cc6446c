import {StringDecoder} from 'node:string_decoder';
import {turning} from '../unsafe-characters.ts';

/** One thing the reader did: a key by its name (“ctrl+f”, “up”, “é”), or text pasted in one go. */
export type Input =
	| {readonly kind: 'key'; readonly key: string}
	| {readonly kind: 'paste'; readonly text: string};

/** Turns the bytes that a terminal sends into keys, in order and without losing one. */
export type KeyReader = {
	/** Takes what has just arrived. A sequence that is not complete yet is kept for the next call. */
	readonly read: (bytes: Uint8Array | string) => readonly Input[];
	/** What the kept bytes mean if nothing follows them: a lone Esc is the key, half of a longer sequence is nothing. */
	readonly flush: () => readonly Input[];
	/** What is being waited for. A paste may take its time over a slow line; an escape sequence arrives in one go. */
	readonly waitsFor: () => 'nothing' | 'escape' | 'paste';
};

const esc = '\u001B';
const pasteStart = `${esc}[200~`;
const pasteEnd = `${esc}[201~`;

/** Keys whose sequence ends in a letter, after `ESC [`, `ESC [ 1 ; modifiers` or `ESC O`. */
const byLetter: Record<string, string> = {
	A: 'up',
	B: 'down',
	C: 'right',
	D: 'left',
	F: 'end',
	H: 'home',
	M: 'enter',
	P: 'f1',
	Q: 'f2',
	R: 'f3',
	S: 'f4',
	Z: 'shift+tab',
};

/** Keys whose sequence is `ESC [ number ~`. */
const byNumber: Record<number, string> = {
	1: 'home',
	2: 'insert',
	3: 'delete',
	4: 'end',
	5: 'pageup',
	6: 'pagedown',
	7: 'home',
	8: 'end',
	11: 'f1',
	12: 'f2',
	13: 'f3',
	14: 'f4',
	15: 'f5',
	17: 'f6',
	18: 'f7',
	19: 'f8',
	20: 'f9',
	21: 'f10',
	23: 'f11',
	24: 'f12',
};

/** The kitty protocol's numbers for keys that print nothing, and for the keypad. */
const byCodePoint: Record<number, string> = {
	9: 'tab',
	13: 'enter',
	27: 'escape',
	127: 'backspace',
	57409: '.',
	57410: '/',
	57411: '*',
	57412: '-',
	57413: '+',
	57414: 'enter',
	57415: '=',
	57417: 'left',
	57418: 'right',
	57419: 'up',
	57420: 'down',
	57421: 'pageup',
	57422: 'pagedown',
	57423: 'home',
	57424: 'end',
	57425: 'insert',
	57426: 'delete',
};

// No text that a person types: controls, the sign for bytes that are no UTF-8, private use (the kitty
// protocol's function keys) and the marks that reorder what stands around them.
const marks = String.raw`\uFFFD\u061C\u200E\u200F${turning}`;
const notText = new RegExp(String.raw`[\p{Cc}\p{Co}\p{Cs}${marks}]`, 'u');
const notPasted = new RegExp(String.raw`[^\P{Cc}\n\t]|[${marks}]`, 'gu');

/** Makes a reader for one terminal. It keeps what is incomplete, so one is made for each. */
export function createKeyReader(): KeyReader {
	const decoder = new StringDecoder('utf8');
	let kept = '';
	// A paste can be a megabyte in many small reads, so its pieces are joined once, at its end.
	let pasted: string[] | null = null;

	const read = (bytes: Uint8Array | string): readonly Input[] => {
		const inputs: Input[] = [];
		let text = kept + (typeof bytes === 'string' ? bytes : decoder.write(bytes));
		kept = '';
		for (;;) {
			if (pasted) {
				const end = text.indexOf(pasteEnd);
				if (end === -1) {
					// The end mark itself may be cut in two.
					const whole = Math.max(0, text.length - pasteEnd.length + 1);
					pasted.push(text.slice(0, whole));
					kept = text.slice(whole);
					return inputs;
				}

				pasted.push(text.slice(0, end));
				inputs.push(pasteOf(pasted));
				pasted = null;
				text = text.slice(end + pasteEnd.length);
			}

			const start = text.indexOf(pasteStart);
			kept = readKeys(start === -1 ? text : text.slice(0, start), inputs);
			if (start === -1) {
				return inputs;
			}

			kept = '';
			pasted = [];
			text = text.slice(start + pasteStart.length);
		}
	};

	return {
		read,
		flush() {
			const inputs: Input[] = [];
			if (pasted) {
				pasted.push(kept);
				inputs.push(pasteOf(pasted));
				pasted = null;
			} else if (kept === esc) {
				inputs.push({kind: 'key', key: 'escape'});
			}

			kept = '';
			return inputs;
		},
		waitsFor() {
			return pasted ? 'paste' : kept === '' ? 'nothing' : 'escape';
		},
	};
}

function pasteOf(pieces: readonly string[]): Input {
	const text = pieces.join('').replace(/\r\n?/g, '\n').replace(notPasted, '');
	return {kind: 'paste', text};
}

/** Reads keys until the text ends, and returns what of it is the start of an unfinished sequence. */
function readKeys(text: string, inputs: Input[]): string {
	let index = 0;
	while (index < text.length) {
		const character = String.fromCodePoint(text.codePointAt(index)!);
		if (character === esc || character === '\u009B') {
			const sequence = sequenceAt(text, index);
			if (sequence === null) {
				return text.slice(index);
			}

			for (const key of sequence.keys) {
				inputs.push({kind: 'key', key});
			}

			index = sequence.end;
			continue;
		}

		const key = keyOfCharacter(character);
		if (key !== null) {
			inputs.push({kind: 'key', key});
		}

		index += character.length;
	}

	return '';
}

function keyOfCharacter(character: string): string | null {
	const code = character.codePointAt(0)!;
	if (character === '\r' || character === '\n') {
		// Enter is \r, but a key typed before raw mode was on comes as \n.
		return 'enter';
	}

	if (character === '\t') return 'tab';
	if (character === '\b' || character === '\u007F') return 'backspace';
	if (code > 0 && code <= 26) return `ctrl+${String.fromCharCode(code + 96)}`;
	if (code > 27 && code < 32) return `ctrl+${String.fromCharCode(code + 64)}`;
	return notText.test(character) ? null : character;
}

type Sequence = {readonly keys: readonly string[]; readonly end: number};

/** The sequence that starts here, or `null` when more has to come before it can be told. */
function sequenceAt(text: string, start: number): Sequence | null {
	const isShort = text[start] === '\u009B';
	const kind = isShort ? '[' : text[start + 1];
	const body = start + (isShort ? 1 : 2);
	switch (kind) {
		case undefined:
			return null;
		case '[':
			return controlSequenceAt(text, body);
		case 'O': {
			const match = /^[\d;]*/.exec(text.slice(body, body + 16))![0];
			const end = body + match.length;
			if (end >= text.length) return null;
			return {keys: named(byLetter[text[end]!], modifiersOf(match.split(';').at(-1))), end: end + 1};
		}

		case ']':
		case 'P':
		case '_':
		case '^': {
			// The terminal's answer to a question, such as its background colour. It ends with BEL or ESC \.
			const end = /\u0007|\u001B\\|\u009C/.exec(text.slice(body));
			return end ? {keys: [], end: body + end.index + end[0].length} : null;
		}

		case '\u007F':
		case '\b':
			return {keys: ['alt+backspace'], end: body};
		default:
			// Esc and then another key, in one read: a burst, or Alt with a key. Nothing here is bound to
			// Alt, so to take both keys loses neither.
			return {keys: ['escape'], end: start + 1};
	}
}

function controlSequenceAt(text: string, start: number): Sequence | null {
	let end = start;
	while (end < text.length && /[\u0020-\u003F]/.test(text[end]!)) end++;
	const final = text[end];
	if (final === undefined) return null;
	const parameters = text.slice(start, end);
	if (final < '@' || final > '~') {
		// Broken off: a control or a letter outside ASCII cannot stand here, so it starts something new.
		return {keys: [], end};
	}

	if (parameters === '' && final === '[') {
		// The Linux console's function keys have one letter more.
		return end + 1 < text.length ? {keys: [], end: end + 2} : null;
	}

	if (parameters === '' && final === 'M') {
		// A mouse report of the oldest kind: three more characters, which look like text.
		return end + 3 < text.length ? {keys: [], end: end + 4} : null;
	}

	return {keys: keysOf(parameters, final), end: end + 1};
}

function keysOf(parameters: string, final: string): readonly string[] {
	if (!/^[\d;:]*$/.test(parameters)) {
		// Mouse reports and answers to questions carry a mark such as < or ?.
		return [];
	}

	const fields = parameters.split(';');
	const [first, second, third] = fields;
	const [, event] = (second ?? '').split(':');
	if (event === '3') {
		// The kitty protocol can tell when a key is let go. That is no press.
		return [];
	}

	const modifiers = modifiersOf(second);
	if (final === 'u') {
		return printed(Number.parseInt(first ?? '', 10), modifiers, first ?? '', third);
	}

	if (final === '~' && first === '27' && third !== undefined) {
		// xterm's modifyOtherKeys.
		return printed(Number.parseInt(third, 10), modifiers, third, undefined);
	}

	if (final === '~') {
		return named(byNumber[Number(first)], modifiers);
	}

	if (final === 'M' || (final === 'R' && first !== '1' && first !== '')) {
		// A mouse report in decimal, or where the cursor stands.
		return [];
	}

	return named(byLetter[final], modifiers);
}

type Modifiers = {
	readonly shift: boolean;
	readonly alt: boolean;
	readonly ctrl: boolean;
	readonly super: boolean;
};

function modifiersOf(field: string | undefined): Modifiers {
	const bits = Math.max(0, (Number.parseInt(field ?? '', 10) || 1) - 1);
	return {
		shift: (bits & 1) !== 0,
		alt: (bits & 2) !== 0 || (bits & 32) !== 0,
		ctrl: (bits & 4) !== 0,
		super: (bits & 8) !== 0 || (bits & 16) !== 0,
	};
}

function named(name: string | undefined, modifiers: Modifiers): readonly string[] {
	if (name === undefined) return [];
	const {shift} = modifiers;
	return [prefixed(name, {...modifiers, shift: shift && !name.startsWith('shift+')})];
}

/** A key that the kitty protocol or modifyOtherKeys gives by its code point. */
function printed(
	codePoint: number,
	modifiers: Modifiers,
	field: string,
	text: string | undefined,
): readonly string[] {
	const special =
		byCodePoint[codePoint] ??
		(codePoint >= 57_399 && codePoint <= 57_408 ? String(codePoint - 57_399) : undefined);
	if (special !== undefined) return named(special, modifiers);
	if (!(codePoint > 0 && codePoint <= 0x10_ff_ff)) return [];
	const plain = String.fromCodePoint(codePoint);
	if (notText.test(plain)) return [];
	if (modifiers.ctrl || modifiers.alt || modifiers.super) {
		return [prefixed(plain, {...modifiers, shift: modifiers.shift && plain !== plain.toUpperCase()})];
	}

	const typed = text
		?.split(':')
		.map(Number)
		.filter(code => code > 0 && code <= 0x10_ff_ff)
		.map(code => String.fromCodePoint(code))
		.filter(character => !notText.test(character));
	if (typed && typed.length > 0) return typed;
	const shifted = Number.parseInt(field.split(':')[1] ?? '', 10);
	if (!modifiers.shift) return [plain];
	return [shifted > 32 && shifted <= 0x10_ff_ff ? String.fromCodePoint(shifted) : plain.toUpperCase()];
}

function prefixed(name: string, {shift, alt, ctrl, super: isSuper}: Modifiers): string {
	return `${isSuper ? 'super+' : ''}${ctrl ? 'ctrl+' : ''}${alt ? 'alt+' : ''}${shift ? 'shift+' : ''}${name}`;
}
