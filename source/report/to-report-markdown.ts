import type {Analysis} from '../analysis.ts';
import {nameOfArticle} from '../article/name-of-article.ts';
import {correctionsInNumbers} from '../corrections/corrections-in-words.ts';
import {inMarkdown, toMarkdown} from '../export/to-markdown.ts';
import {dateInWords} from '../export/words.ts';
import {type Summary, standings, summaryOf, type Voice} from './summary.ts';
import {inNumbers, method, percent} from './summary-in-words.ts';

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
		standing === 'named' ? '' : standing,
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
				`| ${standing} | ${amounts[standing].quotes} | ${amounts[standing].words} | ${inMarkdown(percent(amounts[standing].words, saidWords))} |`,
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
