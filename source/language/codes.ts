/**
 * The languages whose words for speaking are known, as BCP 47 tags without region. Apart from their lists, which are
 * long and loaded with the engine only.
 */
const codes: readonly string[] = ['en', 'de'];

/** Whether speakers and names can be found in an article of this language. */
export function isKnownLanguage(tag: string): boolean {
	return codes.includes(tag.toLowerCase().split('-')[0]!);
}
