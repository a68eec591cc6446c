import readline from 'node:readline';
import type {WriteStream} from 'node:tty';
import type {Analysis} from '../analysis.ts';
import type {Article} from '../article/article.ts';
import {mergeLogs} from '../corrections/correction.ts';
import {ReaderError} from '../errors.ts';
import type {Command} from '../navigation/command.ts';
import type {ResumePlace} from '../navigation/resume.ts';
import {exportForms} from '../navigation/save-layer.ts';
import {printable} from '../navigation/width.ts';
import {count} from '../navigation/wording.ts';
import {createWorld, type World} from '../navigation/world.ts';
import {AlreadyThereError} from '../output/whole-file.ts';
import {answer, greet, type Talk} from './accessible.ts';
import {talkAfter} from './accessible-corrections.ts';
import {analyzeSource} from './analyze-source.ts';
import {copyToClipboard} from './clipboard.ts';
import {createCorrectionsKeeper, nextStamp} from './keep-corrections.ts';
import {createPlacesKeeper} from './keep-places.ts';
import type {Analyze, Departure, ExplorerOptions, Source} from './open-explorer.ts';
import {changedLog, isCorrecting} from './put-right.ts';
import {textToCopy} from './text-to-copy.ts';

/**
 * Talks with the reader line by line: nothing is drawn, repainted or placed, so a screen reader or a braille
 * display follows from top to bottom, and all of it stays in the scrollback.
 */
export async function converse({
	sources,
	analyze,
	options,
	stdin,
	stdout,
	env,
}: {
	readonly sources: readonly [Source, ...Source[]];
	readonly analyze: Analyze;
	readonly options: ExplorerOptions;
	readonly stdin: NodeJS.ReadStream;
	readonly stdout: WriteStream;
	readonly env: NodeJS.ProcessEnv;
}): Promise<Departure> {
	// Answers may come from a file or another program, and then the terminal does not show what is typed.
	const isTerminal = Boolean(stdin.isTTY && stdout.isTTY);
	const lines = readline.createInterface({
		input: stdin,
		output: stdout,
		terminal: isTerminal,
		historySize: 100,
	});
	// What was typed before it was asked for: an answer that takes its time must lose nothing.
	const typed: string[] = [];
	let answered: (() => void) | null = null;
	let isInterrupted = false;
	let isEnded = false;
	lines.on('line', line => {
		typed.push(line);
		answered?.();
	});
	lines.on('SIGINT', () => {
		isInterrupted = true;
		answered?.();
	});
	lines.on('close', () => {
		isEnded = true;
		answered?.();
	});

	const say = (said: readonly string[]) => {
		for (const line of said) stdout.write(`${printable(line)}\n`);
	};

	/** The next line, or `null` after Ctrl+C, or Ctrl+D at the start of a line. */
	const ask = async (question: string): Promise<string | null> => {
		if (isInterrupted) return null;
		const [early] = typed;
		if (early !== undefined) {
			say([question + early]);
		} else if (!isEnded) {
			lines.setPrompt(question);
			lines.prompt();
			await new Promise<void>(resolve => {
				answered = resolve;
			});
			answered = null;
		}

		if (isInterrupted) return null;
		const line = typed.shift() ?? null;
		if (early === undefined && !isTerminal) say([line ?? '']);
		return line;
	};

	const shelf = [...sources];
	const places = createPlacesKeeper(options.remembering, env);
	/** What was listed last, for “open 2”. */
	let listed: readonly (() => Promise<Source>)[] = [];

	/** Talks about one article, until the reader leaves or wants another. */
	const talkAbout = async (source: Source, isFirst: boolean): Promise<Departure | Source> => {
		const article = await wholeOrSummary(source, say);
		const {analysis, log, verifierOf} = await analyzeSource(article, analyze, options.corrections, () => {});
		let world = createWorld({analysis, corrections: log, verifierOf});
		const troubles: string[] = [];
		const keeper = createCorrectionsKeeper(
			(_, kept) => {
				world = world.with({corrections: mergeLogs(world.corrections.log, kept)});
			},
			trouble => troubles.push(trouble),
		);
		let {talk, lines: greeting} = greet(
			world,
			options.pane === null || options.pane === 'text' ? 'quotes' : options.pane,
		);
		say(isFirst ? [...options.notices, ...greeting] : greeting);
		const start = isFirst ? (options.search ?? options.speaker) : null;
		if (start !== null) {
			const query = options.search ?? `who:"${options.speaker}"`;
			const reply = answer(world, talk, `find ${query}`);
			talk = reply.talk;
			say(reply.lines);
		} else {
			const resumed = resumedTalk(world, talk, places.startOf(source.origin ?? null, world).resume);
			talk = resumed.talk;
			say(resumed.lines);
		}

		const leave = async (exitCode: number): Promise<Departure> => {
			places.leave(source.origin ?? null, world, placeOfTalk(world, talk));
			return {output: await marked(world.analysis, talk), exitCode};
		};

		for (;;) {
			const typed = await ask('> ');
			if (typed === null) return leave(isInterrupted ? 130 : 0);
			const reply = answer(world, talk, typed);
			talk = reply.talk;
			say(reply.lines);
			const {command} = reply;
			if (!command) continue;
			if (isCorrecting(command)) {
				const {log: before} = world.corrections;
				const changed = changedLog(before, command, nextStamp(before));
				if (changed) {
					const after = world.with({corrections: changed.log});
					talk = talkAfter(world, after, talk);
					world = after;
					keeper.keep(analysis.article, changed.log);
					await keeper.done();
					say([changed.said, ...troubles.splice(0)]);
				}

				continue;
			}

			switch (command.type) {
				case 'quit':
					return leave(0);
				case 'copy':
				case 'say-link': {
					const text = await textToCopy(world.analysis, command.form, command.subject);
					say([
						text === null
							? 'It is not known where this article stands on the web.'
							: command.type === 'say-link'
								? text
								: copyToClipboard(text, copy => stdout.write(copy), env).sentence.replace(
										'{export}',
										'export',
									),
					]);
					break;
				}

				case 'export':
					say([await written(world.analysis, command, env)]);
					break;
				case 'list-sources':
					listed = shelf.map(one => async () => one);
					say([
						`${count(shelf.length, 'source')}.`,
						...shelf.map(({name}, index) => `${index + 1}. ${name}`),
					]);
					break;
				case 'list-recent': {
					const recent = places.recent(source.origin ?? null);
					listed = recent.map(one => async () => (await options.articlesIn(one.source))[0]!);
					say(
						recent.length === 0
							? ['Nothing else was read lately.']
							: recent.map(
									({title, source: name, isMissing}, index) =>
										`${index + 1}. ${title === null ? name : `${title}, ${name}`}${isMissing ? ', not there any more' : ''}`,
								),
					);
					break;
				}

				case 'open-listed': {
					const open = listed[command.number - 1];
					if (!open) {
						say(['Type sources or recent first, and then open with one of the numbers.']);
						break;
					}

					try {
						const next = await open();
						await leave(0);
						return next;
					} catch (error) {
						if (!(error instanceof ReaderError)) throw error;
						say([`${error.message} ${error.advice}`]);
					}
				}
			}
		}
	};

	try {
		let next = await choose(sources, say, ask);
		if (next === null) return {output: '', exitCode: isInterrupted ? 130 : 0};
		for (let isFirst = true; ; isFirst = false) {
			const left = await talkAbout(next, isFirst);
			if ('exitCode' in left) return left;
			next = left;
		}
	} finally {
		lines.close();
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

async function choose(
	sources: readonly [Source, ...Source[]],
	say: (lines: readonly string[]) => void,
	ask: (question: string) => Promise<string | null>,
): Promise<Source | null> {
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
