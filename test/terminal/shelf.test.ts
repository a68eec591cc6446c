import {describe, expect, it, vi} from 'vitest';
import {InputError} from '../../source/errors.ts';
import type {SourceSummary} from '../../source/navigation/source-summary.ts';
import type {Analyze} from '../../source/terminal/explorer.ts';
import {createShelf} from '../../source/terminal/shelf.ts';
import {harbour, harbourWith} from '../helpers/harbour.ts';

const school = harbourWith({title: 'School stays open'});
const analyze: Analyze = async article => (article === school.article ? school : harbour);
const missingFile = {
	name: 'missing.txt',
	read: () => {
		throw new InputError('There is no missing.txt.', 'Check the name.');
	},
};
const bridgeFile = {name: 'bridge.txt', read: () => harbour.article};
const schoolFile = {name: 'school.txt', read: async () => school.article};

describe('an article that is opened', () => {
	it('has its text first, and its quotes once they are found', async () => {
		const shelf = createShelf([bridgeFile], analyze, {});
		const opened = await shelf.openFirst();
		expect(opened.finding).not.toBe(null);
		expect(opened.analysis).toEqual({article: harbour.article, quotes: [], actors: []});
		const finished = await shelf.finish(0);
		expect(finished.finding).toBe(null);
		expect(finished.analysis).toBe(harbour);
		expect((await shelf.open(0)).analysis).toBe(harbour);
	});
});

describe('several sources', () => {
	it('open with the first that can be read', async () => {
		const world = await createShelf([missingFile, bridgeFile], analyze, {}).openFirst();
		expect(world.source).toBe(1);
		expect(world.sources[0]!.error).toBe('There is no missing.txt.');
	});

	it('fail with what is wrong with each when none can be read', async () => {
		const shelf = createShelf([missingFile, missingFile], analyze, {});
		await expect(shelf.openFirst()).rejects.toMatchObject({
			errors: [expect.any(InputError), expect.any(InputError)],
		});
		await expect(createShelf([missingFile], analyze, {}).openFirst()).rejects.toThrow(InputError);
	});

	it('may hold several articles each, which come in their place and at the end', async () => {
		const all = vi.fn(async () => [bridgeFile, {...schoolFile, name: 'Second item'}] as const);
		const feed = {name: 'feed.xml', read: () => harbour.article, all};
		const shelf = createShelf([feed, missingFile], analyze, {});
		const opened = await shelf.openFirst();
		expect(opened.sources.map(({source}) => source)).toEqual(['bridge.txt', 'missing.txt', 'Second item']);
		let sources: readonly SourceSummary[] = [];
		await shelf.readOn(known => {
			sources = known;
		});
		expect(sources.map(({title}) => title)).toEqual([harbour.article.title, null, 'School stays open']);
		expect((await shelf.open(2)).analysis).toBe(school);
		expect(all).toHaveBeenCalledOnce();
	});

	it('are each read and analysed once, and told of in the picker as they are', async () => {
		const read = vi.fn(schoolFile.read);
		const analyzeOnce = vi.fn(analyze);
		const shelf = createShelf([bridgeFile, {...schoolFile, read}, missingFile], analyzeOnce, {});
		const opened = await shelf.openFirst();
		expect(opened.sources.map(({title}) => title)).toEqual([harbour.article.title, null, null]);
		let sources: readonly SourceSummary[] = [];
		await Promise.all([
			shelf.finish(0),
			shelf.readOn(known => {
				sources = known;
			}),
		]);
		expect(sources.map(({title}) => title)).toEqual([harbour.article.title, 'School stays open', null]);
		expect(sources.map(({quotes}) => quotes)).toEqual([harbour.quotes.length, school.quotes.length, null]);
		expect(sources[2]!.error).toBe('There is no missing.txt.');
		await shelf.open(1);
		await shelf.finish(1);
		expect(read).toHaveBeenCalledOnce();
		expect(analyzeOnce).toHaveBeenCalledTimes(2);
	});
});

describe('a summary', () => {
	const whole = {
		host: 'courier.example',
		read: vi.fn(async () => harbourWith({title: 'The whole story'}).article),
	};

	it('is not gone beyond before the reader opens it', async () => {
		const shelf = createShelf([{...bridgeFile, whole}, schoolFile], analyze, {});
		await shelf.openFirst();
		await shelf.readOn(() => {});
		await shelf.open(0);
		expect(whole.read).not.toHaveBeenCalled();
		expect(shelf.wholeOf(1)).toBeNull();
	});

	it('is replaced by the whole, which is fetched once', async () => {
		const shelf = createShelf([{...bridgeFile, whole}, schoolFile], analyze, {});
		const {host, open} = shelf.wholeOf(0)!;
		expect(host).toBe('courier.example');
		expect((await open()).analysis.article.title).toBe('The whole story');
		expect(shelf.wholeOf(0)).toBeNull();
		expect((await shelf.finish(0)).finding).toBeNull();
		expect((await shelf.open(0)).sources[0]!.title).toBe('The whole story');
	});

	it('is forgotten when the whole comes while its quotes are looked for', async () => {
		const found = Promise.withResolvers<Awaited<ReturnType<Analyze>>>();
		const both: Analyze = article =>
			article === harbour.article ? found.promise : analyze(article, () => {});
		const shelf = createShelf([{...bridgeFile, whole}], both, {});
		await shelf.openFirst();
		const finished = shelf.finish(0);
		await shelf.wholeOf(0)!.open();
		found.resolve(harbour);
		expect((await finished).sources[0]!.title).toBe('The whole story');
	});

	it('stays when the whole cannot be had, and can be asked for again', async () => {
		const gone = {
			host: 'courier.example',
			read: () => Promise.reject(new InputError('courier.example has no such page (404).', 'Check it.')),
		};
		const shelf = createShelf([{...bridgeFile, whole: gone}], analyze, {});
		await shelf.openFirst();
		await expect(shelf.wholeOf(0)!.open()).rejects.toThrow('no such page');
		expect((await shelf.open(0)).analysis.article.title).toBe(harbour.article.title);
		expect(shelf.wholeOf(0)).not.toBeNull();
	});
});
