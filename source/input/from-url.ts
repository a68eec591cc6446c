import {type IncomingMessage, request as requestPlainly} from 'node:http';
import {request as requestSecurely} from 'node:https';
import type {Socket} from 'node:net';
import {connect as connectSecurely} from 'node:tls';
import * as zlib from 'node:zlib';
import {InputError, NoArticleError, ReaderError} from '../errors.ts';
import {type Input, type ReadOptions, sizeInWords} from './input.ts';
import {proxyFor} from './proxy.ts';

/** How far a page is waited for and followed. Tests make them smaller. */
export type FetchLimits = {
	/** From the first byte sent to the last received, redirects included. */
	readonly milliseconds: number;
	readonly redirects: number;
	/** After decompression: a few kilobytes of gzip can hold gigabytes. */
	readonly bytes: number;
};

/** What holds unless a test says otherwise. */
export const usualLimits: FetchLimits = {milliseconds: 20_000, redirects: 10, bytes: 20 * 1024 * 1024};

// Servers should be able to tell what asks them, and some turn away whatever has no “Mozilla” in it.
const userAgent = 'Mozilla/5.0 (compatible; article-explorer; reads one page for one person in a terminal)';

/** Whether this release of Node can unpack zstd. */
const knowsZstd = 'createZstdDecompress' in zlib;

/**
 * Fetches a page from the web, following redirects and unpacking what it comes in.
 *
 * @throws {InputError} When it cannot be fetched within the limits; the message says why.
 */
export async function fromUrl(
	source: string,
	{signal, onProgress}: ReadOptions = {},
	limits: FetchLimits = usualLimits,
): Promise<Input> {
	const start = URL.parse(source);
	if (!start) {
		throw new InputError(`${source} is no address.`, 'An address looks like https://example.com/article.');
	}

	requireWeb(start, null);
	const deadline = AbortSignal.timeout(limits.milliseconds);
	const stop = signal ? AbortSignal.any([signal, deadline]) : deadline;
	let url = start;
	try {
		for (let redirects = 0; ; redirects++) {
			const response = await ask(url, stop);
			const next = response.headers.location;
			if ([301, 302, 303, 307, 308].includes(response.statusCode ?? 0) && next) {
				response.destroy();
				if (redirects >= limits.redirects) {
					throw new InputError(
						`${hostOf(start)} sends from one address to the next without end.`,
						'Open the page in a browser, save it there, and open that file.',
					);
				}

				url = follow(url, next);
				continue;
			}

			requireFine(response, url);
			const bytes = await bodyOf(response, url, stop, limits, onProgress);
			const onward = refreshIn(bytes);
			if (onward !== null && redirects < limits.redirects) {
				url = follow(url, onward);
				continue;
			}

			if (bytes.length === 0) {
				throw new NoArticleError(
					`${hostOf(url)} sent an empty page.`,
					'Open the page in a browser, save it there, and open that file.',
				);
			}

			return {
				path: source,
				url: withoutSecrets(url),
				name: decodeName(url),
				bytes,
				mediaType: response.headers['content-type'] ?? null,
				notices: [],
			};
		}
	} catch (error) {
		throw signal?.aborted ? signal.reason : explain(error, url, deadline.aborted, limits);
	}
}

/** A page that only sends on to another is smaller than this, in bytes. */
const largestRefresh = 16 * 1024;

/** Where a page sends on to by itself at once: `<meta http-equiv="refresh" content="0; url=…">`. */
function refreshIn(bytes: Uint8Array): string | null {
	if (bytes.length > largestRefresh) {
		return null;
	}

	// What stands in `noscript` is for browsers that run no programs, and leads to a page that says so.
	const page = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
		.toString('utf8')
		.replace(/<!--[\s\S]*?-->|<noscript\b[\s\S]*?<\/noscript>/gi, '');
	const tag = /<meta\s[^>]*http-equiv\s*=\s*["']?refresh\b[^>]*>/i.exec(page)?.[0];
	const found =
		tag && /content\s*=\s*(["'])\s*([0-5])(?:\.\d*)?\s*[;,]\s*url\s*=\s*['"]?([^"'>]+)/i.exec(tag);
	return found ? found[3]!.replaceAll('&amp;', '&').trim() : null;
}

/** A page may send on to another, but never out of the web: `file:` would read this machine's own files. */
function follow(from: URL, location: string): URL {
	const to = URL.parse(location, from.href);
	if (!to) {
		throw new InputError(
			`${hostOf(from)} sends to something that is no address.`,
			'Open the page in a browser.',
		);
	}

	requireWeb(to, from);
	to.hash ||= from.hash;
	return to;
}

function requireWeb(url: URL, from: URL | null): void {
	if (url.protocol !== 'http:' && url.protocol !== 'https:') {
		throw new InputError(
			from
				? `${hostOf(from)} sends to a ${url.protocol} address, which is refused.`
				: `${url.protocol} addresses cannot be opened.`,
			from ? 'Do not trust that page.' : 'Only http and https can. For a file, give its path.',
		);
	}
}

async function ask(url: URL, signal: AbortSignal): Promise<IncomingMessage> {
	const proxy = proxyFor(url);
	const isSecure = url.protocol === 'https:';
	const headers: Record<string, string> = {
		'user-agent': userAgent,
		accept:
			'text/html,application/xhtml+xml,application/xml;q=0.9,text/markdown;q=0.9,text/plain;q=0.9,*/*;q=0.8',
		'accept-language': 'en, *;q=0.5',
		'accept-encoding': knowsZstd ? 'gzip, deflate, br, zstd' : 'gzip, deflate, br',
	};
	if (url.username || url.password) {
		headers.authorization = basic(url);
	}

	const target = `${url.pathname}${url.search}`;
	if (!proxy) {
		const send = isSecure ? requestSecurely : requestPlainly;
		return answer(send({...place(url), path: target, headers, signal, agent: false}));
	}

	const forProxy: Record<string, string> = proxy.username ? {'proxy-authorization': basic(proxy)} : {};
	if (!isSecure) {
		const send = proxy.protocol === 'https:' ? requestSecurely : requestPlainly;
		const whole = `http://${url.host}${target}`;
		const all = {...headers, ...forProxy, host: url.host};
		return answer(send({...place(proxy), path: whole, headers: all, signal, agent: false}));
	}

	const tunnel = await openTunnel(proxy, url, forProxy, signal);
	const socket = connectSecurely({socket: tunnel, servername: url.hostname});
	const all = {...headers, host: url.host};
	return answer(
		requestSecurely({
			...place(url),
			path: target,
			headers: all,
			signal,
			agent: false,
			createConnection: () => socket,
		}),
	);
}

/** Asks a proxy to pass bytes to the server as they are, so that it sees nothing of what is read. */
function openTunnel(
	proxy: URL,
	url: URL,
	headers: Record<string, string>,
	signal: AbortSignal,
): Promise<Socket> {
	const address = `${url.hostname}:${url.port || 443}`;
	const send = proxy.protocol === 'https:' ? requestSecurely : requestPlainly;
	return new Promise((resolve, reject) => {
		send({
			...place(proxy),
			method: 'CONNECT',
			path: address,
			headers: {...headers, host: address},
			signal,
			agent: false,
		})
			.on('connect', (response, socket) => {
				if (response.statusCode === 200) {
					resolve(socket as Socket);
				} else {
					socket.destroy();
					reject(
						new InputError(
							`The proxy ${proxy.host} refused to connect to ${url.hostname} (${response.statusCode}).`,
							'Check http_proxy, https_proxy and no_proxy.',
						),
					);
				}
			})
			.on('error', reject)
			.end();
	});
}

function answer(request: ReturnType<typeof requestPlainly>): Promise<IncomingMessage> {
	return new Promise((resolve, reject) => {
		request.on('response', resolve).on('error', reject).end();
	});
}

function place(url: URL): {hostname: string; port: string | number} {
	return {
		hostname: url.hostname.replace(/^\[|\]$/g, ''),
		port: url.port || (url.protocol === 'https:' ? 443 : 80),
	};
}

function basic({username, password}: URL): string {
	const secret = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
	return `Basic ${Buffer.from(secret).toString('base64')}`;
}

/** Says what a server's refusal means for a reader. */
function requireFine(response: IncomingMessage, url: URL): void {
	const status = response.statusCode ?? 0;
	if (status >= 200 && status < 300) {
		return;
	}

	response.destroy();
	const host = hostOf(url);
	const save = 'Open the page in a browser, save it there, and open that file.';
	switch (status) {
		case 401:
		case 402:
		case 403:
		case 407:
		case 451:
			throw new InputError(`${host} does not give this page to everybody (${status}).`, save);
		case 404:
		case 410:
			throw new InputError(`${host} has no such page (${status}).`, 'Check the address.');
		case 429:
			throw new InputError(`${host} was asked too often (429).`, 'Wait a minute and try again.');
		default:
			throw status >= 500
				? new InputError(`${host} has a problem of its own (${status}).`, 'Try again later.')
				: new InputError(`${host} answered ${status} instead of a page.`, save);
	}
}

async function bodyOf(
	response: IncomingMessage,
	url: URL,
	signal: AbortSignal,
	limits: FetchLimits,
	onProgress: ReadOptions['onProgress'],
): Promise<Uint8Array> {
	const packed = response.headers['content-encoding']?.trim().toLowerCase() ?? '';
	const announced = Number(response.headers['content-length']);
	const total = packed === '' && announced > 0 ? announced : null;
	const chunks: Uint8Array[] = [];
	let length = 0;
	const unpacked = unpack(response, packed);
	const abort = () => unpacked.destroy(new Error('aborted'));
	signal.addEventListener('abort', abort, {once: true});
	try {
		for await (const chunk of unpacked as AsyncIterable<Uint8Array>) {
			length += chunk.length;
			if (length > limits.bytes) {
				throw new InputError(
					`The page at ${hostOf(url)} is too large for an article: more than ${sizeInWords(limits.bytes)}.`,
					'Save the article in it to a file, and open that.',
				);
			}

			chunks.push(chunk);
			onProgress?.({url: withoutSecrets(url), bytes: length, total});
		}
	} finally {
		signal.removeEventListener('abort', abort);
		response.destroy();
	}

	return Buffer.concat(chunks, length);
}

function unpack(
	response: IncomingMessage,
	encoding: string,
): NodeJS.ReadableStream & {destroy(error?: Error): void} {
	// What was packed more than once is unpacked from the outside in.
	let stream: IncomingMessage | zlib.Gunzip = response;
	for (const name of encoding.split(/\s*,\s*/).reverse()) {
		const next = unpackerFor(name);
		if (next) {
			const inner: IncomingMessage | zlib.Gunzip = stream;
			inner.on('error', (error: Error) => next.destroy(error));
			stream = inner.pipe(next);
		}
	}

	return stream;
}

function unpackerFor(name: string): zlib.Gunzip | null {
	switch (name) {
		case 'gzip':
		case 'x-gzip':
			return zlib.createGunzip();
		case 'deflate':
			return zlib.createInflate();
		case 'br':
			return zlib.createBrotliDecompress() as unknown as zlib.Gunzip;
		case 'zstd':
			return knowsZstd ? (zlib.createZstdDecompress() as unknown as zlib.Gunzip) : null;
		default:
			return null;
	}
}

/** Says in the reader's words why a page could not be fetched. */
function explain(error: unknown, url: URL, isLate: boolean, limits: FetchLimits): unknown {
	if (error instanceof ReaderError) {
		return error;
	}

	const host = hostOf(url);
	const cause = {cause: error};
	if (isLate) {
		const seconds = Math.round(limits.milliseconds / 1000);
		return new InputError(
			`${host} did not send the page within ${seconds} seconds.`,
			'Try again later.',
			cause,
		);
	}

	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	switch (code) {
		case 'ENOTFOUND':
		case 'EAI_AGAIN':
			return new InputError(
				`There is no ${host} to be found.`,
				'Check the address and your connection.',
				cause,
			);
		case 'ECONNREFUSED':
			return new InputError(`${host} does not answer.`, 'Check the address, or try again later.', cause);
		case 'ECONNRESET':
		case 'EPIPE':
		case 'ERR_STREAM_PREMATURE_CLOSE':
			return new InputError(`${host} broke off the connection.`, 'Try again in a moment.', cause);
		case 'ENETUNREACH':
		case 'EHOSTUNREACH':
		case 'ETIMEDOUT':
			return new InputError(`${host} cannot be reached.`, 'Check your connection.', cause);
		default:
			break;
	}

	if (/^(?:CERT_|DEPTH_|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|EPROTO)/.test(code)) {
		return new InputError(
			`${host} cannot prove that it is ${host} (${code}).`,
			'Do not trust that page.',
			cause,
		);
	}

	if (/^(?:Z_|ERR_.*BROTLI|ERR__ERROR_FORMAT|ZSTD_|HPE_)/.test(code)) {
		return new InputError(`${host} sent a page that is broken (${code}).`, 'Try again in a moment.', cause);
	}

	return error instanceof Error && code
		? new InputError(`${host} could not be read (${code}).`, 'Try again in a moment.', cause)
		: error;
}

function hostOf(url: URL): string {
	return url.host;
}

/** The address as it may be shown and copied: without a user's name and password. */
function withoutSecrets(url: URL): string {
	const shown = new URL(url);
	shown.username = '';
	shown.password = '';
	return shown.href;
}

function decodeName(url: URL): string {
	const last = url.pathname.split('/').filter(Boolean).at(-1) ?? url.hostname;
	try {
		return decodeURIComponent(last);
	} catch {
		return last;
	}
}
