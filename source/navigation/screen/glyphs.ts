/** The signs that the screen is drawn with, each one column wide but for the name of the Enter key. */
export type Glyphs = {
	readonly topLeft: string;
	readonly topRight: string;
	readonly bottomLeft: string;
	readonly bottomRight: string;
	readonly horizontal: string;
	readonly vertical: string;
	/** Before the selected row, and behind the name of the pane that has the keys. */
	readonly selected: string;
	readonly focused: string;
	readonly ellipsis: string;
	/** A quote that the reader marked. */
	readonly marked: string;
	/** Something that the reader put right, and a quote that they wrote a note on. */
	readonly corrected: string;
	readonly note: string;
	/** Beside the lines of the selected quote. */
	readonly quoteBar: string;
	/** Around the selected quote, where no colour tells it from others. */
	readonly quoteOpen: string;
	readonly quoteClose: string;
	/** Beside paragraphs with quotes, and behind a number of quotes. */
	readonly quoteMark: string;
	/** Between facts that stand in one line. */
	readonly dot: string;
	readonly dash: string;
	readonly arrow: string;
	/** Before the number of a paragraph. */
	readonly paragraph: string;
	/** The rows that were found only by allowing for typos. */
	readonly close: string;
	readonly enter: string;
	readonly times: string;
	/** How much, from none to most. */
	readonly levels: readonly [string, string, string, string, string];
	readonly bar: string;
	readonly track: string;
	readonly thumb: string;
	readonly hitOnTrack: string;
	readonly hitOnThumb: string;
	readonly up: string;
	readonly down: string;
};

const unicode: Glyphs = {
	topLeft: '╭',
	topRight: '╮',
	bottomLeft: '╰',
	bottomRight: '╯',
	horizontal: '─',
	vertical: '│',
	selected: '▸',
	focused: '◂',
	ellipsis: '…',
	marked: '•',
	corrected: '✎',
	note: '†',
	quoteBar: '┃',
	quoteOpen: '«',
	quoteClose: '»',
	quoteMark: '”',
	dot: '·',
	dash: '–',
	arrow: '→',
	paragraph: '¶',
	close: '≈',
	enter: '⏎',
	times: '×',
	levels: ['▁', '▂', '▃', '▅', '▇'],
	bar: '█',
	track: '▕',
	thumb: '█',
	hitOnTrack: '╸',
	hitOnThumb: '▓',
	up: '↑',
	down: '↓',
};

const ascii: Glyphs = {
	topLeft: '+',
	topRight: '+',
	bottomLeft: '+',
	bottomRight: '+',
	horizontal: '-',
	vertical: '|',
	selected: '>',
	focused: '<',
	ellipsis: '>',
	marked: '*',
	corrected: '+',
	note: '=',
	quoteBar: '|',
	quoteOpen: '<',
	quoteClose: '>',
	quoteMark: '"',
	dot: '-',
	dash: '-',
	arrow: '=',
	paragraph: '#',
	close: '~',
	enter: 'Enter',
	times: 'x',
	levels: ['_', '.', ':', '+', '#'],
	bar: '#',
	track: ':',
	thumb: '#',
	hitOnTrack: '-',
	hitOnThumb: '=',
	up: '^',
	down: 'v',
};

/** The signs for a terminal that can draw boxes, or for one that has ASCII alone. */
export const glyphsFor: Readonly<Record<'unicode' | 'ascii', Glyphs>> = {unicode, ascii};

/** What the terminal and the reader's wishes allow. */
export type Looks = {
	/** `ascii` draws frames and signs with ASCII alone. */
	readonly glyphs: 'unicode' | 'ascii';
	/** Whether colours and attributes are off, so that […] and {…} stand in the text. */
	readonly isMono: boolean;
};
