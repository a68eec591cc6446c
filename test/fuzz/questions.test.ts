import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {analyzeArticle} from '../../source/analyze-article.ts';
import {fromText} from '../../source/article/from-text.ts';
import {readCommandLine} from '../../source/command/command-line.ts';
import {options} from '../../source/command/options.ts';
import {ReaderError} from '../../source/errors.ts';
import {parseQuery} from '../../source/search/parse-query.ts';
import {rowsOf} from '../../source/search/rows.ts';
import {createPaneIndex, searchPane} from '../../source/search/search-pane.ts';
import {readSettings} from '../../source/settings/read-settings.ts';
import {verifyQuote} from '../../source/verify/verify-quote.ts';
import {runs} from '../helpers/runs.ts';
import {prose, story} from './random-texts.ts';

const anyText = fc.oneof(prose, story);
/** A stretch of the text itself, now and then with something wrong in it. */
const stretchOf = (text: string) =>
	fc
		.tuple(fc.nat({max: text.length}), fc.integer({min: 1, max: 200}), fc.constantFrom('', ' …', 'x', '“'))
		.map(([start, length, more]) => text.slice(start, start + length) + more);
const textAndQuestion = anyText.chain(text => fc.tuple(fc.constant(text), fc.oneof(stretchOf(text), prose)));
const operator = fc.constantFrom(
	...[
		'who:',
		'is:direct',
		'is:',
		'cue:',
		'type:person',
		'p:3-7',
		'p:-',
		'p:9-1',
		'!',
		'^',
		'$',
		"'",
		' | ',
		'|',
	],
	...['"', '”', ' ', 'Ruiz', 'é', 'ß', '家', '🙂', 'mayor', '\u0000', '\uD800', '\\', '*', '(', '['],
);
const query = fc.oneof(
	fc.array(operator, {maxLength: 12}).map(parts => parts.join('')),
	fc.string({unit: 'binary', maxLength: 40}),
);

describe('any question about any article', () => {
	it('finds rows that are there, lit on stretches of their own words', () => {
		fc.assert(
			fc.property(textAndQuestion, query, ([text, words], typed) => {
				const analysis = analyzeArticle(fromText(text, {path: 'a.txt'}));
				for (const pane of ['paragraphs', 'quotes', 'actors'] as const) {
					const rows = new Map(rowsOf(analysis, pane).map(row => [row.id as string, row]));
					const index = createPaneIndex([...rows.values()]);
					for (const asked of [typed, words, typed + words]) {
						const {matches} = searchPane(index, asked, {isMarked: () => false});
						expect(new Set(matches.map(({id}) => id)).size).toBe(matches.length);
						for (const {id, hits} of matches) {
							for (const {field, start, end} of hits) {
								expect(start).toBeGreaterThanOrEqual(0);
								expect(start).toBeLessThan(end);
								expect(end).toBeLessThanOrEqual(rows.get(id)!.fields[field]!.text.length);
							}
						}
					}
				}
			}),
			runs(150),
		);
	});

	it('is answered with a verdict, and words that stand there so are there', () => {
		fc.assert(
			fc.property(textAndQuestion, ([text, words]) => {
				const analysis = analyzeArticle(fromText(text, {path: 'a.txt'}));
				const {verdict, passages, likeness} = verifyQuote(analysis, words);
				expect(likeness).toBeGreaterThanOrEqual(0);
				expect(likeness).toBeLessThanOrEqual(1);
				if (verdict === 'exact' || verdict === 'punctuation') expect(passages).not.toEqual([]);
				for (const {span} of passages) {
					expect(span.start).toBeLessThan(span.end);
					expect(span.end).toBeLessThanOrEqual(analysis.article.text.length);
				}
			}),
			runs(200),
		);
	});
});

describe('any query', () => {
	it('is read, and names stretches of what was typed', () => {
		fc.assert(
			fc.property(fc.oneof(query, prose), typed => {
				expect(() => parseQuery(typed)).not.toThrow();
			}),
			runs(1000),
		);
	});
});

describe('any settings', () => {
	it('are read, and what is wrong in them is named by its line', () => {
		const line = fc
			.tuple(
				fc.constantFrom('theme', '[keys]', '[layout]', '[[keys]]', 'quit', 'measure', 'a.b', '"x"', '#', ''),
				fc.constantFrom(' = ', '=', ' ', ''),
				fc.oneof(
					fc.constantFrom(
						'"dark"',
						'80',
						'-1',
						'1e999',
						'[]',
						'["q", "ctrl+q"]',
						'true',
						'{}',
						'"',
						'"""',
						'\u001B',
					),
					fc.string({maxLength: 8}),
				),
			)
			.map(parts => parts.join(''));
		const file = fc.oneof(
			fc.array(line, {maxLength: 12}).map(lines => lines.join('\n')),
			prose,
		);
		fc.assert(
			fc.property(file, text => {
				const {problems} = readSettings(text);
				for (const {line: number, message} of problems) {
					expect(number).toBeGreaterThanOrEqual(1);
					expect(number).toBeLessThanOrEqual(text.split('\n').length);
					expect(message).not.toBe('');
				}
			}),
			runs(300),
		);
	});
});

describe('any arguments', () => {
	it('are a command line, or an error with advice', async () => {
		const names = options.map(({name}) => `--${name}`);
		const argument = fc.oneof(
			fc.constantFrom(
				...names,
				'-',
				'--',
				'-h',
				'-x',
				'--no-alt-screen',
				'--__proto__',
				'--constructor',
				'quotes',
			),
			fc.constantFrom(...names).map(name => `${name}=x`),
			fc.string({unit: 'binary', maxLength: 10}),
		);
		await fc.assert(
			fc.asyncProperty(fc.array(argument, {maxLength: 6}), async argv => {
				try {
					await readCommandLine(argv);
				} catch (error) {
					expect(error).toBeInstanceOf(ReaderError);
					expect((error as ReaderError).advice).not.toBe('');
				}
			}),
			runs(500),
		);
	});
});
