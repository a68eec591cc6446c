import type {ActorId} from '../../actors/actor.ts';
import {grouped} from '../../count.ts';
import type {Quote, QuoteId} from '../../quotes/quote.ts';
import type {Navigation} from '../navigation.ts';
import type {Rows} from '../rows.ts';
import {litActor} from '../view.ts';
import type {World} from '../world.ts';
import type {Line, Segment} from './line.ts';
import {filled, segment} from './make-line.ts';
import {isSet} from './quote-row.ts';
import {cut, printable, widthOf} from './width.ts';

// Counting who says how many of 100,000 rows is not for every letter of a query.
const mostCounted = 3000;

/** The quotes of a list that shows all of them, or few. */
function quotesOf(world: World, rows: Rows): readonly Quote[] {
	const {quotes} = world.analysis;
	return rows.ids.length === quotes.length ? quotes : rows.ids.map(id => world.quote(id as QuoteId)!);
}

const correctedCounts = new WeakMap<Rows, number>();

/** How many of the rows have a speaker that the reader set. */
function correctedIn(world: World, rows: Rows): number {
	if (world.corrections.standing.length === 0) {
		return 0;
	}

	const known = correctedCounts.get(rows) ?? quotesOf(world, rows).filter(isSet).length;
	correctedCounts.set(rows, known);
	return known;
}

const summaries = new WeakMap<Rows, readonly (readonly [string, number])[]>();

/** The line above the quotes: who speaks how often. */
export function summaryLine(world: World, state: Navigation, rows: Rows, width: number): Line {
	if (rows.ids.length > mostCounted && rows.ids.length < world.analysis.quotes.length) {
		return filled([segment(` ${grouped(rows.ids.length)} quotes`, 'dim')], width, world.glyphs.ellipsis);
	}

	let counts = summaries.get(rows);
	if (!counts) {
		counts = countSpeakers(world, rows);
		summaries.set(rows, counts);
	}

	const lit = litActor(world, state);
	const litName = lit && state.focus === 'quotes' ? printable(world.shortName(lit)) : null;
	const dot = ` ${world.glyphs.dot} `;
	const known = counts.filter(([name]) => name !== '?');
	const unknown = counts.find(([name]) => name === '?');
	const corrected = correctedIn(world, rows);
	const end = [unknown && `? ${unknown[1]}`, corrected > 0 && `${world.glyphs.corrected} ${corrected}`]
		.filter(Boolean)
		.join(dot);
	const line: Segment[] = [segment(' ')];
	let left = width - 2 - end.length - (end ? dot.length : 0);
	for (const [index, [name, number]] of known.entries()) {
		const rest = known.length - index - 1;
		const text = `${cut(name, 14, world.glyphs.ellipsis)} ${number}`;
		const more = rest > 0 ? `${dot}${rest} more` : '';
		const columns = widthOf(text) + (index > 0 ? dot.length : 0);
		if (columns + widthOf(more) > left) {
			line.push(segment(`${index > 0 ? dot : ''}${rest + 1} ${index > 0 ? 'more' : 'speakers'}`, 'dim'));
			break;
		}

		if (index > 0) {
			line.push(segment(dot, 'dim'));
		}

		line.push(segment(text, ...(name === litName ? (['actor'] as const) : (['dim'] as const))));
		left -= columns;
	}

	if (end !== '') {
		line.push(segment(`${known.length > 0 ? dot : ''}${end}`, 'unsure'));
	}

	return filled(line, width, world.glyphs.ellipsis);
}

/** Who says how many of the rows, whoever says most first; “?” stands for nobody known, or not for sure. */
function countSpeakers(world: World, rows: Rows): readonly (readonly [string, number])[] {
	const counts = new Map<string, number>();
	const byActor = new Map<ActorId, number>();
	let unnamed = 0;
	let unknown = 0;
	for (const {speaker, confidence} of quotesOf(world, rows)) {
		if (speaker.kind === 'unknown' || confidence === 'unsure') {
			unknown++;
		} else if (speaker.kind === 'unnamed') {
			unnamed++;
		} else {
			byActor.set(speaker.actor, (byActor.get(speaker.actor) ?? 0) + 1);
		}
	}

	for (const [id, number] of byActor) {
		const actor = world.actor(id);
		const name = actor ? printable(world.shortName(actor)) : 'unnamed';
		counts.set(name, (counts.get(name) ?? 0) + number);
	}

	for (const [name, number] of [
		['unnamed', unnamed],
		['?', unknown],
	] as const) {
		if (number > 0) {
			counts.set(name, (counts.get(name) ?? 0) + number);
		}
	}

	return [...counts].sort(([, one], [, other]) => other - one);
}
