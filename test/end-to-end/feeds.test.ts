import fs from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {closeAll, keys, open, temporaryFolder} from '../helpers/terminal.ts';

const page = `<!doctype html><html lang="en"><head><title>Bridge opens</title></head><body><article><h1>Bridge opens</h1>
<p>The harbour bridge will open again in spring, three years after the storm that broke it, the council said.</p>
<p>“We will not close it twice,” said Ada Okoro, who chairs the council and lives on the far bank of the river.</p>
<p>Nobody in the room asked her what it would cost, and the minutes of the meeting do not say so either.</p></article></body></html>`;

let folder = '';
let server: Server;
let asked: string[] = [];

beforeEach(async () => {
	folder = temporaryFolder();
	asked = [];
	server = createServer((request, response) => {
		asked.push(request.url!);
		if (request.url === '/bridge') response.setHeader('content-type', 'text/html').end(page);
		else response.writeHead(404).end('no');
	});
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const item = (title: string, link: string, text: string) =>
		`<item><title>${title}</title><link>${link}</link><description>${text}</description></item>`;
	fs.writeFileSync(
		path.join(folder, 'feed.xml'),
		`<?xml version="1.0"?><rss version="2.0"><channel><title>Northport Courier</title>${[
			item('School stays open', `${base}/school`, 'The school by the harbour stays.'),
			item('Bridge opens', `${base}/bridge`, 'The bridge opens in spring.'),
			item('Files', 'file:///etc/passwd', 'Nothing of this machine is shown to anybody.'),
		].join('')}</channel></rss>`,
	);
});

afterEach(() => {
	closeAll();
	server.closeAllConnections();
	server.close();
	fs.rmSync(folder, {recursive: true});
});

const openFeed = () => open(['feed.xml'], {cwd: folder, env: {no_proxy: '*'}});

describe('an item of a feed', () => {
	it('is fetched from its address when it is opened, and not before', async () => {
		const terminal = openFeed();
		await terminal.waitFor('3 sources');
		terminal.type('j');
		await terminal.waitFor(/▸ Bridge opens/);
		expect(asked).toEqual([]);
		terminal.type(keys.enter);
		await terminal.waitFor('We will not close it twice');
		expect(asked).toEqual(['/bridge']);
		terminal.type('q');
		expect(await terminal.exit()).toBe(0);
	});

	it('stays the summary that it is when it cannot be fetched, and that is said', async () => {
		const terminal = openFeed();
		await terminal.waitFor('3 sources');
		terminal.type(keys.enter);
		const screen = await terminal.waitFor('This is the summary in the feed.');
		expect(screen).toContain('has no such page (404)');
		expect(screen).toContain('The school by the harbour stays.');
	});

	it('is never fetched from an address that is not on the web', async () => {
		const terminal = openFeed();
		await terminal.waitFor('3 sources');
		terminal.type(`G${keys.enter}`);
		const screen = await terminal.waitFor('Nothing of this machine');
		expect(screen).not.toContain('root:');
		expect(asked).toEqual([]);
	});
});

describe('a feed among other sources', () => {
	const note =
		'The ferry runs until the bridge is open again, said Bo Chen, who sells the tickets at the pier.';
	beforeEach(() => fs.writeFileSync(path.join(folder, 'ferry.txt'), `${note}\n`));

	it('has all its items in the list, where it was named', async () => {
		const terminal = open(['feed.xml', 'ferry.txt'], {cwd: folder, env: {no_proxy: '*'}});
		const screen = await terminal.waitFor('4 sources');
		const places = ['School stays open', 'Bridge opens', 'Files', 'ferry.txt'].map(name =>
			screen.indexOf(name),
		);
		expect(places).toEqual([...places].sort((one, other) => one - other));
		expect(places).not.toContain(-1);
	});

	it('has them at the end of the list when nothing tells that it is one before it is read', async () => {
		fs.renameSync(path.join(folder, 'feed.xml'), path.join(folder, 'news'));
		const terminal = open(['news', 'ferry.txt'], {cwd: folder, env: {no_proxy: '*'}});
		const screen = await terminal.waitFor('4 sources');
		expect(screen.indexOf('Bridge opens')).toBeGreaterThan(screen.indexOf('ferry.txt'));
		terminal.type(`G${keys.enter}`);
		await terminal.waitFor('Nothing of this machine');
	});

	it('says of its items in the conversation that there are more, and opens them by number', async () => {
		fs.renameSync(path.join(folder, 'feed.xml'), path.join(folder, 'news'));
		const terminal = open(['--accessible', 'ferry.txt', 'news'], {cwd: folder, env: {no_proxy: '*'}});
		await terminal.waitFor('Which one?');
		terminal.type(`2${keys.enter}`);
		await terminal.waitFor('2 more articles in news: type sources.');
		terminal.type(`sources${keys.enter}`);
		await terminal.waitFor('4. Files');
		terminal.type(`open 4${keys.enter}`);
		await terminal.waitFor('Files');
		terminal.type(`quit${keys.enter}`);
		expect(await terminal.exit()).toBe(0);
	});
});
