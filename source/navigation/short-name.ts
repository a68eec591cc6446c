import type {Actor} from '../actors/actor.ts';

/**
 * Names for narrow columns: “Lavrov”, or “S. Lavrov” where two of the actors share it. Places and organisations keep
 * theirs.
 */
export function shortNames(actors: readonly Actor[]): (actor: Actor) => string {
	const counts = countOf(actors.map(surnameOf));
	return actor => {
		const surname = surnameOf(actor);
		const isShared = surname !== actor.name && (counts.get(surname) ?? 0) > 1;
		return isShared ? `${[...actor.name][0]}. ${surname}` : surname;
	};
}

function countOf(names: readonly string[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const name of names) {
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}

	return counts;
}

/** What belongs to a last name, also where it is written large: “Mac Giolla”, “De Niro”, “Al Rashid”. */
const particle =
	/^(?:mac|mc|ó|ní|nic|uí|de|del|della|di|du|da|van|von|le|la|el|al|bin|bint|ibn|abu|st\.?)$/iu;

/** “Lavrov”; with what belongs to it, “von der Leyen” and “Powell Jr.”; and as the article itself says, “García López”. */
function surnameOf({kind, name, aliases}: Actor): string {
	if (kind !== 'person') {
		return name;
	}

	const endings = aliases.filter(alias => name.endsWith(` ${alias}`));
	if (endings.length > 0) {
		return endings.reduce((one, other) => (other.length < one.length ? other : one));
	}

	const words = name.split(' ');
	let first = words.length - 1;
	while (first > 1 && /^(?:jr|sr|ii|iii|iv)\.?$/i.test(words[first]!)) {
		first--;
	}

	while (first > 1 && (/^\p{Ll}/u.test(words[first - 1]!) || particle.test(words[first - 1]!))) {
		first--;
	}

	return words.slice(first).join(' ');
}
