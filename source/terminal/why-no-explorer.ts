import {findKeyboard} from './keyboard.ts';

/**
 * Whether this terminal can show the explorer at all, said before anything is drawn. When it cannot,
 * the command prints text instead, and this sentence on standard error.
 *
 * @returns `null` when it can, else one sentence for the reader.
 */
export function whyNoExplorer(
	stdin: NodeJS.ReadStream,
	stdout: NodeJS.WriteStream,
	env: NodeJS.ProcessEnv,
): string | null {
	if (!stdout.isTTY) return 'Standard output is no terminal, so the article is printed as text.';
	if (env.TERM === 'dumb') {
		return 'This terminal (TERM=dumb) cannot move its cursor, so the article is printed as text.';
	}

	const keys = findKeyboard(stdin);
	if (keys === null) return 'There is no terminal to read keys from, so the article is printed as text.';
	try {
		keys.setRawMode(true);
		keys.setRawMode(false);
		return null;
	} catch {
		return 'This terminal does not hand over single keys (raw mode), so the article is printed as text.';
	} finally {
		if (keys !== stdin) keys.destroy();
	}
}
