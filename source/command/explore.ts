import type {Analysis} from '../analysis.ts';
import {summaryNotice} from '../article/summary-notice.ts';
import {NoArticleError} from '../errors.ts';
import type {Settings} from '../settings/settings.ts';
import {loadSettings} from '../settings/settings-file.ts';
import type {ExplorerOptions, Source} from '../terminal/open-explorer.ts';
import {foundIn} from './analyses.ts';
import type {CommandLine, Looks} from './command-line.ts';
import {print} from './print.ts';
import {progressLine} from './progress.ts';
import type {ExitStatus} from './run.ts';
import {sayNotice} from './say.ts';
import type {Surroundings} from './surroundings.ts';

/** Opens the panes, and prints what the reader takes along. */
export async function explore(
	asked: Extract<CommandLine, {does: 'explore'}>,
	names: readonly (string | null)[],
	around: Surroundings,
): Promise<ExitStatus> {
	const {openExplorer, whyNoExplorer} = await import('../terminal/open-explorer.ts');
	const {stdin, stdout} = process;
	const {settings, problems} = await loadSettings(asked.config, around.env);
	const looks = looksOf(asked.looks, settings, around.env);
	const obstacle = looks.accessible ? null : whyNoExplorer(stdin, stdout, around.env);
	if (obstacle !== null) {
		around.say(`article-explorer: ${obstacle}\n`);
		return print({...asked, does: 'print', format: 'text'}, names, around);
	}

	const [first, ...others] = names.length === 1 ? await articlesIn(names[0]!, around) : names.map(sourceOf);
	const {output, exitCode} = await openExplorer({
		sources: [first!, ...others],
		options: {
			pane: asked.pane ?? (settings.pane === 'auto' ? null : settings.pane),
			search: asked.search,
			speaker: asked.speaker,
			...looks,
			corrections: asked.corrections,
			measure: settings.measure,
			limits: settings.layout,
			keys: settings.keys,
			notices: problems,
		},
		stdin,
		stdout,
		env: around.env,
	});
	// What the screen could only say in short, and what went with it.
	for (const problem of problems) sayNotice(null, problem, around);
	around.print(output);
	return exitCode;
}

/** The command line goes before the environment, that before the file, and that before what comes with the program. */
function looksOf(
	asked: Looks,
	settings: Settings,
	env: NodeJS.ProcessEnv,
): Pick<ExplorerOptions, keyof Looks> {
	const isColorInEnvironment = Boolean(env.NO_COLOR) || env.FORCE_COLOR !== undefined;
	return {
		color: asked.color ?? (isColorInEnvironment ? 'auto' : settings.color),
		theme: asked.theme ?? settings.theme,
		ascii: asked.ascii ?? settings.ascii,
		altScreen: asked.altScreen ?? settings.altScreen,
		accessible:
			asked.accessible ?? (env.ACCESSIBLE === undefined ? settings.accessible : env.ACCESSIBLE === '1'),
	};
}

function sourceOf(name: string | null): Source {
	return {name: nameOf(name), load: () => firstIn(name)};
}

/** A feed or a book holds many articles, and each can be picked. */
async function articlesIn(name: string | null, around: Surroundings): Promise<readonly Source[]> {
	const progress = progressLine(around, 1);
	const analyses: Analysis[] = [];
	for await (const analysis of foundIn(name, {onProgress: progress.download, onWait: progress.wait}))
		analyses.push(analysis);
	progress.clear();
	return analyses.map(analysis => ({
		name: analyses.length === 1 ? nameOf(name) : (analysis.article.title ?? nameOf(name)),
		load: () => analysis,
		...wholeOf(analysis),
	}));
}

/** Where the rest of a feed's item is, when the feed holds no more than its summary. */
function wholeOf({article: {url, notices}}: Analysis): Pick<Source, 'whole'> {
	const address = notices.includes(summaryNotice) && url !== null ? URL.parse(url) : null;
	if (address === null || !/^https?:$/.test(address.protocol)) return {};
	return {whole: {host: address.host, load: () => firstIn(address.href)}};
}

async function firstIn(name: string | null): Promise<Analysis> {
	for await (const analysis of foundIn(name)) return analysis;
	throw new NoArticleError(`There is no article in ${nameOf(name)}.`);
}

function nameOf(name: string | null): string {
	return name ?? 'the article that comes with the program';
}
