import type {Language, PronounGender} from '../language/language.ts';
import type {NounPhrase} from './noun-phrase.ts';
import type {ReadParagraph} from './reading.ts';
import {mainClauseBefore} from './subject.ts';
import type {Range, Token} from './token.ts';

/** Words in -er and -or that are nobody. */
const notSomebody =
	/^(?:number|matter|chapter|order|water|river|tower|offer|computer|winter|summer|dinner|corner|center|factor|sector|motor|mirror|error|floor|door|manner|power|weather|border|disaster|trailer|poster|copper|silver|cancer|layer|cover|finger|shoulder|hangar|counter|mayhem|theater|meter|quarter|hour|flour|honor|labor|color|humor|rumor|vapor|armor|harbor|terror|horror|major|minor|prior|interior|exterior|further|other|another|either|rather|newspaper|paper|letter|newsletter|customer-base|ministry)$/;

/** One word for several people: “The campaign is waiting. They say …”. */
const collectives =
	/^(?:campaign|team|couple|family|crew|band|panel|jury|committee|council|board|company|firm|union|club|school|hospital|police|government|ministry|department|agency|party|group|crowd|audience|staff|management|church)$/;

const woman =
	/^(?:woman|girl|lady|mother|mum|mom|wife|widow|daughter|sister|aunt|grandmother|girlfriend|niece|spokeswoman|chairwoman|businesswoman|actress|nun)$/;
const man =
	/^(?:man|boy|gentleman|father|dad|husband|widower|son|brother|uncle|grandfather|boyfriend|nephew|spokesman|chairman|businessman|monk)$/;

/** “baker”, “campaigners”, “physicist”: who does something is somebody, though in no list. */
export function mayBeSomebody(head: string): boolean {
	const one = head.replace(/s$/, '');
	return one.length > 4 && /(?:er|or|ist|ian|man|woman|eer)$/.test(one) && !notSomebody.test(one);
}

/** One person, by the word: “the farmer”, “a passenger”, “the senator”. */
function isOnePerson(head: string, language: Language): boolean {
	return (
		woman.test(head) ||
		man.test(head) ||
		language.soloists.has(head) ||
		mayBeSomebody(head) ||
		/^(?:official|resident|aide|source|analyst|expert|critic|judge|doctor|nurse|patient|witness|victim|student|clerk|priest|vicar|pilot|guest|tenant|guard|cook|agent|detective|sheriff|deputy|delegate|diplomat|child|person|colleague|friend|neighbour|neighbor|relative)$/.test(
			head,
		)
	);
}

/**
 * The phrase without a name that a pronoun means, when the clause before is about it: “*A petition* was signed
 * by hundreds. It calls the lane a disgrace”, “*One passenger* froze. She said so”.
 */
export function describedAntecedent(
	read: ReadParagraph,
	sentence: number,
	pronoun: NounPhrase,
	gender: PronounGender,
	language: Language,
): {readonly phrase: NounPhrase; readonly sentence: number} | null {
	const {tokens, sentences} = read;
	for (const number of [sentence, sentence - 1]) {
		const range = sentences[number];
		if (!range) {
			return null;
		}

		const end = number === sentence ? pronoun.from : range.to;
		const main = mainClauseBefore(tokens, end, range.from, language);
		if (!main) {
			continue;
		}

		const {subject} = main;
		const head = tokens[subject.headEnd - 1]!;
		const isNamed =
			subject.isPronoun ||
			head.mention >= 0 ||
			head.class !== 'noun' ||
			(gender !== 'plural' &&
				tokens[subject.from]!.class !== 'determiner' &&
				!language.people.has(head.lower));
		return !isNamed &&
			agrees(head.lower, gender, language) &&
			!hasRival(tokens, {from: range.from, to: end}, gender)
			? {phrase: subject, sentence: number}
			: null;
	}

	return null;
}

/** Whether a pronoun may stand for a description with this head. */
export function agrees(head: string, gender: PronounGender, language: Language): boolean {
	switch (gender) {
		case 'neuter':
			return !/[^s]s$/.test(head) && !isOnePerson(head, language) && !language.times.has(head);
		case 'plural':
			return (
				collectives.test(head) ||
				(/[^s]s$|people$|men$/.test(head) && (language.people.has(head) || mayBeSomebody(head)))
			);
		case 'male':
			return (
				isOnePerson(head, language) &&
				!woman.test(head) &&
				!(language.nounsHaveCapitals && head.endsWith('in'))
			);
		case 'female':
			return language.nounsHaveCapitals
				? head.endsWith('in') || woman.test(head)
				: isOnePerson(head, language) && !man.test(head);
		case 'first':
		case 'second':
			return false;
		default:
			return gender satisfies never;
	}
}

/** Whether the clause also names somebody whom the pronoun may mean. */
function hasRival(tokens: readonly Token[], range: Range, gender: PronounGender): boolean {
	if (gender !== 'male' && gender !== 'female') {
		return false;
	}

	for (let index = range.from; index < range.to; index++) {
		if (tokens[index]!.kind === 'person' && tokens[index + 1]?.class !== 'possessive') {
			return true;
		}
	}

	return false;
}
