import fs from 'node:fs';
import path from 'node:path';
import {InputError} from '../errors.ts';
import {configFolder, settingsName} from '../own-folders.ts';
import {defaultSettings, type Settings} from './settings.ts';

/** The settings that hold, and what in the file is not as it should be: sentences that name the file and the line. */
export type LoadedSettings = {readonly settings: Settings; readonly problems: readonly string[]};

/** The file of settings that is read unless another is named. */
export function settingsFile(...surroundings: Parameters<typeof configFolder>): string {
	return path.join(configFolder(...surroundings), settingsName);
}

// Settings are a page or two. What is larger is something else.
const mostBytes = 1024 * 1024;

/**
 * Reads the settings. Most readers have no file, and then nothing is loaded for it.
 *
 * @param asked The file that the command line names, or `null` for the usual one.
 * @throws {InputError} When a file that was asked for cannot be read. The usual one that cannot is a problem only.
 */
export async function loadSettings(
	asked: string | null,
	env: Readonly<Record<string, string | undefined>>,
): Promise<LoadedSettings> {
	const file = asked ?? settingsFile(env);
	let text: string;
	try {
		const entry = fs.statSync(file, {throwIfNoEntry: asked !== null});
		if (entry === undefined) return {settings: defaultSettings, problems: []};
		if (entry.size > mostBytes) throw new Error('it is larger than 1 MB');
		text = fs.readFileSync(file, 'utf8');
	} catch (error) {
		const message = `${file} cannot be read: ${reasonOf(error)}.`;
		if (asked !== null) {
			throw new InputError(message, 'Name a file of settings; --print-config prints one to begin with.', {
				cause: error,
			});
		}

		return {
			settings: defaultSettings,
			problems: [`${message} The settings that come with the program hold.`],
		};
	}

	const {readSettings} = await import('./read-settings.ts');
	const {settings, problems} = readSettings(text);
	return {settings, problems: problems.map(({line, message}) => `${file}, line ${line}: ${message}`)};
}

function reasonOf(error: unknown): string {
	const {code, message} = error as NodeJS.ErrnoException;
	const reasons: Readonly<Record<string, string>> = {
		ENOENT: 'there is no such file',
		ENOTDIR: 'there is no such file',
		EISDIR: 'it is a folder',
		EACCES: 'you may not read it',
		EPERM: 'you may not read it',
	};
	return reasons[code ?? ''] ?? code ?? message;
}
