import type {Analysis} from '../analysis.ts';
import {analyzeArticle} from '../analyze-article.ts';
import {ReaderError, UsageError} from '../errors.ts';
import {articlesOf} from './articles.ts';
import {type CommandLine, type Output, readCommandLine} from './command-line.ts';
import {reportBug} from './report-bug.ts';
import type {Surroundings} from './surroundings.ts';
import {version} from './version.ts';

/** What the process says to the shell when it ends: see `exitStatuses` in `options.ts`. */
export type ExitStatus = number;

/**
 * Does what the command line asks for.
 *
 * @param argv What stands behind the program's name.
 * @returns The exit status. Never throws: what goes wrong is said on standard error.
 */
export async function run(argv: readonly string[], around: Surroundings): Promise<ExitStatus> {
	try {
		return await carryOut(await readCommandLine(argv), around);
	} catch (error) {
		// `| head` has seen enough.
		if (isClosedPipe(error)) return 0;
		if (error instanceof ReaderError) {
			sayError(error, around);
			return error.exitCode;
		}

		around.say(reportBug(error, argv));
		return 5;
	}
}

async function carryOut(asked: CommandLine, around: Surroundings): Promise<ExitStatus> {
	switch (asked.does) {
		case 'help': {
			const {helpText} = await import('./help.ts');
			around.print(helpText());
			return 0;
		}

		case 'version':
			around.print(`${version}\n`);
			return 0;

		case 'explore': {
			if (!around.isScreen) return print({...asked, does: 'print', format: 'text'}, around);
			const {explore} = await import('./explore.ts');
			return explore(asked, sourcesOf(asked.sources, around), around);
		}

		case 'print':
			return print(asked, around);

		case 'verify':
		case 'explain':
			throw new UsageError(`--${asked.does} is not built yet.`);

		default:
			return asked satisfies never;
	}
}

/** What to read when nothing is named: what comes in through a pipe, else the article that comes with the program. */
function sourcesOf(named: readonly string[], around: Surroundings): readonly (string | null)[] {
	if (named.length > 0) return named;
	return [around.isPiped ? '-' : null];
}

async function print(
	asked: Extract<CommandLine, {does: 'print'}>,
	around: Surroundings,
): Promise<ExitStatus> {
	const analyses: Analysis[] = [];
	for (const source of sourcesOf(asked.sources, around)) {
		for (const article of await articlesOf(source)) analyses.push(analyzeArticle(article));
	}

	deliver(
		`${JSON.stringify(analyses.length === 1 ? analyses[0] : analyses, null, '\t')}\n`,
		asked.output,
		around,
	);
	return 0;
}

function deliver(text: string, output: Output, around: Surroundings): void {
	if (output === null) around.print(text);
}

function sayError(error: ReaderError, around: Surroundings): void {
	around.say(`article-explorer: ${error.message}\n${error.advice}\n`);
}

function isClosedPipe(error: unknown): boolean {
	return (error as NodeJS.ErrnoException | null)?.code === 'EPIPE';
}
