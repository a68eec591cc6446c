import givenNames from '../../../data/given-names.json' with {type: 'json'};
import {wordList} from '../word-list.ts';

/** Names that are given to boys alone. As written: “Ada”. */
export const isMaleName = wordList(givenNames.male);

/** Names that are given to girls alone. */
export const isFemaleName = wordList(givenNames.female);

const isEitherName = wordList(givenNames.either);

/** Whether a word is a given name. */
export function isGivenName(word: string): boolean {
	return isMaleName(word) || isFemaleName(word) || isEitherName(word);
}
