import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Analysis} from '../../source/analysis.ts';
import {span} from '../../source/article/offset.ts';
import {citationForms, cite} from '../../source/export/cite.ts';
import {toAnnotations} from '../../source/export/to-annotations.ts';
import {toBrat} from '../../source/export/to-brat.ts';
import {toBibtex, toCsl, toRis} from '../../source/export/to-citation.ts';
import {toCsv} from '../../source/export/to-csv.ts';
import {toJson} from '../../source/export/to-json.ts';
import {toMarkdown} from '../../source/export/to-markdown.ts';
import {toText} from '../../source/export/to-text.ts';
import {toReportHtml} from '../../source/report/to-report-html.ts';
import {toReportMarkdown} from '../../source/report/to-report-markdown.ts';
import {verifierOf} from '../../source/verify/screen-verdict.ts';
import {harbourWith} from '../helpers/harbour.ts';
import {runs} from '../helpers/runs.ts';

// Any text at all, with the characters that matter here more often than by chance.
const words = fc
	.array(
		fc.oneof(
			fc.string({unit: 'binary', maxLength: 12}),
			fc.constantFrom(
				'“',
				'”',
				'"',
				"'",
				'…',
				' — ',
				'\u001b[2J',
				'\u202e',
				'\ud83d',
				'🙂',
				'=1+1',
				'<b>',
				'\n',
				'\r\n',
				' said ',
				'a',
			),
		),
		{maxLength: 30},
	)
	.map(parts => parts.join(''));

/** An article with any text and any quotes, parts, cues and mentions in it. */
const anyAnalysis: fc.Arbitrary<Analysis> = words.chain(text => {
	// The engine never cuts a character in two.
	const places = [0, ...[...text].map((_, index, all) => all.slice(0, index + 1).join('').length)];
	const place = fc.constantFrom(...places);
	const stretch = fc
		.tuple(place, place)
		.map(([one, other]) => span(Math.min(one, other), Math.max(one, other)));
	const quote = fc.record({
		parts: fc
			.array(stretch, {minLength: 1, maxLength: 3})
			.map(list => list.toSorted((one, other) => one.start - other.start)),
		cue: fc.option(stretch),
		mention: stretch,
		kind: fc.constantFrom('direct', 'mixed', 'indirect'),
		speaker: fc.constantFrom('named', 'unnamed', 'unknown', 'carried on'),
		tags: fc.array(words, {maxLength: 2}),
		note: words,
	});
	return fc
		.record({
			facts: fc.record({
				title: fc.option(words),
				site: fc.option(words),
				published: fc.option(words),
				path: words,
				url: fc.option(words),
				byline: fc.option(words),
				language: fc.constantFrom('en', 'und', 'de'),
			}),
			quotes: fc.array(quote, {maxLength: 4}),
			name: words,
			mentions: fc.array(stretch, {maxLength: 4}),
		})
		.map(({facts, quotes, name, mentions}): Analysis => {
			const paragraph = {...span(0, text.length), id: 'p1', index: 0, kind: 'body'} as const;
			return {
				article: harbourWith({...facts, text, paragraphs: [paragraph]}).article,
				quotes: quotes.map(({parts, cue, mention, kind, speaker, tags, note}, index) => ({
					...span(parts[0]!.start, Math.max(...parts.map(({end}) => end))),
					id: `q${index + 1}` as const,
					kind,
					paragraph: 0,
					parts,
					cue,
					speaker:
						speaker === 'unknown'
							? {kind: 'unknown'}
							: speaker === 'unnamed'
								? {kind: 'unnamed', mention, description: null}
								: {kind: 'named', actor: 'any', mention: speaker === 'named' ? mention : null},
					confidence: 'likely',
					because: 'no-speaker',
					tags,
					note,
				})),
				actors: [
					{
						id: 'any',
						name,
						kind: 'person',
						role: name,
						aliases: [name],
						mentions: mentions.map(mention => ({...mention, paragraph: 0, kind: 'name'})),
						quotes: [],
						quotedWords: 0,
						dispersion: null,
					},
				],
			};
		});
});

const unsafe = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

describe('any article at all', () => {
	it('can be written in every format, and nothing in it steers a terminal', () => {
		fc.assert(
			fc.property(anyAnalysis, analysis => {
				const brat = toBrat(analysis);
				const written = [
					JSON.stringify(toJson(analysis)),
					JSON.stringify(toAnnotations(analysis)),
					...(['paragraphs', 'quotes', 'actors'] as const).flatMap(only => [
						toCsv(analysis, {only}),
						toMarkdown(analysis, {only}),
						toText(analysis, {only}),
					]),
					brat.txt,
					brat.ann,
					JSON.stringify(toCsl(analysis.article)),
					toRis(analysis.article),
					toBibtex(analysis.article),
					toReportMarkdown(analysis),
					toReportHtml(analysis),
					...analysis.quotes.flatMap(({id}) => citationForms.map(form => cite(analysis, id, form) ?? '')),
				];
				for (const output of written) {
					expect(output).not.toMatch(unsafe);
					expect(output.isWellFormed()).toBe(true);
				}
			}),
			runs(150),
		);
	});

	it('keeps its offsets in the JSON', () => {
		fc.assert(
			fc.property(anyAnalysis, analysis => {
				const {text, quotes, actors} = toJson(analysis);
				expect(text).toHaveLength(analysis.article.text.length);
				for (const {start, end, text: found} of [
					...quotes.flatMap(quote => [quote, ...quote.parts]),
					...actors.flatMap(actor => actor.mentions),
				]) {
					expect(text.slice(start, end)).toBe(found);
				}
			}),
			runs(150),
		);
	});

	it('can be asked about any words', () => {
		fc.assert(
			fc.property(anyAnalysis, words, (analysis, pasted) => {
				const {sentence, isVerbatim} = verifierOf(analysis)(pasted);
				expect(sentence.startsWith('exact') || sentence.startsWith('punctuation only')).toBe(isVerbatim);
			}),
			runs(300),
		);
	});
});
