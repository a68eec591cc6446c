import {describe, expect, it} from 'vitest';
import {readArticle} from '../../source/article/read-articles.ts';
import {inputOf} from './documents.ts';

async function saidIn(source: string, name: string) {
	const article = await readArticle(inputOf(source, name));
	return article.paragraphs.map(({start, end}) => article.text.slice(start, end));
}

describe('subtitles', () => {
	it('are what is said, each thought a paragraph, in SubRip', async () => {
		const source = [
			'1\n00:00:01,000 --> 00:00:04,200\nGood evening. The bridge is shut tonight',
			'2\n00:00:04,300 --> 00:00:07,900\nand the mayor says it will stay shut.',
			'3\n00:00:08,500 --> 00:00:11,000\n<i>We cannot risk a single life,</i>',
			'4\n00:00:11,100 --> 00:00:13,400\n{\\an8}she told us this afternoon.',
		].join('\r\n\r\n');
		expect(await saidIn(source.replace(/(?<!\r)\n/g, '\r\n'), 'news.srt')).toEqual([
			'Good evening. The bridge is shut tonight and the mayor says it will stay shut.',
			'We cannot risk a single life, she told us this afternoon.',
		]);
	});

	it('name who speaks where they know it, in WebVTT', async () => {
		const source = [
			'WEBVTT\nKind: captions\nLanguage: en',
			'NOTE made by machine',
			'00:01.000 --> 00:04.200 align:start position:0%\n<v Ruth Amble>The harbour will freeze by Friday,',
			'00:04.300 --> 00:07.900\n<v Ruth Amble>and we have two boats.',
			'00:08.500 --> 00:11.000\n<v Interviewer>Two boats for the whole coast?',
		].join('\n\n');
		expect(await saidIn(source, 'news.vtt')).toEqual([
			'Ruth Amble: The harbour will freeze by Friday, and we have two boats.',
			'Interviewer: Two boats for the whole coast?',
		]);
	});

	it('say who speaks in capitals, where a sentence begins', async () => {
		const source = [
			'1\n00:00:01,000 --> 00:00:02,000\nGood evening from the harbour.',
			'2\n00:00:02,000 --> 00:00:03,000\nANNA KELLER: We will build it',
			'3\n00:00:03,000 --> 00:00:04,000\nbefore the winter. Ask the people in',
			'4\n00:00:04,000 --> 00:00:05,000\nOSLO: they waited too long.\n>> TOM O’BRIEN: I doubt that.',
			'5\n00:00:05,000 --> 00:00:06,000\nWOMAN: No.\nMAN: Yes.',
		].join('\n\n');
		expect(await saidIn(source, 'a.srt')).toEqual([
			'Good evening from the harbour.',
			'ANNA KELLER: We will build it before the winter. Ask the people in OSLO: they waited too long.',
			'TOM O’BRIEN: I doubt that.',
			'WOMAN: No.',
			'MAN: Yes.',
		]);
	});

	it('that show each line twice are read once, and a dash is another voice', async () => {
		const source = [
			'WEBVTT',
			'00:01.000 --> 00:02.000\nthe river is',
			'00:02.000 --> 00:03.000\nthe river is\nstill rising',
			'00:03.000 --> 00:04.000\n- Is it?\n',
			'00:04.000 --> 00:05.000\n>> It is.',
		].join('\n\n');
		expect(await saidIn(source, 'a.vtt')).toEqual(['the river is still rising', 'Is it?', 'It is.']);
	});

	it('may have two speak in one caption, each on a line', async () => {
		const source = [
			'WEBVTT',
			'00:01.000 --> 00:02.000\n- Is the ferry late?\n- By an hour.',
			'00:02.000 --> 00:03.000\n<v Ruth Amble>Who says so?\n<v Interviewer>The harbour,\nall of it.',
		].join('\n\n');
		expect(await saidIn(source, 'a.vtt')).toEqual([
			'Is the ferry late?',
			'By an hour.',
			'Ruth Amble: Who says so?',
			'Interviewer: The harbour, all of it.',
		]);
	});

	it('are read with signs that are written by their names and numbers', async () => {
		const source = [
			'WEBVTT',
			'00:01.000 --> 00:02.000\n&gt;&gt; It&#39;s late.',
			'00:02.000 --> 00:03.000\n&gt;&gt; Fish &amp;amp; boats &copy;.',
		].join('\n\n');
		expect(await saidIn(source, 'a.vtt')).toEqual(["It's late.", 'Fish &amp; boats &copy;.']);
	});

	it('are told from a text with times in it', async () => {
		const text = '1\nAt 00:00:01 --> nobody spoke.\n\nThe bridge opened in May, the council said on Tuesday.';
		expect((await saidIn(text, 'a.txt')).join(' ')).toContain('-->');
	});
});
