import fs from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterEach, beforeEach, describe, it} from 'vitest';
import {closeAll, Terminal, temporaryFolder} from '../helpers/terminal.ts';

const completion = fileURLToPath(new URL('../../completions/article-explorer.bash', import.meta.url));
let folder = '';

beforeEach(() => {
	folder = temporaryFolder();
	fs.writeFileSync(path.join(folder, 'the bridge.txt'), '');
});

afterEach(() => {
	closeAll();
	fs.rmSync(folder, {recursive: true});
});

describe('Tab in bash', () => {
	it.each([
		['an option', '--print', '--print-config '],
		['what an option may take', '--theme hi', '--theme high-contrast '],
		['the same behind an equals sign', '--theme=hi', '--theme=high-contrast '],
		['what a short option may take', '-f annot', '-f annotations '],
		['a file, whose name may have spaces', 'the', 'the\\ bridge.txt '],
		['the file of an option', '--output the', '--output the\\ bridge.txt '],
	])('completes %s', async (_, typed, completed) => {
		const terminal = new Terminal(['bash', '--norc', '--noprofile', '-i'], {
			cwd: folder,
			env: {PS1: 'ready> ', HISTFILE: '/dev/null', BASH_SILENCE_DEPRECATION_WARNING: '1'},
		});
		await terminal.waitFor('ready>');
		terminal.type(`clear; source '${completion}'; PS1='then> '\r`);
		await terminal.waitFor(/^then>/m);
		terminal.type(`article-explorer ${typed}\t`);
		await terminal.waitFor(`then> article-explorer ${completed}`.trimEnd());
	});
});
