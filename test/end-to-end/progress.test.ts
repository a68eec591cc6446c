import fs from 'node:fs';
import {createServer, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {closeAll, command, keys, Terminal, temporaryFolder} from '../helpers/terminal.ts';

const story =
	'Bridge opens\n\nThe bridge will open in spring, Mayor Ana Ruiz said.\n\n“Not before,” Ruiz said.\n';

let folder = '';
let server: Server;
let address = '';
/** What the server was asked, and has not answered yet. */
let waiting: ServerResponse[] = [];

beforeEach(async () => {
	folder = temporaryFolder();
	for (const name of ['a.txt', 'c.txt']) fs.writeFileSync(path.join(folder, name), story);
	waiting = [];
	server = createServer((_, response) => waiting.push(response));
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/b.txt`;
});

afterEach(() => {
	closeAll();
	server.closeAllConnections();
	server.close();
	fs.rmSync(folder, {recursive: true});
});

/** Prints three articles, of which the second does not come, to a file. */
function print(): Terminal {
	const run = `exec "$0" "$1" --format ndjson a.txt ${address} c.txt > lines`;
	return new Terminal(['/bin/sh', '-c', run, ...command], {cwd: folder, env: {no_proxy: '*'}});
}

/** The articles in the file, and what stands behind the last whole line. */
function printed(): {readonly paths: readonly string[]; readonly end: string} {
	const lines = fs.readFileSync(path.join(folder, 'lines'), 'utf8').split('\n');
	const end = lines.pop()!;
	return {paths: lines.map(line => JSON.parse(line).path), end};
}

describe('work that takes longer than a second', () => {
	it('shows how far it has come, until it is done', async () => {
		const terminal = print();
		expect(await terminal.waitFor('1 of 3')).toContain('[########................] 1 of 3');
		waiting[0]!.setHeader('content-type', 'text/plain').end(story);
		expect(await terminal.exit()).toBe(0);
		expect(terminal.screen.trim()).toBe('');
		expect(printed()).toEqual({paths: ['a.txt', address, 'c.txt'], end: ''});
	});

	it('stops at Ctrl+C with what was printed so far, and nothing left on the screen', async () => {
		const terminal = print();
		await terminal.waitFor('1 of 3');
		terminal.type(keys.ctrl('c'));
		expect(await terminal.exit()).toBe(130);
		expect(terminal.screen.trim()).toBe('');
		expect(printed()).toEqual({paths: ['a.txt'], end: ''});
	});
});
