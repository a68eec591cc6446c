import {createServer, type RequestListener, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import * as zlib from 'node:zlib';
import {brotliCompressSync, deflateSync, gzipSync} from 'node:zlib';
import {afterEach, describe, expect, it} from 'vitest';
import {readArticle} from '../../source/article/read-articles.ts';
import {InputError} from '../../source/errors.ts';
import {fromUrl, usualLimits} from '../../source/input/from-url.ts';
import type {Progress} from '../../source/input/input.ts';
import {proxyFor} from '../../source/input/proxy.ts';

const servers: Server[] = [];
afterEach(() => {
	for (const server of servers.splice(0)) {
		server.closeAllConnections();
		server.close();
	}
});

/** A server on this machine alone; none of these tests goes any further. */
async function serve(listener: RequestListener): Promise<string> {
	const server = createServer(listener);
	servers.push(server);
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const page = '<!doctype html><p>The bridge is open.</p>';

describe('a page on the web', () => {
	it('is fetched with a name that says who asks, and its progress is told', async () => {
		let agent: string | undefined;
		const told: Progress[] = [];
		const base = await serve((request, response) => {
			agent = request.headers['user-agent'];
			response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
		});
		const input = await fromUrl(`${base}/news/bridge.html`, {onProgress: progress => told.push(progress)});
		expect(Buffer.from(input.bytes).toString()).toBe(page);
		expect(input).toMatchObject({
			name: 'bridge.html',
			url: `${base}/news/bridge.html`,
			mediaType: 'text/html; charset=utf-8',
		});
		expect(agent).toContain('article-explorer');
		expect(told.at(-1)?.bytes).toBe(page.length);
	});

	const packings: ReadonlyArray<readonly [string, Buffer]> = [
		['gzip', gzipSync(page)],
		['deflate', deflateSync(page)],
		['br', brotliCompressSync(page)],
		// Node 22.15 and later.
		...('zstdCompressSync' in zlib ? [['zstd', zlib.zstdCompressSync(page)] as const] : []),
	];

	it.each(packings)('is unpacked from %s', async (encoding, packed) => {
		const base = await serve((_, response) => response.setHeader('content-encoding', encoding).end(packed));
		expect(Buffer.from((await fromUrl(base)).bytes).toString()).toBe(page);
	});

	it('is followed where it moved to', async () => {
		const base = await serve((request, response) => {
			if (request.url === '/new') {
				response.end(page);
			} else {
				response.writeHead(301, {location: '/new'}).end();
			}
		});
		expect((await fromUrl(`${base}/old`)).url).toBe(`${base}/new`);
	});

	it('is followed where it sends on to by itself', async () => {
		const base = await serve((request, response) => {
			response.end(
				request.url === '/new' ? page : `<meta http-equiv="refresh" content="0; url=/new"><p>One moment.</p>`,
			);
		});
		expect((await fromUrl(`${base}/old`)).url).toBe(`${base}/new`);
	});

	it('stays where it is when it sends on only those whose browser runs no programs', async () => {
		const shown =
			'<noscript><meta http-equiv="refresh" content="0; url=/nojs"></noscript><p>The bridge is open.</p>';
		const base = await serve((_, response) => response.end(shown));
		expect((await fromUrl(`${base}/a`)).url).toBe(`${base}/a`);
	});

	it('stays where it is when it loads itself again after a while', async () => {
		const base = await serve((_, response) => response.end(`<meta http-equiv=refresh content="300">${page}`));
		expect((await fromUrl(`${base}/a`)).url).toBe(`${base}/a`);
	});

	it('does not show the password that it was asked for with', async () => {
		const base = await serve((_, response) => response.end(page));
		expect((await fromUrl(base.replace('//', '//ada:secret@'))).url).toBe(`${base}/`);
	});
});

describe('a server that means no good', () => {
	it('cannot send to a file of this machine', async () => {
		const base = await serve((_, response) =>
			response.writeHead(302, {location: 'file:///etc/passwd'}).end(),
		);
		await expect(fromUrl(base)).rejects.toThrow(/sends to a file: address, which is refused/);
	});

	it('cannot send to a file of this machine by itself', async () => {
		const base = await serve((_, response) =>
			response.end('<meta http-equiv="refresh" content="0;url=file:///etc/passwd">'),
		);
		await expect(fromUrl(base)).rejects.toThrow(/sends to a file: address, which is refused/);
	});

	it('is not believed about how much it sends, nor about what', async () => {
		const base = await serve((_, response) => {
			response.writeHead(200, {'content-type': 'application/pdf', 'content-length': String(page.length)});
			response.end(page);
		});
		const input = await fromUrl(base);
		expect((await readArticle(input)).text).toBe('The bridge is open.');
	});

	it('cannot send round in a circle', async () => {
		let asked = 0;
		const base = await serve((_, response) => {
			asked++;
			response.writeHead(302, {location: '/again'}).end();
		});
		await expect(fromUrl(base)).rejects.toThrow(/without end/);
		expect(asked).toBe(usualLimits.redirects + 1);
	});

	it('cannot fill the memory with a small file that unpacks to a large one', async () => {
		const bomb = gzipSync(Buffer.alloc(30 * 1024 * 1024));
		const base = await serve((_, response) => response.setHeader('content-encoding', 'gzip').end(bomb));
		await expect(fromUrl(base)).rejects.toThrow(/too large/);
	});

	it('cannot keep us waiting with a byte at a time', async () => {
		const base = await serve((_, response) => {
			const drip = setInterval(() => response.write('.'), 20);
			response.on('close', () => clearInterval(drip));
		});
		await expect(fromUrl(base, {}, {...usualLimits, milliseconds: 300})).rejects.toThrow(
			/did not send the page within/,
		);
	});

	it('cannot keep us waiting with silence', async () => {
		const base = await serve(() => {});
		await expect(fromUrl(base, {}, {...usualLimits, milliseconds: 200})).rejects.toBeInstanceOf(InputError);
	});

	it('is told apart when it announces more than it sends', async () => {
		const base = await serve((_, response) => {
			response.writeHead(200, {'content-length': '1000'});
			response.write(page);
			setImmediate(() => response.destroy());
		});
		await expect(fromUrl(base)).rejects.toThrow(/broke off the connection/);
	});

	it('is told apart when what it packed is broken', async () => {
		const base = await serve((_, response) => response.setHeader('content-encoding', 'gzip').end('no gzip'));
		await expect(fromUrl(base)).rejects.toThrow(/is broken/);
	});
});

describe('a page that is refused', () => {
	it.each([
		[401, /does not give this page to everybody/],
		[402, /does not give this page to everybody/],
		[403, /does not give this page to everybody/],
		[404, /has no such page/],
		[410, /has no such page/],
		[418, /answered 418 instead of a page/],
		[500, /problem of its own/],
		[429, /asked too often/],
		[503, /problem of its own/],
	])('%i is explained', async (status, message) => {
		const base = await serve((_, response) => response.writeHead(status).end('no'));
		await expect(fromUrl(base)).rejects.toMatchObject({
			exitCode: 3,
			message: expect.stringMatching(message),
			advice: expect.stringMatching(/^\p{Lu}.*\.$/u),
		});
	});

	it('says that nobody answers', async () => {
		const base = await serve(() => {});
		const closed = servers.pop()!;
		await new Promise(resolve => closed.close(resolve));
		await expect(fromUrl(base)).rejects.toThrow(/does not answer/);
	});

	it('says that an empty page is one', async () => {
		const base = await serve((_, response) => response.end());
		await expect(fromUrl(base)).rejects.toMatchObject({exitCode: 4});
	});

	it.each(['ftp://127.0.0.1/a', 'file:///etc/passwd', 'gopher://127.0.0.1/'])(
		'%s is no page',
		async source => {
			await expect(fromUrl(source)).rejects.toThrow(/addresses cannot be opened/);
		},
	);

	it('stops when the reader does', async () => {
		const stop = new AbortController();
		const base = await serve(() => stop.abort(new Error('interrupted')));
		await expect(fromUrl(base, {signal: stop.signal})).rejects.toThrow('interrupted');
	});
});

describe('the proxy of an address', () => {
	const https = new URL('https://news.courier.example/a');

	it('is the one that the environment names', () => {
		expect(proxyFor(https, {https_proxy: 'proxy.example:3128'})?.host).toBe('proxy.example:3128');
		expect(proxyFor(https, {http_proxy: 'proxy.example:3128'})).toBeNull();
		expect(proxyFor(https, {ALL_PROXY: 'http://proxy.example'})?.host).toBe('proxy.example');
	});

	it.each(['*', 'courier.example', '.courier.example', 'other.example, news.courier.example:443'])(
		'is none when no_proxy says %s',
		no_proxy => {
			expect(proxyFor(https, {https_proxy: 'http://proxy.example', no_proxy})).toBeNull();
		},
	);

	it('is refused when it speaks something else', () => {
		expect(() => proxyFor(https, {all_proxy: 'socks5://proxy.example'})).toThrow(/cannot be used/);
	});

	it('is asked for the whole address of a plain page', async () => {
		let asked: string | undefined;
		const proxy = await serve((request, response) => {
			asked = request.url;
			response.end(page);
		});
		const before = process.env.http_proxy;
		const exceptions = [process.env.no_proxy, process.env.NO_PROXY];
		try {
			process.env.http_proxy = proxy;
			delete process.env.no_proxy;
			delete process.env.NO_PROXY;
			await fromUrl('http://courier.example/bridge');
		} finally {
			process.env.http_proxy = before ?? '';
			process.env.no_proxy = exceptions[0] ?? '';
			process.env.NO_PROXY = exceptions[1] ?? '';
		}

		expect(asked).toBe('http://courier.example/bridge');
	});
});
