import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {keymap} from '../../source/navigation/keymap.ts';
import {startNavigation} from '../../source/navigation/navigation.ts';
import {createWorld} from '../../source/navigation/world.ts';
import type {Input} from '../../source/terminal/key-names.ts';
import {createProgram} from '../../source/terminal/program.ts';
import {harbour} from '../helpers/harbour.ts';

const key = fc.oneof(
	{weight: 4, arbitrary: fc.constantFrom('/', 'V', ':', ...'mayor said +e\u0301家“')},
	{weight: 1, arbitrary: fc.constantFrom(...new Set(keymap.flatMap(row => row.keys)))},
);
const input: fc.Arbitrary<Input> = fc.oneof(
	{weight: 20, arbitrary: key.map(name => ({kind: 'key' as const, key: name}))},
	{weight: 1, arbitrary: fc.string({maxLength: 8}).map(text => ({kind: 'paste' as const, text}))},
);

function started() {
	const commands: unknown[] = [];
	const world = createWorld({analysis: harbour});
	const state = startNavigation(world, {size: {columns: 100, rows: 30}, pane: 'quotes'});
	const program = createProgram({world, state}, command => commands.push(command));
	return {program, commands};
}

describe('keys that arrive together', () => {
	it('do what they do one by one', () => {
		fc.assert(
			fc.property(fc.array(input, {maxLength: 60}), inputs => {
				const together = started();
				const apart = started();
				together.program.take(inputs);
				for (const one of inputs) apart.program.take([one]);
				expect(together.program.state()).toEqual(apart.program.state());
				expect(together.commands).toEqual(apart.commands);
			}),
			{numRuns: 300, seed: 12_700},
		);
	});

	it('are drawn once', () => {
		const {program} = started();
		let drawn = 0;
		program.subscribe(() => drawn++);
		program.take([...'/mayor'].map(letter => ({kind: 'key', key: letter})));
		expect(drawn).toBe(1);
		expect(program.state().searches.quotes?.query).toBe('mayor');
	});
});

describe('a program that is closed', () => {
	it('takes no key that came with the one that closed it', () => {
		const {program} = started();
		program.close();
		program.take([{kind: 'key', key: '/'}]);
		expect(program.state().mode.kind).toBe('browse');
	});
});
