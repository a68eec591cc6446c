import type {ActorKind} from '../../source/actors/actor.ts';
import {type Cast, castOf} from '../../source/actors/cast.ts';
import {span} from '../../source/article/offset.ts';
import {articleFrom} from './article-from.ts';

/** The cast of an article with this body; each line is a paragraph. */
export function castFrom(body: string, title = 'A headline'): Cast & {readonly text: string} {
	const article = articleFrom(`${title}\n${body}`);
	const cast = castOf(article);
	return {
		text: article.text,
		mentions: cast.mentions,
		nested: cast.nested,
		members: cast.members,
		mentionsIn: stretch => cast.mentionsIn(stretch),
		actor: id => cast.actor(id),
		describe: stretch => cast.describe(stretch),
	};
}

/** The names of the actors of a kind, in the order of their first mention. */
export function namesOf(body: string, kind: ActorKind): readonly string[] {
	return castFrom(body)
		.members.filter(member => member.kind === kind)
		.map(member => member.name);
}

/** Whom the words between [ and ] mean, by name. */
export function whoIs(marked: string): string | null {
	const from = marked.indexOf('[');
	const to = marked.indexOf(']') - 1;
	const cast = castFrom(marked.replace('[', '').replace(']', ''));
	const shift = cast.text.indexOf('\n') + 1;
	const [mention] = cast.mentionsIn(span(from + shift, to + shift));
	return mention ? cast.actor(mention.actor).name : null;
}

/** Whom a description between [ and ] fits, best first. */
export function fits(marked: string): readonly string[] {
	const from = marked.indexOf('[');
	const to = marked.indexOf(']') - 1;
	const cast = castFrom(marked.replace('[', '').replace(']', ''));
	const shift = cast.text.indexOf('\n') + 1;
	return cast.describe(span(from + shift, to + shift)).map(id => cast.actor(id).name);
}
