import type {Article} from './article.ts';
import type {Facts, Origin} from './assemble-article.ts';
import {fromParagraphs} from './from-paragraphs.ts';
import {parsePage} from './page.ts';
import {pageParagraphs} from './page-paragraphs.ts';

/** Where the letter is to be had as a page, and what stands there for programs that show no pictures. */
const aboutDisplay =
	/^\W*(?:(?:view|read|open|see) (?:this |it |the )?(?:e-?mail|newsletter|message|online|in (?:your |a |the )?(?:web )?browser)|(?:trouble|problems?|can[’']t|cannot) (?:viewing|seeing|reading|see|read)|im browser (?:ansehen|öffnen|lesen)|voir (?:cet e-?mail|dans le navigateur))/i;

/** What a letter offers to do with it. */
const button =
	/^\W*(?:share(?: (?:this|it|on .{2,20}))?|forward(?: (?:this|it))?(?: to a friend)?|tweet|like|comment|reply|facebook|linkedin|instagram|teilen|weiterleiten|partager|transférer|compartir|reenviar)\W*$/i;

/** Why it was sent and how to have no more of it, with which every letter to many has to end. */
const aboutSending =
	/\bunsubscribe\b|\b(?:you(?:[’']re| are)? (?:receiv(?:e|ed|ing)|getting) (?:this|our)|this (?:e-?mail|message|newsletter) was sent to|(?:manage|update|change) (?:your )?(?:e-?mail )?(?:preferences|settings|subscription)|no longer (?:want|wish) to receive)\b|\babbestellen\b|\babmelden\b|\bse désabonner\b|\bdarse de baja\b/i;

/**
 * The article in a letter in HTML. All of it was written to be read: a newsletter is a few short pieces, each in a
 * table of its own, and looking for the one part that is the article would lose the others.
 *
 * @throws {NoArticleError} When nothing is left.
 */
export function fromLetter(html: string, origin: Origin, known: Facts): Article {
	const all = pageParagraphs(parsePage(html).body).filter(
		({text, links, isHidden}) =>
			!isHidden &&
			!(links > 0.85 && button.test(text)) &&
			!(aboutDisplay.test(text) && (links > 0.3 || text.length < 120)),
	);
	// A letter may speak of unsubscribing; its end does so last, in short, and with a link.
	const end = all.findIndex(
		({text, links}, at) =>
			at >= all.length / 2 && at > 0 && links > 0 && text.length < 600 && aboutSending.test(text),
	);
	return fromParagraphs(end === -1 ? all : all.slice(0, end), origin, known);
}
