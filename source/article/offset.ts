declare const unit: unique symbol;

/** A place in `Article.text`: how many UTF-16 code units come before it. */
export type Offset = number & {readonly [unit]: 'UTF-16 code units'};

/** A half-open stretch of `Article.text`: `start` is inside it, `end` is just past it. */
export type Span = {readonly start: Offset; readonly end: Offset};

/**
 * Makes an offset out of a number that is known to count UTF-16 code units.
 *
 * @throws {RangeError} When the number is negative or no whole number.
 */
export function offset(value: number): Offset {
	if (!Number.isSafeInteger(value) || value < 0) {
		throw new RangeError(`An offset counts UTF-16 code units from 0, and ${value} cannot.`);
	}

	return value as Offset;
}

/**
 * Makes the stretch from one place up to, and not including, another.
 *
 * @throws {RangeError} When the end comes before the start.
 */
export function span(start: number, end: number): Span {
	if (end < start) {
		throw new RangeError(`A span cannot end at ${end} and start at ${start}.`);
	}

	return {start: offset(start), end: offset(end)};
}

/** Turns a count of Unicode code points, as other tools give it, into an offset into the same text. */
export function offsetFromCodePoints(text: string, codePoints: number): Offset {
	let units = 0;
	for (let seen = 0; seen < codePoints && units < text.length; seen++) {
		units += text.codePointAt(units)! > 0xffff ? 2 : 1;
	}

	return offset(units);
}

/** Turns an offset into the count of Unicode code points before it, for the tools that count those. */
export function codePointsFromOffset(text: string, place: Offset): number {
	let codePoints = 0;
	for (let units = 0; units < place; codePoints++) {
		units += text.codePointAt(units)! > 0xffff ? 2 : 1;
	}

	return codePoints;
}

/** The words of a stretch. */
export function textOf(text: string, {start, end}: Span): string {
	return text.slice(start, end);
}

/** Whether the whole of `inner` lies inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two stretches share at least one code unit. */
export function overlaps(one: Span, other: Span): boolean {
	return one.start < other.end && other.start < one.end;
}
