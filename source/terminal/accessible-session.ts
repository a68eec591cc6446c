import readline from 'node:readline';
import type {WriteStream} from 'node:tty';
import type {Analysis} from '../analysis.ts';
import type {Article} from '../article/article.ts';
import {mergeLogs} from '../corrections/correction.ts';
import {ReaderError} from '../errors.ts';
import {printable} from '../navigation/width.ts';
import {createWorld} from '../navigation/world.ts';
import {answer, greet, type Talk} from './accessible.ts';
import {talkAfter} from './accessible-corrections.ts';
import {analyzeSource} from './analyze-source.ts';
import {copyToClipboard} from './clipboard.ts';
import {createCorrectionsKeeper, nextStamp} from './keep-corrections.ts';
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
	const lines = readline.createInterface({input: stdin, output: stdout, terminal: true, historySize: 100});
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

		return isInterrupted ? null : (typed.shift() ?? null);
	};

	try {
		const source = await choose(sources, say, ask);
		if (source === null) return {output: '', exitCode: isInterrupted ? 130 : 0};
		const article = await wholeOrSummary(source, say);
		const {analysis, log} = await analyzeSource(article, analyze, options.corrections, () => {});
		let world = createWorld({analysis, corrections: log});
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
		say(greeting);
		const start = options.search ?? options.speaker;
		if (start !== null) {
			const query = options.search ?? `who:"${options.speaker}"`;
			const reply = answer(world, talk, `find ${query}`);
			talk = reply.talk;
			say(reply.lines);
		}

		for (;;) {
			const typed = await ask('> ');
			if (typed === null)
				return {output: await marked(world.analysis, talk), exitCode: isInterrupted ? 130 : 0};
			const reply = answer(world, talk, typed);
			talk = reply.talk;
			say(reply.lines);
			if (reply.command?.type === 'quit') return {output: await marked(world.analysis, talk), exitCode: 0};
			if (reply.command && isCorrecting(reply.command)) {
				const {log: before} = world.corrections;
				const changed = changedLog(before, reply.command, nextStamp(before));
				if (changed) {
					const after = world.with({corrections: changed.log});
					talk = talkAfter(world, after, talk);
					world = after;
					keeper.keep(analysis.article, changed.log);
					await keeper.done();
					say([changed.said, ...troubles.splice(0)]);
				}
			}

			if (reply.command?.type === 'copy') {
				const text = await textToCopy(world.analysis, reply.command.form, reply.command.subject);
				say(
					text === null
						? ['There is nothing to copy.']
						: [copyToClipboard(text, copy => stdout.write(copy), env).sentence.replace('{export}', 'export')],
				);
			}
		}
	} finally {
		lines.close();
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
