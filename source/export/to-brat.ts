import type {Analysis} from '../analysis.ts';
import type {Span} from '../article/offset.ts';
import {onOneLine, printable} from '../article/printable.ts';
import {readersMarks} from '../corrections/corrected-quote.ts';
import {setByReader} from '../corrections/corrections-in-words.ts';
import {codePointsBefore} from './code-points.ts';
import {type Selection, selected} from './selection.ts';

/** The two files that brat keeps a document in. */
export type BratFiles = {readonly txt: string; readonly ann: string};

const typeOfActor = {person: 'Person', organization: 'Organization', place: 'Place'} as const;

/**
 * Writes the quotes in brat's standoff format, for annotation tools such as brat and INCEpTION:
 * https://brat.nlplab.org/standoff.html.
 *
 * Quotes, cues, sources and actors are stretches; a quote has its kind and confidence as attributes and
 * its source and cue as relations. Places count Unicode code points, as brat does. A stretch that runs over a line
 * ending is in pieces, which brat asks for.
 */
export function toBrat(analysis: Analysis, selection?: Selection): BratFiles {
	const txt = printable(analysis.article.text);
	const {quotes, actors} = selected(analysis, selection);
	const places = codePointsBefore(txt);
	const lines: string[] = [];
	const known = new Map<string, string>();
	let stretches = 0;
	let relations = 0;
	let attributes = 0;
	let notes = 0;
	const stretch = (type: string, spans: readonly Span[]): string => {
		const pieces = spans.flatMap(({start, end}) => withoutLineEnds(txt, start, end));
		const where = pieces.map(([start, end]) => `${places[start]} ${places[end]}`).join(';');
		const key = `${type} ${where}`;
		const same = known.get(key);
		if (same !== undefined) {
			return same;
		}

		const id = `T${++stretches}`;
		known.set(key, id);
		lines.push(`${id}\t${key}\t${pieces.map(([start, end]) => txt.slice(start, end)).join(' ')}`);
		return id;
	};

	for (const actor of actors) {
		for (const mention of actor.mentions) {
			stretch(typeOfActor[actor.kind], [mention]);
		}
	}

	for (const quote of quotes) {
		const id = stretch('Quote', quote.parts);
		lines.push(
			`A${++attributes}\tKind ${id} ${quote.kind}`,
			`A${++attributes}\tConfidence ${id} ${quote.confidence}`,
		);
		if (quote.cue) {
			lines.push(`R${++relations}\tCuedBy Arg1:${id} Arg2:${stretch('Cue', [quote.cue])}`);
		}

		if (quote.speaker.kind !== 'unknown' && quote.speaker.mention) {
			lines.push(`R${++relations}\tSaidBy Arg1:${id} Arg2:${stretch('Source', [quote.speaker.mention])}`);
		}

		const {tags = [], note} = readersMarks(quote);
		const remarks = [
			quote.speaker.kind === 'named' && `speaker: ${quote.speaker.actor}`,
			setByReader(txt, quote),
			...tags.map(tag => `#${tag}`),
			note,
		].filter(remark => typeof remark === 'string');
		if (remarks.length > 0) {
			lines.push(`#${++notes}\tAnnotatorNotes ${id}\t${onOneLine(remarks.join('; '))}`);
		}
	}

	return {txt, ann: lines.map(line => `${line}\n`).join('')};
}

function withoutLineEnds(text: string, start: number, end: number): [start: number, end: number][] {
	return [...text.slice(start, end).matchAll(/[^\n]+/g)].map(({0: piece, index}) => [
		start + index,
		start + index + piece.length,
	]);
}
