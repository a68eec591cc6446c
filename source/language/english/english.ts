import type {Language} from '../language.ts';
import {verb} from './verbs.ts';
import {
	abbreviations,
	classOf,
	complementizers,
	occasions,
	people,
	pronoun,
	soloists,
	sourcePhrases,
	times,
	wordsAsNoun,
} from './word-classes.ts';

export const english: Language = {
	code: 'en',
	classOf,
	verb,
	pronoun,
	sourcePhrases,
	wordsAsNoun,
	occasions,
	people,
	soloists,
	times,
	complementizers,
	nounsHaveCapitals: false,
	reportedMood: new Set(),
	postpositions: new Set(),
	impersonals: new Set(),
	pointers: new Set(['the', 'this', 'that']),
	abbreviations,
};
