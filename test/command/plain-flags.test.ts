import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {options} from '../../source/command/options.ts';
import {parseFlags} from '../../source/command/parse-flags.ts';
import {plainFlags} from '../../source/command/plain-flags.ts';
import {runs} from '../helpers/runs.ts';

const names = options.map(({name}) => name);

/** What people type, what they mistype, and what parsers are known to make something else of. */
const argument = fc.oneof(
	fc.constantFrom(...names.flatMap(name => [`--${name}`, `--${name}=json`, `--${name}=`, `--${name}=-1`])),
	fc.constantFrom('-f', '-o', '-r', '-h', '-v', '-fjson', '-f=json', '-rf', '-x', '-', '--', '---', '-1'),
	fc.constantFrom(
		'json',
		'a.txt',
		'true',
		'false',
		'007',
		'1e3',
		'0x10',
		'',
		' ',
		"'a b'",
		'"a b"',
		'a=b',
		'é',
	),
	fc.constantFrom('--noCorrections', '--alt-screen', '--no-ascii', '--no-color', '--search.x=1', '--fromat'),
	fc.string(),
);

describe('a command line that needs no parser', () => {
	it('is read as the parser reads it', () => {
		fc.assert(
			fc.property(fc.array(argument, {maxLength: 6}), argv => {
				const plain = plainFlags(argv, options);
				if (plain !== null) expect(plain).toEqual(parseFlags(argv, options));
			}),
			runs(5000),
		);
	});

	it.each([
		[['--format', 'json', 'a.txt'], {format: 'json'}, ['a.txt']],
		[['-f', 'csv', '-o=out.csv', '-', '--force'], {format: 'csv', output: 'out.csv', force: true}, ['-']],
		[
			['--no-corrections', '--search=who:ruiz is:direct'],
			{'no-corrections': true, search: 'who:ruiz is:direct'},
			[],
		],
	])('is what most are: %j', (argv, flags, sources) => {
		expect(plainFlags(argv, options)).toEqual({flags, sources});
	});

	it.each([
		[['--fromat', 'json']],
		[['--format']],
		[['--format', '--force']],
		[['--format', 'json', '-f', 'csv']],
		[['-fjson']],
		// Most options have no letter.
		[['-undefined', 'quotes']],
		[['--', '--format']],
		[['--alt-screen']],
		[['--ascii', 'false']],
	])('is not one with a mistake or a rare form: %j', argv => {
		expect(plainFlags(argv, options)).toBeNull();
	});
});
