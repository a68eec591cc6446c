import type {Actor} from '../actors/actor.ts';
import type {Analysis} from '../analysis.ts';
import type {Span} from '../article/offset.ts';
import {count} from '../count.ts';
import {type Html, html} from './html.ts';
import type {Summary, Voice} from './summary.ts';
import {percent} from './summary-in-words.ts';

/** More rows than this are no picture any more; the table has them all. */
const mostRows = 12;

const width = 720;
const nameWidth = 190;
const valueWidth = 120;
const chartWidth = width - nameWidth - valueWidth;

/** Bars of the words that each source says; what is reported without quotation marks is hatched. */
export function shareOfVoice({voices}: Summary): Html {
	const shown = voices.slice(0, mostRows);
	const most = Math.max(1, ...shown.map(voice => voice.totalWords));
	const rowHeight = 26;
	const height = shown.length * rowHeight + 24;
	return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="voice-title voice-text">
<title id="voice-title">Words by source</title>
<desc id="voice-text">${shown.map(voice => `${voice.name}: ${count(voice.totalWords, 'word')}, ${percent(voice.share, 1)}`).join('; ')}.</desc>
<defs><pattern id="told" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="2" height="5" class="said"/></pattern></defs>
${shown.map((voice, row) => voiceBar(voice, row * rowHeight, most))}
<g transform="translate(${nameWidth} ${height - 18})"><rect class="said" width="11" height="11"/><text class="small" x="16" y="10">in quotation marks, or partly</text>
<rect class="told" x="180" width="11" height="11"/><text class="small" x="196" y="10">reported in the article’s words</text></g>
</svg>`;
}

function voiceBar({name, standing, words, totalWords, share}: Voice, top: number, most: number): Html {
	const scale = chartWidth / most;
	const said = (words.direct + words.mixed) * scale;
	const told = words.indirect * scale;
	const label = standing === 'named' ? name : standing === 'unknown' ? '? unknown' : `(${name})`;
	return html`<g transform="translate(0 ${top})"><text x="${nameWidth - 10}" y="17" text-anchor="end">${shortened(label, 26)}</text>
${said > 0 && html`<rect class="said" x="${nameWidth}" y="4" width="${rounded(said)}" height="18"/>`}${told > 0 && html`<rect class="told" x="${rounded(nameWidth + said)}" y="4.5" width="${rounded(told)}" height="17"/>`}
<text x="${rounded(nameWidth + said + told + 8)}" y="17">${totalWords} · ${percent(share, 1)}</text></g>
`;
}

/**
 * Where in the article each actor is mentioned, a stroke for each time, and where
 * they speak, a block: the dispersion plot of corpus linguistics. The strip is the body from beginning to end.
 */
export function dispersionStrips(analysis: Analysis): Html {
	const {article, actors, quotes} = analysis;
	const [first, last] = [article.paragraphs[0], article.paragraphs.at(-1)];
	const shown = actors
		.filter(({mentions, quotes: own}) => mentions.some(({paragraph}) => paragraph >= 0) || own.length > 0)
		.toSorted(
			(one, other) => other.quotes.length - one.quotes.length || other.mentions.length - one.mentions.length,
		)
		.slice(0, mostRows);
	if (first === undefined || last === undefined || shown.length === 0) {
		return html``;
	}

	const rowHeight = 24;
	const height = shown.length * rowHeight + 22;
	const length = Math.max(1, last.end - first.start);
	const stripWidth = width - nameWidth - 70;
	const at = (place: number) => rounded(((place - first.start) / length) * stripWidth);
	const spoken = Map.groupBy(quotes, quote => (quote.speaker.kind === 'named' ? quote.speaker.actor : null));
	return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="strip-title strip-text">
<title id="strip-title">Where actors appear in the article</title>
<desc id="strip-text">${shown.map(actor => `${actor.name}: ${describePlaces(actor)}`).join('; ')}.</desc>
${shown.map(
	(actor, row) =>
		html`<g transform="translate(0 ${row * rowHeight})"><text x="${nameWidth - 10}" y="16" text-anchor="end">${shortened(actor.name, 26)}</text>
<g transform="translate(${nameWidth} 3)"><rect class="ground" x="0" y="0" width="${stripWidth}" height="17"/>
${(spoken.get(actor.id) ?? []).flatMap(quote => quote.parts).map(part => block(part, at))}${actor.mentions
	.filter(({paragraph}) => paragraph >= 0)
	.map(({start}) => html`<path class="tick" d="M${at(start)} 0v17"/>`)}</g>
<text x="${width - 60}" y="16">${actor.mentions.length} ×</text></g>
`,
)}
<text class="small" x="${nameWidth}" y="${height - 6}">beginning</text><text class="small" x="${nameWidth + stripWidth}" y="${height - 6}" text-anchor="end">end</text>
</svg>`;
}

function block({start, end}: Span, at: (place: number) => number): Html {
	return html`<rect class="speech" x="${at(start)}" y="0" width="${rounded(Math.max(1, at(end) - at(start)))}" height="17"/>`;
}

function describePlaces({mentions}: Actor): string {
	const places = mentions.filter(({paragraph}) => paragraph >= 0).map(({paragraph}) => paragraph + 1);
	const [first, last] = [places[0], places.at(-1)];
	return first === undefined
		? 'not mentioned'
		: first === last
			? `${count(places.length, 'mention')} in paragraph ${first}`
			: `${count(places.length, 'mention')} from paragraph ${first} to ${last}`;
}

function shortened(name: string, most: number): string {
	const characters = [...name];
	return characters.length <= most
		? name
		: `${characters
				.slice(0, most - 1)
				.join('')
				.trimEnd()}…`;
}

function rounded(value: number): number {
	return Math.round(value * 10) / 10;
}
