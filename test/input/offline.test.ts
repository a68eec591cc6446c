import net from 'node:net';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {readArticles} from '../../source/article/read-articles.ts';
import {readInput} from '../../source/input/read-input.ts';
import {inputOf} from '../article/documents.ts';
import {runCommand} from '../helpers/surroundings.ts';

const connect = vi.spyOn(net.Socket.prototype, 'connect');

beforeEach(() => {
	connect.mockImplementation(() => {
		throw new Error('the network was touched');
	});
});

afterEach(() => connect.mockReset());

const link = 'https://courier.example/bridge';
const story = `<p>The harbour bridge will open again in spring, the council said, and the ferry will sail until then.</p>`;

describe('without the network', () => {
	it.each([
		['a text that names an address', `${link}\n\nThe bridge is open.`, 'a.txt'],
		[
			'a page full of pictures, programs, styles and frames from elsewhere',
			`<html><head><base href="${link}"><link rel="stylesheet" href="${link}.css"><script src="${link}.js"></script></head><body><img src="${link}.png"><iframe src="${link}"></iframe><object data="${link}"></object>${story.repeat(4)}</body></html>`,
			'a.html',
		],
		[
			'a feed of which there is more at its address',
			`<rss version="2.0"><channel><title>Courier</title><item><title>Bridge</title><link>${link}</link><description>It is open.</description></item></channel></rss>`,
			'a.xml',
		],
		[
			'XML that names a type elsewhere',
			`<?xml version="1.0"?><!DOCTYPE rss SYSTEM "${link}.dtd"><rss version="2.0"><channel><title>Courier</title><item><title>Bridge</title><description>It is open.</description></item></channel></rss>`,
			'a.xml',
		],
		[
			'a mail with a picture from elsewhere',
			`From: ada@courier.example\nSubject: Bridge\nMIME-Version: 1.0\nContent-Type: text/html\n\n<img src="${link}.png">${story.repeat(4)}`,
			'a.eml',
		],
	])('is read %s', async (_, content, name) => {
		for await (const article of readArticles(inputOf(content, name))) expect(article.text).not.toBe('');
		expect(connect).not.toHaveBeenCalled();
	});

	it('is printed the article that comes with the program', async () => {
		const {status} = await runCommand(['--format', 'json']);
		expect(status).toBe(0);
		expect(connect).not.toHaveBeenCalled();
	});

	it('is read no page', async () => {
		await expect(readInput('http://127.0.0.1:9/')).rejects.toThrow();
		expect(connect).toHaveBeenCalledOnce();
	});
});
