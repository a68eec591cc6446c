/**
 * Something the reader can put right. `cli.ts` prints the message and the advice, and no stack.
 */
export abstract class ReaderError extends Error {
	/** One sentence that says what to do now. */
	abstract readonly advice: string;
	/** The exit status of the command when this ends it. */
	abstract readonly exitCode: 2 | 3 | 4;
}

/** The command line asks for something that does not exist or does not fit together. */
export class UsageError extends ReaderError {
	override readonly name = 'UsageError';
	readonly exitCode = 2;
	readonly advice: string;

	constructor(
		message: string,
		advice = 'Run article-explorer --help to see what it takes.',
		options?: ErrorOptions,
	) {
		super(message, options);
		this.advice = advice;
	}
}

/** The source could not be read or fetched. */
export class InputError extends ReaderError {
	override readonly name = 'InputError';
	readonly exitCode = 3;
	readonly advice: string;

	constructor(message: string, advice: string, options?: ErrorOptions) {
		super(message, options);
		this.advice = advice;
	}
}

/** There was text, but no article could be found in it. */
export class NoArticleError extends ReaderError {
	override readonly name = 'NoArticleError';
	readonly exitCode = 4;
	readonly advice: string;

	constructor(
		message: string,
		advice = 'Save the page from a browser after it has finished loading, then open that file.',
		options?: ErrorOptions,
	) {
		super(message, options);
		this.advice = advice;
	}
}
