import {describe, expect, it} from 'vitest';
import {readCommandLine} from '../../source/command/command-line.ts';

const errorOf = async (...argv: string[]) => {
	const error = await readCommandLine(argv).catch((error: unknown) => error);
	return error as {message: string; advice: string; exitCode: number};
};

describe('the command line', () => {
	it('opens the explorer when only sources are named', async () => {
		expect(await readCommandLine(['a.txt', '-'])).toMatchObject({does: 'explore', sources: ['a.txt', '-']});
	});

	it('prints when a format is named', async () => {
		expect(await readCommandLine(['--format', 'csv', 'a.txt', '--only=actors'])).toMatchObject({
			does: 'print',
			format: 'csv',
			only: 'actors',
			sources: ['a.txt'],
		});
	});

	it('takes a value that stands right behind a letter', async () => {
		expect(await readCommandLine(['-fcsv', '-oout.csv', 'a.txt'])).toMatchObject({
			format: 'csv',
			output: {file: 'out.csv'},
		});
		expect(await readCommandLine(['-f=csv', '-r', 'folder'])).toMatchObject({format: 'csv', recursive: true});
		expect(await readCommandLine(['--', '-fcsv'])).toMatchObject({does: 'explore', sources: ['-fcsv']});
	});

	it('keeps a number-like query as it was typed', async () => {
		expect(await readCommandLine(['--search', '007'])).toMatchObject({search: '007'});
	});

	it('takes what stands behind -- as sources', async () => {
		expect(await readCommandLine(['--ascii', '--', '--help'])).toMatchObject({sources: ['--help']});
	});

	it.each([['--help'], ['-h'], ['a.txt', '--help']])('helps when asked: %j', async (...argv) => {
		expect(await readCommandLine(argv)).toEqual({does: 'help'});
	});

	it('tells what was said from what was not, which the settings may say', async () => {
		expect(await readCommandLine(['--ascii'])).toMatchObject({looks: {altScreen: null, ascii: true}});
		expect(await readCommandLine(['--no-alt-screen'])).toMatchObject({looks: {altScreen: false}});
		expect(await readCommandLine(['--alt-screen', '--no-ascii'])).toMatchObject({
			looks: {altScreen: true, ascii: false},
		});
	});
});

describe('a mistake on the command line', () => {
	it('names the option that was likely meant', async () => {
		const {message, advice, exitCode} = await errorOf('--fromat', 'json');
		expect(message).toBe('There is no option --fromat.');
		expect(advice).toContain('--format');
		expect(exitCode).toBe(2);
	});

	it('does not guess when nothing is near', async () => {
		expect((await errorOf('--zebra')).advice).not.toContain('Did you mean');
	});

	it('names the value that was likely meant, and all there are', async () => {
		const {message, advice} = await errorOf('--format', 'jsn');
		expect(message).toBe('--format cannot be "jsn"; did you mean json?');
		expect(advice).toContain('annotations');
	});

	it.each([['--format'], ['--search'], ['--output', '--force']])(
		'asks for a value that is missing: %j',
		async (...argv) => {
			expect((await errorOf(...argv)).message).toContain('needs a');
		},
	);

	it.each([
		[['--format', 'json', '--format', 'csv'], 'only be set once'],
		[['--verify', 'x', '--format', 'json'], 'cannot stand together'],
		[['--only', 'actors', '--format', 'json'], 'does not go with'],
		[['--force'], '--output'],
	])('is refused: %j', async (argv, message) => {
		const error = await errorOf(...argv);
		expect(error.message).toContain(message);
		expect(error.exitCode).toBe(2);
	});
});
