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
