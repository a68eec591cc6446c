import {clustersOf, printable} from './screen/width.ts';

/** One line of typed text and where the next letter goes, in code units. */
export type Editor = {readonly text: string; readonly caret: number};

/** What a key does to a line of text. */
export type Edit =
	| {readonly type: 'insert'; readonly text: string}
	| {
			readonly type: 'erase';
			readonly what: 'letter-before' | 'letter-after' | 'word-before' | 'all-before' | 'all-after';
	  }
	| {readonly type: 'move'; readonly to: 'left' | 'right' | 'word-left' | 'word-right' | 'start' | 'end'};

/** Nothing typed yet. */
export const emptyEditor: Editor = {text: '', caret: 0};

/** How long a line can become, in code units. A page pasted by mistake must not make every later key slow. */
export const mostLetters = 10_000;

/** How many letters of a text there is no room for in a line. */
export function lettersWithoutRoom({text}: Editor, inserted: string): number {
	return Math.max(0, text.length + asOneLine(inserted).length - mostLetters);
}

/** Whether a text has more than one line: what ends its last one begins no other. */
export function hasSeveralLines(text: string): boolean {
	return text.trim().includes('\n');
}

/** A text as it is typed: a break is a space, and what no terminal shows is not there. */
function asOneLine(text: string): string {
	return printable(text.replace(/\s+/g, spaces => (spaces.includes('\n') ? ' ' : spaces)));
}

/** The line after an edit. Accents and joined emoji are erased and passed as one letter. */
export function edit(editor: Editor, change: Edit): Editor {
	const {text, caret} = editor;
	switch (change.type) {
		case 'insert': {
			const room = Math.max(0, mostLetters - text.length);
			const inserted = asOneLine(change.text)
				.slice(0, room)
				// Half of a letter is none.
				.replace(/[\uD800-\uDBFF]$/, '');
			return {text: text.slice(0, caret) + inserted + text.slice(caret), caret: caret + inserted.length};
		}

		case 'erase': {
			const from = {
				'letter-before': letterBefore(text, caret),
				'letter-after': caret,
				'word-before': wordBefore(text, caret),
				'all-before': 0,
				'all-after': caret,
			}[change.what];
			const to =
				{'letter-after': letterAfter(text, caret), 'all-after': text.length}[change.what as string] ?? caret;
			return {text: text.slice(0, from) + text.slice(to), caret: from};
		}

		case 'move': {
			const to = {
				left: letterBefore(text, caret),
				right: letterAfter(text, caret),
				'word-left': wordBefore(text, caret),
				'word-right': wordAfter(text, caret),
				start: 0,
				end: text.length,
			}[change.to];
			return {text, caret: to};
		}
	}

	return change satisfies never;
}

function letterBefore(text: string, caret: number): number {
	let before = 0;
	for (const {start} of clustersOf(text)) {
		if (start >= caret) {
			break;
		}

		before = start;
	}

	return before;
}

function letterAfter(text: string, caret: number): number {
	for (const cluster of clustersOf(text)) {
		if (cluster.start >= caret) {
			return cluster.start + cluster.text.length;
		}
	}

	return text.length;
}

function wordBefore(text: string, caret: number): number {
	return /\S*\s*$/.exec(text.slice(0, caret))!.index;
}

function wordAfter(text: string, caret: number): number {
	return caret + /^\s*\S*/.exec(text.slice(caret))![0].length;
}
