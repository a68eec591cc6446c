import {describe, expect, it} from 'vitest';
import {toJson, toNdjsonLine} from '../../source/export/to-json.ts';
import {harbour, harbourWith} from '../helpers/harbour.ts';

/** Every object of the JSON that has a start and an end. */
function spansIn(value: unknown): {start: number; end: number; text: string}[] {
	if (typeof value !== 'object' || value === null) {
		return [];
	}

	const inner = Object.values(value).flatMap(spansIn);
	return 'start' in value ? [value as {start: number; end: number; text: string}, ...inner] : inner;
}

describe('the JSON of an article', () => {
	const json = toJson(harbour);

	it('has its keys in the order of the schema', () => {
		expect(Object.keys(json)).toEqual([
			'schema',
			'path',
			'url',
			'title',
			'byline',
			'published',
			'updated',
			'site',
			'language',
			'notices',
			'text',
			'paragraphs',
			'quotes',
			'actors',
		]);
		expect(Object.keys(json.quotes[0]!)).toEqual([
			'id',
			'kind',
			'paragraph',
			'start',
			'end',
			'text',
			'parts',
			'cue',
			'speaker',
			'confidence',
			'because',
		]);
		expect(Object.keys(json.actors[0]!)).toEqual([
			'id',
			'name',
			'kind',
			'role',
			'aliases',
			'mentions',
			'quotes',
			'quotedWords',
			'dispersion',
		]);
		expect(Object.keys(json.paragraphs[0]!)).toEqual(['id', 'index', 'kind', 'start', 'end', 'text']);
	});

	it('gives every span the words that stand there', () => {
		const spans = spansIn(json);
		expect(spans.length).toBeGreaterThan(40);
		for (const {start, end, text} of spans) {
			expect(json.text.slice(start, end)).toBe(text);
		}
	});

	it('tells named, unnamed and unknown speakers apart, without nulls', () => {
		expect(json.quotes[1]!.speaker).toMatchObject({
			kind: 'named',
			actor: 'ana-ruiz',
			name: 'Ana Ruiz',
			mention: {text: 'Ruiz'},
		});
		expect(json.quotes[3]!.speaker).toEqual({
			kind: 'unnamed',
			mention: {start: expect.any(Number), end: expect.any(Number), text: 'one resident'},
		});
		expect(json.quotes[5]!.speaker).toEqual({kind: 'unknown'});
	});

	it('leaves the mention out when a voice is only carried on', () => {
		const quotes = harbour.quotes.map(quote => ({
			...quote,
			speaker: {kind: 'named', actor: 'ana-ruiz', mention: null} as const,
		}));
		expect(toJson({...harbour, quotes}).quotes[0]!.speaker).toEqual({
			kind: 'named',
			actor: 'ana-ruiz',
			name: 'Ana Ruiz',
		});
	});

	it('survives JSON', () => {
		expect(JSON.parse(toNdjsonLine(harbour))).toEqual(json);
		expect(toNdjsonLine(harbour).indexOf('\n')).toBe(toNdjsonLine(harbour).length - 1);
	});
});

describe('a selection', () => {
	it('keeps what it names and the whole text', () => {
		const json = toJson(harbour, {quotes: ['q2', 'q4']});
		expect(json.quotes.map(quote => quote.id)).toEqual(['q2', 'q4']);
		expect(json.paragraphs).toHaveLength(8);
		expect(json.text).toBe(harbour.article.text);
	});

	it('may keep nothing', () => {
		expect(toJson(harbour, {actors: []}).actors).toEqual([]);
	});
});

describe('an article that would steer the terminal', () => {
	const hostile = harbourWith({
		title: 'A\u001b]52;c;aGk=\u0007 title\u202e backwards',
		path: 'bad\u009b31m\nname',
		text: harbour.article.text.replace('🙂', '\u001b[\ud800'.slice(0, 2)),
	});

	it('loses every escape, override and half character, and no offset', () => {
		const line = toNdjsonLine(hostile);
		expect(line).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
		const json = toJson(hostile);
		expect(JSON.stringify(json)).not.toMatch(/\\u00[01]/);
		expect(json.text).toHaveLength(harbour.article.text.length);
		expect(json.path).toBe('bad\ufffd31m name');
	});
});
