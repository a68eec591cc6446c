import {cleanLine} from './clean-text.ts';
import {readDate} from './find-date.ts';

/** A message that somebody sent on, and what stood above it where it came from. */
export type Forwarded = {
	readonly subject: string | null;
	readonly from: string | null;
	readonly date: string | null;
	readonly text: string;
};

// As Gmail, Outlook, Thunderbird and Apple Mail write it, in the languages that most of their users have.
const mark =
	/^(?:-{2,} ?(?:forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht|message transféré|message d[’']origine|mensaje reenviado|mensagem encaminhada|messaggio inoltrato) ?-{2,}|begin forwarded message:|anfang der weitergeleiteten nachricht:|début du message (?:transféré|réexpédié) ?:)\s*$/gim;
const field = /^[ \t>]*\*?(?<name>[\p{L}-]{2,15})\*?\s?:[ \t]*(?<value>\S.*?)\s*$/u;

/** The message that a mail passes on, the innermost where it was passed on more than once; `null` when it is none. */
export function findForwarded(text: string): Forwarded | null {
	const last = [...text.matchAll(mark)].at(-1);
	if (!last) return null;
	const lines = text.slice(last.index + last[0].length).split('\n');
	const fields = new Map<string, string>();
	let at = 0;
	for (; at < lines.length; at++) {
		const found = field.exec(lines[at]!);
		if (found) fields.set(found.groups!.name!.toLowerCase(), found.groups!.value!);
		else if (lines[at]!.trim() !== '' || fields.size > 0) break;
	}

	if (fields.size < 2) return null;
	const say = (...names: string[]) =>
		names.map(name => fields.get(name)).find(value => value !== undefined) ?? null;
	return {
		subject: cleanLine(say('subject', 'betreff', 'objet', 'asunto', 'assunto', 'oggetto')),
		from: cleanLine(say('from', 'von', 'de', 'da')?.replace(/\s*<[^>]*>|\s*\[mailto:[^\]]*\]/g, '')),
		date: readDate(say('date', 'sent', 'datum', 'gesendet', 'envoyé', 'fecha', 'enviado', 'data', 'inviato')),
		text: lines.slice(at).join('\n'),
	};
}

/** A text without what mail programs put below it: “-- ” and whoever sent it. */
export function withoutSignature(text: string): string {
	const at = text.search(/^-- ?$/m);
	// What is all signature is none.
	return at > 0 && text.slice(0, at).trim() !== '' ? text.slice(0, at) : text;
}
