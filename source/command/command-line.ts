import type {CommandLine, Looks} from './asked.ts';
import {readOptions} from './read-options.ts';

const nothingSaid: Looks = {
	color: null,
	theme: null,
	ascii: null,
	altScreen: null,
	accessible: null,
};

/**
 * Reads the arguments behind the program's name.
 *
 * @throws {UsageError} When an option does not exist, lacks its value or cannot stand beside another.
 */
export async function readCommandLine(argv: readonly string[]): Promise<CommandLine> {
	// Most launches name a file and nothing else, and then there is nothing to take apart.
	if (!argv.some(argument => argument.startsWith('-') && argument !== '-')) {
		return {
			does: 'explore',
			sources: argv,
			recursive: false,
			quiet: false,
			corrections: true,
			search: null,
			speaker: null,
			only: null,
			pane: null,
			looks: nothingSaid,
			config: null,
			output: null,
		};
	}

	if (argv.length === 1 && (argv[0] === '--help' || argv[0] === '-h')) return {does: 'help'};
	if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-v')) return {does: 'version'};

	return readOptions(argv);
}

/** Whether what comes through a pipe is for the conversation: it is, when the article comes from elsewhere. */
export function isAnswered(
	{looks, sources}: Extract<CommandLine, {does: 'explore'}>,
	{isPiped}: {readonly isPiped: boolean},
): boolean {
	return looks.accessible === true && isPiped && sources.length > 0 && !sources.includes('-');
}
