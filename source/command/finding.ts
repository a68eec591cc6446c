/** What a question about words found in one article: what to print, and whether it is a yes. */
export type Finding = {readonly lines: readonly string[]; readonly isYes: boolean};
