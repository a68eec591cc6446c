import {describe, expect, it} from 'vitest';
import {castOf} from '../../source/actors/cast.ts';
import {analyzeArticle} from '../../source/analyze-article.ts';
import {textOf} from '../../source/article/offset.ts';
import {findQuotes} from '../../source/quotes/find-quotes.ts';
import {articleOf} from '../helpers/marked.ts';

function read(text: string, language = 'de') {
	const article = {...articleOf(text), language};
	const cast = castOf(article);
	return findQuotes(article, cast).map(({quote}) => ({
		parts: quote.parts.map(part => textOf(text, part)),
		cue: quote.cue && textOf(text, quote.cue),
		mention:
			quote.speaker.kind === 'unknown' || !quote.speaker.mention ? null : textOf(text, quote.speaker.mention),
	}));
}

describe('a German article', () => {
	it.each([
		['„Die Brücke bleibt zu“, sagte Ada Okoro am Dienstag.', '„Die Brücke bleibt zu“', 'sagte', 'Ada Okoro'],
		['Ada Okoro sagte: „Die Brücke bleibt zu.“', '„Die Brücke bleibt zu.“', 'sagte', 'Ada Okoro'],
		['„Wir prüfen das“, so Ada Okoro.', '„Wir prüfen das“', 'so', 'Ada Okoro'],
	])('%s', (text, part, cue, mention) => {
		expect(read(text)).toEqual([{parts: [part], cue, mention}]);
	});

	it.each([
		['Ada Okoro sagte, sie werde kommen.', 'sie werde kommen', 'Ada Okoro'],
		[
			'Die Bürgermeisterin Ada Okoro erklärte, die Brücke müsse weg.',
			'die Brücke müsse weg',
			'Bürgermeisterin Ada Okoro',
		],
		['Sie habe früh gewarnt, sagte Ada Okoro.', 'Sie habe früh gewarnt', 'Ada Okoro'],
		['Ada Okoro, die den Rat leitet, sagte, sie werde kommen.', 'sie werde kommen', 'Ada Okoro'],
	])('knows reported speech by the mood of its verb: %s', (text, part, mention) => {
		expect(read(text)).toMatchObject([{parts: [part], mention}]);
	});

	it.each(['Ada Okoro kam, und die Brücke ist zu.', 'Ada Okoro kam nicht, weil es regnet.'])(
		'takes no other clause behind a comma for reported speech: %s',
		text => {
			expect(read(text)).toEqual([]);
		},
	);

	it.each([
		['Nach Angaben von Ada Okoro kostet die Brücke viel Geld.', 'kostet die Brücke viel Geld', 'Ada Okoro'],
		['Laut Ada Okoro ist die Brücke morsch.', 'ist die Brücke morsch', 'Ada Okoro'],
		['Ada Okoro zufolge ist die Brücke morsch.', 'ist die Brücke morsch', 'Ada Okoro'],
	])('knows who is behind a claim: %s', (text, part, mention) => {
		expect(read(text)).toMatchObject([{parts: [part], mention}]);
	});

	it('takes the name, and not what belongs to the office', () => {
		expect(read('Der Chef der Hafen AG, Ada Okoro, nannte den Plan „ein Armutszeugnis“.')).toMatchObject([
			{mention: 'Ada Okoro'},
		]);
		expect(
			read('Der Sprecher der Hafenbehörde, Jörg Müller, erklärte: „Die Brücke bleibt zu.“'),
		).toMatchObject([{mention: 'Jörg Müller'}]);
		expect(read('Der Sprecher der Hafenbehörde, am Dienstag, erklärte: „Das ist gut.“')).toMatchObject([
			{mention: 'Der Sprecher der Hafenbehörde'},
		]);
		expect(read('„Das ist gut“, sagte der Chef der Hafen AG.')).toMatchObject([
			{mention: 'der Chef der Hafen AG'},
		]);
	});

	it.each([
		['»Das ist gut«, sagte Ada Okoro.', '»Das ist gut«'],
		['‚Das ist gut‘, sagte Ada Okoro.', '‚Das ist gut‘'],
		['„Ich habe ‚nie‘ gesagt“, wehrte sich Ada Okoro.', '„Ich habe ‚nie‘ gesagt“'],
	])('knows the marks of its papers: %s', (text, part) => {
		expect(read(text)).toMatchObject([{parts: [part], mention: 'Ada Okoro'}]);
	});

	it('knows whom “die Ministerin”, “er” and “sie” mean', () => {
		const speakers = (text: string) =>
			analyzeArticle({...articleOf(text), language: 'de'}).quotes.map(({speaker}) =>
				speaker.kind === 'named' ? speaker.actor : speaker.kind,
			);
		const met = 'Gestern traf Verkehrsministerin Ada Okoro den Trainer Ben Hale. ';
		expect(speakers(`${met}„Das ist gut“, sagte die Ministerin.`)).toEqual(['ada-okoro']);
		expect(speakers(`${met}„Das ist gut“, sagte sie.`)).toEqual(['ada-okoro']);
		expect(speakers(`${met}„Das ist gut“, sagte er.`)).toEqual(['ben-hale']);
	});

	it('knows reported speech by “dass”', () => {
		expect(read('Ada Okoro erklärte, dass die Brücke im Mai öffnet.')[0]).toMatchObject({
			mention: 'Ada Okoro',
		});
	});
});

describe('an article in a language without lists', () => {
	it('shows what stands in marks, and nobody for it', () => {
		expect(read('Ada Okoro on sanonut: ”Silta on kiinni.”', 'fi')).toEqual([
			{parts: ['”Silta on kiinni.”'], cue: null, mention: null},
		]);
	});

	it.each([
		['fr', 'Le pont est clos. « Nous rouvrirons », a dit Ada Okoro.', 'French'],
		['es', 'El puente está cerrado. «Abriremos», dijo Ada Okoro.', 'Spanish'],
		['pl', 'Most jest zamknięty. „Otworzymy”, powiedziała Ada Okoro.', 'Polish'],
	])('says so, and makes nobody of the words that open a sentence: %s', (language, text, name) => {
		const {article, actors, quotes} = analyzeArticle({...articleOf(text), language});
		expect(article.notices.join()).toContain(name);
		expect(actors.map(actor => actor.name)).toEqual(['Ada Okoro']);
		expect(quotes.map(({speaker}) => speaker.kind)).toEqual(['unknown']);
	});

	it('says nothing where nothing is quoted', () => {
		expect(analyzeArticle({...articleOf('Le pont est clos.'), language: 'fr'}).article.notices).toEqual([]);
	});
});

describe('more of how German papers report', () => {
	it.each([
		['Ada Okoro zeigte sich „tief enttäuscht“.', '„tief enttäuscht“', 'Ada Okoro'],
		['Ada Okoro sprach von einem „Kahlschlag ohne Not“.', '„Kahlschlag ohne Not“', 'Ada Okoro'],
		['„Nein“, seufzt Ada Okoro.', '„Nein“', 'Ada Okoro'],
		['„Nein“, sagten Anwohner.', '„Nein“', 'Anwohner'],
		['Sie kenne diese Leute seit Jahren, sagt Ada Okoro.', 'Sie kenne diese Leute seit Jahren', 'Ada Okoro'],
		[
			'Man habe den Rat „früh und klar“ informiert, betonte er.',
			'Man habe den Rat „früh und klar“ informiert',
			'er',
		],
	])('%s', (text, part, mention) => {
		expect(read(text)).toMatchObject([{parts: [part], mention}]);
	});

	it('means nobody by “es”', () => {
		expect(read('„Geh doch!“, schallt es Ada Okoro entgegen.')).toMatchObject([{mention: null}]);
	});

	it('takes no verb of feeling for a cue where there are no marks', () => {
		expect(read('Ada Okoro seufzt, das Wetter sei schlecht gewesen im Mai.')).toEqual([]);
	});

	it('varies a name as English does, and tells women from men by the article', () => {
		const speakers = (text: string) =>
			analyzeArticle({...articleOf(text), language: 'de'}).quotes.map(({speaker}) =>
				speaker.kind === 'named' ? speaker.actor : speaker.kind,
			);
		expect(
			speakers('Gestern kam Ada Okoro nach Kiel. Sie sah Ben Hale. „Das ist gut“, sagte die Politikerin.'),
		).toEqual(['ada-okoro']);
		expect(
			speakers(
				'Gestern kam Ada Okoro nach Kiel. Eine Politikerin kam auch. „Das ist gut“, sagte die Politikerin.',
			),
		).toEqual(['unnamed']);
	});
});

describe('„sie“ behind „Eine Nachbarin“', () => {
	const met = 'Gestern kam Ada Okoro. „Das ist gut“, sagte Ada Okoro.\n\n';

	it('is the neighbour', () => {
		expect(
			read(`${met}Eine Nachbarin sieht das anders. „Das ist schlecht“, schimpft sie.`).at(-1),
		).toMatchObject({
			mention: 'sie',
		});
		const {quotes} = analyzeArticle({
			...articleOf(`${met}Eine Nachbarin sieht das anders. „Das ist schlecht“, schimpft sie.`),
			language: 'de',
		});
		expect(quotes.at(-1)!.speaker.kind).toBe('unnamed');
	});

	it('is no man', () => {
		const {quotes} = analyzeArticle({
			...articleOf(`${met}Ein Nachbar sieht das anders. „Das ist schlecht“, schimpft sie.`),
			language: 'de',
		});
		expect(quotes.at(-1)!.speaker.kind).toBe('named');
	});
});

describe('words in marks in a sentence in the mood of what others say', () => {
	const said = 'Gestern kam Ada Okoro. „Wir verlieren zu oft“, sagte Okoro. ';

	it('are whose voice is heard there', () => {
		expect(read(`${said}Sie werde nun „andere Saiten aufziehen“.`).at(-1)).toMatchObject({
			mention: 'Okoro',
		});
	});

	it('are theirs where only the plural shows it', () => {
		expect(read(`${said}Die anderen hätten „schlicht gewartet“.`).at(-1)).toMatchObject({mention: 'Okoro'});
	});

	it('are no quote where the sentence is the reporter’s own', () => {
		expect(read(`${said}Auf dem Schild stand „andere Saiten“.`)).toHaveLength(1);
	});
});

describe('a colon in a sentence that opens with somebody', () => {
	it('leads to what they say, whatever they do', () => {
		expect(
			read('Ada Okoro, die drei Treffer erzielte, blieb bescheiden: „Ich stand gut.“').at(-1),
		).toMatchObject({
			mention: 'Ada Okoro',
		});
	});

	it('leads to nobody’s words by name, where it opens with a thing', () => {
		expect(read('Das Schild am Hafen von Ada Okoro war neu: „Ich stehe gut.“').at(-1)).not.toMatchObject({
			mention: 'Ada Okoro',
		});
	});
});

describe('what a novel is called', () => {
	it('is its title', () => {
		expect(read('Ihr neuer Roman heißt „Das Salz der Anderen“.')).toEqual([]);
	});

	it('is said, where it is what people say', () => {
		expect(read('„Das Salz der Anderen“, heißt es in der Erklärung.')).toHaveLength(1);
	});
});

describe('a participle that reports, in the mood of what others say', () => {
	it('is what they say', () => {
		expect(read('Man habe lange vor „Zeitbomben“ gewarnt, sagte Ada Okoro.').at(-1)).toMatchObject({
			mention: 'Ada Okoro',
		});
	});

	it('reports by itself where nobody else does', () => {
		expect(read('Ada Okoro sprach lange von „Zeitbomben“.').at(-1)).toMatchObject({mention: 'Ada Okoro'});
	});
});
