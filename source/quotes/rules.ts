/**
 * Every rule that can choose a speaker, and the sentence the reader sees for it.
 * The name stands in the JSON as `because`; the sentence in the detail card.
 */
export const rules = {
	'no-speaker': 'Nothing near the words says who spoke them.',
} as const satisfies Record<string, string>;

export type RuleName = keyof typeof rules;

/** Why the program thinks so, in one sentence for the reader. */
export function sentenceOf(rule: RuleName): string {
	return rules[rule];
}
