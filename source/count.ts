/** “1 quote”, “2 quotes”, “1,184 words”. */
export function count(number: number, one: string, many = `${one}s`): string {
	return `${grouped(number)} ${number === 1 ? one : many}`;
}

/** A number with commas between its thousands, the same on every machine. */
export function grouped(number: number): string {
	return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
