import fs from 'node:fs';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {copyToClipboard, osc52} from '../../source/terminal/clipboard.ts';
import {temporaryFolder} from '../helpers/terminal.ts';

const text = '“Fine,” he said. 👍\nO\u0301';
const overSsh = {SSH_TTY: '/dev/pts/1', TERM: 'xterm-256color'};

let folder = '';
beforeEach(() => {
	folder = temporaryFolder();
});
afterEach(() => fs.rmSync(folder, {recursive: true}));

/** A program of that name that keeps what it is given, or fails. */
function install(name: string, script = 'cat > "$0.got"; echo "$@" > "$0.with"'): void {
	fs.writeFileSync(path.join(folder, name), `#!/bin/sh\n${script}\n`, {mode: 0o755});
}

const given = (name: string) => fs.readFileSync(path.join(folder, `${name}.got`));

function copy(env: NodeJS.ProcessEnv, platform = 'linux', words = text) {
	const written: string[] = [];
	const result = copyToClipboard(
		words,
		sequence => written.push(sequence),
		{PATH: `${folder}:${process.env.PATH}`, ...env},
		platform,
	);
	return {...result, written: written.join('')};
}

/** What a terminal would put on the clipboard. */
function sent(sequence: string): string {
	const [, encoded] = /^\u001B\]52;c;([^\u0007]*)\u0007/.exec(sequence)!;
	return Buffer.from(encoded!, 'base64').toString('utf8');
}

describe('a copy over SSH', () => {
	it('goes through the terminal, and says that it was sent', () => {
		install('wl-copy');
		const {isDone, sentence, written} = copy({...overSsh, WAYLAND_DISPLAY: 'wayland-0'});
		expect({isDone, sentence}).toEqual({isDone: true, sentence: 'Sent to the terminal’s clipboard.'});
		expect(sent(written)).toBe(text);
		expect(fs.existsSync(path.join(folder, 'wl-copy.got'))).toBe(false);
	});

	it('is refused aloud when it is too long, and never cut', () => {
		const {isDone, sentence, written} = copy(overSsh, 'linux', 'a'.repeat(60_000));
		expect(isDone).toBe(false);
		expect(sentence).toContain('Not copied');
		expect(written).toBe('');
	});
});

describe('a copy on a desktop', () => {
	it.each([
		['wl-copy', {WAYLAND_DISPLAY: 'wayland-0'}, 'linux'],
		['xclip', {DISPLAY: ':0'}, 'linux'],
		['xsel', {DISPLAY: ':0'}, 'linux'],
		['pbcopy', {}, 'darwin'],
		['termux-clipboard-set', {TERMUX_VERSION: '0.118'}, 'android'],
	])('goes to %s, and says that it is copied', (name, env, platform) => {
		install(name);
		const {sentence, written} = copy(env, platform);
		expect(sentence).toBe('Copied to the clipboard.');
		expect(given(name).toString('utf8')).toBe(text);
		expect(written).toBe('');
	});

	it('goes to Windows as UTF-16, with the mark that says so', () => {
		install('clip.exe');
		expect(copy({WSL_DISTRO_NAME: 'Debian', WAYLAND_DISPLAY: 'wayland-0'}).written).toBe('');
		expect(given('clip.exe').toString('utf16le')).toBe(`\uFEFF${text}`);
	});

	it('goes to the next program where one fails, and to the terminal where none is left', () => {
		install('xclip', 'exit 1');
		install('xsel');
		expect(copy({DISPLAY: ':0'}).sentence).toBe('Copied to the clipboard.');
		install('xsel', 'exit 1');
		const {sentence, written} = copy({DISPLAY: ':0'});
		expect(sentence).toBe('Sent to the terminal’s clipboard.');
		expect(sent(written)).toBe(text);
	});

	it('may be longer than a terminal takes', () => {
		install('xclip');
		expect(copy({DISPLAY: ':0'}, 'linux', 'a'.repeat(200_000)).isDone).toBe(true);
		expect(given('xclip')).toHaveLength(200_000);
	});
});

describe('a copy inside another terminal', () => {
	it('is passed on as well by a tmux that keeps no clipboard', () => {
		expect(osc52('a', {TMUX: '/tmp/tmux-0/default,1,0'})).toBe(
			'\u001B]52;c;YQ==\u0007\u001BPtmux;\u001B\u001B]52;c;YQ==\u0007\u001B\\',
		);
	});

	it('goes through GNU screen in pieces that it does not forget', () => {
		const wrapped = osc52('a'.repeat(3000), {TERM: 'screen.xterm-256color'})!;
		const pieces = [...wrapped.matchAll(/\u001BP([^\u001B]|\u001B(?!\\))*\u001B\\/g)].map(([piece]) => piece);
		expect(pieces.join('')).toBe(wrapped);
		for (const piece of pieces) expect(piece.length).toBeLessThan(768);
		expect(sent(pieces.map(piece => piece.slice(2, -2)).join(''))).toBe('a'.repeat(3000));
	});
});
