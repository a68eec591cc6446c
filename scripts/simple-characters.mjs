/**
 * The inside of a regular expression's class: characters that fill exactly one column and never join
 * a neighbour, so that text made of them alone is as wide as it is long and needs no segmenter. All
 * letters of English and its neighbours are here, and the marks that articles are full of: “ ” ‘ ’ – — …
 * test/scripts/simple-characters.test.ts holds each against string-width and Intl.Segmenter.
 */
export const simpleCharacters = String.raw` -~\xA0-\xAC\xAE-\u02FF\u0370-\u0482\u048A-\u0560\u1E00-\u1FC4\u2010-\u2027\u2030-\u205E\u2070-\u20CF\u2190-\u2319\u23CE\u2500-\u25FC\u2768-\u2775\u2581-\u258F`;
