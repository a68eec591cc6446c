import {fold} from './fold.ts';
import type {Group} from './group.ts';
import {gaps, shapes, type Words} from './words.ts';

/** Titles that stay with a single name: “Pope Francis”, “Lord Hale of Ashby”. */
const nobleTitle =
	/^(?:Pope|King|Queen|Prince|Princess|Emperor|Empress|Lord|Lady|Baroness|Viscount|Viscountess|Saint|Archbishop|Patriarch)$/;
const regnal = /^[IVX]+$/;
/** What is written behind a name and is no part of it. */
const postNominal = /^(?:QC|KC|MP|MSP|MEP|CBE|OBE|MBE|KBE|DBE|MD|M\.D\.|J\.D\.|R\.N\.|FRS|RN)$/;

/** One way in which the article writes a name. */
export type Form = {text: string; count: number; readonly words: number; isShouted: boolean};

/** The ways in which the article writes the names of a group, by their folded form. */
export function formsOf(group: Group, words: Words): ReadonlyMap<string, Form> {
	// As written first: nearly all names of a group are the same few letters, and need no folding.
	const written = new Map<string, {count: number; words: number}>();
	const keepsMark = isCalledByPossessive(group, words);
	for (const {first: from, last: until, titleFirst} of group.names) {
		let first = from;
		let last = until;
		// Of these the title is half the name.
		if (
			titleFirst < first &&
			group.kind === 'person' &&
			nobleTitle.test(words.at(first - 1)) &&
			(last === first || words.at(first + 1) === 'of' || regnal.test(words.at(last)))
		) {
			first--;
		}

		// “Thomas Ng KC” is called Thomas Ng.
		while (last > first && words.shape[last] !== shapes.capital && postNominal.test(words.at(last))) {
			last--;
		}

		// “Moody’s downgraded the city”: a name that only ever has its ’s keeps it.
		const end = keepsMark ? words.end[last]! + 2 : words.end[last]!;
		const text = words.text.slice(words.start[first], end);
		const known = written.get(text);
		if (known) {
			known.count++;
		} else {
			written.set(text, {count: 1, words: last - first + 1});
		}
	}

	const forms = new Map<string, Form>();
	for (const [raw, {count, words: length}] of written) {
		const text = raw.replaceAll(/\s+/g, ' ');
		const key = fold(text);
		const isShouted = text.length > 4 && text === text.toUpperCase();
		const form = forms.get(key);
		if (!form) {
			forms.set(key, {text, count, words: length, isShouted});
			continue;
		}

		form.count += count;
		if (form.isShouted && !isShouted) {
			form.text = text;
			form.isShouted = false;
		}
	}

	return forms;
}

/**
 * The fullest form, to be shown as the name, and the others, longest first.
 *
 * @param shared The full name, where its parts only stand apart.
 */
export function nameAndAliases(
	forms: ReadonlyMap<string, Form>,
	canonical: string | null,
	shared: string | null = null,
): {name: string; aliases: readonly string[]} {
	// “South Korea” is the name readers know, though “Republic of Korea” is longer.
	const known = canonical === null ? undefined : forms.get(fold(canonical));
	const [fullest, ...rest] = [...forms.values()].sort(
		(one, other) =>
			Number(other === known) - Number(one === known) ||
			Number(one.isShouted) - Number(other.isShouted) ||
			other.words - one.words ||
			other.count - one.count ||
			other.text.length - one.text.length,
	);
	// “Ada and Ben Hale”: she has her last name from him, unless it stands with hers somewhere else.
	if (shared !== null && fullest!.words === 1) {
		return {
			name: shared,
			aliases: [fullest!, ...rest].map(form => form.text).sort((one, other) => other.length - one.length),
		};
	}

	// A dateline in capitals is all there is of the town: “MIAMI”.
	const isCanonical =
		canonical !== null && fullest!.isShouted !== false && fold(fullest!.text) === fold(canonical);
	return {
		name: isCanonical ? canonical : fullest!.text,
		aliases: rest.map(form => form.text).sort((one, other) => other.length - one.length),
	};
}

/** “Moody’s has warned”, “Sainsbury’s declined”: behind a possessive that is none stands a verb. */
export function isCalledByPossessive({kind, canonical, tokens, names}: Group, words: Words): boolean {
	return (
		kind === 'organization' &&
		canonical === null &&
		tokens.length === 1 &&
		names.every(({last}) => words.possessive[last] && words.text.charAt(words.end[last]! + 1) === 's') &&
		names.some(({last}) => {
			const next = last + 1;
			return (
				next < words.count &&
				words.gap[next] === gaps.space &&
				/^(?:has|have|had|is|was|were|will|would|did|said|says|[a-z]{3,}ed)$/.test(words.at(next))
			);
		})
	);
}
