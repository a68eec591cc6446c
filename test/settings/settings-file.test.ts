import fs from 'node:fs';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {defaultSettings} from '../../source/settings/settings.ts';
import {loadSettings, settingsFile} from '../../source/settings/settings-file.ts';
import {temporaryFolder} from '../helpers/terminal.ts';

let folder = '';
beforeEach(() => {
	folder = temporaryFolder();
});
afterEach(() => fs.rmSync(folder, {recursive: true}));

describe('where the settings are', () => {
	it.each([
		[{}, 'linux', '/home/ada/.config/article-explorer/config.toml'],
		[{XDG_CONFIG_HOME: '/etc/ada'}, 'linux', '/etc/ada/article-explorer/config.toml'],
		// The specification says that relative paths are to be ignored.
		[{XDG_CONFIG_HOME: 'here'}, 'darwin', '/home/ada/.config/article-explorer/config.toml'],
		[{APPDATA: '/roaming'}, 'win32', '/roaming/article-explorer/config.toml'],
	])('is told by the environment: %j on %s', (env, platform, file) => {
		expect(settingsFile(env, '/home/ada', platform)).toBe(file);
	});
});

describe('the settings that hold', () => {
	it('are those of the program where there is no file', async () => {
		expect(await loadSettings(null, {XDG_CONFIG_HOME: folder})).toEqual({
			settings: defaultSettings,
			problems: [],
		});
	});

	it('come from the file, whose mistakes are named with the file', async () => {
		const file = path.join(folder, 'article-explorer', 'config.toml');
		fs.mkdirSync(path.dirname(file));
		fs.writeFileSync(file, 'ascii = true\nmeasure = "wide"\n');
		const {settings, problems} = await loadSettings(null, {XDG_CONFIG_HOME: folder});
		expect(settings.ascii).toBe(true);
		expect(problems).toEqual([`${file}, line 2: measure is a whole number from 40 to 80. It stays 80.`]);
	});

	it('do not fail for a folder where the file should be', async () => {
		fs.mkdirSync(path.join(folder, 'article-explorer', 'config.toml'), {recursive: true});
		const {settings, problems} = await loadSettings(null, {XDG_CONFIG_HOME: folder});
		expect(settings).toEqual(defaultSettings);
		expect(problems[0]).toContain('it is a folder');
	});

	it('must be there when a file was asked for', async () => {
		await expect(loadSettings(path.join(folder, 'no.toml'), {})).rejects.toMatchObject({
			message: expect.stringContaining('there is no such file'),
			exitCode: 3,
		});
	});
});
