import type {Command, CopyForm, Subject} from '../navigation/command.ts';
import type {Choice} from '../navigation/layers/pick-actor.ts';
import type {ContextOf} from '../navigation/mode.ts';
import type {ListName} from '../panes.ts';
import type {QuoteId} from '../quotes/quote.ts';
import type {CorrectingCommand} from './put-right.ts';

/** Where a conversation stands. */
export type Talk = {
	/** Which of the three lists the numbers belong to. */
	readonly list: ListName;
	/** What the last list held, so that “3” means its third line. */
	readonly ids: readonly string[];
	/** The line of it that was read last, from 0; −1 before the first. */
	readonly at: number;
	readonly marks: readonly QuoteId[];
	/** Those that were marked until the reader said that they are no quotes. */
	readonly lostMarks: readonly QuoteId[];
	/** What was offered in the last reply, for a number to choose. */
	readonly choices?: readonly Choice[];
	/** The lines of a quote that is being typed or pasted, to be verified. */
	readonly pasted?: readonly string[];
	/** What was last listed in its lines of context. */
	readonly context?: ContextOf;
};

/** What the program says to a line, where that leaves the conversation, and what has to be done outside of it. */
export type Reply = {
	readonly talk: Talk;
	readonly lines: readonly string[];
	readonly command?:
		| Extract<Command, {type: 'quit' | 'copy' | 'export' | 'list-recent'}>
		| {readonly type: 'list-sources'}
		/** Open one of what was listed last, from 1. */
		| {readonly type: 'open-listed'; readonly number: number}
		| {readonly type: 'say-link'; readonly form: CopyForm; readonly subject: Subject}
		| CorrectingCommand;
};
