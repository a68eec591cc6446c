import type {Actor, Mention} from '../actors/actor.ts';
import type {Analysis} from '../analysis.ts';

/** All that is said of anybody in each paragraph, in reading order. */
export function mentionsByParagraph({actors}: Analysis): ReadonlyMap<number, readonly Mention[]> {
	const byParagraph = new Map<number, Mention[]>();
	for (const mention of actors.flatMap(actor => actor.mentions)) {
		const there = byParagraph.get(mention.paragraph);
		if (there) {
			there.push(mention);
		} else {
			byParagraph.set(mention.paragraph, [mention]);
		}
	}

	for (const mentions of byParagraph.values()) {
		mentions.sort((one, other) => one.start - other.start);
	}

	return byParagraph;
}

/** Who is spoken of in each paragraph, in the order of the analysis. */
export function actorsByParagraph({actors}: Analysis): ReadonlyMap<number, readonly Actor[]> {
	const byParagraph = new Map<number, Actor[]>();
	for (const actor of actors) {
		for (const paragraph of new Set(actor.mentions.map(mention => mention.paragraph))) {
			const there = byParagraph.get(paragraph);
			if (there) {
				there.push(actor);
			} else {
				byParagraph.set(paragraph, [actor]);
			}
		}
	}

	return byParagraph;
}
