import {type NameLists, roles} from '../language/name-lists.ts';
import {fold} from './fold.ts';
import type {Group} from './group.ts';
import type {Words} from './words.ts';

/** What a club's name ends with that the names of towns and parks end with as well. */
const townlike =
	/^(?:city|town|county|villa|park|vale|forest|palace|orient|argyle|stanley|thistle|borough|rovers|harbour|island|valley)$/;
/** “2-1”, “0–0”: goals, and no years. */
const score = /(?<![\d-–])\d{1,2}[-–]\d{1,2}(?![\d-–])/g;
const game =
	/\b(?:goalkeeper|goalless|half-?time|kick-?off|midfielder|striker|winger|relegat\w+|equali[sz]er|penalty|header|stoppage time|touchdown|innings|wicket|scored|match|season|league|coach|manager)\b/gi;
/** So many words of the game, and a score, make a report of a match. */
const fewestWords = 4;

/** Makes sides of “Kelbridge City” and “Osk Vale” in a report of a match, where the town itself plays no part. */
export function settleClubs(groups: readonly Group[], words: Words, lists: NameLists): void {
	const open = groups.filter(
		({canonical, tokens, kind, names}) =>
			canonical === null &&
			tokens.length === 2 &&
			townlike.test(fold(tokens[1]!)) &&
			// “Kelbridge City, who had not won”; but Ada County is somebody.
			!(kind === 'person' && lists.capitalised(words.at(names[0]!.first)) & roles.given),
	);
	if (open.length === 0 || !isMatch(words.text)) {
		return;
	}

	for (const group of open) {
		group.kind = 'organization';
	}
}

function isMatch(text: string): boolean {
	score.lastIndex = 0;
	return score.test(text) && (text.match(game)?.length ?? 0) >= fewestWords;
}
