/** The cues of two thirds of all reported speech, by language: enough to guess by how much of it a text holds. */
export const commonCues: Readonly<Record<string, readonly string[]>> = {
	en: ['said', 'say', 'says', 'told', 'added', 'according'],
	de: ['sagte', 'erklärte', 'betonte', 'laut', 'zufolge'],
};
