/** A date that stands in a text. */
export type FoundDate = {
	/** `2022-02-15`, `2022-02-15T13:58:00` or the same with a zone, as far as the text says. */
	readonly date: string;
	readonly start: number;
	readonly end: number;
};

// The names of the months, January first, as they stand in dates (so in the genitive where a language has
// one), without accents. After them the short forms that are no beginning of a name.
const monthNames = [
	'january januar janvier enero gennaio janeiro januari stycznia января січня ocak ledna tammikuuta ianuarie ιανουαριου jan janv ene gen янв',
	'february februar fevrier febrero febbraio fevereiro februari lutego февраля лютого subat unora helmikuuta februarie φεβρουαριου feb febr fev фев',
	'march marz maerz mars marzo marco maart marca марта березня mart brezna maaliskuuta martie maret μαρτιου mar mrz mrt мар',
	'april avril abril aprile kwietnia апреля квітня nisan dubna huhtikuuta aprilie απριλιου apr avr abr апр',
	'may mai mayo maggio maio mei maja maj мая травня mayis kvetna toukokuuta μαιου mag',
	'june juni juin junio giugno junho czerwca июня червня haziran cervna kesakuuta iunie ιουνιου jun giu июн',
	'july juli juillet julio luglio julho lipca июля липня temmuz cervence heinakuuta iulie ιουλιου jul juil lug июл',
	'august aout agosto augustus sierpnia августа серпня agustos srpna elokuuta augusti agustus αυγουστου aug ago авг',
	'september septembre septiembre setiembre settembre setembro wrzesnia сентября вересня eylul zari syyskuuta septembrie σεπτεμβριου sep sept set сен сент',
	'october oktober octobre octubre ottobre outubro pazdziernika октября жовтня ekim rijna lokakuuta octombrie οκτωβριου oct okt ott out окт',
	'november novembre noviembre novembro listopada ноября листопада kasim listopadu marraskuuta noiembrie νοεμβριου nov ноя нояб',
	'december dezember decembre diciembre dicembre dezembro grudnia декабря грудня aralik prosince joulukuuta desember decembrie δεκεμβριου dec dez dic des дек',
];

/** From 1; 0 for what is no month. */
function monthOf(name: string): number {
	return monthNames.findIndex(names => ` ${names} `.includes(` ${name} `)) + 1;
}

// Only zones that mean one thing where news is read. “ET” is two, “IST” three.
const zones: Readonly<Record<string, string>> = {
	Z: 'Z',
	UTC: 'Z',
	GMT: 'Z',
	BST: '+01:00',
	CET: '+01:00',
	CEST: '+02:00',
	EEST: '+03:00',
	MSK: '+03:00',
	JST: '+09:00',
	KST: '+09:00',
	AEST: '+10:00',
	AEDT: '+11:00',
	EST: '-05:00',
	EDT: '-04:00',
	CDT: '-05:00',
	MST: '-07:00',
	MDT: '-06:00',
	PST: '-08:00',
	PDT: '-07:00',
};

// Letters are told by what they are not: a repeated `\p{L}` takes V8 a hundred milliseconds to compile.
const letter = String.raw`[^\s\d.,;:/()|·•-]`;
const month = `(?<month>${letter}{3,13})`;
const year = String.raw`(?<year>(?:1[789]|20)\d\d)(?!\d)`;
const day = String.raw`(?<day>[0-3]?\d)`;
const clock = String.raw`(?<hour>[012]?\d)(?:\s?[:.h]\s?(?<minute>[0-5]\d)(?::(?<second>[0-5]\d)(?:[.,]\d+)?)?)?(?!\d)\s*(?<half>[apAP]\.?\s?[mM](?!${letter})\.?)?`;
const zone = String.raw`(?:\s*(?:[Uu]hr|[Hh]rs)(?!${letter}))?(?:\s*\(?(?<zone>Z\b|(?:UTC|GMT)?\s?[+-]\d\d:?\d\d\b|[A-Z]{2,4}\b)\)?)?`;

/** A regular expression that is made when it is first asked for: each of these takes as long as reading a page does. */
function late(pattern: string, flags = ''): () => RegExp {
	let made: RegExp | undefined;
	return () => {
		made ??= new RegExp(pattern, flags);
		return made;
	};
}

/** The ways to write a date, some with what must be there and is looked for with less work. */
const dates: readonly {readonly all: () => RegExp; readonly needs?: RegExp}[] = [
	// 2022-02-15T13:58, 2022/02/15, 2022.02.15
	{all: late(String.raw`(?<!\d)${year}(?<mark>[-/.])(?<number>[01]?\d)\k<mark>${day}(?!\d)`, 'g')},
	// 2022年2月15日, 2022년 2월 15일
	{
		needs: /[年년]/,
		all: late(String.raw`(?<!\d)${year}\s?[年년]\s?(?<number>[01]?\d)\s?[月월]\s?${day}\s?[日일]`, 'g'),
	},
	// 15 February 2022, 15. Februar 2022, 15 de febrero de 2022, 1er mars 2022, 15-Feb-2022
	{
		all: late(
			String.raw`(?<!\d)${day}(?:st|nd|rd|th|ST|ND|RD|TH|er|º|°)?\.?[\s-]*(?:(?:of|de|d[’'])\s*)?${month}\.?,?[\s-]*(?:(?:of|de|del)\s+)?${year}`,
			'g',
		),
	},
	// February 15, 2022
	{
		needs: /\d[A-Za-z]{0,2},?\s+(?:of\s+)?\d{4}/,
		all: late(
			String.raw`(?<!${letter})${month}\.?\s*(?<!\d)${day}(?:st|nd|rd|th|ST|ND|RD|TH)?,?\s+(?:of\s+)?${year}`,
			'g',
		),
	},
	// 2022 Feb 15
	{
		needs: /\d{4},?\s+[^\s\d]/,
		all: late(String.raw`(?<!\d)${year},?\s+${month}\.?\s+${day}(?!\d)`, 'g'),
	},
	// Tue Feb 15 13:58:00 CET 2022, as a machine says it
	{
		needs: /\s\d\d?\s+\d/,
		all: late(String.raw`(?<!${letter})${month}\s+(?<!\d)${day}\s+${clock}${zone}\s+${year}`, 'g'),
	},
	// 15.02.2022, 15/02/2022, 02/15/2022
	{
		all: late(String.raw`(?<!\d)(?<one>[0-3]?\d)(?<mark>[./-])\s?(?<other>[0-3]?\d)\k<mark>\s?${year}`, 'g'),
	},
];

const timeAfter = late(
	String.raw`^(?:T|[\s,;|·•@()–—-]*(?:(?:at|um|à|às|a las|alle ore|alle|om|kl\.?|в|[Uu]pdated|[Pp]ublished|[Pp]osted)\s+)?)${clock}${zone}`,
);
const timeBefore = late(
	String.raw`${clock}${zone}[\s,;|·•()–—-]*(?:(?:on|am|le|el)\s+)?(?:${letter}{2,10}\.?,?\s+)?$`,
);

/**
 * The first date in a text, with the time beside it, in the ways that news pages of a dozen languages
 * write it. A hand-written reader, because `Date.parse` takes 03/04/2021 for American, misses
 * “November 19th, 2019” and moves what it reads to the zone of this machine.
 *
 * @param language Which of two ways to read 03/04/2021: `en-US` puts the month first.
 */
export function findDate(given: string, language = ''): FoundDate | null {
	// “２０２２年２月１５日”: as wide as the letters around them, and digits all the same.
	const text = given.replace(/[０-９：]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
	if (!/\d{4}/.test(text)) {
		return null;
	}

	let best: FoundDate | null = null;
	for (const {all, needs} of dates) {
		if (needs && !needs.test(text)) {
			continue;
		}

		const pattern = all();
		pattern.lastIndex = 0;
		for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
			if (best && match.index >= best.start) {
				break;
			}

			const calendarDay = calendarDayOf(match.groups!, language);
			if (calendarDay) {
				const end = match.index + match[0].length;
				best = match.groups!.hour
					? {date: calendarDay + (timeOf(match.groups!) ?? ''), start: match.index, end}
					: withTime(text, calendarDay, match.index, end);
				break;
			}

			pattern.lastIndex = match.index + 1;
		}
	}

	return best;
}

/**
 * A date as a machine wrote it into a page, a feed or a mail: ISO 8601 and its many near misses, RFC 5322,
 * digits only, seconds or milliseconds since 1970; else whatever date a reader would see in it.
 */
export function readDate(value: unknown, language = ''): string | null {
	if (typeof value === 'number' || (typeof value === 'string' && /^\d{10}(?:\d{3})?$/.test(value))) {
		const milliseconds = Number(value) * (Number(value) < 1e11 ? 1000 : 1);
		return milliseconds > 1e11 && milliseconds < 4e12 ? isoOf(new Date(milliseconds)) : null;
	}

	if (typeof value !== 'string') {
		return null;
	}

	const digits = /^\s*(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?)?Z?\s*$/.exec(value);
	if (digits) {
		const [, ...parts] = digits;
		const calendarDay = calendarDayFrom(Number(parts[0]), Number(parts[1]), Number(parts[2]));
		const time = parts[3] && Number(parts[3]) < 24 ? `T${parts[3]}:${parts[4]}:${parts[5] ?? '00'}` : '';
		return calendarDay && calendarDay + time;
	}

	return findDate(value.slice(0, 200), language)?.date ?? null;
}

function isoOf(date: Date): string {
	return date.toISOString().replace(/\.\d+Z$/, 'Z');
}

type Groups = Readonly<Record<string, string | undefined>>;

function calendarDayOf(groups: Groups, language: string): string | null {
	const yearNumber = Number(groups.year);
	if (groups.number) {
		return calendarDayFrom(yearNumber, Number(groups.number), Number(groups.day));
	}

	if (groups.month) {
		const name = groups.month
			.toLowerCase()
			.normalize('NFD')
			.replace(/[\u0300-\u036f]/g, '')
			.replace('ı', 'i')
			.normalize('NFC');
		const monthNumber = monthOf(name) || (name.startsWith('sep') ? monthOf('sep') : 0);
		return monthNumber ? calendarDayFrom(yearNumber, monthNumber, Number(groups.day)) : null;
	}

	const one = Number(groups.one);
	const other = Number(groups.other);
	// The United States put the month first, with slashes; everybody else puts the day first.
	const monthFirst = other > 12 || (one <= 12 && groups.mark !== '.' && /^en(?:-US)?$/i.test(language));
	return monthFirst ? calendarDayFrom(yearNumber, one, other) : calendarDayFrom(yearNumber, other, one);
}

function calendarDayFrom(yearNumber: number, monthNumber: number, dayNumber: number): string | null {
	const date = new Date(Date.UTC(yearNumber, monthNumber - 1, dayNumber));
	const exists =
		yearNumber >= 1700 &&
		yearNumber < 2100 &&
		date.getUTCMonth() === monthNumber - 1 &&
		date.getUTCDate() === dayNumber;
	return exists ? date.toISOString().slice(0, 10) : null;
}

function withTime(text: string, calendarDay: string, start: number, end: number): FoundDate {
	const after = timeAfter().exec(text.slice(end, end + 60));
	const timeBehind = after && timeOf(after.groups!);
	if (timeBehind) {
		return {date: calendarDay + timeBehind, start, end: end + after[0].length};
	}

	const before = timeBefore().exec(text.slice(Math.max(0, start - 60), start));
	const timeInFront = before && timeOf(before.groups!);
	if (timeInFront) {
		return {date: calendarDay + timeInFront, start: start - before[0].length, end};
	}

	return {date: calendarDay, start, end};
}

function timeOf(groups: Groups): string | null {
	let hour = Number(groups.hour);
	const half = groups.half?.[0]?.toLowerCase();
	// “9 p.m.” is a time; a bare 9 behind a date is something else.
	const isClock = groups.minute !== undefined || half !== undefined;
	if (!isClock || hour > 23 || (half && (hour > 12 || hour === 0))) {
		return null;
	}

	if (half) {
		hour = (hour % 12) + (half === 'p' ? 12 : 0);
	}

	const time = `T${String(hour).padStart(2, '0')}:${groups.minute || '00'}:${groups.second || '00'}`;
	const shift = /([+-]\d\d):?(\d\d)$/.exec(groups.zone ?? '');
	if (shift) {
		return time + (shift[1] === '+00' && shift[2] === '00' ? 'Z' : `${shift[1]}:${shift[2]}`);
	}

	return time + (zones[groups.zone?.toUpperCase() ?? ''] ?? '');
}
