import fs from 'node:fs';
import tty from 'node:tty';
import {analyzeArticle} from '../analyze-article.ts';
import {InputError} from '../errors.ts';
import type {Source} from '../terminal/open-explorer.ts';
import {articlesOf} from './articles.ts';
import type {CommandLine} from './command-line.ts';
import type {ExitStatus} from './run.ts';
import type {Surroundings} from './surroundings.ts';

/** Opens the panes, and prints what the reader takes along. */
export async function explore(
	asked: Extract<CommandLine, {does: 'explore'}>,
	names: readonly (string | null)[],
	around: Surroundings,
): Promise<ExitStatus> {
	const {openExplorer} = await import('../terminal/open-explorer.ts');
	const sources = names.map(
		(name): Source => ({
			name: name ?? 'the article that comes with the program',
			load: async () => {
				const [article] = await articlesOf(name);
				return analyzeArticle(article!);
			},
		}),
	);
	const {output, exitCode} = await openExplorer({
		sources: sources as [Source, ...Source[]],
		options: {pane: asked.pane, search: asked.search, speaker: asked.speaker, ...asked.looks},
		stdin: keyboard(),
		stdout: process.stdout,
		env: around.env,
	});
	around.print(output);
	return exitCode;
}

/** Where keys come from: the terminal itself when an article came in through standard input. */
function keyboard(): tty.ReadStream {
	if (process.stdin.isTTY) return process.stdin;
	try {
		return new tty.ReadStream(fs.openSync('/dev/tty', 'r'));
	} catch (error) {
		throw new InputError(
			'There is no terminal to read keys from.',
			'Add --format text to print the article, or run it from a terminal.',
			{cause: error},
		);
	}
}
