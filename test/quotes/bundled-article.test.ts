import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {analyzeArticle} from '../../source/analyze-article.ts';
import {fromText} from '../../source/article/from-text.ts';
import {textOf} from '../../source/article/offset.ts';
import {toJson} from '../../source/export/to-json.ts';

const path = 'data/russia-ukraine-diplomacy.txt';
const source = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const analysis = analyzeArticle(fromText(source, {path}));
const {article, quotes, actors} = analysis;
const nameOf = new Map(actors.map(({id, name}) => [id, name]));

const found = quotes.map(({kind, parts, speaker}) => ({
	isMarked: kind !== 'indirect',
	words: parts.map(part => textOf(article.text, part)).join(' … '),
	speaker: speaker.kind === 'named' ? nameOf.get(speaker.actor)! : speaker.kind,
	mention: speaker.kind === 'unknown' || !speaker.mention ? null : textOf(article.text, speaker.mention),
}));
const withMarks = found.filter(({isMarked}) => isMarked);
const withoutMarks = found.filter(({isMarked}) => !isMarked);

function namesOf(kind: string): string[] {
	return actors
		.filter(actor => actor.kind === kind)
		.map(({name}) => name)
		.sort();
}

function actorCalled(name: string) {
	return actors.find(actor => actor.name === name)!;
}

describe('the bundled article', () => {
	it('has a title, a date and 13 paragraphs, without its header lines', () => {
		expect(article.title).toBe('Russia Says Ready to Continue Diplomacy amid Ukraine Crisis');
		expect(article.published).toMatch(/^2022-02-15T13:58/);
		expect(article.paragraphs).toHaveLength(13);
	});

	it('has 9 quotes with marks', () => {
		expect(withMarks).toHaveLength(9);
	});

	it.each([
		['“there is always a chance”', 'Sergey Lavrov', 'the latter'],
		['“I would suggest continuing,”', 'Sergey Lavrov', 'Lavrov'],
		['“Fine,”', 'Vladimir Putin', 'Putin'],
		['“It remains to be seen', 'Stephen Nix', 'Stephen Nix'],
		['“dramatic acceleration in the buildup of Russian forces.”', 'United States', 'it'],
		['“The path for diplomacy remains available', 'Antony Blinken', 'Blinken'],
		['“The leaders discussed', 'White House', 'White House'],
		['“They also reviewed', 'White House', 'White House'],
		['“agreed there remained', 'British government', 'British government'],
	])('has %s by %s, called “%s”', (words, speaker, mention) => {
		const fitting = withMarks.filter(quote => quote.words.includes(words));
		expect(fitting).toMatchObject([{speaker, mention}]);
	});

	it('reports without marks what Lavrov told Putin twice, what the US and Blinken said, and what Russia denies', () => {
		expect(withoutMarks.map(({words, speaker}) => [speaker, words.split(' ').slice(0, 4).join(' ')])).toEqual(
			[
				['Sergey Lavrov', 'that exchanges with leaders'],
				['Sergey Lavrov', 'the United States had'],
				['United States', 'it would temporarily relocate'],
				['Antony Blinken', 'the US would continue'],
				['Russia', 'planning to invade'],
			],
		);
	});

	it('is about these people and nobody else', () => {
		expect(namesOf('person')).toEqual([
			'Antony Blinken',
			'Boris Johnson',
			'Joe Biden',
			'Sergey Lavrov',
			'Stephen Nix',
			'Vladimir Putin',
		]);
	});

	it('names five organisations', () => {
		expect(namesOf('organization')).toEqual([
			'British government',
			'European Union',
			'International Republican Institute',
			'NATO',
			'White House',
		]);
	});

	it('names its places', () => {
		expect(namesOf('place')).toEqual([
			'Kyiv',
			'Lviv',
			'Moscow',
			'Russia',
			'Ukraine',
			'United States',
			'Washington',
		]);
	});

	it.each([
		['Sergey Lavrov', 'Foreign Minister'],
		['Vladimir Putin', 'Russian President'],
		['Antony Blinken', 'Secretary of State'],
		['Joe Biden', 'US President'],
		['Boris Johnson', 'British Prime Minister'],
	])('%s is %s, and has the last name for an alias', (name, role) => {
		expect(actorCalled(name)).toMatchObject({role});
		expect(actorCalled(name).aliases).toContain(name.split(' ')[1]);
	});

	it('knows the United States by its initials too', () => {
		expect(actorCalled('United States').aliases.join()).toMatch(/\bUS\b/);
	});

	it('is analysed as a person has read it', async () => {
		const json = `${JSON.stringify(toJson(analysis), null, '\t')}\n`;
		await expect(json).toMatchFileSnapshot('../articles/russia-ukraine-diplomacy.json');
	});
});
