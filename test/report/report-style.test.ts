import {describe, expect, it} from 'vitest';
import {reportStyle} from '../../source/report/report-style.ts';

type Colors = Readonly<Record<string, string>>;

/** The named colours: those of the light page, with what the dark one or paper has in their place. */
function colorsOf(which: 'light' | 'dark' | 'paper'): Colors {
	const blocks = [...reportStyle.matchAll(/:root \{([^}]*)\}/g)].map(([, block]) =>
		Object.fromEntries(
			[...block!.matchAll(/--([\w-]+): (#[0-9a-f]+)/g)].map(([, name, color]) => [name, color]),
		),
	);
	const [light, dark, paper] = blocks as [Colors, Colors, Colors];
	return {light, dark: {...light, ...dark}, paper: {...light, ...paper}}[which];
}

/** How bright a colour is, from 0 to 1: https://www.w3.org/TR/WCAG21/#dfn-relative-luminance */
function luminance(color: string): number {
	const digits =
		color.length === 4 ? [...color.slice(1)].map(one => one + one) : color.slice(1).match(/../g)!;
	const [red, green, blue] = digits.map(pair => {
		const share = Number.parseInt(pair, 16) / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
	const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
	return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', 'dark', 'paper'] as const)('the %s page', which => {
	const colors = colorsOf(which);

	it.each([
		['text', 'ground'],
		['quiet', 'ground'],
		['text', 'quote'],
		['quiet', 'quote'],
	])('has %s that can be read on its %s (AA: 4.5 to 1)', (ink, ground) => {
		expect(contrast(colors[ink]!, colors[ground]!)).toBeGreaterThanOrEqual(4.5);
	});

	it.each(['said', 'tick', 'quote-line'])('has marks of %s that can be seen (AA: 3 to 1)', ink => {
		expect(contrast(colors[ink]!, colors.ground!)).toBeGreaterThanOrEqual(3);
	});
});
