import type {Analysis} from '../analysis.ts';
import type {Article} from '../article/article.ts';
import {onOneLine} from '../article/printable.ts';
import {mergeLogs} from '../corrections/correction.ts';
import {count} from '../count.ts';
import {ReaderError} from '../errors.ts';
import type {Command} from '../navigation/command.ts';
import {exportForms} from '../navigation/layers/export-forms.ts';
import type {RecentSource} from '../navigation/mode.ts';
import type {ResumePlace} from '../navigation/resume.ts';
import {createWorld, type World} from '../navigation/world.ts';
import {AlreadyThereError} from '../output/whole-file.ts';
import {nearActors} from '../search/near-names.ts';
import {answer, greet} from './accessible.ts';
import {talkAfter} from './accessible-corrections.ts';
import {type Lines, openLines} from './accessible-lines.ts';
import type {Reply, Talk} from './accessible-talk.ts';
import {analyzeSource} from './analyze-source.ts';
import {copyToClipboard} from './clipboard.ts';
import type {Analyze, Departure, ExplorerOptions, Source, Visit} from './explorer.ts';
import {createCorrectionsKeeper, nextStamp} from './keep-corrections.ts';
import {createPlacesKeeper, type PlacesKeeper} from './keep-places.ts';
import {type CorrectingCommand, changedLog, isCorrecting} from './put-right.ts';
import {textToCopy} from './text-to-copy.ts';

/** What a talk about an article needs from around it. */
type Means = {
	readonly lines: Lines;
	readonly analyze: Analyze;
	readonly options: ExplorerOptions;
	readonly places: PlacesKeeper;
	readonly sources: Source[];
	readonly write: (text: string) => void;
	readonly env: NodeJS.ProcessEnv;
	/** What was listed last, for “open 2”: also in the article before this one. */
	listed: readonly (() => Promise<Source>)[];
};

/**
 * Talks with the reader line by line: nothing is drawn, repainted or placed, so a screen reader or a braille
 * display follows from top to bottom, and all of it stays in the scrollback.
 */
export async function converse({sources, analyze, options, stdin, stdout, env}: Visit): Promise<Departure> {
	const lines = openLines(stdin, stdout);
	const places = createPlacesKeeper(options.remembering, env);
	const write = (text: string) => stdout.write(text);
	const means: Means = {lines, analyze, options, places, sources: [...sources], write, env, listed: []};
	try {
		let next = await choose(sources, lines);
		if (next === null) return {output: '', exitCode: lines.isInterrupted() ? 130 : 0};
		let output = '';
		for (let isFirst = true; ; isFirst = false) {
			const left = await talkAbout(next, isFirst, means);
			output += left.output;
			if ('exitCode' in left) return {...left, output};
			next = left.next;
		}
	} finally {
		lines.close();
	}
}

/** What was marked in an article, and the source to go on with. */
type Change = {readonly output: string; readonly next: Source};

/** The first article in a source that may hold several. The others can be opened by their numbers from then on. */
async function firstOf(source: Source, {sources, lines}: Means): Promise<Source> {
	if (!source.all) return source;
	const [first, ...others] = await source.all();
	const at = sources.indexOf(source);
	// Whatever was listed keeps its number. What was read lately and is opened again was not.
	if (at >= 0) sources[at] = first;
	else sources.push(first);
	sources.push(...others);
	if (others.length > 0)
		lines.say([`${count(others.length, 'more article')} in ${source.name}: type sources.`]);
	return first;
}

/** Talks about one article, until the reader leaves or wants another. */
async function talkAbout(given: Source, isFirst: boolean, means: Means): Promise<Departure | Change> {
	const source = await firstOf(given, means);
	const {lines, analyze, options, places} = means;
	const article = await wholeOrSummary(source, lines.say);
	const {analysis, log, verifierOf} = await analyzeSource(article, analyze, options.corrections, () => {});
	let world = createWorld({analysis, corrections: log, verifierOf});
	const troubles: string[] = [];
	const keeper = createCorrectionsKeeper(
		(_, kept) => {
			world = world.with({corrections: mergeLogs(world.corrections.log, kept)});
		},
		trouble => troubles.push(trouble),
	);
	let talk = opened(world, source, isFirst, means);

	const leave = async (exitCode: number): Promise<Departure> => {
		places.leave(source.origin ?? null, world, placeOfTalk(world, talk));
		return {output: await marked(world.analysis, talk), exitCode};
	};

	for (;;) {
		const typed = await lines.ask('> ');
		if (typed === null) return leave(lines.isInterrupted() ? 130 : 0);
		const reply = answer(world, talk, typed);
		talk = reply.talk;
		lines.say(reply.lines);
		const {command} = reply;
		if (!command) continue;
		if (command.type === 'quit') return leave(0);
		if (isCorrecting(command)) {
			const {log: before} = world.corrections;
			const changed = changedLog(before, command, nextStamp(before), world.analysis);
			if (changed === null) continue;
			const after = world.with({corrections: changed.log});
			talk = talkAfter(world, after, talk);
			world = after;
			keeper.keep(analysis.article, changed.log);
			await keeper.done();
			lines.say([changed.said, ...troubles.splice(0)]);
			continue;
		}

		const next = await carryOut(command, world, source, means);
		if (next === null) continue;
		const {output} = await leave(0);
		return {output, next};
	}
}

/** Says what the article is, and finds what was asked for at the start, or else where the reader left it. */
function opened(world: World, source: Source, isFirst: boolean, {lines, options, places}: Means): Talk {
	const {pane, search, speaker, notices} = options;
	const {talk, lines: greeting} = greet(world, pane === null || pane === 'text' ? 'quotes' : pane);
	lines.say(isFirst ? [...notices, ...greeting] : greeting);
	const isAsked = isFirst && (search ?? speaker) !== null;
	const begun = isAsked
		? answer(world, talk, `find ${search ?? `who:"${speaker}"`}`)
		: resumedTalk(world, talk, places.startOf(source.origin ?? null, world).resume);
	lines.say(begun.lines);
	if (isAsked && search === null && speaker !== null && begun.talk.ids === talk.ids) {
		const [near] = nearActors(speaker, world.analysis.actors);
		if (near) lines.say([`Did you mean ${onOneLine(near.name)}? Type find who:"${onOneLine(near.name)}".`]);
	}

	return begun.talk;
}

/** What is done outside of the talk: all but what puts something right, and leaving. */
type Errand = Exclude<NonNullable<Reply['command']>, CorrectingCommand | {readonly type: 'quit'}>;

/** Does what a reply asks for. Returns the source to go on with, where it is another. */
async function carryOut(command: Errand, world: World, source: Source, means: Means): Promise<Source | null> {
	const {lines, options, places, sources, env} = means;
	switch (command.type) {
		case 'copy':
		case 'say-link':
			lines.say([await copied(command, world, means)]);
			return null;
		case 'export':
			lines.say([await written(world.analysis, command, env)]);
			return null;
		case 'list-sources':
			means.listed = sources.map((_, at) => async () => sources[at]!);
			lines.say([
				`${count(sources.length, 'source')}.`,
				...sources.map(({name}, index) => `${index + 1}. ${name}`),
			]);
			return null;
		case 'list-recent': {
			const recent = places.recent(source.origin ?? null);
			means.listed = recent.map(one => async () => {
				const articles = await options.articlesIn(one.source);
				return {...articles[0]!, name: one.source, all: async () => articles as [Source, ...Source[]]};
			});
			lines.say(recent.length === 0 ? ['Nothing else was read lately.'] : recent.map(recentInWords));
			return null;
		}

		case 'open-listed':
			return openListed(command.number, means);
	}

	return command satisfies never;
}

/** Copies, or for a link that is to be heard gives that. */
async function copied(
	{type, form, subject}: Extract<Errand, {type: 'copy' | 'say-link'}>,
	{analysis}: World,
	{write, env}: Means,
): Promise<string> {
	const text = await textToCopy(analysis, form, subject);
	if (text === null) return 'It is not known where this article stands on the web.';
	if (type === 'say-link') return text;
	return copyToClipboard(text, write, env).sentence.replace('{export}', 'export');
}

function recentInWords({title, source, isMissing}: RecentSource, index: number): string {
	const name = title === null ? source : `${title}, ${source}`;
	return `${index + 1}. ${name}${isMissing ? ', not there any more' : ''}`;
}

async function openListed(number: number, {listed, lines}: Means): Promise<Source | null> {
	const open = listed[number - 1];
	if (!open) {
		lines.say(['Type sources or recent first, and then open with one of the numbers.']);
		return null;
	}

	try {
		return await open();
	} catch (error) {
		if (!(error instanceof ReaderError)) throw error;
		lines.say([`${error.message} ${error.advice}`]);
		return null;
	}
}

/** Where the reader left the article before, with a word that they are there. */
function resumedTalk(
	{analysis: {article, quotes}}: World,
	talk: Talk,
	place: ResumePlace | undefined,
): {readonly talk: Talk; readonly lines: readonly string[]} {
	if (place === undefined || talk.list === 'actors') return {talk, lines: []};
	const items: readonly {readonly start: number}[] = talk.list === 'quotes' ? quotes : article.paragraphs;
	const at = items.findIndex(({start}) => start >= place.offset);
	return at <= 0
		? {talk, lines: []}
		: {
				talk: {...talk, at: at - 1},
				lines: [`You left at ${talk.list.slice(0, -1)} ${at + 1}. Enter reads it; 1 goes to the start.`],
			};
}

function placeOfTalk({analysis: {article, quotes}}: World, {list, at}: Talk): ResumePlace {
	const items: readonly {readonly start: number}[] = list === 'quotes' ? quotes : article.paragraphs;
	const isAtStart = list === 'actors' || at <= 0;
	return {pane: list, offset: isAtStart ? 0 : (items[at]?.start ?? 0)};
}

/** Writes an export, and says how that went. */
async function written(
	analysis: Analysis,
	{form, quotes, file, replaces}: Command & {type: 'export'},
	env: NodeJS.ProcessEnv,
): Promise<string> {
	const {exported, fileNamed, writeFiles} = await import('./export-files.ts');
	try {
		const files = writeFiles(fileNamed(file, env), await exported(analysis, form, quotes), replaces);
		const what = exportForms[form].about === 'article' ? 'the article' : count(quotes.length, 'quote');
		return `Wrote ${what} to ${files.join(' and ')}.`;
	} catch (error) {
		if (!(error instanceof ReaderError)) throw error;
		return error instanceof AlreadyThereError
			? `${error.message} Type export ${form} over ${file} to replace it, or to and another name.`
			: error.message;
	}
}

/** What there is of an article: where that is a summary, the whole from its address. */
async function wholeOrSummary(
	{read, whole}: Source,
	say: (lines: readonly string[]) => void,
): Promise<Article> {
	if (!whole) return read();
	say([`Fetching the whole article from ${whole.host}.`]);
	try {
		return await whole.read();
	} catch (error) {
		if (!(error instanceof ReaderError)) throw error;
		say([`${error.message} ${error.advice} This is the summary in the feed.`]);
		return read();
	}
}

async function choose(sources: readonly [Source, ...Source[]], {say, ask}: Lines): Promise<Source | null> {
	if (sources.length === 1) return sources[0];
	say([`${sources.length} sources.`, ...sources.map(({name}, index) => `${index + 1}. ${name}`)]);
	for (;;) {
		const typed = await ask('Which one? Type its number: ');
		if (typed === null) return null;
		const chosen = sources[Number(typed) - 1];
		if (chosen) return chosen;
		say([`Type a number from 1 to ${sources.length}.`]);
	}
}

async function marked(analysis: Analysis, {marks}: Talk): Promise<string> {
	if (marks.length === 0) return '';
	const {toText} = await import('../export/to-text.ts');
	return toText(analysis, {selection: {quotes: marks}});
}
