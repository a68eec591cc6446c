import type {VerbForm, VerbUse} from './language.ts';

/**
 * A table of verbs as text, by the first two letters of each form. The bundle holds this in place of the lists
 * that the table is made from: making it takes 3,000 entries and a twentieth of a start, and an article asks for
 * a hundred of them.
 */
export type PackedVerbs = Readonly<Record<string, string>>;

/** Behind each entry, and before it. */
const end = '\n';

const initialsOf = (word: string) => word.slice(0, 2);

/** One line for each form: the form, its lemma, what form that is, its frames, whether it is a noun too, its particles. */
export function packVerbs(table: ReadonlyMap<string, VerbUse>): PackedVerbs {
	const packed: Record<string, string> = {};
	for (const [letters, {lemma, form, frames, isNounToo, particles}] of table) {
		const line = [letters, lemma, form, frames, isNounToo ? 1 : 0, ...(particles ?? [])].join(' ');
		packed[initialsOf(letters)] = `${packed[initialsOf(letters)] ?? end}${line}${end}`;
	}

	return packed;
}

/** So that a run over many thousands of articles does not keep every word it met. */
const mostSeen = 20_000;

/** The look-up in a packed table. */
export function verbsIn(packed: PackedVerbs): (word: string) => VerbUse | undefined {
	const seen = new Map<string, VerbUse | null>();
	return word => {
		const known = seen.get(word);
		if (known !== undefined) return known ?? undefined;
		if (seen.size >= mostSeen) seen.clear();
		const use = readLine(packed[initialsOf(word)] ?? '', word);
		seen.set(word, use);
		return use ?? undefined;
	};
}

function readLine(lines: string, word: string): VerbUse | null {
	const start = lines.indexOf(`${end}${word} `);
	if (start < 0) return null;
	const line = lines.slice(start + end.length, lines.indexOf(end, start + end.length));
	const [, lemma, form, frames, isNounToo, ...particles] = line.split(' ');
	return {
		lemma: lemma!,
		form: form as VerbForm,
		frames: Number(frames),
		particles: particles.length > 0 ? particles : null,
		isNounToo: isNounToo === '1',
	};
}
