import type {ActorId} from './actor.ts';
import {fold} from './fold.ts';

/** Letters that do not come apart into a plain letter and an accent. */
const plainLetters: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ı: 'i',
};

/**
 * Makes readable ids that no two actors share: `sergey-lavrov`, and `sergey-lavrov-2` for a second man of that name.
 *
 * @returns A function that gives the id for the next name.
 */
export function idMaker(): (name: string) => ActorId {
	const taken = new Set<string>();
	return name => {
		const base = readable(name) || 'actor';
		let id = base;
		for (let count = 2; taken.has(id); count++) {
			id = `${base}-${count}`;
		}

		taken.add(id);
		return id;
	};
}

function readable(name: string): string {
	if (/^[A-Za-z]+(?: [A-Za-z]+)*$/.test(name)) {
		return name.toLowerCase().replaceAll(' ', '-');
	}

	return fold(name)
		.replaceAll(/[ßæœøłđðþı]/g, letter => plainLetters[letter]!)
		.replaceAll(/(?<=\p{L})[.'](?=\p{L}|$|\s)/gu, '')
		.replaceAll(/[^\p{L}\p{N}]+/gu, '-')
		.replaceAll(/^-+|-+$/g, '');
}
