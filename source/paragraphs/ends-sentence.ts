import {isSmall} from '../article/letters.ts';

/** Abbreviations that a name or a number follows; a capital behind them opens no sentence. */
const beforeName =
	/(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Lt|Col|Sgt|Capt|Maj|Cmdr|Adm|Cpl|Pvt|Det|Insp|Supt|Rev|Fr|St|Hon|Pres|Sec|Amb|Atty|No|Nos|Vol|Fig|vs|v|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mme|Messrs)\.$/u;
/** Abbreviations that may end a sentence; they do when a word follows that commonly opens one. */
const mayEnd =
	/(?:^|[^\p{L}])(?:\p{L}\.(?:\p{L}\.)+|Inc\.|Corp\.|Co\.|Ltd\.|Jr\.|Sr\.|etc\.|al\.|Ave\.|Blvd\.|Rd\.|Ph\.D\.|\p{Lu}\p{Ll}{2,4}\.)$/u;
const opener =
	/^(?:The|A|An|He|She|They|It|We|I|You|But|And|In|On|At|For|That|This|These|Those|As|When|While|After|Before|If|So|His|Her|Their|Its|Our|My|There|What|Who|How|Why|Still|Yet|Now|However|Meanwhile|According|Since|Although|Though|Because|Some|Many|Most|Both|Under|With|By|From|Among|During|Despite|Earlier|Later|Last|Asked|Mr|Mrs|Ms|Sen|Rep|Gov|Dr)(?!\p{L})/u;
/** State and month abbreviations and the like, that a comma or a number follows more often than an end. */
const shortForm =
	/(?:^|[^\p{L}])(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|Inc|Corp|Co|Ltd|Jr|Sr|etc|al|Ave|Blvd|Rd|Dept|Univ|Assn|Bros|approx|est|ed)\.$/u;

/**
 * Whether a full stop, question mark or exclamation mark ends a sentence.
 *
 * @param before The text up to and with the mark, or the last 20 characters of it.
 * @param after The text behind it, or the first 30 characters.
 */
export function endsSentence(before: string, after: string): boolean {
	const rest = after.replace(/^["”’'»)\]]+/, '').trimStart();
	if (rest === '') {
		return true;
	}

	if (!/^["”’'»)\]]*\s/.test(after)) {
		return false;
	}

	// “is it?” asked, “Yahoo! shares”: what goes on in lower case is one sentence still.
	if (isSmall(rest.codePointAt(0))) {
		return false;
	}

	if (!before.endsWith('.')) {
		return !before.endsWith('…');
	}

	if (before.endsWith('..')) {
		return false;
	}

	if (beforeName.test(before)) {
		return false;
	}

	// Initials: “J. K. Rowling”, “George W. Bush”; but “plan B. The”.
	if (/(?:^|[\s.(“"‘])\p{Lu}\.$/u.test(before) && !/\p{L}\.\p{L}\.$/u.test(before)) {
		return opener.test(rest);
	}

	if (shortForm.test(before) || (mayEnd.test(before) && /\.\p{L}\.$/u.test(before))) {
		return opener.test(rest);
	}

	return true;
}
