import type {Analysis} from '../analysis.ts';
import {nameOfArticle} from '../article/name-of-article.ts';
import {correctionsInNumbers} from '../corrections/corrections-in-words.ts';
import {inMarkdown, toMarkdown} from '../export/to-markdown.ts';
import {dateInWords} from '../export/words.ts';
import {type Standing, type Summary, standings, summaryOf, type Voice} from './summary.ts';

/** What each standing is called in a report. */
export const standingNames: Readonly<Record<Standing, string>> = {
	named: 'named',
	unnamed: 'unnamed',
	document: 'document',
	unknown: 'unknown',
};

/** Writes a source report of an article in Markdown: who speaks how much, how openly, where, and in which words. */
export function toReportMarkdown(analysis: Analysis): string {
	const {article} = analysis;
	const summary = summaryOf(analysis);
	const facts = [
		article.site && inMarkdown(article.site),
		article.published && inMarkdown(dateInWords(article.published)),
		article.byline && inMarkdown(article.byline),
		article.url && inMarkdown(article.url),
	].filter(Boolean);
	return [
		`# ${inMarkdown(nameOfArticle(article))}`,
		...(facts.length > 0 ? [facts.join(' · ')] : []),
		inNumbers(summary),
		'## Who speaks',
		summary.voices.length === 0 ? 'Nobody is quoted.' : voicesTable(summary),
		'## How openly',
		standingsTable(summary),
		'## Where',
		paragraphsTable(summary),
		'## In which words',
		toMarkdown(analysis).trimEnd() || 'Nobody is quoted.',
		inMarkdown(method(summary, correctionsInNumbers(analysis))),
	]
		.join('\n\n')
		.concat('\n');
}

/** The summary in one paragraph, also for the HTML page. */
export function inNumbers({words, paragraphs, quotes, saidWords, voices, kinds}: Summary): string {
	const known = voices.filter(({standing}) => standing !== 'unknown').length;
	return [
		`${count(words, 'word')} in ${count(paragraphs, 'paragraph')}.`,
		`${count(quotes, 'quote')} from ${count(known, 'source')}: ${kinds.direct.quotes} direct, ${kinds.mixed.quotes} mixed, ${kinds.indirect.quotes} indirect.`,
		`Of the article’s words, sources speak ${saidWords.toLocaleString('en')} (${percent(saidWords, words)}).`,
	].join(' ');
}

/**
 * What the numbers are and are not, in one sentence or two.
 *
 * @param corrections What a reader put right, in numbers.
 */
export function method({unsure, standings: {unknown}}: Summary, corrections: string | null): string {
	return [
		corrections === null
			? 'Found by rules and not read by a person, so it may be wrong; each quote stands beside its paragraph to check.'
			: `Found by rules, with ${corrections}; the rest may be wrong, and each quote stands beside its paragraph to check.`,
		unsure > 0 || unknown.quotes > 0
			? `Of the speakers, ${unsure} ${unsure === 1 ? 'is' : 'are'} unsure and ${unknown.quotes} unknown.`
			: 'No speaker is unsure or unknown.',
		'Words are those inside quotes, paraphrases included. Nothing is guessed about people beyond what the article says.',
	].join(' ');
}

function voicesTable({voices}: Summary): string {
	return [
		'| Source | Role | | Words | Share | | Quotes | Direct | Mixed | Indirect | First | Last |',
		'| --- | --- | --- | ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |',
		...voices.map(voice => `| ${voiceCells(voice).join(' | ')} |`),
	].join('\n');
}

function voiceCells({
	name,
	role,
	standing,
	totalWords,
	share,
	quotes,
	words,
	first,
	last,
}: Voice): (string | number)[] {
	return [
		inMarkdown(name),
		inMarkdown(role ?? ''),
		standing === 'named' ? '' : standingNames[standing],
		totalWords,
		inMarkdown(percent(share, 1)),
		'█'.repeat(Math.round(share * 20)) || '▏',
		quotes.length,
		words.direct,
		words.mixed,
		words.indirect,
		`¶${first + 1}`,
		`¶${last + 1}`,
	];
}

function standingsTable({standings: amounts, saidWords}: Summary): string {
	return [
		'| Sources | Quotes | Words | Share |',
		'| --- | ---: | ---: | ---: |',
		...standings.map(
			standing =>
				`| ${standingNames[standing]} | ${amounts[standing].quotes} | ${amounts[standing].words} | ${inMarkdown(percent(amounts[standing].words, saidWords))} |`,
		),
	].join('\n');
}

function paragraphsTable({sourcesPerParagraph}: Summary): string {
	const some = sourcesPerParagraph.filter(({quotes}) => quotes > 0);
	return some.length === 0
		? 'In no paragraph.'
		: [
				'| Paragraph | Quotes | Sources |',
				'| ---: | ---: | ---: |',
				...some.map(({paragraph, quotes, voices}) => `| ¶${paragraph + 1} | ${quotes} | ${voices} |`),
			].join('\n');
}

/** A share as whole per cent; “<1%” of a little, “0%” of nothing. */
export function percent(part: number, whole: number): string {
	const hundredths = whole === 0 ? 0 : Math.round((part / whole) * 100);
	return hundredths === 0 && part > 0 ? '<1%' : `${hundredths}%`;
}

/** A number with what it counts: “1 quote”, “1,184 words”. */
export function count(number: number, thing: string): string {
	return `${number.toLocaleString('en')} ${thing}${number === 1 ? '' : 's'}`;
}
