import {type Offset, offset} from '../article/offset.ts';
import type {PaneName} from '../panes.ts';
import type {Navigation} from './navigation.ts';
import {currentParagraph, currentQuote} from './view.ts';
import type {World} from './world.ts';

/** A place to come back to: one in the text, and the pane that had the keys. */
export type ResumePlace = {readonly offset: number; readonly pane: PaneName};

/** Where the reader is now. 0 is the start, where everybody begins. */
export function placeNow(
	world: World,
	state: Navigation,
): {readonly offset: Offset; readonly pane: PaneName} {
	const {focus: pane, top} = state;
	const {paragraphs} = world.analysis.article;
	const start = offset(0);
	const quote = pane === 'quotes' ? currentQuote(world, state) : null;
	if (quote) {
		return {pane, offset: quote.id === world.analysis.quotes[0]?.id ? start : quote.start};
	}

	const paragraph = currentParagraph(world, state);
	// A paragraph that is longer than the screen is read on from where its text stands.
	const inside = pane === 'text' && top.block === paragraph ? top.at : 0;
	return {
		pane,
		offset: paragraph <= 0 && inside === 0 ? start : offset((paragraphs[paragraph]?.start ?? 0) + inside),
	};
}
