import type {Actor} from '../../actors/actor.ts';
import {isCorrected} from '../../corrections/corrected-quote.ts';
import type {Match} from '../../search/search-row.ts';
import {litActor} from '../view.ts';
import type {World} from '../world.ts';
import type {Line, Style} from './line.ts';
import {elsewhere, type ListView, noSegments} from './list-view.ts';
import {filled, segment, styledText, widthOfLine} from './make-line.ts';
import {shortened} from './quote-row.ts';
import {bar, firstToLast, percentOf, shareOfVoice} from './share-of-voice.ts';
import {fitted, printable, widthOf} from './width.ts';
import {isInDoubt, shortKind, stripOf} from './wording.ts';

/** An actor in their list: name, kind, quotes, mentions, and where in the article they are. */
export function actorLine(view: ListView, actor: Actor, match: Match | null, isSelected: boolean): Line {
	const {world, state, width} = view;
	const {glyphs} = world;
	const doubt = isDoubted(world, actor) ? '?' : ' ';
	const quotes = actor.quotes.length > 0 ? `${doubt}${actor.quotes.length}${glyphs.quoteMark}` : glyphs.dash;
	const strip = width >= 36 ? Math.max(8, Math.min(24, Math.floor(width * 0.26))) : 0;
	const facts = [
		segment(` ${shortKind[actor.kind]}`, 'dim'),
		segment(quotes.padStart(4), ...(actor.quotes.length > 0 ? [] : (['dim'] as const))),
		segment(` ${String(actor.mentions.length).padStart(3)}`, 'dim'),
		...(width >= roomForVoice
			? voiceSegments(world, actor, Math.min(24, Math.floor(width * 0.13)))
			: noSegments),
		...(strip > 0 ? [segment(` ${stripOf(world, actor, strip)} `, 'strip')] : [segment(' ')]),
	];
	const begin = elsewhere(view, isSelected);
	const lit = litActor(world, state)?.id === actor.id && state.focus !== 'actors';
	const left = [
		segment(isSelected ? glyphs.selected : ' ', ...begin),
		segment(state.only === actor.id ? glyphs.marked : isCorrected(actor) ? glyphs.corrected : ' '),
	];
	const room = Math.max(0, width - widthOfLine(left) - widthOfLine(facts));
	const hits = match?.hits.filter(({field}) => field === 0) ?? [];
	const style: readonly Style[] = lit ? ['actor'] : begin;
	const name = printable(actor.name);
	const runs = [
		{start: 0, end: name.length, style},
		...hits.map(({start, end}) => ({start, end, style: ['hit'] as const})),
	];
	// People are known by their last names: “Northport Port…”, but “J. Okafor”.
	const isShortened = actor.kind === 'person' && widthOf(name) > room && hits.length === 0;
	const shown = isShortened
		? [segment(shortened(name, room, glyphs.ellipsis), ...style)]
		: styledText(name, 0, name.length, runs);
	return [...left, ...filled(shown, room, glyphs.ellipsis), ...facts];
}

/** Columns from which an actor's row also shows how much of the words are theirs, and where they stand first and last. */
const roomForVoice = 64;

function voiceSegments(world: World, actor: Actor, columns: number): Line {
	const share = shareOfVoice(world, actor) ?? 0;
	const percent = share === 0 ? '' : percentOf(share);
	return [
		segment(` ${bar(world, share, columns).padEnd(columns)}`, 'quote'),
		segment(percent.padStart(5)),
		segment(`  ${fitted(firstToLast(world, actor), 8, world.glyphs.ellipsis)}`, 'dim'),
	];
}

/** Whether some of what an actor says is theirs only perhaps. */
function isDoubted(world: World, {id}: Actor): boolean {
	return world
		.once(
			'actors in doubt',
			() =>
				new Set(
					world.analysis.quotes.flatMap(quote =>
						quote.speaker.kind === 'named' && isInDoubt(quote) ? quote.speaker.actor : [],
					),
				),
		)
		.has(id);
}
