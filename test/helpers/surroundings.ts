import {run} from '../../source/command/run.ts';
import type {Surroundings} from '../../source/command/surroundings.ts';

/** Runs the command in this process as in a pipe, and gives back what it said. */
export async function runCommand(argv: readonly string[], around: Partial<Surroundings> = {}) {
	let output = '';
	let messages = '';
	const status = await run(argv, {
		isScreen: false,
		isWatched: false,
		isPiped: false,
		isQuiet: false,
		env: {},
		print: text => {
			output += text;
		},
		say: text => {
			messages += text;
		},
		...around,
	});
	return {status, output, messages};
}
