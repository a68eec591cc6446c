import {describe, expect, it, vi} from 'vitest';
import {InputError} from '../../source/errors.ts';
import type {World} from '../../source/navigation/world.ts';
import {createShelf} from '../../source/terminal/shelf.ts';
import {harbour, harbourWith} from '../helpers/harbour.ts';

const looks = {glyphs: 'unicode', isMono: false} as const;
const missing = {
	name: 'missing.txt',
	load: () => {
		throw new InputError('There is no missing.txt.', 'Check the name.');
	},
};
const bridge = {name: 'bridge.txt', load: () => harbour};
const school = {name: 'school.txt', load: async () => harbourWith({title: 'School stays open'})};

describe('several sources', () => {
	it('open with the first that can be read', async () => {
		const world = await createShelf([missing, bridge], {looks}).openFirst();
		expect(world.source).toBe(1);
		expect(world.sources[0]!.error).toBe('There is no missing.txt.');
	});

	it('fail as the first does when none can be read', async () => {
		await expect(createShelf([missing, missing], {looks}).openFirst()).rejects.toThrow(InputError);
	});

	it('are each read once, and told of in the picker as they are', async () => {
		const load = vi.fn(school.load);
		const shelf = createShelf([bridge, {...school, load}, missing], {looks});
		let world: World = await shelf.openFirst();
		expect(world.sources.map(({title}) => title)).toEqual([harbour.article.title, null, null]);
		await shelf.readOn(
			() => world,
			next => {
				world = next;
			},
		);
		expect(world.sources.map(({title}) => title)).toEqual([harbour.article.title, 'School stays open', null]);
		expect(world.sources[2]!.error).toBe('There is no missing.txt.');
		expect(world.source).toBe(0);
		await shelf.open(1);
		expect(load).toHaveBeenCalledOnce();
	});
});

describe('a summary', () => {
	const whole = {host: 'courier.example', load: vi.fn(async () => harbourWith({title: 'The whole story'}))};

	it('is not gone beyond before the reader opens it', async () => {
		const shelf = createShelf([{...bridge, whole}, school], {looks});
		let world = await shelf.openFirst();
		await shelf.readOn(
			() => world,
			next => {
				world = next;
			},
		);
		await shelf.open(0);
		expect(whole.load).not.toHaveBeenCalled();
		expect(shelf.wholeOf(1)).toBeNull();
	});

	it('is replaced by the whole, which is fetched once', async () => {
		const shelf = createShelf([{...bridge, whole}, school], {looks});
		const {host, open} = shelf.wholeOf(0)!;
		expect(host).toBe('courier.example');
		expect((await open()).analysis.article.title).toBe('The whole story');
		expect(shelf.wholeOf(0)).toBeNull();
		expect((await shelf.open(0)).sources[0]!.title).toBe('The whole story');
	});

	it('stays when the whole cannot be had, and can be asked for again', async () => {
		const gone = {
			host: 'courier.example',
			load: () => Promise.reject(new InputError('courier.example has no such page (404).', 'Check it.')),
		};
		const shelf = createShelf([{...bridge, whole: gone}], {looks});
		await shelf.openFirst();
		await expect(shelf.wholeOf(0)!.open()).rejects.toThrow('no such page');
		expect((await shelf.open(0)).analysis.article.title).toBe(harbour.article.title);
		expect(shelf.wholeOf(0)).not.toBeNull();
	});
});
