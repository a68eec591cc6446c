import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Analysis} from '../../source/analysis.ts';
import {analyzeArticle} from '../../source/analyze-article.ts';
import {fromText} from '../../source/article/from-text.ts';
import {keymap} from '../../source/navigation/keys/keymap.ts';
import {navigate} from '../../source/navigation/navigate.ts';
import type {Navigation} from '../../source/navigation/navigation.ts';
import {paste, press} from '../../source/navigation/press.ts';
import {startNavigation} from '../../source/navigation/start.ts';
import {createWorld, type World} from '../../source/navigation/world.ts';
import {prose, story} from '../fuzz/random-texts.ts';
import {runs} from '../helpers/runs.ts';
import {analysisOf, bridge, longArticle} from './bridge.ts';
import {expectSound} from './sound.ts';

const odd: Analysis = analysisOf(
	[
		{
			text: '「本日は晴天なり」と市長のルイス氏は述べた。'.repeat(8),
			quotes: [{parts: ['「本日は晴天なり」'], cue: '述べた', by: 'unknown'}],
		},
		{text: 'a\u0301e\u0301'.repeat(300)},
		{
			text: `${'x'.repeat(2000)} “short,” she said.`,
			quotes: [{parts: ['“short,”'], cue: 'said', by: 'unnamed', mention: 'she'}],
		},
		{text: '👩‍👩‍👧🇺🇦1️⃣ and then\tsome 👍🏽 “شارع” text '.repeat(9)},
		{text: 'z\u0336\u0337\u0338'.repeat(50)},
		{text: '\u0301'},
	],
	[['🇺🇦 Ünïted 家族 Front', 'organization', null, ['and']]],
	{title: '家族 👩‍👩‍👧 Headline \u202e of \u001b[31mthings'},
);
const empty: Analysis = {...analysisOf([], []), quotes: [], actors: []};
const articles: readonly Analysis[] = [bridge, odd, empty, longArticle(300)];

const keys = [...new Set(keymap.flatMap(row => row.keys))];
const key = fc.oneof(
	{weight: 8, arbitrary: fc.constantFrom(...keys)},
	{weight: 2, arbitrary: fc.constantFrom(...'lrvuizokaf“é家👩‍👩‍👧 '.split(''), 'who:', 'f5', 'alt+x')},
);
const step = fc.oneof(
	{weight: 30, arbitrary: key.map(name => ({type: 'key' as const, name}))},
	{weight: 2, arbitrary: fc.string({maxLength: 20}).map(text => ({type: 'paste' as const, text}))},
	{
		weight: 2,
		arbitrary: fc
			.record({columns: fc.integer({min: 1, max: 500}), rows: fc.integer({min: 1, max: 200})})
			.map(size => ({type: 'resize' as const, size})),
	},
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

function take(world: World, state: Navigation, one: Step): Navigation {
	switch (one.type) {
		case 'key':
			return press(world, state, one.name).state;
		case 'paste':
			return paste(world, state, one.text).state;
		case 'resize':
			return navigate(world, state, {type: 'resize', size: one.size});
		default:
			return one satisfies never;
	}
}

const size = fc.oneof(
	{
		weight: 12,
		arbitrary: fc.record({columns: fc.integer({min: 1, max: 220}), rows: fc.integer({min: 1, max: 70})}),
	},
	{weight: 1, arbitrary: fc.constantFrom({columns: 1, rows: 1}, {columns: 500, rows: 200})},
);
const looks = fc.record({
	glyphs: fc.constantFrom('unicode' as const, 'ascii' as const),
	isMono: fc.boolean(),
});

describe('whatever is pressed, at whatever size', () => {
	it('the screen is whole, and what is selected is in its list', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...articles),
				looks,
				size,
				fc.array(step, {maxLength: 40}),
				(analysis, look, start, steps) => {
					const world = createWorld({analysis, looks: look, verifierOf: () => verdictOf});
					let state = startNavigation(world, {size: start});
					expectSound(world, state);
					for (const one of steps) {
						state = take(world, state, one);
						expectSound(world, state);
					}
				},
			),
			runs(100),
		);
	});

	it('the screen is whole on any article, among sources of any name', () => {
		const summary = fc.record({
			source: prose,
			title: fc.option(prose),
			site: fc.option(fc.string({unit: 'binary'})),
			published: fc.option(fc.constantFrom('2026-03-12', 'never', '')),
			quotes: fc.option(fc.nat()),
			people: fc.option(fc.nat()),
			error: fc.option(prose),
		});
		fc.assert(
			fc.property(
				fc.oneof(story, prose),
				fc.array(summary, {maxLength: 3}),
				looks,
				size,
				fc.array(step, {maxLength: 20}),
				(text, sources, look, start, steps) => {
					const analysis = analyzeArticle(fromText(text, {path: 'a.txt'}));
					const world = createWorld({analysis, sources, looks: look});
					let state = startNavigation(world, {size: start, isPicking: sources.length > 1});
					for (const one of steps) {
						expectSound(world, state);
						state = take(world, state, one);
					}

					expectSound(world, state);
				},
			),
			runs(100),
		);
	});

	it('Esc ends at rest, and says so', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(bridge, odd),
				size,
				fc.array(step, {maxLength: 60}),
				(analysis, start, steps) => {
					const world = createWorld({analysis});
					let state = startNavigation(world, {size: start});
					for (const one of steps) {
						state = take(world, state, one);
					}

					for (let times = 0; times < 12; times++) {
						state = press(world, state, 'escape').state;
					}

					expect(state.mode.kind).toBe('browse');
					expect(state.isZoomed).toBe(false);
					expect(state.only).toBe(null);
					expect(Object.values(state.searches).every(search => search === null)).toBe(true);
					expect(state.notice?.text).toContain('q quits');
				},
			),
			runs(300),
		);
	});

	it('back undoes follow', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(bridge, odd),
				size,
				fc.array(step, {maxLength: 40}),
				(analysis, start, steps) => {
					const world = createWorld({analysis});
					let state = startNavigation(world, {size: start});
					for (const one of steps) {
						state = take(world, state, one);
					}

					const {notice, textHit, ...before} = navigate(world, state, {type: 'close-layer'});
					const followed = navigate(world, before as Navigation, {type: 'follow'});
					if (followed.trail.length > before.trail.length) {
						const {notice: _, textHit: __, ...after} = navigate(world, followed, {type: 'back'});
						expect(after).toEqual(before);
					}
				},
			),
			runs(300),
		);
	});

	it('a state survives JSON', () => {
		fc.assert(
			fc.property(size, fc.array(step, {maxLength: 40}), (start, steps) => {
				const world = createWorld({analysis: bridge});
				const state = steps.reduce(
					(one, next) => take(world, one, next),
					startNavigation(world, {size: start}),
				);
				expect(JSON.parse(JSON.stringify(state))).toEqual(state);
			}),
			runs(100),
		);
	});
});

function verdictOf(text: string) {
	return {
		sentence: 'These words stand there, with one other.',
		isVerbatim: false,
		paragraph: 0,
		words: [
			{text, is: 'same' as const},
			{text: 'spring', is: 'added' as const},
		],
	};
}
