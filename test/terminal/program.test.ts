import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {anchorOf} from '../../source/corrections/anchor.ts';
import {record} from '../../source/corrections/correction.ts';
import {toldAfter} from '../../source/navigation/after-correction.ts';
import type {Command} from '../../source/navigation/command.ts';
import {keymap} from '../../source/navigation/keys/keymap.ts';
import {textOfScreen} from '../../source/navigation/screen/compose.ts';
import {startNavigation} from '../../source/navigation/start.ts';
import {createWorld, type World} from '../../source/navigation/world.ts';
import type {Input} from '../../source/terminal/key-names.ts';
import {createProgram, type Program} from '../../source/terminal/program.ts';
import {changedLog, isCorrecting} from '../../source/terminal/put-right.ts';
import {harbour} from '../helpers/harbour.ts';
import {manyQuotes} from '../helpers/many-quotes.ts';
import {runs} from '../helpers/runs.ts';

const key = fc.oneof(
	{weight: 4, arbitrary: fc.constantFrom('/', 'V', ':', ...'mayor said +e\u0301家“')},
	{weight: 1, arbitrary: fc.constantFrom(...new Set(keymap.flatMap(row => row.keys)))},
);
const input: fc.Arbitrary<Input> = fc.oneof(
	{weight: 20, arbitrary: key.map(name => ({kind: 'key' as const, key: name}))},
	{weight: 1, arbitrary: fc.string({maxLength: 8}).map(text => ({kind: 'paste' as const, text}))},
);

const begin = (world: World) => startNavigation(world, {size: {columns: 100, rows: 30}, pane: 'quotes'});

function started() {
	const commands: unknown[] = [];
	const world = createWorld({analysis: harbour});
	const program = createProgram({world, begin}, command => commands.push(command));
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
			runs(300),
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

describe('a search that has no time to find everything', () => {
	const analysis = manyQuotes(800);
	const startedWith = (patience?: number) => {
		const world = createWorld({analysis, ...(patience !== undefined && {patience})});
		return createProgram({world, begin}, () => {});
	};

	/** The same, and what a reader puts right is put right, as in the panes. */
	const correctedWith = (patience?: number) => {
		const program: Program = createProgram(
			{world: createWorld({analysis, ...(patience !== undefined && {patience})}), begin},
			command => {
				if (!isCorrecting(command)) return;
				const before = program.world();
				const {log} = before.corrections;
				const stamp = {id: `event-${log.length}`, at: new Date(log.length).toISOString()};
				const changed = changedLog(log, command, stamp, before.analysis);
				if (!changed) return;
				program.update(before.with({corrections: changed.log}), (now, state) =>
					toldAfter(before, now, state, {correction: changed.correction, text: changed.said}),
				);
			},
		);
		return program;
	};

	const finish = (program: Program) => {
		for (let again = 0; program.isSearching() && again < 10; again++) {
			while (!program.world().warm(100));
			program.searchOn();
		}

		expect(program.isSearching()).toBe(false);
	};

	const type = (program: Program, text: string) =>
		program.take([...text].map(letter => ({kind: 'key', key: letter})));
	const textOf = (program: Program) => textOfScreen(program.screen());

	it('says what it found so far, and that it goes on', () => {
		const program = startedWith(0);
		type(program, '/bridge');
		expect(textOf(program)).toMatch(/\/ bridge +\d+ of 800 quotes · exact, so far …/);
		program.world().warm(0);
		program.searchOn();
		expect(textOf(program)).toContain('so far …');
		while (!program.world().warm(100));
		program.searchOn();
		expect(textOf(program)).toContain('114 of 800 quotes · exact ');
	});

	it('does not say that nothing matches before it has looked', () => {
		const program = startedWith(0);
		type(program, "/'799");
		expect(textOf(program)).toMatch(/\/ '799 +searching …/);
		while (!program.world().warm(100));
		program.searchOn();
		expect(textOf(program)).toContain('1 of 800 quotes');
	});

	/** Another window has tagged a quote. */
	const hear = (program: Program) => {
		const before = program.world();
		const {log} = before.corrections;
		const event = {id: `heard-${log.length}`, at: new Date(log.length).toISOString()};
		const quote = anchorOf(analysis.article.text, analysis.quotes[7]!);
		const kept = record(log, {type: 'tag', quote, tag: 'heard'}, event);
		program.update(before.with({corrections: kept}), (now, state) =>
			toldAfter(before, now, state, {correction: null, text: 'Another window has put something right.'}),
		);
	};

	it('leads where it leads though another window put something right meanwhile', () => {
		const program = correctedWith(0);
		type(program, "/'799");
		hear(program);
		expect(program.state().selected.quotes).not.toBe('q800');
		finish(program);
		expect(program.state().selected.quotes).toBe('q800');
	});

	it('leads there whatever was tagged here and there, marked and searched in between', () => {
		const keys = fc.constantFrom(
			...["/'29", "/'1700", '/bridge', 'n', 'N', 'j', 'k', 'G', 'tmoney', 'tharbour', 'U', ' '].map(typed =>
				[...typed].map(key => (key === ' ' ? 'space' : key)),
			),
			['enter'],
			['escape'],
			['ctrl+r'],
			[],
		);
		fc.assert(
			fc.property(fc.array(keys, {maxLength: 14}), steps => {
				const [hasty, patient] = [correctedWith(0), correctedWith()];
				for (const program of [hasty, patient]) {
					for (const step of steps) {
						if (step.length === 0) hear(program);
						else program.take(step.map(key => ({kind: 'key', key})));
					}
				}

				finish(hasty);
				finish(patient);
				expect(textOf(hasty)).toBe(textOf(patient));
				expect(hasty.state()).toEqual(patient.state());
			}),
			runs(50),
		);
	});

	it('brings the reader to where one that has time would have brought them', () => {
		const step = fc.oneof(
			{weight: 8, arbitrary: input},
			{weight: 1, arbitrary: fc.constant('a slice of work' as const)},
			{
				weight: 1,
				arbitrary: fc.record({
					columns: fc.integer({min: 40, max: 140}),
					rows: fc.integer({min: 10, max: 40}),
				}),
			},
		);
		fc.assert(
			fc.property(fc.array(step, {maxLength: 25}), steps => {
				const hasty = startedWith(0);
				const patient = startedWith();
				for (const one of steps) {
					if (one === 'a slice of work') {
						hasty.world().warm(0);
						hasty.searchOn();
						continue;
					}

					for (const program of [hasty, patient]) {
						if ('kind' in one) program.take([one]);
						else program.resize(one);
					}
				}

				while (!hasty.world().warm(100));
				hasty.searchOn();
				expect(hasty.world().isAnsweredInPart).toBe(false);
				expect(hasty.state()).toEqual(patient.state());
				expect(textOf(hasty)).toBe(textOf(patient));
			}),
			runs(100),
		);
	});
});

describe('a search in an article whose quotes are still looked for', () => {
	const analysis = manyQuotes(800);
	const textAlone = {...analysis, quotes: [], actors: []};

	it('is done again though news of the article came when everything had been read', () => {
		const program = createProgram({world: createWorld({analysis, patience: 0}), begin}, () => {});
		program.take([...'1/799', 'enter'].map(key => ({kind: 'key', key})));
		while (!program.world().warm(100));
		// Nothing has been asked of this world yet, and what is asked next is answered whole.
		program.update(program.world().with({}));
		expect(textOfScreen(program.screen())).toContain('1 of 800 paragraphs');
		expect(program.isSearching()).toBe(true);
		program.searchOn();
		expect(program.isSearching()).toBe(false);
		expect(program.state().selected.paragraphs).toBe('p800');
	});

	it('brings the reader to the same place, whatever comes in between', () => {
		const step = fc.oneof(
			{weight: 8, arbitrary: input},
			{weight: 2, arbitrary: fc.constantFrom('a slice of work' as const, 'news' as const)},
		);
		fc.assert(
			fc.property(fc.array(step, {maxLength: 12}), fc.array(step, {maxLength: 12}), (before, after) => {
				const [hasty, patient] = [0, undefined].map(patience => {
					const world = createWorld({
						analysis: textAlone,
						finding: {share: null},
						...(patience !== undefined && {patience}),
					});
					return createProgram({world, begin}, () => {});
				}) as [Program, Program];
				const takeAll = (steps: typeof before) => {
					for (const one of steps) {
						if (one === 'a slice of work') {
							hasty.world().warm(0);
							hasty.searchOn();
						} else if (one === 'news') {
							hasty.update(hasty.world().with({}));
						} else {
							hasty.take([one]);
							patient.take([one]);
						}
					}
				};

				takeAll(before);
				hasty.fill(createWorld({analysis, patience: 0}));
				patient.fill(createWorld({analysis}));
				takeAll(after);
				while (!hasty.world().warm(100));
				hasty.searchOn();
				expect(hasty.isSearching()).toBe(false);
				expect(hasty.state()).toEqual(patient.state());
				expect(textOfScreen(hasty.screen())).toBe(textOfScreen(patient.screen()));
			}),
			runs(100),
		);
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

describe('keys that come while the quotes are looked for', () => {
	const event = fc.oneof(
		{weight: 20, arbitrary: input},
		{
			weight: 1,
			arbitrary: fc
				.record({columns: fc.integer({min: 30, max: 200}), rows: fc.integer({min: 5, max: 60})})
				.map(size => ({kind: 'resize' as const, size})),
		},
	);
	/** What asks nothing of the quotes is not held back for them. */
	const waits = ({type}: Command) => !['suspend', 'redraw'].includes(type);

	function play(
		events: readonly (typeof event extends fc.Arbitrary<infer Value> ? Value : never)[],
		foundAt: number,
	) {
		const commands: Command[] = [];
		const world = createWorld({analysis: harbour});
		const unread = createWorld({
			analysis: {article: harbour.article, quotes: [], actors: []},
			finding: {share: null},
		});
		let isOver = false;
		const program = createProgram({world: foundAt === 0 ? world : unread, begin}, command => {
			if (isOver) return;
			commands.push(command);
			if (command.type === 'quit' || command.type === 'interrupt') {
				isOver = true;
				program.close();
			}
		});
		for (const [at, one] of events.entries()) {
			if (at === foundAt && at > 0) program.fill(world);
			if (one.kind === 'resize') program.resize(one.size);
			else program.take([one]);
		}

		if (foundAt >= events.length && foundAt > 0) program.fill(world);
		return {isOver, state: program.state(), commands: commands.filter(waits)};
	}

	it('end in the same place as if the quotes had been there from the start', () => {
		fc.assert(
			fc.property(fc.array(event, {maxLength: 40}), fc.nat(45), (events, foundAt) => {
				const waited = play(events, 0);
				const began = play(events, foundAt);
				expect(began.isOver).toBe(waited.isOver);
				// Ctrl+C waits for nothing.
				if (began.commands.at(-1)?.type !== 'interrupt') expect(began.commands).toEqual(waited.commands);
				if (!waited.isOver) expect(began.state).toEqual(waited.state);
			}),
			runs(1000),
		);
	});

	it('move in the text at once', () => {
		const {program} = finding();
		program.take([...'1jj'].map(letter => ({kind: 'key', key: letter})));
		expect(program.state().selected.paragraphs).toBe('p3');
	});

	it('say that they wait when they are about quotes', () => {
		const {program} = finding();
		program.take([{kind: 'key', key: 'j'}]);
		expect(program.state().notice?.text).toBe('This is done as soon as the quotes are there.');
		program.fill(createWorld({analysis: harbour}));
		expect(program.state().selected.quotes).toBe('q2');
		expect(program.state().notice).toBe(null);
	});

	it('quit at once, but not where the same key will close what is still to open', () => {
		const quick = finding();
		quick.program.take([...'jq'].map(letter => ({kind: 'key', key: letter})));
		expect(quick.commands).toEqual([{type: 'quit'}]);
		const {program, commands} = finding();
		program.take([...'eq'].map(letter => ({kind: 'key', key: letter})));
		expect(commands).toEqual([]);
		program.fill(createWorld({analysis: harbour}));
		expect(commands).toEqual([]);
		program.take([{kind: 'key', key: 'ctrl+c'}]);
		expect(commands).toEqual([{type: 'interrupt'}]);
	});

	function finding() {
		const commands: Command[] = [];
		const analysis = {article: harbour.article, quotes: [], actors: []};
		const program = createProgram({world: createWorld({analysis, finding: {share: null}}), begin}, command =>
			commands.push(command),
		);
		return {program, commands};
	}
});
