import {describe, expect, it} from 'vitest';
import {decode} from '../../source/input/decode.ts';
import {encodeAs} from '../helpers/encode-as.ts';

describe('a text that says nothing of how it is written', () => {
	it.each([
		['windows-1251', '«Я плакала, как на похоронах», – сказала Нина Гущина. Она ездила на пароме к дочери.'],
		['koi8-u', 'Паром сорок лет возил жителей на другой берег, в воскресенье он совершил последний рейс.'],
		[
			'iso-8859-5',
			'Паром сорок лет возил жителей на другой берег, в воскресенье он совершил последний рейс.',
		],
		['ibm866', 'Паром сорок лет возил жителей на другой берег, в воскресенье он совершил последний рейс.'],
		['shift_jis', '「列車を待つ人に、もう一度いらっしゃいと言いたかった」と森下さんは話す。'],
		['euc-jp', '十年前に無人となった駅の待合室に、今月から小さな本屋が店を開いた。'],
		['gb18030', '在江城的老码头上，七十一岁的陈阿福已经修了五十年的表。“这口钟我故意不修，”他说。'],
		['big5', '碼頭明年就要拆了。他說他不搬，因為他的錶都認得這裡的風，也認得這裡的人。'],
		['euc-kr', '다리는 봄에 다시 열린다고 시장이 말했다. 주민들은 기다릴 수밖에 없다.'],
		['windows-1253', 'Η γέφυρα θα ανοίξει ξανά την άνοιξη, είπε η δήμαρχος στους κατοίκους.'],
		['windows-1255', 'הגשר ייפתח שוב באביב, אמרה ראש העיר לתושבים ביום שלישי.'],
		['windows-1256', 'وقالت مديرة المكتبة إن المشروع كلف أقل من ثمن حافلة واحدة.'],
		[
			'iso-8859-15',
			'Une œuvre d’art au cœur du débat, qui coûterait 400 000 € à la commune.'.replace('’', "'"),
		],
		['windows-1250', 'Most znowu zostanie otwarty wiosną – powiedział burmistrz, który mieszka za rzeką.'],
		['iso-8859-2', 'Most znowu zostanie otwarty wiosną, powiedział burmistrz, który mieszka za rzeką.'],
		['windows-1252', '“It’s late,” said the mayor of Orléans. ½ an hour later the café was shut – for £40.'],
		['windows-1252', '„Schöne Grüße“, sagte sie. Das Café kostet 40 € – zu viel.'],
	])('is read as %s where that makes words of it', (encoding, text) => {
		const {text: read, isGuess} = decode(encodeAs(encoding, text));
		expect(read).toBe(text);
		expect(isGuess).toBe(true);
	});

	it('is judged by its words and not by the mark-up around them', () => {
		const page = `<html><body class="article article-body"><script>var counter = 1;</script>\n<p>Паром возил жителей на другой берег.</p></body></html>`;
		expect(decode(encodeAs('windows-1251', page)).text).toBe(page);
	});

	it('is windows-1252 where a few letters say nothing', () => {
		expect(decode(Buffer.from('a \xe9\xff b', 'latin1')).encoding).toBe('windows-1252');
		expect(decode(Buffer.from('\x81\xff\xfe', 'latin1')).text).toHaveLength(3);
	});

	it('takes no longer than the text is long', () => {
		const bytes = Buffer.from('<script\xe9'.repeat(200_000), 'latin1');
		const before = process.cpuUsage().user;
		decode(bytes);
		expect(process.cpuUsage().user - before).toBeLessThan(1_000_000);
	});
});
