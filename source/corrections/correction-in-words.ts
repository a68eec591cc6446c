import {textOf} from '../article/offset.ts';
import type {QuoteAnchor} from './anchor.ts';
import {quoteAt} from './anchor.ts';
import {type CorrectedAnalysis, rejectedIn} from './corrected-quote.ts';
import type {CorrectedSpeaker, Correction} from './correction.ts';

/** What a correction does, for the message line and the list of orphans: “speaker of “We wi…” is Ana Ruiz”. */
export function correctionInWords(correction: Correction, analysis: CorrectedAnalysis): string {
	const quoted = (anchor: QuoteAnchor) => shortened(spokenWords(analysis, anchor));
	switch (correction.type) {
		case 'set-speaker':
			return `speaker of ${quoted(correction.quote)} is ${speakerInWords(correction.speaker)}`;
		case 'not-a-quote':
			return `${quoted(correction.quote)} is not a quote`;
		case 'merge-actors':
			return `${correction.from.name} is ${correction.into.name}`;
		case 'rename-actor':
			return `${correction.actor.name} is called ${correction.name}`;
		case 'tag':
			return `${quoted(correction.quote)} is tagged ${correction.tag}`;
		case 'untag':
			return `${quoted(correction.quote)} is no longer tagged ${correction.tag}`;
		case 'note':
			return correction.note === ''
				? `${quoted(correction.quote)} has no note`
				: `${quoted(correction.quote)} has a note`;
	}
}

function speakerInWords(speaker: CorrectedSpeaker): string {
	switch (speaker.kind) {
		case 'actor':
		case 'new':
			return speaker.name;
		case 'unnamed':
			return `unnamed, “${speaker.mention.exact.replace(/\s+/g, ' ')}”`;
		case 'unknown':
			return 'unknown';
	}
}

// With a name and what to press next it still fits into 80 columns.
const longestWords = 31;

function shortened(words: string): string {
	const characters = [...words];
	return characters.length <= longestWords
		? `“${words}”`
		: `“${characters
				.slice(0, longestWords - 1)
				.join('')
				.trimEnd()}…”`;
}

/** What was said, without the cue that interrupts it. Where no quote stands there any more, the words that stood there. */
function spokenWords(analysis: CorrectedAnalysis, anchor: QuoteAnchor): string {
	const quotes = [...analysis.quotes, ...rejectedIn(analysis)];
	const quote = quoteAt({...analysis, quotes}, anchor);
	const parts = quote ? quote.parts.map(part => textOf(analysis.article.text, part)) : [anchor.exact];
	return parts.map(part => withoutMarks(part.replace(/\s+/g, ' '))).join(' … ');
}

/** Words that are about to stand in marks: without their own around them, and with single ones for those inside. */
function withoutMarks(words: string): string {
	const bare = words.replace(/^["“„«]|["”“»]$/g, '');
	if (!/["“”„«»]/.test(bare)) return bare;
	return words.replace(/["“„«](?=\S)/g, '‘').replace(/["”“»]/g, '’');
}
