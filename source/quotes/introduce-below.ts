import type {Draft} from './draft.ts';
import type {Reading} from './reading.ts';

/** A story that opens with a voice says within so many paragraphs whose it is. */
const mostParagraphsBelow = 3;

/**
 * Gives the words that a story opens with to whoever it then brings in and quotes: “We started with one oven.” and below it “In
 * 1998 Rosa Diaz opened a bakery. “I still do the Saturday shift,” she says.” Only where nobody else is named in between.
 */
export function introduceBelow({cast}: Reading, drafts: readonly Draft[]): void {
	const next = drafts.find(({choice}) => choice.speaker.kind !== 'unknown');
	const opening = next ? drafts.slice(0, drafts.indexOf(next)) : [];
	const [first] = opening;
	if (!next || !first || next.choice.speaker.kind !== 'named' || next.kind === 'indirect') {
		return;
	}

	const {actor} = next.choice.speaker;
	const isNear = next.paragraph > first.paragraph && next.paragraph - first.paragraph <= mostParagraphsBelow;
	const isOpening = opening.every(
		({kind, cue, choice}) => kind === 'direct' && cue === null && choice.because === 'no-speaker',
	);
	if (!isNear || !isOpening || cast.actor(actor).kind !== 'person') {
		return;
	}

	const from = first.parts[0]!.start;
	const to = next.parts.at(-1)!.end;
	const isAlone = cast.mentions.every(
		mention =>
			mention.kind !== 'person' || mention.actor === actor || mention.paragraph < 0 || mention.start > to,
	);
	const introduced = cast.mentions.find(mention => mention.actor === actor && mention.paragraph >= 0);
	const said = next.choice.speaker.mention;
	// “Said Ada Okoro: “Not again.””: named only where she speaks, she may be the next of many.
	const isNew = introduced !== undefined && introduced.start > from && introduced.start !== said?.start;
	if (isAlone && isNew) {
		for (const draft of opening) {
			draft.choice = {
				speaker: {kind: 'named', actor, mention: null},
				confidence: 'unsure',
				because: 'introduced-below',
				candidates: [],
			};
		}
	}
}
