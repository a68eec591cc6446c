import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {analyzeArticle} from '../../source/analyze-article.ts';
import {fromText} from '../../source/article/from-text.ts';
import {type Gold, readGold} from './read-gold.ts';

const folder = new URL('articles/', import.meta.url);
const names = readdirSync(folder).sort();

type Found = ReturnType<typeof analyzeArticle>;

const plain = (name: string) => name.toLowerCase().replaceAll(/[.’']|\b(?:the|sir|dame|mr|mrs|ms|dr) /g, '');

/** The parts of a quote that lie over words in marks, as the reader sees them. */
const overlaps = (one: {start: number; end: number}, other: {start: number; end: number}) =>
	Math.min(one.end, other.end) - Math.max(one.start, other.start) > (other.end - other.start) / 2;

/** What the program says of each passage in marks: `right`, or what is wrong with it. */
function judge({quotes, actors}: Found, gold: Gold): string[] {
	const nameOf = new Map(actors.map(({id, name}) => [id, name]));
	return gold.quotes.map(({start, end, who, isOptional}) => {
		const words = gold.text.slice(start, end);
		const found = quotes.find(
			quote => quote.kind !== 'indirect' && quote.parts.some(part => overlaps(part, {start, end})),
		);
		if (!found) {
			return isOptional || who.includes('x') ? 'right' : `missing: ${words}`;
		}

		const name = found.speaker.kind === 'named' ? nameOf.get(found.speaker.actor)! : null;
		const isRight = who.some(key =>
			key === '?'
				? name === null
				: gold.actors.get(key)?.names.some(known => name !== null && plain(known) === plain(name)),
		);
		return isRight || (isOptional && name === null) ? 'right' : `${name ?? found.speaker.kind}: ${words}`;
	});
}

/** The actors that are missing, twice there, of the wrong kind or none. */
function judgeActors({actors}: Found, gold: Gold): string[] {
	const wrong: string[] = [];
	const met = new Set<string>();
	for (const {name, kind} of actors) {
		const found = [...gold.actors].find(([, actor]) =>
			actor.names.some(known => plain(known) === plain(name)),
		);
		if (!found || met.has(found[0]) || (found[1].kinds.length > 0 && !found[1].kinds.includes(kind))) {
			wrong.push(`${name} (${kind})`);
		}

		met.add(found?.[0] ?? '');
	}

	for (const [key, {isOptional, names}] of gold.actors) {
		if (!isOptional && !met.has(key)) {
			wrong.push(`missing: ${names[0]}`);
		}
	}

	return wrong;
}

const results = names.map(name => {
	const gold = readGold(readFileSync(new URL(name, folder), 'utf8'));
	const article = {...fromText(gold.text, {path: name}), language: name.includes('.de.') ? 'de' : 'en'};
	const found = analyzeArticle(article);
	return {name, passages: judge(found, gold), actors: judgeActors(found, gold), known: gold.actors.size};
});

/** Few passages of an article may go to the wrong speaker, and few actors may be wrong: shares of all there are. */
const fewPassages = 0.1;
const fewActors = 0.2;
/** Over all articles. */
const hardlyAny = 0.03;
const hardlyAnyActor = 0.05;

describe('articles of many kinds, read as a careful reader reads them', () => {
	it.each(results)('$name: nearly all passages have their speaker', ({passages}) => {
		const wrong = passages.filter(passage => passage !== 'right');
		expect(wrong, wrong.join('\n')).toSatisfy(
			(list: string[]) => list.length <= fewPassages * passages.length,
		);
	});

	it.each(results)('$name: nearly all actors are there, once, as what they are', ({actors, known}) => {
		expect(actors, actors.join('\n')).toSatisfy((list: string[]) => list.length <= fewActors * known);
	});

	it('together have hardly any passage wrong', () => {
		const all = results.flatMap(({passages}) => passages);
		const wrong = all.filter(passage => passage !== 'right');
		expect(wrong, wrong.join('\n')).toSatisfy((list: string[]) => list.length <= hardlyAny * all.length);
	});

	it('together have hardly any actor wrong', () => {
		const known = results.reduce((sum, {known: count}) => sum + count, 0);
		const wrong = results.flatMap(({name, actors}) => actors.map(actor => `${name}: ${actor}`));
		expect(wrong, wrong.join('\n')).toSatisfy((list: string[]) => list.length <= hardlyAnyActor * known);
	});
});

describe('the reader of what is expected', () => {
	it('takes the braces out of the text, and knows which words they stand behind', () => {
		const {text, quotes, actors} = readGold(
			'@Ruiz = Ana Ruiz | person\n“It’s ‘May’,”{Ruiz} she said of the “plan”{x}.',
		);
		expect(text).toBe('“It’s ‘May’,” she said of the “plan”.\n');
		expect(quotes.map(({start, end, who}) => [text.slice(start, end), who])).toEqual([
			['“It’s ‘May’,”', ['Ruiz']],
			['“plan”', ['x']],
		]);
		expect([...actors.keys()]).toEqual(['Ruiz']);
	});
});
