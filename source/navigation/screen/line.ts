/**
 * What a stretch of the screen means. `terminal/theme.ts` says how each looks, and never by
 * colour alone: where attributes are off as well, the signs in `glyphs.ts` stand in the text.
 */
export type Style =
	/** Less important than the text around it. */
	| 'dim'
	/** The frame of a pane, and of the pane that has the keys. */
	| 'border'
	| 'border-focused'
	/** The name of a pane in its frame, and of the pane that has the keys. */
	| 'title'
	| 'title-focused'
	/** The headline of the article; a heading inside it. */
	| 'headline'
	| 'heading'
	/** The number of a paragraph. */
	| 'number'
	/** Reported words, and those of the selected quote. */
	| 'quote'
	| 'quote-selected'
	/** A mention of the actor that is lit. */
	| 'actor'
	/** The words that report. */
	| 'cue'
	/** Letters that a search found, and those of the match that the reader is at. */
	| 'hit'
	| 'hit-current'
	/** The selected row of the pane that has the keys, and of the other panes. */
	| 'selected'
	| 'selected-elsewhere'
	/** A speaker that the program is not sure of, or does not know. */
	| 'unsure'
	/** A quote that the reader marked, and the sign for it. */
	| 'marked'
	/** The name of a field: “Speaker”. */
	| 'label'
	/** A key that works now, and what it does. */
	| 'key'
	| 'hint'
	/** The name of a tab, and of the open one. */
	| 'tab'
	| 'tab-selected'
	/** What the reader types. */
	| 'input'
	/** What the program says of what just happened, and of what could not be done. */
	| 'notice'
	| 'error'
	/** Bars: where an actor appears, how much of the article is in view, where matches are. */
	| 'strip'
	| 'scrollbar'
	| 'scrollbar-thumb'
	| 'scrollbar-hit'
	/** Words that a compared text has and the article has not, and the other way round. */
	| 'added'
	| 'removed';

/** A stretch of a line in one style. `style` is empty for plain text; where several apply, the later wins. */
export type Segment = {readonly text: string; readonly style: readonly Style[]};

/** One row of a pane or of the screen, exactly as wide as that: what is left is filled with spaces. */
export type Line = readonly Segment[];
