/** The words of a text in small letters, with one space between them: what is left where only they are compared. */
export function wordsAlone(text: string | null): string {
	return (text ?? '')
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
