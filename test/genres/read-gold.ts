import type {ActorKind} from '../../source/actors/actor.ts';

/** Words in marks, and who may be shown as saying them. */
export type GoldQuote = {
	readonly start: number;
	readonly end: number;
	/** Keys of actors; `?` for somebody without a name, `x` for nobody: a title, a nickname, a scare quote. */
	readonly who: readonly string[];
	/** Headlines: right when listed, and right when not. */
	readonly isOptional: boolean;
};

export type GoldActor = {
	readonly names: readonly string[];
	/** Empty for what may be listed as anything. */
	readonly kinds: readonly ActorKind[];
	readonly isOptional: boolean;
};

export type Gold = {
	readonly text: string;
	readonly quotes: readonly GoldQuote[];
	readonly actors: ReadonlyMap<string, GoldActor>;
};

const kindOf: Readonly<Record<string, ActorKind>> = {person: 'person', org: 'organization', place: 'place'};
const openers: Readonly<Record<string, string>> = {'”': '“', '’': '‘', '"': '"', '“': '„', '«': '»'};

/**
 * Reads an article that holds what a careful reader finds in it. Lines such as `@Hale = Rosalind Hale | person | Hale`
 * list the actors; behind each closing mark stands in braces who says the words: `“We open in May,”{Hale} she said.`
 */
export function readGold(source: string): Gold {
	const actors = new Map<string, GoldActor>();
	const lines: string[] = [];
	for (const line of source.split('\n')) {
		const found = /^@(\S+) = (.*)$/.exec(line);
		if (found) {
			const [name = '', kinds = '', aliases = ''] = found[2]!.split('|').map(part => part.trim());
			actors.set(found[1]!, {
				names: [name, ...aliases.split(',').map(alias => alias.trim())].filter(Boolean),
				kinds: kinds.split(' ').flatMap(kind => kindOf[kind.replace('?', '')] ?? []),
				isOptional: /[?-]/.test(kinds),
			});
		} else if (!line.startsWith('#')) {
			lines.push(line);
		}
	}

	const quotes: GoldQuote[] = [];
	let text = '';
	const raw = lines.join('\n').trim();
	for (let at = 0; at < raw.length; at++) {
		const pair = raw.slice(at, at + 2);
		if (pair === '[[' || pair === ']]') {
			at = pair === ']]' ? raw.indexOf('}', at) : at + 1;
			continue;
		}

		if (raw[at] !== '{') {
			text += raw[at];
			continue;
		}

		const close = raw.indexOf('}', at);
		const who = raw.slice(at + 1, close);
		quotes.push({
			start: openingOf(text),
			end: text.length,
			who: who.replace('~', '').split('|'),
			isOptional: who.startsWith('~'),
		});
		at = close;
	}

	return {text: `${text}\n`, quotes, actors};
}

/** Where the words open that end where the text ends now. */
function openingOf(text: string): number {
	const opener = openers[text.at(-1)!] ?? '“';
	let at = text.length - 2;
	// An apostrophe opens nothing.
	while (at > 0 && !(text[at] === opener && /[\s(—–“"]/.test(text[at - 1]!))) {
		at--;
	}

	return at;
}
