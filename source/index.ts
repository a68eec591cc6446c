// The library: everything that the command does to an article, and nothing that needs a terminal.
export type {Actor, ActorId, ActorKind, Mention, MentionKind} from './actors/actor.ts';
export type {Analysis} from './analysis.ts';
export {analyzeArticle} from './analyze-article.ts';
export type {Article} from './article/article.ts';
export {
	codePointsFromOffset,
	type Offset,
	offset,
	offsetFromCodePoints,
	type Span,
	span,
	textOf,
} from './article/offset.ts';
export {readArticle, readArticles} from './article/read-articles.ts';
export {InputError, NoArticleError, ReaderError, UsageError} from './errors.ts';
export {type CitationForm, cite} from './export/cite.ts';
export type {ExportOptions, Selection} from './export/selection.ts';
export {type AnnotationCollection, toAnnotations} from './export/to-annotations.ts';
export {type CsvOptions, toCsv} from './export/to-csv.ts';
export {type JsonAnalysis, toJson, toNdjsonLine} from './export/to-json.ts';
export {toMarkdown} from './export/to-markdown.ts';
export {toText} from './export/to-text.ts';
export type {Input, Progress, ReadOptions} from './input/input.ts';
export {readInput} from './input/read-input.ts';
export type {ListName} from './panes.ts';
export type {Paragraph, ParagraphId, ParagraphKind} from './paragraphs/paragraph.ts';
export {type Explanation, explainQuote} from './quotes/explain.ts';
export type {Confidence, Quote, QuoteId, QuoteKind, Speaker} from './quotes/quote.ts';
export {type RuleName, sentenceOf} from './quotes/rules.ts';
export {
	type Difference,
	type Passage,
	type Verdict,
	type Verification,
	verifyQuote,
} from './verify/verify-quote.ts';
