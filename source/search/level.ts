/** How a row answers: not at all, */
export const absent = 0;

/** as typed, */
export const literal = 1;

/** or, from here on, with so many letters wrong. None are wrong where only the case is. */
export const closeFrom = 2;

/** How every row answers one term. */
export type TermAnswer = {
	readonly levels: Uint8Array;
	/** Whether no row has it as typed, so that close ones count. */
	readonly isClose: boolean;
};

/** Two levels of one row together: the letters wrong add up. */
export function addLevels(one: number, other: number): number {
	if (one === literal) {
		return other;
	}

	return other === literal ? one : one + other - closeFrom;
}
