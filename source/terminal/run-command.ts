import fs from 'node:fs';
import path from 'node:path';
import type {Analysis} from '../analysis.ts';
import type {Article} from '../article/article.ts';
import type {Span} from '../article/offset.ts';
import {count} from '../count.ts';
import type {Command, CopyForm, Subject} from '../navigation/command.ts';
import {exportForms} from '../navigation/layers/export-forms.ts';
import type {Navigation} from '../navigation/navigation.ts';
import {placeNow} from '../navigation/resume.ts';
import type {Origin} from '../places/place.ts';
import type {QuoteId} from '../quotes/quote.ts';
import type {Source} from './explorer.ts';
import {exported, fileNamed, writeFiles} from './export-files.ts';
import type {PlacesKeeper} from './keep-places.ts';
import type {Program} from './program.ts';
import {createCorrector} from './put-right.ts';
import type {Shelf} from './shelf.ts';
import {textToCopy} from './text-to-copy.ts';

/** Does what a key asks for outside of the program's own state. */
export type CommandRunner = {
	readonly run: (command: Command) => void;
	/** Shows what other windows put right from now on. */
	readonly watch: () => void;
	/** Shows it no longer. */
	readonly close: () => void;
	/** Remembers where the article that is open is left, and what is marked in it. */
	readonly leave: () => void;
	/** What was marked in an article before it was left for another. */
	readonly marksIn: (article: Article) => readonly QuoteId[];
	/** The marked quotes of every article that was left, as text, to be printed when the program ends. */
	readonly marked: () => Promise<string>;
	/** When what was put right is kept: what the reader should know of it still. Never rejects. */
	readonly kept: () => Promise<readonly string[]>;
};

/** What the commands need from the terminal. */
export type Means = {
	readonly program: Program;
	readonly env: NodeJS.ProcessEnv;
	readonly write: (text: string) => void;
	readonly depart: (exitCode: number) => void;
	readonly suspend: () => void;
	readonly redraw: () => void;
	readonly shelf: Pick<Shelf, 'add' | 'originOf' | 'remember'>;
	/** Goes on with another of the sources. */
	readonly openSource: (source: number) => Promise<void>;
	readonly places: PlacesKeeper;
	/** Reads what is in a path or an address. */
	readonly articlesIn: (name: string) => Promise<readonly Source[]>;
	/** Lends the terminal to another program while `use` runs. */
	readonly borrow: <Result>(use: () => Result) => Result;
};

/** Makes the runner. Whatever goes wrong in a command is said in the status line, and the program goes on. */
export function createCommandRunner(means: Means): CommandRunner {
	const {program} = means;
	// While the first choice is made an article is open behind it, which nobody has asked for.
	let isReading = isBrowsing(program.state());
	program.subscribe(() => {
		isReading ||= isBrowsing(program.state());
	});
	const markedIn = new Map<Article, {readonly analysis: Analysis; readonly marks: readonly QuoteId[]}>();
	const say = (text: string) => program.say({tone: 'notice', text});
	const complain = (text: string) => program.say({tone: 'error', text});
	const attempt = (work: Promise<void>) => {
		work.catch((error: unknown) => complain(error instanceof Error ? error.message : String(error)));
	};

	const corrector = createCorrector(program, means.shelf.remember);
	return {
		watch: corrector.watch,
		close: corrector.close,
		kept: corrector.done,
		run(command) {
			switch (command.type) {
				case 'quit':
					return means.depart(0);
				case 'interrupt':
					return means.depart(130);
				case 'suspend':
					return means.suspend();
				case 'redraw':
					return means.redraw();
				case 'copy':
					return attempt(copy(command.form, command.subject));
				case 'export':
					return attempt(exportTo(command));
				case 'open-in-browser':
					return attempt(openInBrowser(command.at));
				case 'open-in-editor':
					return openInEditor(command.paragraph);
				case 'correct':
				case 'undo':
				case 'redo':
				case 'take-back':
					return corrector.run(command);
				case 'list-recent':
					return program.act({type: 'list-recent', recent: means.places.recent(originNow())});
				case 'open-recent':
					return attempt(openRecent(command.source));
				case 'open-source':
					return attempt(means.openSource(command.source));
			}

			return command satisfies never;
		},
		leave,
		marksIn: article => markedIn.get(article)?.marks ?? [],
		async marked() {
			const left = [...markedIn.values()].filter(({marks}) => marks.length > 0);
			if (left.length === 0) return '';
			const {toText} = await import('../export/to-text.ts');
			return left
				.map(({analysis, marks}) => toText(analysis, {only: 'quotes', selection: {quotes: marks}}))
				.join('\n');
		},
	};

	function leave(): void {
		const {analysis} = program.world();
		markedIn.set(analysis.article, {analysis, marks: program.state().marks});
		if (isReading)
			means.places.leave(originNow(), program.world(), placeNow(program.world(), program.state()));
	}

	function originNow(): Origin | null {
		return means.shelf.originOf(program.world().source);
	}

	async function copy(form: CopyForm, subject: Subject): Promise<void> {
		const text = await textToCopy(program.world().analysis, form, subject);
		if (text === null) {
			complain('There is no link to copy: nobody said where this article stands on the web.');
			return;
		}

		const {copyToClipboard} = await import('./clipboard.ts');
		const {isDone, sentence} = copyToClipboard(text, means.write, means.env);
		if (isDone) say(sentence);
		else complain(sentence);
	}

	async function exportTo({form, quotes, file, replaces}: Command & {type: 'export'}): Promise<void> {
		const {analysis} = program.world();
		const {AlreadyThereError} = await import('../output/whole-file.ts');
		try {
			const files = writeFiles(fileNamed(file, means.env), await exported(analysis, form, quotes), replaces);
			program.act({type: 'close-layer'});
			const what = exportForms[form].about === 'article' ? 'the article' : count(quotes.length, 'quote');
			say(`Wrote ${what} to ${files.join(' and ')}.`);
		} catch (error) {
			const isThere = error instanceof AlreadyThereError;
			const text = error instanceof Error ? error.message : String(error);
			program.act({
				type: 'refuse-file',
				text: isThere ? `${text} {save} once more replaces it; or write another name.` : text,
				isThere,
			});
		}
	}

	async function openInBrowser(at: Span): Promise<void> {
		const {article} = program.world().analysis;
		if (article.url === null || !/^https?:/i.test(article.url)) {
			complain('There is nothing to open: nobody said where this article stands on the web.');
			return;
		}

		const {textFragmentLink} = await import('../export/text-fragment.ts');
		const link = textFragmentLink(article.url, article.text, [at]);
		const browser = browserOf(means.env);
		if (textBrowsers.test(browser[0])) {
			means.borrow(() => processes().spawnSync(browser[0], [...browser.slice(1), link], {stdio: 'inherit'}));
			return;
		}

		const child = processes().spawn(browser[0], [...browser.slice(1), link], {
			stdio: 'ignore',
			detached: true,
		});
		child.on('error', () =>
			complain(`${browser[0]} could not be started. Set BROWSER to the one that you use.`),
		);
		child.on('spawn', () => say(`Opened in ${browser[0]}.`));
		child.unref();
	}

	function openInEditor(paragraph: number): void {
		const {article} = program.world().analysis;
		const editor = means.env.VISUAL || means.env.EDITOR;
		if (!editor) {
			complain('No editor is known. Set EDITOR to the one that you use.');
			return;
		}

		if (!fs.existsSync(article.path)) {
			complain('Only an article that came from a file can be opened in an editor.');
			return;
		}

		const start = article.paragraphs[paragraph]?.start ?? 0;
		const line = article.text.slice(0, start).split('\n').length;
		const [command, ...parameters] = editor.split(/\s+/).filter(Boolean);
		const {error} = means.borrow(() =>
			// From the root on, a name cannot be taken for an option.
			processes().spawnSync(command!, [...parameters, `+${line}`, path.resolve(article.path)], {
				stdio: 'inherit',
			}),
		);
		if (error) complain(`${command} could not be started. Set EDITOR to the one that you use.`);
	}

	async function openRecent(name: string): Promise<void> {
		say(`Opening ${name}…`);
		const [first, ...others] = (await means.articlesIn(name)).map(source => means.shelf.add(source));
		await means.openSource(first!);
		// A feed or a book: the reader chooses, as when it is named on the command line.
		if (others.length > 0) program.act({type: 'open', layer: 'picker'});
	}
}

function isBrowsing({mode}: Navigation): boolean {
	return mode.kind !== 'picker' && mode.kind !== 'filter';
}

/** Loaded with the first program that is started, and not before the first screen. */
function processes() {
	return process.getBuiltinModule('node:child_process');
}

const textBrowsers = /(?:^|\/)(?:w3m|lynx|e?links2?|browsh|www-browser)$/;

function browserOf(env: NodeJS.ProcessEnv): readonly [string, ...string[]] {
	// Several may be given, the one to try first in front.
	const [first] = (env.BROWSER ?? '').split(':').filter(Boolean);
	const words = (first ?? '').split(/\s+/).filter(word => word !== '' && word !== '%s');
	if (words.length > 0) return words as [string, ...string[]];
	if (process.platform === 'darwin') return ['open'];
	if (process.platform === 'win32') return ['explorer'];
	return ['xdg-open'];
}
