import {describe, expect, it} from 'vitest';
import type {Analysis} from '../../source/analysis.ts';
import {span, textOf} from '../../source/article/offset.ts';
import {cite} from '../../source/export/cite.ts';
import {verificationReport} from '../../source/verify/verification-report.ts';
import {type Verdict, verifyQuote} from '../../source/verify/verify-quote.ts';
import {harbour, harbourWith} from '../helpers/harbour.ts';

function verdictOn(pasted: string): Verdict {
	return verifyQuote(harbour, pasted).verdict;
}

describe('words as they stand in the article', () => {
	it.each([
		'We will not close the school',
		'“We will not close the school,”',
		'"We will not close the school,"',
		'«We will not close the school,»',
		'‘Somebody has to pay.’',
		'  We will\n not   close the school ',
		'We will not\u00a0close the school',
		'will not close',
		'It will be fine 🙂',
		'regrettable but necessary',
		'Who pays for all of this?',
	])('are exact whatever their marks and spaces: %s', pasted => {
		expect(verdictOn(pasted)).toBe('exact');
		expect(verifyQuote(harbour, pasted).isVerbatim).toBe(true);
	});

	it.each([
		['we will not close the school', 'capitals'],
		['We will not close the school!', 'another stop'],
		['Not this year and not before the bridge is open', 'a comma less'],
	])('differ in punctuation only: %s (%s)', pasted => {
		expect(verdictOn(pasted)).toBe('punctuation');
	});

	it('are found where they are, with their paragraph and speaker', () => {
		const {passages} = verifyQuote(harbour, 'not before the bridge');
		expect(passages).toMatchObject([{paragraph: 1, quote: 'q2', speaker: 'Ana Ruiz', isQuoted: true}]);
		expect(textOf(harbour.article.text, passages[0]!.span)).toBe('not before the bridge');
	});

	it.each(harbour.quotes.filter(quote => quote.kind !== 'indirect'))(
		'are those that the program copies: $id',
		({id}) => {
			for (const form of ['text', 'markdown', 'citation'] as const) {
				expect(verdictOn(cite(harbour, id, form)!)).toBe('exact');
			}
		},
	);

	it('may be a passage with its names and marks', () => {
		expect(verdictOn('“Nobody asked the town,” one resident said.')).toBe('exact');
		expect(verdictOn('would hold. "Somebody has to pay," Haddad said.')).toBe('exact');
	});

	it('may be composed of other code points', () => {
		const text = 'He said: “Das Café ist zu.”';
		const analysis = withQuotedText(text);
		expect(verifyQuote(analysis, 'Das Café ist zu.'.normalize('NFD')).verdict).toBe('exact');
		expect(verifyQuote(analysis, 'Das Cafe ist zu.').verdict).toBe('altered');
	});
});

/** An article of one paragraph in which nothing was found. */
function withQuotedText(text: string): Analysis {
	const paragraph = {...span(0, text.length), id: 'p1', index: 0, kind: 'body'} as const;
	return {...harbourWith({text, paragraphs: [paragraph]}), quotes: [], actors: []};
}

describe('a quote that the program overlooked', () => {
	it('is still one, between its marks', () => {
		expect(verifyQuote(withQuotedText('A “well-known thing” is it.'), 'well-known thing').verdict).toBe(
			'exact',
		);
		expect(verifyQuote(withQuotedText('“Never closed, it runs on.'), 'it runs on').verdict).toBe('exact');
	});
});

describe('words that change what was said', () => {
	it.each([
		'We will close the school',
		'We will not close the schools',
		'We would not close the school',
		'Not this year, and not until the bridge is open to every car in town.',
	])('are altered: %s', pasted => {
		const verification = verifyQuote(harbour, pasted);
		expect(verification.verdict).toBe('altered');
		expect(verification.isVerbatim).toBe(false);
		expect(verification.passages[0]).toMatchObject({paragraph: 1, quote: 'q2'});
	});

	it('are shown word by word', () => {
		expect(verifyQuote(harbour, 'We would never close the old school,').differences).toEqual([
			{kind: 'same', text: 'We'},
			{kind: 'removed', text: 'will not'},
			{kind: 'added', text: 'would never'},
			{kind: 'same', text: 'close the'},
			{kind: 'added', text: 'old'},
			{kind: 'same', text: 'school'},
		]);
	});

	it.each([
		[
			'She said the plan was “the least bad of four bad ones”.',
			'the least bad of four good ones',
			'the least bad of four',
		],
		[
			'She called it “the worst of all and the one” and the best.',
			'the very worst of all and the',
			'worst of all and the',
		],
	])('leave none out that stands beside the others: %s', (text, pasted, same) => {
		const kept = verifyQuote(withQuotedText(text), pasted).differences.filter(({kind}) => kind === 'same');
		expect(kept.map(difference => difference.text)).toContain(same);
	});

	it.each([
		['It grew by 5% in May.', 'It grew by 5 in May.'],
		['It grew by 5% in May.', 'It grew by 6% in May.'],
		['It cost $5 to get in.', 'It cost £5 to get in.'],
		['It was -3 all night long.', 'It was 3 all night long.'],
		['It was 1.5 tons of it.', 'It was 15 tons of it.'],
	])('may be one sign: %s', (words, pasted) => {
		expect(verifyQuote(withQuotedText(`“${words}”`), words).verdict).toBe('exact');
		expect(verifyQuote(withQuotedText(`“${words}”`), pasted).verdict).toBe('altered');
	});
});

describe('words put together', () => {
	it('over the cue alone are all there', () => {
		expect(verdictOn('We will not close the school, not this year')).toBe('punctuation');
		expect(verdictOn('“We will not close the school,” Ruiz said. “Not this year”')).toBe('exact');
	});

	it('over a title in marks are all there', () => {
		const text = '“We open in May,” said Ada Okoro, who wrote “Bridges of the North.” “Not before.”';
		const analysis = withQuotedText(text);
		const parts = ['“We open in May,”', '“Not before.”'].map(words =>
			span(text.indexOf(words), text.indexOf(words) + words.length),
		);
		const quote = {...harbour.quotes[1]!, ...span(0, text.length), paragraph: 0, parts};
		const asked = '“We open in May,” … “Not before.”';
		expect(verifyQuote({...analysis, quotes: [quote]}, asked).verdict).toBe('exact');
	});

	it('with an ellipsis are cut', () => {
		const verification = verifyQuote(harbour, '“Not this year … open to every car in town.”');
		expect(verification).toMatchObject({verdict: 'cut', isVerbatim: false, isCutMarked: true});
		expect(verdictOn('Not this year [...] open to every car')).toBe('cut');
	});

	it('without a sign are cut too', () => {
		expect(verifyQuote(harbour, 'Not this year, and not before every car in town')).toMatchObject({
			verdict: 'cut',
			isCutMarked: false,
		});
	});

	it('from two quotes are merged', () => {
		const verification = verifyQuote(harbour, 'We will not close the school, nobody asked the town');
		expect(verification.verdict).toBe('merged');
		expect(verification.passages.map(passage => passage.quote)).toEqual(['q2', 'q4']);
		expect(verdictOn('Nobody asked the town … who pays for all of this?')).toBe('merged');
	});
});

describe('a speaker who is claimed', () => {
	it.each([
		'“We will not close the school” — Ana Ruiz',
		'We will not close the school — Mayor Ruiz',
		'We will not close the school - A. Ruiz',
		'“We will not close the school,” said Mayor Ana Ruiz',
		'Ruiz: “We will not close the school”',
		'“Nobody asked the town” — one resident',
		'“We will not close the school” — Ana “Annie” Ruiz',
		'“Somebody has to pay” — Haddad',
	])('is right: %s', pasted => {
		expect(verdictOn(pasted)).toBe('exact');
	});

	it.each([
		['“We will not close the school” — Samir Haddad', 'Ana Ruiz'],
		['“We will not close the school,” said John Doe', 'Ana Ruiz'],
		['Nobody asked the town — Ana Ruiz', 'one resident'],
		['“Who pays for all of this?” — Ana Ruiz', null],
	])('is somebody else: %s', (pasted, speaker) => {
		const verification = verifyQuote(harbour, pasted);
		expect(verification.verdict).toBe('somebody-else');
		expect(verification.passages[0]!.speaker).toBe(speaker);
	});

	it('may be one of two who said the same', () => {
		expect(verifyQuote(harbour, 'Somebody has to pay — Haddad').passages[0]!.quote).toBe('q8');
		expect(verifyQuote(harbour, 'Somebody has to pay — one resident').passages[0]!.quote).toBe('q4');
		expect(verdictOn('Somebody has to pay — Ana Ruiz')).toBe('somebody-else');
	});
});

describe('words that are nobody’s', () => {
	it.each([
		'smiling, and left for the harbour',
		'regrettable but necessary in a letter',
		'The harbour bridge will reopen in spring',
	])('are not quoted: %s', pasted => {
		expect(verdictOn(pasted)).toBe('not-quoted');
	});

	it.each(['The moon is made of cheese', '', '…', '🙃'])('or are absent: %s', pasted => {
		expect(verifyQuote(harbour, pasted).isVerbatim).toBe(false);
	});

	it('are absent when only small words are shared', () => {
		expect(verdictOn('The people of this town want the truth and will not wait for it')).toBe('absent');
	});
});

describe('a very long text', () => {
	const words = Array.from({length: 40_000}, (_, index) => `word${(index * 7919) % 5003} of the`).join(' ');
	const long = withQuotedText(`${words} “the needle stands in this haystack of words” ${words}`);

	it('is verified in bounded time, also against a long paste', () => {
		const before = performance.now();
		expect(verifyQuote(long, 'the needle stands in this haystack').verdict).toBe('exact');
		expect(verifyQuote(long, 'the needle stood in this haystack').verdict).toBe('altered');
		expect(verifyQuote(long, words.slice(7)).isVerbatim).toBe(false);
		expect(verifyQuote(long, 'of the '.repeat(20_000)).isVerbatim).toBe(false);
		expect(verifyQuote(long, '“'.repeat(100_000)).isVerbatim).toBe(false);
		expect(verifyQuote(long, '“a.” b\n'.repeat(20_000)).isVerbatim).toBe(false);
		expect(verifyQuote(long, ' \u00a0—'.repeat(100_000)).isVerbatim).toBe(false);
		const marked = '“We open in May,” she said. “Not before.” '.repeat(3000);
		expect(verifyQuote(withQuotedText(`${marked}And no more.`), `${marked}But more.`).isVerbatim).toBe(false);
		// Generous: it takes well under a second, and a quadratic step takes minutes.
		expect(performance.now() - before).toBeLessThan(10_000);
	});
});

describe('the report', () => {
	function report(pasted: string): string {
		return `\n${verificationReport(harbour, verifyQuote(harbour, pasted)).join('\n')}\n`;
	}

	it('of each verdict starts with its name and shows where to look', () => {
		expect(report('We will not close the school')).toMatchInlineSnapshot(`
			"
			exact — every word stands in the article, in quotation marks
			pasted   “We will not close the school”
			article  “We will not close the school”
			         ¶2 · chars 145–173 · Ana Ruiz · direct · certain
			"
		`);
		expect(report('We would not close the old school')).toMatchInlineSnapshot(`
			"
			altered — 2 words pasted that are not there, 1 word of the article changed or left out
			pasted   “We would not close the old school”
			article  “We will not close the school”
			         ¶2 · chars 145–173 · Ana Ruiz · direct · certain
			changes  We [-will-] {+would+} not close the {+old+} school
			"
		`);
		expect(report('“We will not close the school” — Samir Haddad')).toMatchInlineSnapshot(`
			"
			said by somebody else — the words are there, but from Ana Ruiz, not Samir Haddad
			pasted   “We will not close the school” — Samir Haddad
			article  “We will not close the school”
			         ¶2 · chars 145–173 · Ana Ruiz · direct · certain
			"
		`);
		expect(report('Not this year … every car in town')).toMatchInlineSnapshot(`
			"
			cut — every word is there, but parts of the quote are left out where … stands
			pasted   “Not this year … every car in town”
			article  “Not this year”
			         ¶2 · chars 188–201 · Ana Ruiz · direct · certain
			article  “every car in town”
			         ¶2 · chars 240–257 · Ana Ruiz · direct · certain
			"
		`);
		expect(report('We will not close the school, nobody asked the town')).toMatchInlineSnapshot(`
			"
			merged from two — the words come from 2 places and were not said as one
			pasted   “We will not close the school, nobody asked the town”
			article  “We will not close the school”
			         ¶2 · chars 145–173 · Ana Ruiz · direct · certain
			article  “Nobody asked the town”
			         ¶5 · chars 385–406 · one resident · direct · certain
			"
		`);
		expect(report('smiling, and left for the harbour')).toMatchInlineSnapshot(`
			"
			not quoted — the words are there, but they are the article’s own and nobody is quoted with them
			pasted   “smiling, and left for the harbour”
			article  smiling, and left for the harbour
			         ¶6 · chars 485–518
			"
		`);
		expect(report('The bridge is made of cheese')).toMatchInlineSnapshot(`
			"
			absent — the article does not say this; the nearest passage says something else
			pasted   “The bridge is made of cheese”
			nearest  “the bridge is”
			         ¶2 · chars 218–231 · Ana Ruiz · direct · certain
			"
		`);
		expect(report('The moon is made of cheese')).toMatchInlineSnapshot(`
			"
			absent — the article has nothing like it
			pasted   “The moon is made of cheese”
			"
		`);
	});
});

describe('words too few to prove anything', () => {
	it('are said to be so, with how often they stand there', () => {
		const first = (pasted: string) => verificationReport(harbour, verifyQuote(harbour, pasted))[0];
		expect(first('“bridge”')).toBe(
			'exact — every word stands in the article, in quotation marks; one word is too few to prove anything: the article has it in 3 places',
		);
		expect(first('“asked”')).toMatch(/one word is too few to prove anything$/);
		expect(first('Somebody has to pay')).toMatch(/; the article has these words in 2 places$/);
		expect(first('We will not close the school')).toMatch(/in quotation marks$/);
	});
});

describe('several passages pasted at once', () => {
	const two = '“We will not close the school,” Ruiz said.\n\n“Everybody asked the town,” one resident said.';
	const one = (pasted: string) => verifyQuote(harbour, pasted);

	it('are answered one by one, and are verbatim when all of them are', () => {
		expect(one(two).each.map(({verdict}) => verdict)).toEqual(['exact', 'altered']);
		expect(one(two)).toMatchObject({verdict: 'altered', isVerbatim: false});
		expect(verificationReport(harbour, one(two))).toEqual([
			'altered — of 2 passages 1 is verbatim',
			expect.stringMatching(/^1 of 2 {3}exact — /),
			expect.any(String),
			expect.any(String),
			expect.any(String),
			expect.stringMatching(/^2 of 2 {3}altered — /),
			expect.stringContaining('Everybody asked the town'),
			expect.any(String),
			expect.any(String),
			expect.stringMatching(/^changes/),
		]);
		expect(one(two.replace('Everybody', 'Nobody'))).toMatchObject({isVerbatim: true});
	});

	it('each have their own speaker', () => {
		const swapped = '“We will not close the school” — Ana Ruiz\n\n“Nobody asked the town” — Samir Haddad';
		expect(one(swapped).each.map(({verdict}) => verdict)).toEqual(['exact', 'somebody-else']);
	});

	it('are told apart on lines of their own, but not where one is only wrapped or signed below', () => {
		const list = '- “We will not close the school.”\n- “Nobody asked for this town.”';
		expect(one(list).each.map(({verdict}) => verdict)).toEqual(['punctuation', 'altered']);
		expect(one('“We will not\nclose the school,”').each).toEqual([]);
		expect(one('“We will not close the school”\n\n— Ana Ruiz')).toMatchObject({verdict: 'exact', each: []});
	});
});
