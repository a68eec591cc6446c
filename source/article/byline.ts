import {cleanLine} from './clean-text.ts';

const by =
	/^(?:by|von|par|por|di|door|av|autor(?:in|a)?|auteure?|authors?|redaktion|interview|(?:reported|written|story|words|text|posted|submitted|published|photographs|photos|pictures) by|автор|авторы|текст|بقلم|كتبت?|記者|记者|作者|文)(?=[\s:：])[\s:：]*/iu;

// What stands behind a name and is no name: what the person does, and for whom.
const occupations =
	'staff|senior|junior|chief|lead|special|political|business|sports?|science|health|national|foreign|diplomatic|managing|deputy|associate|assistant|contributing|executive|freelance|guest|news|data|features?|investigative|editor|editors|writer|writers|reporter|reporters|correspondent|columnist|contributor|contributors|producer|journalist|anchor|photographer|bureau|redakteurin|redakteur|korrespondentin|korrespondent|ph\\.?d|m\\.?d|m\\.?b\\.?a|r\\.?d|r\\.?n|esq|cfp|cpa|mph';
const trade =
	/\b(?:staff|writer|writers|reporter|reporters|correspondent|editor|columnist|contributor|producer|journalist|anchor|bureau|desk|team|redaktion)\b/i;

/** “By our football correspondent”, “By staff reporters”: a byline without a name. */
const ofTrade = new RegExp(
	String.raw`^by\s+(?:(?:our|an?|the)\s+(?:\p{L}+\s+){0,2})?(?:staff|agencies|wires?|reporters?|correspondents?|(?:${occupations})\s*)+$`,
	'iu',
);

const noPeople =
	/^(?:admin|administrator|author|authors|editor|editors|editorial|guest|guest author|staff|staff writer|staff reporter|staff report|staff reports|anonymous|webmaster|web ?master|news ?desk|newsroom|editorial (?:team|staff|board)|web desk|redaktion|redacción|redação|redazione|la rédaction|rédaction|unknown|n\/?a|none|null|undefined|user|root|test|by|share|follow|contributor|super ?user)$/i;

/**
 * The names in a byline, without “By”, job titles, dates, handles and addresses; nothing for an account of
 * the publishing system, such as “admin”.
 *
 * @param site A name that is the publication's and no person's.
 */
export function namesInByline(raw: string | null | undefined, site: string | null = null): string[] {
	const line = cleanLine(raw);
	if (!line || line.length > 300 || /^https?:/i.test(line)) {
		return [];
	}

	const names: string[] = [];
	const withoutBy = line.replace(/^[\s|·•—–-]+/, '').replace(by, '');
	// Behind a bar, a dash or a date nothing more about names is said.
	const [head = ''] = withoutBy.split(
		/\s+[|·•—–-]\s+|\s*[|·•]\s*|\s+(?:on|updated|published|posted|last updated|am|le)[\s:]+(?=\p{L}*\.?,?\s?\d|\p{L}+ \d|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)|\s(?=\d{1,2}[./: ]\s?(?:\d|\p{L}{3,}))|\s(?=\p{L}{3,9}\.? \d{1,2},? \d{4})/iu,
	);
	for (const part of splitNames(head)) {
		const name = nameIn(withoutPublisher(part, site));
		// “Ada Okoro, Northport”: one word behind a whole name is a place.
		const isPlace =
			name && !name.includes(' ') && names[0]?.includes(' ') && /^(?:\p{Lu}.*\p{Ll}|\p{Lo})/u.test(name);
		if (isPlace) {
			continue;
		}

		if (name && !isSame(name, site) && !names.some(known => isSame(known, name))) {
			names.push(name);
		} else if (names.length > 0 && !name && trade.test(part)) {
			// “Ada Okoro, Staff Writer, Northport Courier”: what follows the job is the employer.
			break;
		}
	}

	return names.slice(0, 20);
}

/** “Ada Okoro Northport Courier”, where two elements stand side by side: the name of a person and of a paper. */
function withoutPublisher(part: string, site: string | null): string {
	if (!site?.includes(' ') || !part.toLowerCase().endsWith(` ${site.toLowerCase()}`)) return part;
	const name = part.slice(0, -site.length).trim();
	return looksLikeName(name) ? name : part;
}

/** “Ada Okoro, Bo Chen and Eve Ruiz” in three; “Center for Bridges and Roads” in one. */
function splitNames(line: string): string[] {
	const listed = line.split(/\s*[,;&]\s*(?:and\s+)?/u);
	return listed.flatMap(part => {
		const halves = part.split(/\s+(?:and|und|et|y|en|with|e)\s+/u);
		const areNames = halves.every(half => half.includes(' ')) && !/\b(?:for|of|the)\b/.test(part);
		return areNames || listed.length > 1 ? halves : [part];
	});
}

/**
 * Whether words from a page can be a person's name at all: two to four of them, capitalised, and none that
 * pages print beside names.
 */
export function looksLikeName(text: string): boolean {
	const words = text.split(/\s+/);
	// Arabic, Hindi and Hebrew have no capitals.
	const isNamed = words.filter(word => /^[\p{Lu}\p{Lo}]/u.test(word)).length >= Math.max(2, words.length - 2);
	return (
		words.length >= 2 &&
		words.length <= 5 &&
		isNamed &&
		!/\d/.test(text) &&
		!/\b(?:updated|published|posted|written|reviewed|category|categories|type|finance|news|blog|privacy|policy|read|more|share|follow|about|author|authors|team|editorial|staff|contributors?|all|posts?|articles?|stories|by|view|profile|bio|the|min|home|contact|resources|marketing|photo|image|sign|log|subscribe|newsletter|comments?|topics?|guide)\b/i.test(
			text,
		)
	);
}

/** Whether a line of its own says who wrote the article. */
export function isByline(line: string): boolean {
	return (
		line.length <= 120 &&
		by.test(line) &&
		!/[.!?]["”’]?$/.test(line) &&
		(namesInByline(line).length > 0 || ofTrade.test(line))
	);
}

function nameIn(part: string): string | null {
	const name = part
		.replace(/\s*(?:\(.*\)|\[.*\]|@[\w.]+|https?:\S+|\S+@\S+)\s*/giu, ' ')
		.replace(new RegExp(String.raw`^(?:(?:${occupations})\b\.?\s*)+(?=\p{Lu})`, 'u'), '')
		.replace(/(?<=\S\s\S+)\s+(?:for|at|in|of|from|of the)\s+(?:the\s+)?\p{Lu}.*$/u, '')
		.replace(/^(?:by|words|text|foto|photo|photos)\s*:?\s+/i, '')
		.replace(/[\s:,.–—-]+$/u, match => (/^\.$/.test(match) ? '.' : ''))
		.replace(/\s+/g, ' ')
		.trim();
	const words = name.split(' ');
	const isName =
		name.length >= 2 &&
		name.length <= 60 &&
		words.length <= 6 &&
		/\p{L}/u.test(name) &&
		!/\d/.test(name) &&
		!noPeople.test(name) &&
		// “ada-courier”: an account of the publishing system.
		!/^[a-z\d]+(?:-[a-z\d]+)+$/.test(name) &&
		!/^(?:our|an?)\s/i.test(name) &&
		!words.every(word => new RegExp(String.raw`^(?:${occupations}|and|the|of)\.?$`, 'i').test(word));
	return isName ? name : null;
}

function isSame(one: string, other: string | null): boolean {
	return other !== null && fold(one) === fold(other);
}

function fold(text: string): string {
	return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
