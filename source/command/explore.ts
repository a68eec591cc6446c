import path from 'node:path';
import type {Analysis} from '../analysis.ts';
import type {Article} from '../article/article.ts';
import {summaryNotice} from '../article/summary-notice.ts';
import {NoArticleError} from '../errors.ts';
import type {Origin} from '../places/place.ts';
import type {Settings} from '../settings/settings.ts';
import {loadSettings} from '../settings/settings-file.ts';
import type {ExplorerOptions, Source} from '../terminal/explorer.ts';
import {openExplorer} from '../terminal/open-explorer.ts';
import {whyNoExplorer} from '../terminal/why-no-explorer.ts';
import {articlesOf} from './articles.ts';
import type {CommandLine, Looks} from './asked.ts';
import {isAnswered} from './command-line.ts';
import {compileLess} from './compile-less.ts';
import type {ExitStatus} from './exit-status.ts';
import {progressLine} from './progress.ts';
import {sayNotice} from './say.ts';
import type {Surroundings} from './surroundings.ts';

/** Opens the panes, and prints what the reader takes along. */
export async function explore(
	asked: Extract<CommandLine, {does: 'explore'}>,
	names: readonly (string | null)[],
	around: Surroundings,
): Promise<ExitStatus> {
	const {stdin, stdout} = process;
	const {settings, problems} = await loadSettings(asked.config, around.env);
	const looks = looksOf(asked.looks, settings, around.env);
	const obstacle = looks.accessible ? null : whyNoExplorer(stdin, stdout, around.env);
	if (obstacle !== null) {
		for (const problem of problems) sayNotice(null, problem, around);
		sayNotice(null, obstacle, around);
		const {print} = await import('./print.ts');
		return print({...asked, does: 'print', format: 'text'}, names, around);
	}

	const sources = await sourcesIn(names, around);
	const {
		output,
		notices = [],
		exitCode,
	} = await openExplorer({
		sources,
		analyze,
		options: {
			pane: asked.pane ?? (settings.pane === 'auto' ? null : settings.pane),
			search: asked.search,
			speaker: asked.speaker,
			...looks,
			corrections: asked.corrections,
			measure: settings.measure,
			limits: settings.layout,
			keys: settings.keys,
			answers: isAnswered(asked, around),
			notices: problems,
			remembering: {resume: settings.resume, recent: settings.recent},
			articlesIn: name => articlesIn(name, {...around, isWatched: false}),
		},
		stdin,
		stdout,
		env: around.env,
	});
	// What the screen could only say in short, and what went with it.
	for (const notice of [...problems, ...notices]) sayNotice(null, notice, around);
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

/** In code units. As much is analysed before a thread of its own would have started. */
const worthThread = 150_000;

/**
 * While a short article is open, V8 compiles less. Keys are answered as soon, for less work, and the most memory for the
 * article that comes with the program is 74 rather than 82 MiB. Lists of thousands are another matter.
 */
let compileAsBefore: (() => void) | null = null;

async function analyze(article: Article, onProgress: (share: number) => void): Promise<Analysis> {
	// The text is on the screen before any of this is loaded.
	if (article.text.length < worthThread) {
		compileAsBefore ??= compileLess(article);
		const {analyzeArticle} = await import('../analyze-article.ts');
		return analyzeArticle(article);
	}

	compileAsBefore?.();
	compileAsBefore = null;
	const {analyzeApart} = await import('./analyze-apart.ts');
	return analyzeApart(article, onProgress);
}

/** What can be picked. A feed or a book holds many articles, and each is one of them. */
async function sourcesIn(
	names: readonly (string | null)[],
	around: Surroundings,
): Promise<readonly [Source, ...Source[]]> {
	const [only] = names;
	if (names.length === 1) return articlesIn(only!, around);
	const sources: Source[] = [];
	for (const name of names) {
		// Whatever else holds several shows them at the end of the list, once it was read.
		const known =
			name !== null && oftenSeveral.test(name) ? await articlesIn(name, around).catch(() => null) : null;
		sources.push(...(known ?? [sourceOf(name, around)]));
	}

	return sources as [Source, ...Source[]];
}

/** A file called so is nearly always a feed or a book, and read at once, so that what is in it stands together. */
const oftenSeveral = /^(?!https?:).*\.(?:epub|xml|rss|atom|rdf)$/i;

function sourceOf(name: string | null, around: Surroundings): Source {
	return {
		name: nameOf(name),
		origin: originOf(name),
		all: () => articlesIn(name, {...around, isWatched: false}),
		read: () => firstIn(name),
	};
}

async function articlesIn(
	name: string | null,
	around: Surroundings,
): Promise<readonly [Source, ...Source[]]> {
	const progress = progressLine(around, 1);
	const articles: Article[] = [];
	try {
		for await (const article of articlesOf(name, {onProgress: progress.download, onWait: progress.wait}))
			articles.push(article);
	} finally {
		progress.clear();
	}

	if (articles.length === 0) throw new NoArticleError(`There is no article in ${nameOf(name)}.`);
	return articles.map(article => ({
		name: articles.length === 1 ? nameOf(name) : (article.title ?? nameOf(name)),
		origin: originOf(name, articles.length === 1 ? null : article.title),
		read: () => article,
		...wholeOf(article),
	})) as [Source, ...Source[]];
}

/** Where the rest of a feed's item is, when the feed holds no more than its summary. */
function wholeOf({url, notices}: Article): Pick<Source, 'whole'> {
	const address = notices.includes(summaryNotice) && url !== null ? URL.parse(url) : null;
	if (address === null || !/^https?:$/.test(address.protocol)) return {};
	return {whole: {host: address.host, read: () => firstIn(address.href)}};
}

async function firstIn(name: string | null): Promise<Article> {
	for await (const article of articlesOf(name)) return article;
	throw new NoArticleError(`There is no article in ${nameOf(name)}.`);
}

/** What is remembered by its path or address, so that it is known from any folder. */
function originOf(name: string | null, part: string | null = null): Origin | null {
	if (name === null || name === '-') return null;
	return {source: /^https?:\/\//i.test(name) ? name : path.resolve(name), part};
}

function nameOf(name: string | null): string {
	return name ?? 'the article that comes with the program';
}
