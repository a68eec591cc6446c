import {findAnchor} from '../../corrections/anchor.ts';
import type {Correction, Recorded} from '../../corrections/correction.ts';
import {correctionInWords} from '../../corrections/correction-in-words.ts';
import type {Line} from '../screen/line.ts';
import {apart, filled, segment, styled} from '../screen/make-line.ts';
import {printable} from '../screen/width.ts';
import type {World} from '../world.ts';

/** What the layer lists: corrections that fit the article no more first, as they ask for something, then the latest. */
export function correctionRows(world: World): readonly Recorded[] {
	const {standing, orphans} = world.corrections;
	return [...orphans, ...standing.filter(one => !orphans.includes(one)).toReversed()];
}

/** Where the correction's quote stands now; `null` for an actor, or where it fits no more. */
export function placeOfCorrection(world: World, correction: Correction) {
	return 'quote' in correction ? findAnchor(world.analysis.article.text, correction.quote) : null;
}

/** The corrections, one a line. */
export function correctionLines(world: World, chosen: number, width: number): readonly Line[] {
	const rows = correctionRows(world);
	const {glyphs} = world;
	if (rows.length === 0) {
		const sentence = world.bindings.withKeys(
			' Nothing was put right here. {set-speaker} says who speaks, {not-a-quote} that it is no quote.',
		);
		return [filled([segment(sentence, 'dim')], width, glyphs.ellipsis)];
	}

	return rows.map((row, index) => {
		const isOrphan = world.corrections.orphans.includes(row);
		const place = isOrphan ? null : placeOfCorrection(world, row.correction);
		const paragraph =
			place === null
				? -1
				: world.analysis.article.paragraphs.findIndex(
						({start, end}) => start <= place.start && place.start < end,
					);
		const right = isOrphan
			? [segment(' fits no more ', 'unsure')]
			: paragraph >= 0
				? [segment(` ${glyphs.paragraph}${paragraph + 1} `, 'dim')]
				: [];
		const isChosen = index === chosen;
		const left: Line = [
			segment(isChosen ? `${glyphs.selected} ` : '  '),
			segment(isOrphan ? '? ' : '', 'unsure'),
			segment(printable(correctionInWords(row.correction, world.analysis))),
		];
		const line = apart(left, right, width, glyphs.ellipsis);
		return isChosen ? styled(line, 'selected') : line;
	});
}

/** “5 corrections, 2 fit no more”. */
export function correctionCount(world: World): string {
	const {standing, orphans} = world.corrections;
	const all = `${standing.length} ${standing.length === 1 ? 'correction' : 'corrections'}`;
	return orphans.length === 0
		? all
		: `${all}, ${orphans.length} ${orphans.length === 1 ? 'fits' : 'fit'} no more`;
}

/** What a reader is told when an article is opened that some corrections no longer fit; `null` when all do. */
export function orphanNotice(world: World): string | null {
	const {length} = world.corrections.orphans;
	return length === 0
		? null
		: world.bindings.withKeys(
				`${length === 1 ? '1 correction no longer fits' : `${length} corrections no longer fit`} this text: {go} {go-to-corrections} shows ${length === 1 ? 'it' : 'them'}.`,
			);
}
