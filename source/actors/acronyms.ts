import {hasTwoCapitals, isCapital} from '../article/letters.ts';
import {fold} from './fold.ts';
import type {Group} from './group.ts';
import {kindFrom} from './kind.ts';
import {gaps, shapes, type Words} from './words.ts';

const smallNameWords = new Set(['of', 'the', 'and', 'for', 'on', 'to', 'in', 'de', 'la', 'du', 'des', '&']);

/** The letters a name of several words may be shortened to, with and without those of its small words. */
export function initialsOf(tokens: readonly string[]): readonly string[] {
	const initials = (words: readonly string[]) => words.map(word => word.charAt(0)).join('');
	const main = tokens.filter(token => !smallNameWords.has(token));
	return [initials(tokens), initials(main), initials(main.flatMap(token => token.split('-')))];
}

/** “European Union (EU)” and “EU (European Union)” say it themselves. */
export function readAcronyms(groups: readonly Group[], words: Words): Map<string, Group> {
	const acronyms = new Map<string, Group>();
	for (const group of groups) {
		const isPerson = group.kind === 'person' && group.evidence.person >= 12;
		for (const name of group.names) {
			const called = calledBehind(name.last, words);
			if (called >= 0) {
				acronyms.set(fold(words.at(called)), group);
			}

			if (isPerson) {
				continue;
			}

			const next = name.last + 1;
			if (
				next < words.count &&
				words.gap[next]! & gaps.bracket &&
				!(words.gap[next]! & (gaps.stop | gaps.comma)) &&
				(words.shape[next] === shapes.upper ||
					words.shape[next] === shapes.initials ||
					(isCapital(words.at(next).codePointAt(0)) && hasTwoCapitals(words.at(next)))) &&
				(next + 1 >= words.count || words.gap[next + 1]! & gaps.closesBracket)
			) {
				const acronym = fold(words.at(next)).replaceAll('.', '');
				const initial = group.tokens.some(token => token.charAt(0) === acronym.charAt(0));
				if (initial && acronym.length > 1 && !/^[rdi]-/.test(acronym)) {
					acronyms.set(acronym, group);
					group.evidence.organization += 4;
					group.kind = kindFrom(group.evidence);
				}
			}

			const before = name.first - 1;
			if (
				before >= 0 &&
				words.gap[name.first]! & gaps.bracket &&
				words.shape[before] === shapes.upper &&
				next < words.count &&
				words.gap[next]! & gaps.closesBracket
			) {
				const acronym = fold(words.at(before));
				if (acronym.charAt(0) === group.tokens.find(token => !smallNameWords.has(token))?.charAt(0)) {
					acronyms.set(acronym, group);
				}
			}
		}
	}

	return acronyms;
}

/** “Mohammed bin Salman, known as MBS,”: the word that somebody is also called by, −1 when there is none. */
function calledBehind(last: number, words: Words): number {
	let at = last + 1;
	if (at + 2 >= words.count || !(words.gap[at]! & (gaps.comma | gaps.bracket))) {
		return -1;
	}

	if (/^(?:also|better|widely|commonly|universally|popularly|simply|often|mostly)$/.test(words.at(at))) {
		at++;
	}

	const isCalled =
		(words.at(at) === 'known' && words.at(at + 1) === 'as') ||
		(/^(?:nicknamed|dubbed)$/.test(words.at(at)) && words.gap[at + 1] === gaps.space);
	const name = words.at(at) === 'known' ? at + 2 : at + 1;
	return isCalled &&
		name < words.count &&
		words.isCapital(name) &&
		words.region[name] === words.region[last] &&
		isClosed(words, name)
		? name
		: -1;
}

/** Whether a comma, a bracket or a full stop stands behind a word. */
function isClosed(words: Words, index: number): boolean {
	const next = index + 1;
	return (
		next >= words.count ||
		(words.gap[next]! & (gaps.comma | gaps.closesBracket | gaps.stop | gaps.line)) !== 0
	);
}
