import type {Actor} from '../actors/actor.ts';
import type {Analysis} from '../analysis.ts';
import {textOf} from '../article/offset.ts';
import {wordsIn} from '../passages/spoken-words.ts';
import {describedBy, type Quote} from '../quotes/quote.ts';
import type {Claim} from './read-claim.ts';

/**
 * Who is claimed to have said it: the name behind a dash, or else the first name
 * in the words around the quotation marks.
 */
export function claimedSpeaker({actors}: Analysis, {around, isSigned}: Claim): string | null {
	if (isSigned) {
		const signature = around.at(-1)!;
		// “— Ana Ruiz (?), Mayor, *Title*, …” names Ana Ruiz.
		const name = signature
			.replace(/^[\s—–-]+/, '')
			.replace(/\([^)]*\)/g, '')
			.split(/[,;]|(?<=\p{L}{2})\.\s/u, 1)[0]!
			.replaceAll('*', '')
			.trim();
		return name === '' || /^unknown speaker$/i.test(name) ? null : name;
	}

	const names = actors.flatMap(actor => [actor.name, ...actor.aliases]);
	for (const words of around) {
		const first = firstName(words, names) ?? firstCapitals(words);
		if (first !== null) {
			return first;
		}
	}

	return null;
}

/** The actor's name that stands first in the words, the longest if several do. */
function firstName(words: string, names: readonly string[]): string | null {
	const row = ` ${wordsIn(words).folded.join(' ')} `;
	let first: {name: string; at: number} | null = null;
	for (const name of names) {
		const folded = wordsIn(name).folded.join(' ');
		const at = folded === '' ? -1 : row.indexOf(` ${folded} `);
		if (
			at !== -1 &&
			(first === null || at < first.at || (at === first.at && name.length > first.name.length))
		) {
			first = {name, at};
		}
	}

	return first?.name ?? null;
}

// “said John Smith” claims a speaker even if the article has never heard of him.
// A capital at the start of a sentence alone is no name.
const saying = /\b(?:says?|said|told|tells|added?|adds|asked|replied|according to|wrote|claimed|stated)\b/i;

function firstCapitals(words: string): string | null {
	if (!saying.test(words) && !/:\s*$/.test(words)) {
		return null;
	}

	const [name] =
		/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+(?:\p{Lu}[\p{L}\p{M}'’.-]*|de|van|von|der|al|bin))*/u.exec(
			words,
		) ?? [];
	return name === undefined || /^(?:he|she|they|it|the|an?|in|on|but|and)$/i.test(name) ? null : name;
}

/** Whether the article gives the quote to whoever bears the claimed name. */
export function isSpeakerOf({article, actors}: Analysis, quote: Quote | undefined, name: string): boolean {
	if (quote === undefined || quote.speaker.kind === 'unknown') {
		return false;
	}

	const {speaker} = quote;
	if (speaker.kind === 'unnamed') {
		const claimed = bare(name);
		return claimed !== '' && claimed === bare(textOf(article.text, describedBy(speaker)));
	}

	const actor = actors.find(candidate => candidate.id === speaker.actor);
	return actor !== undefined && isCalled(actor, name);
}

/** Whether an actor goes by a name: in full, by an alias, or with a title before it. */
function isCalled({name: full, aliases}: Actor, name: string): boolean {
	const claimed = bare(name);
	// Marcia “Cia” Price is Marcia Price too.
	const plain = full.replace(/["“‘(]\p{L}+["”’)]/gu, '');
	return [full, plain, ...aliases].some(form => {
		const known = bare(form);
		return (
			known !== '' && (claimed === known || claimed.endsWith(` ${known}`) || isInitialed(claimed, known))
		);
	});
}

/** “A. Ruiz” for “Ana Ruiz”. */
function isInitialed(claimed: string, known: string): boolean {
	const [one, other] = [claimed.split(' '), known.split(' ')];
	return (
		one.length === other.length &&
		one.length > 1 &&
		one.every((word, index) => word === other[index] || (word.length === 1 && other[index]!.startsWith(word)))
	);
}

/** The words of a name without an article before them. */
function bare(name: string): string {
	return wordsIn(name)
		.folded.join(' ')
		.replace(/^(?:the|an?|one) /, '');
}
