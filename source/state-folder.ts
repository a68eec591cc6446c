import {homedir} from 'node:os';
import path from 'node:path';

/**
 * Where this program keeps what a reader did, by the XDG Base Directory
 * Specification: `$XDG_STATE_HOME/article-explorer`, else in `~/.local/state`.
 * On Windows, which has no such thing, in `%LOCALAPPDATA%`.
 *
 * @see https://specifications.freedesktop.org/basedir-spec/latest/
 */
export function stateFolder(
	env: Readonly<Record<string, string | undefined>> = process.env,
	home: string = homedir(),
	platform: string = process.platform,
): string {
	const {XDG_STATE_HOME: xdg, LOCALAPPDATA: local} = env;
	// The specification says that relative paths are invalid and to be ignored.
	if (xdg && path.isAbsolute(xdg)) {
		return path.join(xdg, 'article-explorer');
	}

	return platform === 'win32' && local
		? path.join(local, 'article-explorer', 'state')
		: path.join(home, '.local', 'state', 'article-explorer');
}
