import {expect, it} from 'vitest';
import type {Actor} from '../../source/actors/actor.ts';
import {shortNames} from '../../source/navigation/short-name.ts';

function actor(name: string, aliases: readonly string[] = [], kind: Actor['kind'] = 'person'): Actor {
	return {
		id: name,
		name,
		aliases,
		kind,
		role: null,
		mentions: [],
		quotes: [],
		quotedWords: 0,
		dispersion: null,
	};
}

it.each([
	['Ada Okoro', [], 'Okoro'],
	['Ursula von der Leyen', [], 'von der Leyen'],
	['Cal Powell Jr.', [], 'Powell Jr.'],
	['Pádraig Mac Giolla', [], 'Mac Giolla'],
	['Robert De Luca', [], 'De Luca'],
	// A given name, though it is a particle elsewhere.
	['Van Harrow', [], 'Harrow'],
	['Ana María García López', ['García López'], 'García López'],
	['Ana María García López', ['María García López', 'García'], 'María García López'],
])('calls %s (%j) %s in a narrow column', (name, aliases, short) => {
	const one = actor(name, aliases);
	expect(shortNames([one])(one)).toBe(short);
});

it('gives an initial where two share a last name', () => {
	const [ada, ben] = [actor('Ada Okoro'), actor('Ben Okoro')];
	expect([ada, ben].map(shortNames([ada, ben]))).toEqual(['A. Okoro', 'B. Okoro']);
});

it('leaves the names of places and firms whole', () => {
	const line = actor('Aran Lines', ['Lines'], 'organization');
	expect(shortNames([line])(line)).toBe('Aran Lines');
});
