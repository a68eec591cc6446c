import {spawnSync} from 'node:child_process';

/** How a copy went: a sentence for the reader. */
export type Copied = {readonly isDone: boolean; readonly sentence: string};

// xterm takes no more than this in one sequence, and drops a longer one without a word.
const mostEncoded = 74_994;

/**
 * Copies text by way of the terminal (OSC 52), which also reaches the clipboard of the reader's own
 * machine over SSH. The terminal does not answer, so the sentence says “sent” and not “copied”.
 * On this machine's own desktop a clipboard program is used, where there is one for certain.
 *
 * @param write Writes to the terminal.
 */
export function copyToClipboard(text: string, write: (text: string) => void, env: NodeJS.ProcessEnv): Copied {
	const tool = clipboardTool(env);
	if (tool && runs(tool, text)) {
		return {isDone: true, sentence: 'Copied to the clipboard.'};
	}

	const sequence = osc52(text, env);
	if (sequence === null) {
		return {
			isDone: false,
			sentence: 'Not copied: this is longer than a terminal takes (55 kB). Export it to a file with e.',
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
	if (env.TERM?.startsWith('screen')) return `\u001BP${sequence}\u001B\\`;
	return sequence;
}

/** The program that fills this desktop's clipboard. Over SSH there is none: it would fill the wrong machine's. */
function clipboardTool(env: NodeJS.ProcessEnv): readonly [string, ...string[]] | null {
	if (env.SSH_TTY || env.SSH_CONNECTION || env.SSH_CLIENT) return null;
	if (process.platform === 'darwin') return ['pbcopy'];
	if (env.WAYLAND_DISPLAY) return ['wl-copy'];
	return null;
}

function runs([command, ...parameters]: readonly [string, ...string[]], text: string): boolean {
	const {status} = spawnSync(command, parameters, {
		input: text,
		stdio: ['pipe', 'ignore', 'ignore'],
		timeout: 1000,
	});
	return status === 0;
}
