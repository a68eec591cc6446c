/** What the command needs to know of the process it runs in, and all that it does to it. */
export type Surroundings = {
	/** Standard output is a terminal. */
	readonly isScreen: boolean;
	/** Standard error is a terminal, so that somebody sees progress there. */
	readonly isWatched: boolean;
	/** Standard input is a pipe or a file. */
	readonly isPiped: boolean;
	/** What the reader should know but need not is left unsaid. */
	readonly isQuiet: boolean;
	readonly env: NodeJS.ProcessEnv;
	/** Writes to standard output. Throws `EPIPE` when nobody reads any longer. */
	readonly print: (text: string) => void;
	/** Writes to standard error. */
	readonly say: (text: string) => void;
};
