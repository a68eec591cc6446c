import {spawnSync} from 'node:child_process';

/** How a copy went: a sentence for the reader. */
export type Copied = {readonly isDone: boolean; readonly sentence: string};

// xterm and hterm take no more than this in one sequence, and drop a longer one without a word.
const mostEncoded = 74_994;

/**
 * Copies text. Over SSH only the terminal (OSC 52) reaches the clipboard of the reader's own machine. Elsewhere
 * a program of the desktop is asked first, because it answers; the terminal does not, so after that the sentence
 * says “sent” and not “copied”.
 *
 * @param write Writes to the terminal.
 */
export function copyToClipboard(
	text: string,
	write: (text: string) => void,
	env: NodeJS.ProcessEnv,
	platform: string = process.platform,
): Copied {
	for (const tool of clipboardTools(env, platform)) {
		if (runs(tool, text, env)) return {isDone: true, sentence: 'Copied to the clipboard.'};
	}

	const sequence = osc52(text, env);
	if (sequence === null) {
		return {
			isDone: false,
			sentence:
				'Not copied: this is longer than a terminal takes (55 kB). Export it to a file with {export}.',
		};
	}

	write(sequence);
	return {isDone: true, sentence: 'Sent to the terminal’s clipboard.'};
}

/** The sequence that asks the terminal to copy, or `null` when the text is too long for one. */
export function osc52(text: string, env: NodeJS.ProcessEnv): string | null {
	const encoded = Buffer.from(text, 'utf8').toString('base64');
	if (encoded.length > mostEncoded) return null;
	const sequence = `\u001B]52;c;${encoded}\u0007`;
	// tmux takes the sequence itself where `set-clipboard` is on, and otherwise passes on what is wrapped like
	// this. It ignores the one that it does not want.
	if (env.TMUX) return `${sequence}\u001BPtmux;${sequence.replaceAll('\u001B', '\u001B\u001B')}\u001B\\`;
	return env.TERM?.startsWith('screen') ? inPieces(sequence) : sequence;
}

// GNU screen forgets a string that is longer than 768 bytes. What it passes on is joined again by the terminal.
const mostForScreen = 512;

function inPieces(sequence: string): string {
	const pieces = sequence.match(new RegExp(`[^]{1,${mostForScreen}}`, 'g')) ?? [];
	return pieces.map(piece => `\u001BP${piece}\u001B\\`).join('');
}

/** A program that fills this desktop's clipboard from its standard input. */
type Tool = {readonly command: string; readonly parameters: readonly string[]; readonly isUtf16?: boolean};

const tool = (command: string, ...parameters: readonly string[]): Tool => ({command, parameters});

// It takes bytes for the code page of the console, unless a mark says that they are UTF-16.
const windows: Tool = {command: 'clip.exe', parameters: [], isUtf16: true};

/** The programs to try, the best first. Over SSH there is none: it would fill the wrong machine's clipboard. */
function clipboardTools(env: NodeJS.ProcessEnv, platform: string): readonly Tool[] {
	if (env.SSH_TTY || env.SSH_CONNECTION || env.SSH_CLIENT) return [];
	if (platform === 'darwin') return [tool('pbcopy')];
	if (platform === 'win32') return [windows];
	return [
		...(env.TERMUX_VERSION ? [tool('termux-clipboard-set')] : []),
		...(env.WSL_DISTRO_NAME ? [windows] : []),
		...(env.WAYLAND_DISPLAY ? [tool('wl-copy')] : []),
		...(env.DISPLAY
			? [tool('xclip', '-selection', 'clipboard', '-in'), tool('xsel', '--clipboard', '--input')]
			: []),
	];
}

function runs({command, parameters, isUtf16}: Tool, text: string, env: NodeJS.ProcessEnv): boolean {
	const {status} = spawnSync(command, parameters, {
		input: isUtf16 ? Buffer.from(`\uFEFF${text}`, 'utf16le') : text,
		stdio: ['pipe', 'ignore', 'ignore'],
		timeout: 1000,
		env,
	});
	return status === 0;
}
