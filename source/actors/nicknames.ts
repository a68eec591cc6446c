import type {RawName} from './raw-name.ts';
import {gaps, type Words} from './words.ts';

/** Which words of a name are a nickname in marks or brackets: “Big Tone” in Anthony “Big Tone” Ruggiero. */
export function nicknameIn(
	{first, last}: Pick<RawName, 'first' | 'last'>,
	words: Words,
): {readonly first: number; readonly last: number} | null {
	for (let index = first + 1; index < last; index++) {
		if (words.gap[index]! & (gaps.quote | gaps.bracket)) {
			let end = index;
			while (end + 1 < last && !(words.gap[end + 1]! & (gaps.quote | gaps.closesBracket))) {
				end++;
			}

			return {first: index, last: end};
		}
	}

	return null;
}
