import type {Actor} from '../actors/actor.ts';
import type {Analysis} from '../analysis.ts';
import {textOf} from '../article/offset.ts';
import {onOneLine} from '../article/printable.ts';
import {actorMarksInWords, isCorrected, readersMarks} from '../corrections/corrected-quote.ts';
import {setByReader} from '../corrections/corrections-in-words.ts';
import type {Paragraph} from '../paragraphs/paragraph.ts';
import type {Quote} from '../quotes/quote.ts';
import {type ExportOptions, selected} from './selection.ts';
import {actorsById, dateInWords, speakerLine, wordsOf} from './words.ts';

/**
 * Writes the quotes of an article for a note or a draft: each as a block
 * quotation, with its speaker and source below. Nothing in the article can
 * become markup: neither Markdown's own nor HTML.
 */
export function toMarkdown(analysis: Analysis, {only = 'quotes', selection}: ExportOptions = {}): string {
	const {paragraphs, quotes, actors} = selected(analysis, selection);
	switch (only) {
		case 'quotes': {
			const named = actorsById(analysis);
			return blocks(quotes.map(quote => quoteInMarkdown(analysis, quote, named)));
		}
		case 'paragraphs':
			return blocks(
				paragraphs.map(paragraph => paragraphInMarkdown(analysis.article.text, paragraph)),
				analysis.article.title === null ? [] : [`# ${inMarkdown(analysis.article.title)}`],
			);
		case 'actors':
			return [
				'| Actor | Kind | Role | Also | Mentions | Quotes | Quoted words |',
				'| --- | --- | --- | --- | ---: | ---: | ---: |',
				...actors.map(
					actor =>
						`| ${[
							`${inMarkdown(actor.name)}${isCorrected(actor) ? ` (${inMarkdown(actorMarksInWords(actor)!)})` : ''}`,
							actor.kind,
							inMarkdown(actor.role ?? ''),
							actor.aliases.map(inMarkdown).join(', '),
							actor.mentions.length,
							actor.quotes.length,
							actor.quotedWords,
						].join(' | ')} |`,
				),
				'',
			].join('\n');
	}
}

function paragraphInMarkdown(text: string, paragraph: Paragraph): string {
	const words = inMarkdown(textOf(text, paragraph));
	switch (paragraph.kind) {
		case 'heading':
			return `## ${words}`;
		case 'list':
			return `- ${words}`;
		case 'blockquote':
			return `> ${words}`;
		case 'caption':
			return `*${words}*`;
		case 'body':
			return words;
	}
}

/** One quote with its speaker and source, for a note or a draft; without a line feed at its end. */
export function quoteInMarkdown(
	analysis: Analysis,
	quote: Quote,
	actors: ReadonlyMap<string, Actor> = actorsById(analysis),
): string {
	const {article} = analysis;
	const {name, role, isSure} = speakerLine(analysis, quote, actors);
	const {tags, note} = readersMarks(quote);
	const set = setByReader(article.text, quote);
	const facts = [
		`${inMarkdown(name ?? 'unknown speaker')}${isSure || name === null ? '' : ' (?)'}${quote.kind === 'indirect' ? ' (paraphrased)' : ''}`,
		role && inMarkdown(role),
		article.title && `*${inMarkdown(article.title)}*`,
		article.site && inMarkdown(article.site),
		article.published && inMarkdown(dateInWords(article.published)),
		`¶${quote.paragraph + 1}`,
		set && inMarkdown(set),
		tags?.map(tag => `#${inMarkdown(tag)}`).join(' '),
	].filter(Boolean);
	return [
		`> ${inMarkdown(wordsOf(article.text, quote))}`,
		`— ${facts.join(', ')}`,
		...(note ? [`Note: ${inMarkdown(note)}`] : []),
	].join('\n\n');
}

/** Text of the article as one line of Markdown that shows just these characters. */
export function inMarkdown(text: string): string {
	return (
		onOneLine(text)
			// CommonMark lets any ASCII punctuation stand behind a backslash. These are
			// the ones that mean something in the middle of a line, GitHub's included.
			.replace(/[\\`*_[\]<>&|~$^]/g, String.raw`\$&`)
			// And these mean something at its start: headings, lists, rules, underlines.
			.replace(/^[#+=-]/, String.raw`\$&`)
			.replace(/^(\d+)([.)])/, String.raw`$1\$2`)
	);
}

function blocks(parts: readonly string[], heading: readonly string[] = []): string {
	const all = [...heading, ...parts];
	return all.length === 0 ? '' : `${all.join('\n\n')}\n`;
}
