import type {Article} from '../article/article.ts';
import type {CorrectedAnalysis} from '../corrections/corrected-quote.ts';
import {
	type Correction,
	type CorrectionLog,
	mergeLogs,
	nextRedo,
	nextUndo,
	record,
	redo,
	type Stamp,
	takeBack,
	undo,
} from '../corrections/correction.ts';
import {correctionInWords} from '../corrections/correction-in-words.ts';
import {toldAfter} from '../navigation/after-correction.ts';
import type {Command} from '../navigation/command.ts';
import type {Navigation} from '../navigation/navigation.ts';
import {createCorrectionsKeeper, nextStamp} from './keep-corrections.ts';
import type {Program} from './program.ts';
import {watchCorrections} from './watch-corrections.ts';

/** The commands with which a reader puts right what the program found. */
export type CorrectingCommand = Extract<Command, {type: 'correct' | 'undo' | 'redo' | 'take-back'}>;

/** Whether a command puts something right. */
export function isCorrecting(command: {readonly type: string}): command is CorrectingCommand {
	return ['correct', 'undo', 'redo', 'take-back'].includes(command.type);
}

/** Does them, and keeps what was done. */
export type Corrector = {
	readonly run: (command: CorrectingCommand) => void;
	/** Shows what other windows put right in the article that is open, from now on and in whichever is open then. */
	readonly watch: () => void;
	/** Watches no longer. */
	readonly close: () => void;
	/** When all is kept that can be: what the reader should know of it still. Never rejects. */
	readonly done: () => Promise<readonly string[]>;
};

/** @param remember Is told the corrections of the article that is open, whenever they change. */
export function createCorrector(
	program: Program,
	remember: (source: number, log: CorrectionLog) => void,
): Corrector {
	const show = (log: CorrectionLog, correction: Correction | null, text: string) => {
		const before = program.world();
		const after = before.with({corrections: log});
		remember(before.source, log);
		program.update(after, (now, state) => toldAfter(before, now, state, {correction, text}));
	};

	/** Somebody may have this article open in another window, and put something right there. */
	const join = (article: Article, kept: CorrectionLog) => {
		const {corrections, analysis, finding} = program.world();
		const all = mergeLogs(corrections.log, kept);
		// Until the quotes are known nothing can be shown; what is kept is read with them.
		if (analysis.article !== article || finding || all.length === corrections.log.length) return;
		show(all, null, 'Another window has put something right here; this one shows it now.');
	};

	const keeper = createCorrectionsKeeper(join, text => program.say({tone: 'error', text}));
	let watched: Article | null = null;
	let unwatch = () => {};
	const watchOpen = () => {
		const {corrections, analysis, finding} = program.world();
		const {article} = analysis;
		// Until its quotes are known there is nothing to put right.
		if (article === watched || corrections.isOff || finding) return;
		watched = article;
		unwatch();
		let isOver = false;
		let stop = () => {};
		unwatch = () => {
			isOver = true;
			stop();
		};
		watchCorrections(article, kept => join(article, kept)).then(
			stopWatching => {
				if (isOver) stopWatching();
				else stop = stopWatching;
			},
			() => {},
		);
	};

	return {
		run(command) {
			const {corrections, analysis} = program.world();
			const changed = changedLog(corrections.log, command, nextStamp(corrections.log), analysis);
			if (corrections.isOff || changed === null) return;
			const text = `${changed.said} ${program.world().bindings.withKeys(hintAfter(command, program.state()))}`;
			show(changed.log, changed.correction, text);
			keeper.keep(analysis.article, changed.log);
		},
		watch() {
			watchOpen();
			program.subscribe(watchOpen);
		},
		close() {
			unwatch();
		},
		done: keeper.done,
	};
}

/** What the reader can do next. In a layer that stays open {undo} would be a letter, or nothing. */
function hintAfter({type}: CorrectingCommand, {mode}: Navigation): string {
	if (mode.kind !== 'browse') return '{close} closes this.';
	return type === 'undo' ? '{redo} redoes it.' : '{undo} undoes it.';
}

/** A log that changed, by which correction, and what to say of it. */
type Changed = {readonly log: CorrectionLog; readonly correction: Correction; readonly said: string};

/**
 * The log after a command and what to say of it, or `null` when it changes nothing.
 *
 * @param analysis As it was before, in which the quote still stands that is no more.
 */
export function changedLog(
	log: CorrectionLog,
	command: CorrectingCommand,
	stamp: Stamp,
	analysis: CorrectedAnalysis,
): Changed | null {
	const sentence = (correction: Correction) => capitalized(`${correctionInWords(correction, analysis)}.`);
	switch (command.type) {
		case 'correct':
			return {
				log: record(log, command.correction, stamp),
				correction: command.correction,
				said: sentence(command.correction),
			};
		case 'undo': {
			const last = nextUndo(log);
			return (
				last && {
					log: undo(log, stamp),
					correction: last.correction,
					said: `Undone: ${sentence(last.correction)}`,
				}
			);
		}

		case 'redo': {
			const next = nextRedo(log);
			return (
				next && {
					log: redo(log, stamp),
					correction: next.correction,
					said: `Redone: ${sentence(next.correction)}`,
				}
			);
		}

		case 'take-back': {
			const one = log.find(event => event.id === command.of);
			return one?.does === 'correct'
				? {
						log: takeBack(log, one.id, stamp),
						correction: one.correction,
						said: `Taken back: ${sentence(one.correction)}`,
					}
				: null;
		}
	}
}

function capitalized(words: string): string {
	return `${words[0]!.toUpperCase()}${words.slice(1)}`;
}
