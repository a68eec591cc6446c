import {span} from '../article/offset.ts';
import type {Draft} from './draft.ts';
import type {Reading, ReadParagraph} from './reading.ts';
import type {SpeakerChoice} from './speaker.ts';

/** A paragraph that is nothing but a dash and a name, and so signs the one above it. */
export function signatureOf({cast}: Reading, {tokens}: ReadParagraph): SpeakerChoice | null {
	// “— Headteacher Ana Ruiz”
	const first = tokens.find(({mention}) => mention >= 0);
	const isTitled = tokens
		.slice(1, first ? tokens.indexOf(first) : 1)
		.every(({class: role}) => role === 'noun');
	if (tokens[0]?.lower !== '—' || !first || !isTitled || tokens.length > longestSignature) {
		return null;
	}

	const mention = cast.mentions[first.mention]!;
	return mention.kind === 'person'
		? {
				speaker: {kind: 'named', actor: mention.actor, mention: span(mention.start, mention.end)},
				confidence: 'certain',
				because: 'dash-after',
				candidates: [],
			}
		: null;
}

/** “…” with nobody to say it, and below it, on a line that is no sentence, “Ana Ruiz, mayor of Northport”. */
export function signatureBelow(reading: Reading, read: ReadParagraph, quote: Draft): SpeakerChoice | null {
	const {tokens, paragraph} = read;
	const above = reading.article.paragraphs[quote.paragraph]!;
	const isAlone =
		(quote.choice.speaker.kind === 'unknown' || quote.choice.because === 'paragraph-before') &&
		quote.paragraph === paragraph.index - 1 &&
		quote.parts.length === 1 &&
		quote.parts[0]!.start === above.start &&
		quote.parts[0]!.end === above.end;
	const first = tokens[0];
	if (!isAlone || !first || first.mention < 0 || tokens.length > longestSignature) {
		return null;
	}

	const mention = reading.cast.mentions[first.mention]!;
	const isSentence =
		/[.!?:]$/.test(reading.text.slice(paragraph.start, paragraph.end).trimEnd()) ||
		tokens.some(token => token.class === 'verb' || token.class === 'auxiliary' || token.class === 'quote');
	const next = tokens.find(token => token.start >= mention.end);
	return mention.kind === 'person' && !isSentence && (!next || next.lower === ',')
		? {
				speaker: {kind: 'named', actor: mention.actor, mention: span(mention.start, mention.end)},
				confidence: 'likely',
				because: 'next-sentence',
				candidates: [],
			}
		: null;
}

/** In words: “— Ana Ruiz, mayor of Northport” and little more. */
export const longestSignature = 12;
