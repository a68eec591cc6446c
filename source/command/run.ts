import {existsSync} from 'node:fs';
import path from 'node:path';
import {ReaderError} from '../errors.ts';
import {configFolder, settingsName} from '../own-folders.ts';
import {safeMessage} from '../unsafe-characters.ts';
import type {CommandLine, Reading} from './asked.ts';
import {isAnswered, readCommandLine} from './command-line.ts';
import type {ExitStatus} from './exit-status.ts';
import {reportBug} from './report-bug.ts';
import {sayNotice, sayProblem} from './say.ts';
import type {Surroundings} from './surroundings.ts';
import {version} from './version.ts';

/**
 * Does what the command line asks for.
 *
 * @param argv What stands behind the program's name.
 * @returns The exit status. Never throws: what goes wrong is said on standard error.
 */
export async function run(argv: readonly string[], around: Surroundings): Promise<ExitStatus> {
	try {
		const asked = await readCommandLine(argv);
		const isQuiet = 'quiet' in asked && asked.quiet;
		return await carryOut(asked, isQuiet ? {...around, isQuiet, isWatched: false} : around);
	} catch (error) {
		// `| head` has seen enough.
		if (isClosedPipe(error)) return 0;
		// Several sources may each have what is wrong with them.
		const problems: readonly unknown[] = error instanceof AggregateError ? error.errors : [error];
		const bug = problems.find(problem => !(problem instanceof ReaderError));
		if (bug !== undefined) {
			around.say(safeMessage(reportBug(bug, argv)));
			return 5;
		}

		const known = problems as readonly ReaderError[];
		for (const problem of known) sayProblem(problem, around);
		return known.length === 1 ? known[0]!.exitCode : 3;
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

		case 'print-config': {
			const {defaultFile} = await import('../settings/default-file.ts');
			around.print(defaultFile());
			return 0;
		}

		case 'explore': {
			const sources = await sourcesOf(asked, around);
			if (!around.isScreen && !isAnswered(asked, around))
				return printed({...asked, does: 'print', format: 'text'}, sources, around);
			const {explore} = await import('./explore.ts');
			return explore(asked, sources, around);
		}

		case 'print':
			return printed(asked, await sourcesOf(asked, around), around);

		case 'verify':
		case 'explain':
		case 'corrections': {
			await sayWrongSettings(asked, around);
			const {examine} = await import('./examine.ts');
			return examine(asked, await sourcesOf(asked, around), around);
		}

		default:
			return asked satisfies never;
	}
}

/** A start that opens the panes needs none of what prints. */
async function printed(
	asked: Parameters<typeof import('./print.ts').print>[0],
	sources: readonly (string | null)[],
	around: Surroundings,
): Promise<ExitStatus> {
	await sayWrongSettings(asked, around);
	const {print} = await import('./print.ts');
	return print(asked, sources, around);
}

/** Whoever prints uses no settings, but may wonder why none of theirs hold. Most have no file, and nothing is loaded. */
async function sayWrongSettings({config}: Reading, around: Surroundings): Promise<void> {
	if (config === null && !existsSync(path.join(configFolder(around.env), settingsName))) return;
	const {loadSettings} = await import('../settings/settings-file.ts');
	const {problems} = await loadSettings(config, around.env);
	for (const problem of problems) sayNotice(null, problem, around);
}

/** What to read when nothing is named: what comes in through a pipe, else the article that comes with the program. */
async function sourcesOf(
	{sources, recursive}: Reading,
	around: Surroundings,
): Promise<readonly (string | null)[]> {
	if (sources.length === 0) return [around.isPiped ? '-' : null];
	if (!recursive) return sources;
	const {expandFolders} = await import('./expand-folders.ts');
	return expandFolders(sources);
}

function isClosedPipe(error: unknown): boolean {
	return (error as NodeJS.ErrnoException | null)?.code === 'EPIPE';
}
