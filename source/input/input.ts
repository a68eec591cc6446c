/** What was read, before anybody asked what it means: bytes, and what is known about them. */
export type Input = {
	/** The source as the reader gave it: a path, an address, `-`, or a name for the bundled article. */
	readonly path: string;
	/** The address the bytes came from in the end, after redirects; `null` for files and piped input. */
	readonly url: string | null;
	/** The last part of the path or address: its ending is a hint when the content says nothing. */
	readonly name: string;
	readonly bytes: Uint8Array;
	/** The Content-Type that a server sent, parameters included. Only a hint: servers lie. */
	readonly mediaType: string | null;
	/** What the reader should know about how this was obtained. */
	readonly notices: readonly string[];
};

/** How far a download has come, for a progress line. */
export type Progress = {
	readonly url: string;
	readonly bytes: number;
	/** As the server announced it; `null` when it did not say, or said it of compressed bytes. */
	readonly total: number | null;
};

export type ReadOptions = {
	/** Ends the reading early, as Ctrl+C does. */
	readonly signal?: AbortSignal | undefined;
	/** Called as bytes of a download arrive. */
	readonly onProgress?: ((progress: Progress) => void) | undefined;
	/** Called now and then while a document that was read is worked on apart. */
	readonly onWait?: ((path: string) => void) | undefined;
	/** Where `-` reads from; the process's own standard input unless a test says otherwise. */
	readonly stdin?: AsyncIterable<Uint8Array | string> | undefined;
};

/** An article is a few kilobytes. What is larger than this is something else: a video, a disk image, a database. */
export const largestFile = 50 * 1024 * 1024;

/** A size as a person says it: “12.4 MB”. */
export function sizeInWords(bytes: number): string {
	return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
