import {isLetter} from './letters.ts';

// The commonest little words of each language. A word that two of them share counts for both.
const littleWords: Readonly<Record<string, string>> = {
	en: 'the of and to in a that is was for on with said as at by from has have it he his be are not but they which who says told we our you this would were',
	de: 'der die das und in zu den von ist mit sich des auf für nicht ein eine dem im auch als an es wird sie hat dass sagte sagt wir',
	fr: 'le la les de des et en un une du que est pour dans qui par sur il au plus pas ce avec a été ont selon',
	es: 'el la los las de que y en un una por con para del se no al lo es su como más ha pero sus este',
	it: 'il la di che e un una per in del della non con si le dei è sono al ha da gli nel anche più alla',
	pt: 'o a os as de que e em um uma do da no na para com não por se mais dos foi ao como das são',
	nl: 'de het een van en in dat is op te voor met zijn niet aan er die ook om door bij naar heeft maar',
	sv: 'och att det som en på är av för den med till inte har om ett var jag han men',
	da: 'og at det som en på er af for den med til ikke har om et var der han men også',
	no: 'og at det som en på er av for den med til ikke har om et var han men også ble fra',
	fi: 'ja on ei että se oli hän mutta myös kun joka mukaan ovat ole sen kuin',
	pl: 'i w na z się że nie do to jest o jak po od za przez ale są dla który',
	cs: 'a v se na je že to s z do o za pro by jsem ale jako byl podle',
	tr: 've bir bu da de için ile olarak çok daha ne gibi olan kadar sonra ama',
	id: 'yang dan di itu dengan untuk dari pada dalam ini tidak akan ke juga oleh kata adalah',
	ro: 'și de în a la cu pe că nu un o din pentru este au mai fost sunt care',
	hu: 'a az és hogy nem is egy volt azt meg de ez csak mint már el',
	ru: 'и в не на что с по он как это но из у за его к от для',
	uk: 'і в не на що з та як це до у за від його для про є',
};

/** The languages of a little word, each a bit in the order of `littleWords`. */
const languagesOf = new Map<string, number>();
const longestLittleWord = 6;

/** Holds every letter of the scripts that are counted below, and nothing that English text is full of, such as curly quotes. */
const otherScript = /[\u0342-\u03ff\u0590-\u1fff\u2070-\uffff]/;

/**
 * The language of a text by its script or its commonest words, from its first few thousand characters.
 *
 * @returns A BCP 47 tag, or `und` when too little speaks for one language.
 */
export function guessLanguage(text: string): string {
	const sample = text.slice(0, 6000);
	// Nine counts are spared most articles.
	if (!otherScript.test(sample)) return guessByWords(sample);
	const letters = sample.match(/\p{L}/gu)?.length ?? 0;
	for (const [language, script, share] of [
		['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 0.1],
		['ko', /\p{Script=Hangul}/gu, 0.3],
		['zh', /\p{Script=Han}/gu, 0.3],
		['ar', /\p{Script=Arabic}/gu, 0.4],
		['he', /\p{Script=Hebrew}/gu, 0.4],
		['el', /\p{Script=Greek}/gu, 0.4],
		['th', /\p{Script=Thai}/gu, 0.4],
		['hi', /\p{Script=Devanagari}/gu, 0.4],
	] as const) {
		if (letters > 10 && (sample.match(script)?.length ?? 0) > letters * share) {
			return language;
		}
	}

	return guessByWords(sample);
}

const aFewSentences = 40;

function guessByWords(sample: string): string {
	const languages = Object.keys(littleWords);
	if (languagesOf.size === 0) {
		for (const [index, language] of languages.entries()) {
			for (const word of littleWords[language]!.split(' ')) {
				languagesOf.set(word, (languagesOf.get(word) ?? 0) | (1 << index));
			}
		}
	}

	const counts: number[] = languages.map(() => 0);
	const text = sample.toLowerCase();
	let words = 0;
	for (let at = 0; at < text.length; at++) {
		const start = at;
		for (let point = text.codePointAt(at); isLetter(point); point = text.codePointAt(at)) {
			at += point! > 0xffff ? 2 : 1;
		}

		if (at === start) continue;
		words++;
		if (at - start > longestLittleWord) continue;
		const bits = languagesOf.get(text.slice(start, at)) ?? 0;
		for (let left = bits; left !== 0; left &= left - 1) counts[31 - Math.clz32(left & -left)]!++;
	}

	const most = Math.max(...counts);
	const best = counts.indexOf(most);
	// Little words are a third to a half of running text. A list of names holds hardly any.
	// A sentence or two, as somebody pipes in to try the program, may hold a single one.
	const enough = words < aFewSentences ? 1 : Math.max(3, words * 0.12);
	return most >= enough && counts.lastIndexOf(most) === best ? languages[best]! : 'und';
}
