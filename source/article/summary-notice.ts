/** What the notice of a feed's item says that holds no more than a summary: its whole text is at its address. */
export const summaryNotice = 'only the summary in the feed: open the address for the whole article';
