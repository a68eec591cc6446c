import {describe, expect, it} from 'vitest';
import {likelyCounts} from '../../source/navigation/likely-counts.ts';
import {screenOf} from '../../source/navigation/screen/screen.ts';
import {createWorld} from '../../source/navigation/world.ts';
import {bridge} from './bridge.ts';
import {Reader} from './reader.ts';

describe('how many quotes and actors a text probably has', () => {
	it('is told from its marks, or from its cues where it has none', () => {
		expect(likelyCounts('“It opens in May,” Ana Ruiz said. "Not before."').quotes).toBe(3);
		expect(likelyCounts('Ruiz said it would open. Haddad told her it would not.').quotes).toBe(3);
		expect(likelyCounts('The ferry is 12" too wide.').quotes).toBe(1);
	});

	it('counts nobody twice, and no word that only begins a sentence', () => {
		expect(likelyCounts('The mayor met Ana Ruiz. Later she met Ana Ruiz and Samir Haddad.').actors).toBe(3);
	});

	it.each(['120x36', '180x50', '100x40'])(
		'leaves every pane in its place when they are found, at %s',
		size => {
			const reader = new Reader({...bridge, quotes: [], actors: []}, size, {finding: {share: null}});
			const places = () =>
				screenOf(reader.world, reader.state).parts.map(({name, y, height}) => ({name, y, height}));
			const before = places();
			reader.world = createWorld({analysis: bridge});
			expect(places()).toEqual(before);
		},
	);
});
