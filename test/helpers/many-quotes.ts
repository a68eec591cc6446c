import type {Actor} from '../../source/actors/actor.ts';
import type {Analysis} from '../../source/analysis.ts';
import {span} from '../../source/article/offset.ts';
import type {Quote} from '../../source/quotes/quote.ts';
import {harbour} from './harbour.ts';

const subjects = 'council harbour bridge school keeper Łódź port'.split(' ');
const verbs = 'closed reopened flooded voted waited'.split(' ');

/** A paragraph with one quote in it, as often as is asked for. Two people take turns. */
export function manyQuotes(count: number): Analysis {
	let text = '';
	const paragraphs: Analysis['article']['paragraphs'][number][] = [];
	const quotes: Quote[] = [];
	for (let index = 0; index < count; index++) {
		const words = `“The ${subjects[index % subjects.length]} ${verbs[index % verbs.length]} on day ${index}.”`;
		const start = text.length;
		text += `${words} ${people[index % 2]!.name} said.\n\n`;
		const end = text.length - 2;
		const content = span(start, start + words.length);
		const name = span(content.end + 1, end - ' said.'.length);
		paragraphs.push({...span(start, end), id: `p${index + 1}`, index, kind: 'body'});
		quotes.push({
			...content,
			id: `q${index + 1}`,
			kind: 'direct',
			paragraph: index,
			parts: [content],
			cue: span(name.end + 1, end - 1),
			speaker: {kind: 'named', actor: people[index % 2]!.id, mention: name},
			confidence: 'certain',
			because: harbour.quotes[0]!.because,
		});
	}

	const actors = people.map(
		(person): Actor => ({
			...person,
			mentions: quotes.flatMap(({speaker, paragraph}) =>
				speaker.kind === 'named' && speaker.actor === person.id
					? [{...speaker.mention!, paragraph, kind: 'name' as const}]
					: [],
			),
			quotes: quotes.flatMap(({id, speaker}) =>
				speaker.kind === 'named' && speaker.actor === person.id ? [id] : [],
			),
		}),
	);
	return {article: {...harbour.article, text, paragraphs}, quotes, actors};
}

const people = harbour.actors.filter(({kind}) => kind === 'person').slice(0, 2);
