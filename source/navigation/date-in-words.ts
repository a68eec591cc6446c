const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** “15 Feb 2022” of `2022-02-15T13:58:00`, whatever the machine's language. What is no such date stays as it is. */
export function dateOf(published: string | null): string | null {
	const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(published ?? '') ?? [];
	const name = months[Number(month) - 1];
	return name ? `${Number(day)} ${name} ${year}` : published;
}
