import {textOf} from '../article/offset.ts';
import {onOneLine} from '../article/printable.ts';
import {type CorrectedQuote, originalOf} from './corrected-quote.ts';

/** Whom the program took for the speaker that a reader set: “Ana Ruiz (likely)”, “nobody”; `null` where none did. */
export function originalInWords(text: string, quote: CorrectedQuote): string | null {
	const original = originalOf(quote);
	switch (original?.speaker.kind) {
		case 'named':
			return `${onOneLine(original.name ?? original.speaker.actor)} (${original.confidence})`;
		case 'unnamed':
			return `“${onOneLine(textOf(text, original.speaker.mention))}” (${original.confidence})`;
		case 'unknown':
			return 'nobody';
		case undefined:
			return null;
	}
}
