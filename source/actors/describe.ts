import type {Span} from '../article/offset.ts';
import type {NameLists} from '../language/name-lists.ts';
import type {ActorId} from './actor.ts';
import type {Group} from './aliases.ts';
import type {CastMember} from './cast.ts';
import type {Role} from './roles.ts';
import type {Words} from './words.ts';

/** Makes the look-up from a description to the actors it fits. */
export function describer(
	_text: string,
	_words: Words,
	_described: readonly {member: CastMember; roles: readonly Role[]; group: Group}[],
	_lists: NameLists,
): (stretch: Span) => readonly ActorId[] {
	return () => [];
}
