import {describe, expect, it} from 'vitest';
import {copyToClipboard, osc52} from '../../source/terminal/clipboard.ts';

const overSsh = {SSH_TTY: '/dev/pts/1', TERM: 'xterm-256color'};

describe('a copy over SSH', () => {
	it('goes through the terminal, and says that it was sent', () => {
		const written: string[] = [];
		const {isDone, sentence} = copyToClipboard('“Fine,” he said. 👍', text => written.push(text), overSsh);
		expect(isDone).toBe(true);
		expect(sentence).toContain('Sent to the terminal');
		const [, encoded] = /^\u001B\]52;c;([^\u0007]*)\u0007$/.exec(written.join(''))!;
		expect(Buffer.from(encoded!, 'base64').toString('utf8')).toBe('“Fine,” he said. 👍');
	});

	it('is refused aloud when it is too long, and never cut', () => {
		const written: string[] = [];
		const {isDone, sentence} = copyToClipboard('a'.repeat(60_000), text => written.push(text), overSsh);
		expect(isDone).toBe(false);
		expect(sentence).toContain('Not copied');
		expect(written).toEqual([]);
	});
});

it('inside tmux it is passed on as well, for a tmux that keeps no clipboard', () => {
	expect(osc52('a', {TMUX: '/tmp/tmux-0/default,1,0'})).toBe(
		'\u001B]52;c;YQ==\u0007\u001BPtmux;\u001B\u001B]52;c;YQ==\u0007\u001B\\',
	);
});
