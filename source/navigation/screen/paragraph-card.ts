import {type Span, textOf} from '../../article/offset.ts';
import {count} from '../../count.ts';
import {lengthOf} from '../reading-time.ts';
import type {Card} from './card.ts';
import {quoteRow} from './other-quotes.ts';
import {printable} from './width.ts';
import {speakerLabel} from './wording.ts';

/** All that is known of a paragraph. */
export function paragraphCard(card: Card, index: number, rows: number): void {
	const {world} = card;
	const paragraph: Span & {readonly kind: string} = world.analysis.article.paragraphs[index]!;
	const {words, isEstimate} = lengthOf(textOf(world.analysis.article.text, paragraph));
	const quotes = world.quotesIn(index);
	const {dot, dash} = world.glyphs;
	card.text(
		`${paragraph.kind === 'body' ? 'Paragraph' : `Paragraph (${paragraph.kind})`} ${dot} ${isEstimate ? 'about ' : ''}${count(words, 'word')} ${dot} ${count(quotes.length, 'quote')}`,
		1,
	);
	card.blank();
	card.field('Where', `chars ${paragraph.start}${dash}${paragraph.end}`, 1);
	const names = world.actorsIn(index).map(({name}) => printable(name));
	card.field('Names', names.length > 0 ? names.join(` ${dot} `) : 'nobody', 3);
	if (quotes.length > 0 && rows - card.lines.length > 1) {
		card.blank();
		for (const quote of quotes.slice(0, rows - card.lines.length)) {
			quoteRow(card, quote, speakerLabel(world, quote).text);
		}
	}
}
