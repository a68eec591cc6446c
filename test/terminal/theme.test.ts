import {describe, expect, it} from 'vitest';
import {chooseTheme} from '../../source/terminal/theme.ts';

const options = {color: 'auto', theme: 'auto', ascii: false} as const;
const line = [
	{text: 'Lavrov', style: ['actor']},
	{text: ' said', style: []},
] as const;
const hasColor = (painted: string) => /\u001B\[(?:3\d|4\d|9\d|10\d)[;m]/.test(painted);

describe('colour', () => {
	it.each([
		['on a terminal that has it', {TERM: 'xterm-256color'}, {}, true],
		['not where NO_COLOR is set', {TERM: 'xterm', NO_COLOR: '1'}, {}, false],
		['where NO_COLOR is empty, which is not set', {TERM: 'xterm', NO_COLOR: ''}, {}, true],
		['where the command line wants it, in spite of NO_COLOR', {NO_COLOR: '1'}, {color: 'always'}, true],
		['not where the command line wants none', {FORCE_COLOR: '1'}, {color: 'never'}, false],
		['where FORCE_COLOR is set, on any terminal', {TERM: 'vt100', FORCE_COLOR: '1'}, {}, true],
		['not where FORCE_COLOR is 0', {TERM: 'xterm', FORCE_COLOR: '0'}, {}, false],
		['not on a terminal without', {TERM: 'vt220'}, {}, false],
		['not in the theme without', {TERM: 'xterm'}, {theme: 'mono'}, false],
	] as const)('%s', (_, env, asked, expected) => {
		const theme = chooseTheme({...options, ...asked}, env);
		expect(hasColor(theme.paint(line))).toBe(expected);
		expect(theme.looks.isMono).toBe(!expected);
	});

	it('suits the background where the terminal tells it', () => {
		const painted = (COLORFGBG: string) => chooseTheme(options, {TERM: 'xterm', COLORFGBG}).paint(line);
		expect(painted('0;15')).toBe(chooseTheme({...options, theme: 'light'}, {TERM: 'xterm'}).paint(line));
		expect(painted('15;0')).toBe(chooseTheme({...options, theme: 'dark'}, {TERM: 'xterm'}).paint(line));
		expect(painted('15;default')).toBe(chooseTheme(options, {TERM: 'xterm'}).paint(line));
	});
});

describe('a painted line', () => {
	const {paint} = chooseTheme({...options, theme: 'dark'}, {TERM: 'xterm'});

	it('ends as plain as it began', () => {
		const painted = paint([{text: 'a', style: ['selected', 'hit']}]);
		expect(painted).toMatch(/^(?:\u001B\[\d+m)+a(?:\u001B\[(?:22|24|27|39|49)m)+$/);
	});

	it('keeps the selected row one bar, but lights what a search found in it', () => {
		const bar = paint([{text: 'a', style: ['selected']}]);
		expect(paint([{text: 'a', style: ['quote', 'selected']}])).toBe(bar);
		expect(paint([{text: 'a', style: ['selected', 'quote']}])).toBe(bar);
		expect(paint([{text: 'a', style: ['selected', 'hit']}])).toContain('\u001B[43m');
	});

	it('has the nearest of sixteen colours where there are no more', () => {
		const rich = chooseTheme({...options, theme: 'dark'}, {TERM: 'xterm-256color'}).paint;
		expect(rich([{text: 'a', style: ['quote']}])).toBe('\u001B[38;5;115ma\u001B[39m');
		expect(paint([{text: 'a', style: ['quote']}])).toBe('\u001B[32ma\u001B[39m');
	});
});
