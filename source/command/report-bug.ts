import {version} from './version.ts';

/** What to say when the program itself is at fault: enough for a useful report, and no wall of text. */
export function reportBug(error: unknown, argv: readonly string[]): string {
	const stack = error instanceof Error ? (error.stack ?? String(error)) : String(error);
	const [message = '', ...places] = stack.split('\n');
	return [
		`article-explorer has a bug: ${message}`,
		...places.slice(0, 4),
		`Please report it with these lines: version ${version}, Node ${process.version}, ${process.platform}, arguments ${JSON.stringify(argv)}.`,
		'',
	].join('\n');
}
