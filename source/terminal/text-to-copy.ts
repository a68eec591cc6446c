import type {Analysis} from '../analysis.ts';
import type {CopyForm, Subject} from '../navigation/command.ts';

/**
 * What a copy puts on the clipboard: always the words of the article, never those of the screen.
 *
 * @returns `null` for a link when nobody said where the article stands on the web.
 */
export async function textToCopy(
	analysis: Analysis,
	form: CopyForm,
	subject: Subject,
): Promise<string | null> {
	const {cite} = await import('../export/cite.ts');
	const {article, quotes, actors} = analysis;
	switch (subject.kind) {
		case 'quote':
			return cite(analysis, subject.quote, form);
		case 'paragraph': {
			const paragraph = article.paragraphs[subject.paragraph];
			if (!paragraph) return '';
			const text = article.text.slice(paragraph.start, paragraph.end);
			if (form === 'json') return JSON.stringify({...paragraph, text});
			if (form === 'link') {
				const {textFragmentLink} = await import('../export/text-fragment.ts');
				return article.url === null ? null : textFragmentLink(article.url, article.text, [paragraph]);
			}

			return form === 'markdown' ? `> ${text}` : text;
		}

		case 'actor': {
			const actor = actors.find(({id}) => id === subject.actor);
			if (!actor) return '';
			if (form === 'json') return JSON.stringify(actor);
			const spoken = quotes.filter(({id}) => actor.quotes.includes(id));
			const cited = spoken.map(({id}) => cite(analysis, id, form)).filter(text => text !== null);
			const name = actor.role === null ? actor.name : `${actor.name}, ${actor.role}`;
			return cited.length === 0 ? name : cited.join('\n\n');
		}
	}
}
