/** The lists of an article, each with a pane of its own, in the order of their numbers. */
export const listNames = ['paragraphs', 'quotes', 'actors'] as const;

export type ListName = (typeof listNames)[number];

/** All that can have the keys: the text, and the lists beside it. */
export const paneNames = ['text', ...listNames] as const;

export type PaneName = (typeof paneNames)[number];
