import {describe, expect, it} from 'vitest';
import {castOf} from '../../source/actors/cast.ts';
import {textOf} from '../../source/article/offset.ts';
import {articleFrom} from './article-from.ts';

const castFrom = (body: string) => castOf({...articleFrom(`Eine Schlagzeile\n${body}`), language: 'de'});
const people = (body: string) =>
	castFrom(body)
		.members.filter(member => member.kind === 'person')
		.map(member => [member.name, member.role, member.gender]);

describe('German, where every noun has a capital', () => {
	it.each([
		['Gestern sprach Bürgermeisterin Ada Okoro im Rathaus.', ['Ada Okoro', 'Bürgermeisterin', 'female']],
		['Gestern sprach der Unternehmer Ben Adeyemi vor Gästen.', ['Ben Adeyemi', 'Unternehmer', 'male']],
		['Gestern sprach Verkehrsminister Zorb Kandrik im Saal.', ['Zorb Kandrik', 'Verkehrsminister', 'male']],
		['Gestern sprach Frau Kandrik im Saal.', ['Kandrik', null, 'female']],
		['Der Chef der Hafen AG, Dr. Ben Adeyemi, sprach im Saal.', ['Ben Adeyemi', 'Chef der Hafen AG', 'male']],
		[
			'Ada Okoro, Bürgermeisterin von Nordhafen, sprach im Saal.',
			['Ada Okoro', 'Bürgermeisterin von Nordhafen', 'female'],
		],
	])('knows a person by office, honorific or given name: %s', (body, person) => {
		expect(people(body)).toEqual([person]);
	});

	it('takes no noun for a name', () => {
		const {members} = castFrom(
			'Die Brücke im Hafen kostet Millionen Euro. Wir öffnen im Mai, sagte er. Der Plan des Rates ist alt.',
		);
		expect(members.map(member => member.name)).toEqual([]);
	});

	it('finds the last name alone, with its “von”', () => {
		const body = 'Kanzler Peter von der Heide kam. „Nein“, sagte von der Heide. Okoro kam nicht.';
		const cast = castFrom(body);
		const {text} = articleFrom(`Eine Schlagzeile\n${body}`);
		expect(cast.mentions.map(mention => [textOf(text, mention.name), mention.actor])).toEqual([
			['Peter von der Heide', 'peter-von-der-heide'],
			['von der Heide', 'peter-von-der-heide'],
		]);
	});

	it('knows countries and acronyms', () => {
		expect(
			castFrom('Die SPD will mit Frankreich reden.').members.map(member => [member.name, member.kind]),
		).toEqual([
			['SPD', 'organization'],
			['Frankreich', 'place'],
		]);
	});
});

describe('a German name that no list has', () => {
	it.each([
		['Zorbo Kandrik wartete lange. „Nein“, sagte Kandrik.', 'Zorbo Kandrik'],
		['Zorbo Kandrik wartete lange. Kandrik hebt die Hand.', 'Zorbo Kandrik'],
		['Der Sprecher der Behörde, Zorbo Kandrik, erklärte den Plan.', 'Zorbo Kandrik'],
	])('is a person’s by what stands around it: %s', (body, name) => {
		expect(people(body).map(([found]) => found)).toEqual([name]);
	});

	it.each([
		'Frisches Wasser kostet viel. Das Wasser ist knapp. Wasser kostet viel.',
		'Junge Menschen sagen viel. Menschen sind so.',
		'Sie zahlten Millionen Euro, sagen Experten.',
	])('is none where it is a noun: %s', body => {
		expect(people(body)).toEqual([]);
	});

	it.each([
		['Die Hansa-Werft baut ab.', 'Hansa-Werft', 'organization'],
		['Die IG Metall warnt.', 'IG Metall', 'organization'],
		['Der Heimatverein Moorland warnt.', 'Heimatverein Moorland', 'organization'],
		['Das Land Hessen zahlt.', 'Hessen', 'place'],
		['Im Landkreis Osterfelde regnet es.', 'Osterfelde', 'place'],
		['Sie wohnt in Lütjenmoor am See.', 'Lütjenmoor', 'place'],
	])('is that of a body or a town by its words: %s', (body, name, kind) => {
		expect(castFrom(body).members.map(member => [member.name, member.kind])).toEqual([[name, kind]]);
	});

	it('is none for a word that only ends like a town', () => {
		expect(castFrom('Die Altstadt ist alt, das Bergdorf auch.').members).toEqual([]);
	});
});

describe('a German club, a dateline, a body with a long name', () => {
	it.each([
		['Ein Sprecher des VfL Grotenfeld schwieg.', ['VfL Grotenfeld', 'organization']],
		[
			'Die Bürgerinitiative Lebenswerte Südstadt sammelt.',
			['Bürgerinitiative Lebenswerte Südstadt', 'organization'],
		],
		['Kandrik (dpa) – Im Streit um den Weg geht es weiter.', ['Kandrik', 'place']],
		['Die Anwohnerin Zorba von Kandrik schwieg.', ['Zorba von Kandrik', 'person']],
		['Die Sprecherin Kandrik von der Polizei schwieg.', ['Kandrik', 'person']],
		['Wiesenau – Im Streit um den Weg geht es weiter.', ['Wiesenau', 'place']],
		['Er wartet. „Nein“, sagt Zorbo Kandrik, der dort wohnt.', ['Zorbo Kandrik', 'person']],
	])('%s', (body, member) => {
		expect(castFrom(body).members.map(({name, kind}) => [name, kind])).toEqual([member]);
	});
});
