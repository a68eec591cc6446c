import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import schema from '../../schema/article-explorer-1.schema.json' with {type: 'json'};
import type {Analysis} from '../../source/analysis.ts';
import {foundIn} from '../../source/command/analyses.ts';
import {anchorOf} from '../../source/corrections/anchor.ts';
import type {Correction} from '../../source/corrections/correction.ts';
import {correctionsFile, keepCorrections} from '../../source/corrections/store.ts';
import {ferryArticle as words} from '../helpers/ferry.ts';
import {misfits} from '../helpers/json-schema.ts';
import {runCommand} from '../helpers/surroundings.ts';

let folder: string;
let file: string;

beforeEach(() => {
	folder = fs.mkdtempSync(path.join(os.tmpdir(), 'article-explorer-'));
	file = path.join(folder, 'ferry.txt');
	fs.writeFileSync(file, words);
	vi.stubEnv('XDG_STATE_HOME', path.join(folder, 'state'));
});

afterEach(() => {
	vi.unstubAllEnvs();
	fs.rmSync(folder, {recursive: true});
});

async function found(): Promise<Analysis> {
	for await (const analysis of foundIn(file)) return analysis;
	throw new Error('The article is empty.');
}

/** Puts right what a reader of the screen would. */
async function correct(): Promise<void> {
	const analysis = await found();
	const quoteOf = (some: string) => {
		const {text} = analysis.article;
		const quote = analysis.quotes.find(({start, end}) => text.slice(start, end).includes(some));
		return anchorOf(text, quote!);
	};
	const tait = analysis.actors.find(({name}) => name === 'Ingrid Tait')!;
	const corrections: readonly Correction[] = [
		{
			type: 'set-speaker',
			quote: quoteOf('It is a start'),
			speaker: {kind: 'new', name: 'Sunniva Lamb', actorKind: 'person'},
		},
		{type: 'tag', quote: quoteOf('It is a start'), tag: 'boats'},
		{type: 'note', quote: quoteOf('They never'), note: 'Heard it myself.'},
		{type: 'not-a-quote', quote: quoteOf('costly but right')},
		{type: 'rename-actor', actor: {id: tait.id, name: tait.name}, name: 'Ingrid Tait-Moar'},
	];
	await keepCorrections(
		correctionsFile(analysis.article),
		corrections.map((correction, index) => ({
			id: String(index),
			at: `2026-05-04T12:00:0${index}.000Z`,
			does: 'correct',
			correction,
		})),
	);
}

async function printed(...argv: readonly string[]): Promise<string> {
	const {output} = await runCommand([...argv, file]);
	return output;
}

describe('what a reader put right', () => {
	beforeEach(correct);

	it.each(['json', 'ndjson'])('is in %s, as the schema says', async format => {
		const article = JSON.parse(await printed('--format', format));
		expect(misfits(schema, article)).toEqual([]);
		const quote = article.quotes.find(({text}: {text: string}) => text === '“It is a start,”');
		expect(quote).toMatchObject({
			speaker: {kind: 'named', actor: 'sunniva-lamb', name: 'Sunniva Lamb'},
			confidence: 'certain',
			corrected: true,
			tags: ['boats'],
			original: {speaker: {kind: 'named', name: 'Magnus Rendall'}},
		});
		expect(article.rejected).toEqual([
			expect.objectContaining({text: expect.stringContaining('costly but right')}),
		]);
		expect(article.actors).toContainEqual(
			expect.objectContaining({name: 'Ingrid Tait-Moar', corrected: true, originalName: 'Ingrid Tait'}),
		);
		expect(article.actors).toContainEqual(expect.objectContaining({name: 'Sunniva Lamb', added: true}));
	});

	it('is in csv, in columns of its own', async () => {
		const [names, ...rows] = (await printed('--format', 'csv')).split('\r\n');
		expect(names).toMatch(/,corrected,tags,note,programSpeaker,programConfidence$/);
		expect(rows.find(row => row.includes('It is a start'))).toMatch(
			/,Sunniva Lamb,.*,set-by-reader,.*,yes,boats,,Magnus Rendall,certain$/,
		);
		expect(rows.join('\n')).not.toContain('costly but right');
		expect(await printed('--format', 'csv', '--only', 'actors')).toMatch(
			/,Ingrid Tait-Moar,.*,yes,renamed from Ingrid Tait\r\n/,
		);
	});

	it('is in text', async () => {
		const text = await printed('--format', 'text');
		expect(text).toContain(
			'[1 speaker set, 2 actors put right, 1 stretch found to be no quote by the reader]',
		);
		expect(text).toMatch(
			/Sunniva Lamb +“It is a start,” \[speaker set by the reader \(the program: Magnus Rendall \(certain\)\)\] #boats/,
		);
		expect(text).toContain('[note: Heard it myself.]');
	});

	it('is in Markdown', async () => {
		const text = await printed('--format', 'markdown');
		expect(text).toContain('speaker set by the reader (the program: Magnus Rendall (certain)), #boats');
		expect(text).toContain('Note: Heard it myself.');
	});

	it('is in annotations', async () => {
		const {first} = JSON.parse(await printed('--format', 'annotations'));
		const bodies = first.items.flatMap(({body}: {body: unknown[]}) => body);
		expect(bodies).toContainEqual({
			type: 'TextualBody',
			purpose: 'describing',
			value: 'speaker set by the reader (the program: Magnus Rendall (certain))',
		});
		expect(bodies).toContainEqual({type: 'TextualBody', purpose: 'tagging', value: 'boats'});
		expect(bodies).toContainEqual({type: 'TextualBody', purpose: 'commenting', value: 'Heard it myself.'});
		expect(JSON.stringify(first.items.map(({target}: {target: unknown}) => target))).not.toContain(
			'“costly but right”",',
		);
	});

	it.each(['report', 'html'])('is in the %s', async format => {
		const text = await printed('--format', format);
		expect(text).toContain('1 speaker set, 2 actors put right, 1 stretch found to be no quote by the reader');
		expect(text).toMatch(/Magnus Rendall \(certain\)/);
		expect(text).toContain('boats');
		expect(text).toContain('Heard it myself.');
		expect(text).toContain('Ingrid Tait-Moar');
	});

	it('is what --explain says, beside what the program thought', async () => {
		const text = await printed('--explain', 'It is a start');
		expect(text).toContain('speaker    Sunniva Lamb, set by you');
		expect(text).toContain('program    Magnus Rendall');
		expect(text).toContain('tags       #boats');
		expect(await printed('--explain', 'They never')).toContain('note       Heard it myself.');
		expect(await printed('--explain', 'costly but right')).toContain('you said that this is not a quote');
	});

	it('is found by --search', async () => {
		expect(await printed('--format', 'text', '--search', 'is:corrected')).toContain('“It is a start,”');
		expect(await printed('--format', 'text', '--search', 'tag:boats')).toContain('“It is a start,”');
		expect(await printed('--format', 'text', '--search', 'note:heard')).toContain('“They never asked us,”');
	});

	it('is left out with --no-corrections', async () => {
		for (const format of ['json', 'csv', 'text', 'markdown', 'annotations', 'report', 'html']) {
			const text = await printed('--no-corrections', '--format', format);
			expect(text, format).not.toMatch(/Sunniva|Tait-Moar|#boats|by the reader|corrected/);
			expect(text, format).toContain('Rendall');
		}

		expect(await printed('--no-corrections', '--explain', 'It is a start')).not.toContain('Sunniva');
	});

	it('is listed, and forgotten, on the command line', async () => {
		expect((await printed('--list-corrections')).split('\n')).toEqual([
			'speaker of “It is a start,” is Sunniva Lamb',
			'“It is a start,” is tagged boats',
			'“They never asked us,” has a note',
			expect.stringMatching(/costly but right.* is not a quote$/),
			'Ingrid Tait is called Ingrid Tait-Moar',
			'',
		]);
		expect(await printed('--forget-corrections')).toContain(
			'forgotten: Ingrid Tait is called Ingrid Tait-Moar',
		);
		const {status, output} = await runCommand(['--list-corrections', file]);
		expect(output).toBe('Nothing was put right in this article.\n');
		expect(status).toBe(1);
		expect(await printed('--format', 'text')).not.toContain('Sunniva');
	});
});

describe('an article that has changed', () => {
	beforeEach(async () => {
		await correct();
		fs.writeFileSync(file, words.replace('“It is a start,” said', '“It is only a start,” said'));
	});

	it('keeps what fits, says that something no longer does, and lists it with a question mark', async () => {
		const {output, messages} = await runCommand(['--format', 'text', file]);
		expect(output).toContain('Ingrid Tait-Moar');
		expect(output).not.toContain('Sunniva');
		expect(messages).toContain(
			'2 of your corrections no longer fit this text; --list-corrections shows them.',
		);
		const {output: list} = await runCommand(['--list-corrections', file]);
		expect(list.split('\n').filter(line => line.startsWith('? '))).toEqual([
			'? speaker of “It is a start,” is Sunniva Lamb',
			'? “It is a start,” is tagged boats',
		]);
	});
});

describe('corrections that cannot be read', () => {
	it('are kept aside and said', async () => {
		await correct();
		const kept = correctionsFile((await found()).article);
		fs.writeFileSync(kept, '{"schema": "article-explorer/corre');
		const {output, messages} = await runCommand(['--format', 'text', file]);
		expect(output).toContain('Magnus Rendall');
		expect(messages).toContain(`kept aside as ${kept}.damaged`);
	});
});
