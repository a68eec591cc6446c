import {InputError, NoArticleError, ReaderError, UsageError} from '../errors.ts';

/** What went wrong with one source, as plain data: it may come from another thread. */
export type Problem = {
	readonly message: string;
	readonly advice: string;
	readonly exitCode: number;
	/** The stack, where the program is at fault and not the source. */
	readonly bug?: string;
};

/** What went wrong with one source, so that the others go on. */
export function problemOf(error: unknown): Problem {
	if (error instanceof ReaderError) {
		const {message, advice, exitCode} = error;
		return {message, advice, exitCode};
	}

	const bug = error instanceof Error ? (error.stack ?? String(error)) : String(error);
	return {message: bug.split('\n')[0]!, advice: '', exitCode: 5, bug};
}

/** The error again that a problem was made from, for whoever goes on with it in this thread. */
export function errorOf({message, advice, exitCode, bug}: Problem): Error {
	if (bug !== undefined) return Object.assign(new Error(message), {stack: bug});
	switch (exitCode) {
		case 2:
			return new UsageError(message, advice);
		case 4:
			return new NoArticleError(message, advice);
		default:
			return new InputError(message, advice);
	}
}
