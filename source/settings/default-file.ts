import {keyLabel} from '../navigation/keys/key-label.ts';
import {groups} from '../navigation/keys/key-row.ts';
import {keymap} from '../navigation/keys/keymap.ts';
import {defaultSettings, type Kind, layoutRows, type SettingRow, settingRows} from './settings.ts';

/** A file of settings that says all that holds without one, and what each line is for. */
export function defaultFile(): string {
	const {layout} = defaultSettings;
	return [
		'# Settings of article-explorer, in TOML. This is what holds without a file.',
		'# Keep the lines that you change; what comes with the program holds for the others.',
		'',
		...settingRows.flatMap(row => linesFor(row, defaultSettings[row.property])),
		'# How large a terminal has to be to have room for something.',
		'[layout]',
		'',
		...layoutRows.flatMap(row => linesFor(row, layout[row.property])),
		'# The keys of each command: one or several, [] for none. A command without a key is found by its name',
		`# with ${keyLabel(':')}, and ${keyLabel('ctrl+c')} always quits. A key is a sign such as "x" or "?", or a name: "enter", "escape",`,
		'# "space", "tab", "backspace", "up", "pagedown", "home", "f5", with "ctrl+", "alt+" or "shift+" before it.',
		'[keys]',
		...groups.flatMap(group => [
			'',
			`# ${group}`,
			...keymap
				.filter(row => row.group === group)
				.map(({name, keys, help}) => `${name} = ${listOf(keys)} # ${help}`),
		]),
		'',
	].join('\n');
}

function linesFor<Of>({name, kind, help}: SettingRow<Of>, value: unknown): readonly string[] {
	return [`# ${help}: ${allowed(kind)}.`, `${name} = ${JSON.stringify(value)}`, ''];
}

function allowed(kind: Kind): string {
	switch (kind.is) {
		case 'word':
			return kind.words.join(', ');
		case 'switch':
			return 'true or false';
		case 'number':
			return `${kind.from} to ${kind.to}`;
	}
}

function listOf(keys: readonly string[]): string {
	return `[${keys.map(key => JSON.stringify(key)).join(', ')}]`;
}
