import {homedir} from 'node:os';
import path from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

const name = 'article-explorer';

/** What the file of settings is called. */
export const settingsName = 'config.toml';

/**
 * Where this program keeps what a reader did, by the XDG Base Directory
 * Specification: `$XDG_STATE_HOME/article-explorer`, else in `~/.local/state`.
 * On Windows, which has no such thing, in `%LOCALAPPDATA%`.
 *
 * @see https://specifications.freedesktop.org/basedir-spec/latest/
 */
export function stateFolder(
	env: Environment = process.env,
	home: string = homedir(),
	platform: string = process.platform,
): string {
	return (
		namedBy(env.XDG_STATE_HOME) ??
		(platform === 'win32' && env.LOCALAPPDATA
			? path.join(env.LOCALAPPDATA, name, 'state')
			: path.join(home, '.local', 'state', name))
	);
}

/** Where its settings are looked for: `$XDG_CONFIG_HOME/article-explorer`, else in `~/.config`; on Windows in `%APPDATA%`. */
export function configFolder(
	env: Environment = process.env,
	home: string = homedir(),
	platform: string = process.platform,
): string {
	return (
		namedBy(env.XDG_CONFIG_HOME) ??
		(platform === 'win32' && env.APPDATA ? path.join(env.APPDATA, name) : path.join(home, '.config', name))
	);
}

/** The folder in a variable of the specification, which says that relative paths are invalid and to be ignored. */
function namedBy(variable: string | undefined): string | null {
	return variable && path.isAbsolute(variable) ? path.join(variable, name) : null;
}
