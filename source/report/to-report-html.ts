import type {Analysis} from '../analysis.ts';
import {nameOfArticle} from '../article/name-of-article.ts';
import {onOneLine} from '../article/printable.ts';
import {readersMarks} from '../corrections/corrected-quote.ts';
import {correctionsInNumbers} from '../corrections/corrections-in-words.ts';
import {originalInWords} from '../corrections/original-in-words.ts';
import {actorsById, dateInWords, speakerLine, wordsOf} from '../export/words.ts';
import type {Paragraph} from '../paragraphs/paragraph.ts';
import type {Quote} from '../quotes/quote.ts';
import {sentenceOf} from '../quotes/rules.ts';
import {dispersionStrips, shareOfVoice} from './charts.ts';
import {type Html, html} from './html.ts';
import {type Piece, paragraphRuns, type Run} from './marked-text.ts';
import {reportStyle} from './report-style.ts';
import {type Summary, standings, summaryOf} from './summary.ts';
import {inNumbers, method, percent} from './summary-in-words.ts';

/**
 * Writes a source report of an article as one page that needs nothing else: no
 * script, no font, no picture from anywhere, so it can be mailed, archived and printed.
 * Nothing in the article can become markup, and the page may load nothing at all.
 */
export function toReportHtml(analysis: Analysis): string {
	const {article} = analysis;
	const summary = summaryOf(analysis);
	const runsOf = paragraphRuns(analysis);
	const inRun = runInHtml(analysis);
	const title = onOneLine(nameOfArticle(article));
	const page = html`<!doctype html>
<html lang="${article.language === 'und' ? 'en' : article.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="article-explorer">
<title>${`Who said what: ${title}`}</title>
<style>${{html: reportStyle}}</style>
</head>
<body>
<a class="skip" href="#article">To the article</a>
<header>
<h1>${title}</h1>
<p class="quiet">${facts(analysis)}</p>
<p class="numbers">${inNumbers(summary)}</p>
</header>
<main>
<section aria-labelledby="who"><h2 id="who">Who speaks</h2>
${summary.voices.length === 0 ? html`<p>Nobody is quoted.</p>` : html`${shareOfVoice(summary)}${voicesTable(summary)}`}
</section>
<section aria-labelledby="how"><h2 id="how">How openly, and where</h2>
${dispersionStrips(analysis)}
<p class="quiet">A stroke is a mention, a block is what they say.</p>
<div class="tables">${standingsTable(summary)}${paragraphsTable(summary)}</div>
</section>
<section aria-labelledby="article"><h2 id="article">The article</h2>
<p class="quiet"><mark>in quotation marks</mark> · <mark class="mixed">partly</mark> · <mark class="indirect">reported in the article’s words</mark> · <span class="cue">words that report</span> · <span class="actor">actor</span> · a number leads to the quote below</p>
<div class="article">
${article.paragraphs.map(paragraph => paragraphInHtml(paragraph, runsOf(paragraph).map(inRun)))}
</div>
</section>
<section aria-labelledby="quotes"><h2 id="quotes">Quotes</h2>
${quotesTable(analysis)}
</section>
</main>
<footer><p>${method(summary, correctionsInNumbers(analysis))}</p>${article.notices.map(notice => html`<p>${onOneLine(notice)}</p>`)}</footer>
</body>
</html>
`;
	return page.html;
}

function facts({article}: Analysis): Html {
	const {site, published, updated, byline, url} = article;
	const parts = [
		site === null ? null : html`${onOneLine(site)}`,
		published === null
			? null
			: html`<time datetime="${onOneLine(published)}">${dateInWords(published)}</time>`,
		updated === null
			? null
			: html`updated <time datetime="${onOneLine(updated)}">${dateInWords(updated)}</time>`,
		byline === null ? null : html`${onOneLine(byline)}`,
		// Only an address of the web becomes a link; javascript: and the like stay text.
		url === null
			? html`${onOneLine(article.path)}`
			: /^https?:\/\//i.test(url)
				? html`<a href="${onOneLine(url)}">${onOneLine(url)}</a>`
				: html`${onOneLine(url)}`,
	].filter(part => part !== null);
	return html`${parts.map((part, index) => (index === 0 ? part : html` · ${part}`))}`;
}

function voicesTable({voices}: Summary): Html {
	return html`<div class="wide"><table>
<caption>Words that each source says, paraphrases included</caption>
<thead><tr><th scope="col">Source</th><th scope="col">Role</th><th scope="col" class="number">Words</th><th scope="col" class="number">Share</th><th scope="col" class="number">Quotes</th><th scope="col" class="number">Direct</th><th scope="col" class="number">Mixed</th><th scope="col" class="number">Indirect</th><th scope="col">From–to</th></tr></thead>
<tbody>
${voices.map(
	({name, role, standing, totalWords, share, quotes, words, first, last}) =>
		html`<tr><th scope="row">${name}${standing !== 'named' && standing !== 'unknown' && html` <span class="quiet">(${standing})</span>`}</th><td>${role ?? ''}</td><td class="number">${totalWords}</td><td class="number">${percent(share, 1)}</td><td class="number">${quotes.length}</td><td class="number">${words.direct}</td><td class="number">${words.mixed}</td><td class="number">${words.indirect}</td><td>¶${first + 1}${last !== first && html`–${last + 1}`}</td></tr>
`,
)}</tbody></table></div>`;
}

function standingsTable({standings: amounts, saidWords}: Summary): Html {
	return html`<table><caption>How openly sources are named</caption>
<thead><tr><th scope="col">Sources</th><th scope="col" class="number">Quotes</th><th scope="col" class="number">Words</th><th scope="col" class="number">Share</th></tr></thead>
<tbody>
${standings.map(
	standing =>
		html`<tr><th scope="row">${standing}</th><td class="number">${amounts[standing].quotes}</td><td class="number">${amounts[standing].words}</td><td class="number">${percent(amounts[standing].words, saidWords)}</td></tr>
`,
)}</tbody></table>`;
}

function paragraphsTable({sourcesPerParagraph}: Summary): Html {
	const some = sourcesPerParagraph.filter(({quotes}) => quotes > 0);
	return html`<table><caption>Sources in each paragraph that has any</caption>
<thead><tr><th scope="col">Paragraph</th><th scope="col" class="number">Quotes</th><th scope="col" class="number">Sources</th></tr></thead>
<tbody>
${some.map(
	({paragraph, quotes, voices}) =>
		html`<tr><th scope="row"><a href="#p${paragraph + 1}">¶${paragraph + 1}</a></th><td class="number">${quotes}</td><td class="number">${voices}</td></tr>
`,
)}</tbody></table>`;
}

function paragraphInHtml(paragraph: Paragraph, words: readonly Html[]): Html {
	const number = html`<a class="mark" href="#${paragraph.id}" aria-label="Paragraph ${paragraph.index + 1}">¶${paragraph.index + 1}</a>`;
	switch (paragraph.kind) {
		case 'heading':
			return html`<h3 id="${paragraph.id}">${number}${words}</h3>
`;
		case 'blockquote':
			return html`<blockquote id="${paragraph.id}">${number}${words}</blockquote>
`;
		case 'list':
			return html`<p id="${paragraph.id}">${number}• ${words}</p>
`;
		case 'caption':
			return html`<p id="${paragraph.id}" class="quiet">${number}${words}</p>
`;
		case 'body':
			return html`<p id="${paragraph.id}">${number}${words}</p>
`;
	}
}

function runInHtml(analysis: Analysis): (run: Run) => Html {
	const actors = actorsById(analysis);
	return ({quote, isFirst, isLast, pieces}) => {
		const words = pieces.map(pieceInHtml);
		if (quote === null) {
			return html`${words}`;
		}

		const {name, isSure} = speakerLine(analysis, quote, actors);
		const who = name === null ? 'unknown speaker' : `${name}${isSure ? '' : '?'}`;
		return html`<mark class="${quote.kind}"${isFirst && html` id="${quote.id}"`} title="${`${who}: ${quote.kind}, ${quote.confidence}`}">${words}</mark>${isLast && html`<sup><a href="#row-${quote.id}" aria-label="Quote ${quote.id.slice(1)}, ${who}">${quote.id.slice(1)}</a></sup>`}`;
	};
}

function pieceInHtml({text, actor, isCue}: Piece): Html {
	return isCue
		? html`<span class="cue">${text}</span>`
		: actor === null
			? html`${text}`
			: html`<span class="actor" title="${actor.name}">${text}</span>`;
}

function quotesTable(analysis: Analysis): Html {
	if (analysis.quotes.length === 0) {
		return html`<p>Nobody is quoted.</p>`;
	}

	const actors = actorsById(analysis);
	return html`<div class="wide"><table><caption>Every quote, who says it, and why the program thinks so</caption>
<thead><tr><th scope="col" class="number">No.</th><th scope="col">Where</th><th scope="col">Who</th><th scope="col">Words</th><th scope="col">Because</th></tr></thead>
<tbody>
${analysis.quotes.map(quote => {
	const {name, role, isSure} = speakerLine(analysis, quote, actors);
	const who = name === null ? '? unknown' : isSure ? name : `? ${name}`;
	return html`<tr id="row-${quote.id}"><td class="number"><a href="#${quote.id}">${quote.id.slice(1)}</a></td><td><a href="#p${quote.paragraph + 1}">¶${quote.paragraph + 1}</a></td><th scope="row">${who}${role !== null && html`<br><span class="quiet">${role}</span>`}</th><td>${quote.kind === 'indirect' && '~ '}${wordsOf(analysis.article.text, quote)}${remarks(quote)}</td><td class="quiet">${quote.kind}, ${quote.confidence}. ${because(analysis, quote)}</td></tr>
`;
})}</tbody></table></div>`;
}

function because({article}: Analysis, quote: Quote): string {
	const original = originalInWords(article.text, quote);
	const sentence = sentenceOf(quote.because);
	return original === null ? sentence : `Set by a reader. The program thought: ${original}. ${sentence}`;
}

function remarks(quote: Quote): Html {
	const {tags = [], note} = readersMarks(quote);
	return html`${tags.map(tag => html` <span class="quiet">#${tag}</span>`)}${note !== undefined && html`<br><em>${note}</em>`}`;
}
