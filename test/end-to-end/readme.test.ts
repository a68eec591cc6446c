import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a person would see who types the command in the checkout. */
function answerTo(command: string): string {
	const program = `${process.execPath} ${path.join(root, 'bin/article-explorer.js')}`;
	const {stdout, stderr} = spawnSync(
		'bash',
		['-c', command.replaceAll(/(?:^|(?<=\| ))article-explorer/g, program)],
		{
			cwd: root,
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'pipe'],
			env: {
				...process.env,
				PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH}`,
				// Nobody's corrections belong into the README.
				XDG_STATE_HOME: path.join(os.tmpdir(), 'article-explorer-no-state'),
			},
		},
	);
	return stdout + stderr;
}

describe('a document with commands', () => {
	it.each(['README.md', 'docs/formats.md'])('shows what they print: %s', async name => {
		const file = path.join(root, name);
		const shown = fs
			.readFileSync(file, 'utf8')
			.replaceAll(/```console\n([\s\S]*?)```/g, (_, block: string) => {
				const commands = block.split('\n').filter(line => line.startsWith('$ '));
				const answers = commands.map(line => `${line}\n${answerTo(line.slice(2)).trimEnd()}\n`);
				return `\`\`\`console\n${answers.join('\n').replaceAll('\r', '')}\`\`\``;
			});
		await expect(shown).toMatchFileSnapshot(file);
	});
});
