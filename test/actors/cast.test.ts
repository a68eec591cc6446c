import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {castOf} from '../../source/actors/cast.ts';
import {articleFrom} from './article-from.ts';

const names = (text: string, kind: 'person' | 'organization' | 'place') =>
	castOf(articleFrom(text))
		.members.filter(member => member.kind === kind)
		.map(member => member.name);

describe('the bundled article', () => {
	const whole = readFileSync(new URL('../../data/russia-ukraine-diplomacy.txt', import.meta.url), 'utf8');
	// The reading of header lines is tested elsewhere.
	const text = `Header\n${whole.slice(whole.indexOf('In a televised'))}`;

	it('names six people and nobody else', () => {
		expect(names(text, 'person')).toEqual([
			'Vladimir Putin',
			'Sergey Lavrov',
			'Stephen Nix',
			'Antony Blinken',
			'Joe Biden',
			'Boris Johnson',
		]);
	});
});

describe('a last name behind a full name', () => {
	it('is the same actor', () => {
		const cast = castOf(articleFrom('Head\nOn Monday Ada Okoro resigned. Friends of Okoro said so.'));
		expect(cast.members.map(member => [member.name, member.aliases])).toEqual([['Ada Okoro', ['Okoro']]]);
		expect(cast.members[0]!.id).toBe('ada-okoro');
	});
});
