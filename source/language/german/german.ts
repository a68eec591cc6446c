import {frames} from '../frames.ts';
import type {Language, PronounGender, VerbForm, VerbUse, WordClass} from '../language.ts';

const list = (words: string) => new Set(words.trim().split(/\s+/));
/** Each word, and what a woman is called: “minister” and “ministerin”. */
const both = (words: string) =>
	words
		.trim()
		.split(/\s+/)
		.flatMap(word => [word, `${word}in`])
		.join(' ');

const closedClasses: Record<Exclude<WordClass, 'noun'>, string> = {
	determiner: `der die das den dem des ein eine einen einem einer eines kein keine sein seine seinen seinem seiner ihr ihre ihren ihrem
		ihrer unser unsere dieser diese dieses diesem diesen jeder jede jedes alle viele einige mehrere zwei drei vier fünf`,
	preposition: `in im an am auf aus bei beim bis durch für gegen hinter mit nach neben ohne seit über um unter von vom vor während wegen
		zu zum zur zwischen gegenüber laut trotz`,
	coordinator: 'und oder aber sondern denn',
	subordinator: 'dass daß weil wenn ob als obwohl damit während nachdem bevor',
	relative: 'wer was wie wo warum weshalb welcher welche welches',
	auxiliary: `ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können konnte konnten muss müssen musste mussten soll
		sollen sollte sollten will wollen wollte wollten darf dürfen würde würden sei seien wäre wären habe hätte hätten werde könne müsse`,
	adverb:
		'auch dann noch nur schon so sehr später zunächst zuvor bereits wieder nun jetzt hier dort gestern heute morgen jedoch weiter hinzu',
	'subject-pronoun': 'er sie es ich wir man ihr',
	'object-pronoun': 'ihn ihm ihnen ihr uns mich mir sich dich dir euch',
	'infinitive-marker': '',
	negation: 'nicht nie',
	possessive: "’s 's ’ '",
};

function classesOfWords(): ReadonlyMap<string, WordClass> {
	const classes = new Map<string, WordClass>();
	for (const [name, words] of Object.entries(closedClasses)) {
		for (const word of words.split(/\s+/).filter(Boolean)) {
			if (!classes.has(word)) {
				classes.set(word, name as WordClass);
			}
		}
	}
	return classes;
}

/** Verbs that report, each as infinitive, third person, past and participle. */
const reporting = `sagen sagt sagte gesagt, erklären erklärt erklärte erklärt, betonen betont betonte betont, meinen meint meinte gemeint,
	schreiben schreibt schrieb geschrieben, mitteilen mitteilt mitteilte mitgeteilt, berichten berichtet berichtete berichtet,
	warnen warnt warnte gewarnt, fordern fordert forderte gefordert, behaupten behauptet behauptete behauptet,
	antworten antwortet antwortete geantwortet, fragen fragt fragte gefragt, ergänzen ergänzt ergänzte ergänzt,
	hinzufügen hinzufügt hinzufügte hinzugefügt, fügen fügt fügte gefügt, kritisieren kritisiert kritisierte kritisiert,
	nennen nennt nannte genannt, bezeichnen bezeichnet bezeichnete bezeichnet, versichern versichert versicherte versichert,
	ankündigen ankündigt ankündigte angekündigt, bestätigen bestätigt bestätigte bestätigt, rufen ruft rief gerufen,
	erzählen erzählt erzählte erzählt, erwidern erwidert erwiderte erwidert, einräumen einräumt einräumte eingeräumt,
	verlangen verlangt verlangte verlangt, versprechen verspricht versprach versprochen, flüstern flüstert flüsterte geflüstert,
	twittern twittert twitterte getwittert, sprechen spricht sprach gesprochen,
	bekräftigen bekräftigt bekräftigte bekräftigt, unterstreichen unterstreicht unterstrich unterstrichen,
	erläutern erläutert erläuterte erläutert, schildern schildert schilderte geschildert, beklagen beklagt beklagte beklagt,
	bemängeln bemängelt bemängelte bemängelt, mahnen mahnt mahnte gemahnt, loben lobt lobte gelobt, urteilen urteilt urteilte geurteilt,
	resümieren resümiert resümierte resümiert, scherzen scherzt scherzte gescherzt, wehren wehrt wehrte gewehrt,
	äußern äußert äußerte geäußert, teilen teilt teilte geteilt, räumen räumt räumte geräumt, kündigen kündigt kündigte gekündigt,
	verkünden verkündet verkündete verkündet, versprechen verspricht versprach versprochen, entgegnen entgegnet entgegnete entgegnet,
	prophezeien prophezeit prophezeite prophezeit, zeigen zeigt zeigte gezeigt, geben gibt gab gegeben, beteuern beteuert beteuerte beteuert, beschreiben beschreibt beschrieb beschrieben`;

/** Verbs that are cues beside words in marks alone: „„Nein“, seufzt sie“. */
const besideMarks = `schimpfen schimpft schimpfte geschimpft, klagen klagt klagte geklagt, jubeln jubelt jubelte gejubelt,
	spotten spottet spottete gespottet, seufzen seufzt seufzte geseufzt, murmeln murmelt murmelte gemurmelt, brüllen brüllt brüllte gebrüllt,
	schreien schreit schrie geschrien, lachen lacht lachte gelacht, grinsen grinst grinste gegrinst, raunen raunt raunte geraunt,
	schallen schallt schallte geschallt, schwärmen schwärmt schwärmte geschwärmt, wettern wettert wetterte gewettert,
	poltern poltert polterte gepoltert, witzeln witzelt witzelte gewitzelt, grübeln grübelt grübelte gegrübelt,
	freuen freut freute gefreut, ärgern ärgert ärgerte geärgert, wundern wundert wunderte gewundert, erinnern erinnert erinnerte erinnert,
	denken denkt dachte gedacht, finden findet fand gefunden, hoffen hofft hoffte gehofft, staunen staunt staunte gestaunt,
	danken dankt dankte gedankt, bitten bittet bat gebeten, meckern meckert meckerte gemeckert, nörgeln nörgelt nörgelte genörgelt,
	stöhnen stöhnt stöhnte gestöhnt, kontern kontert konterte gekontert, stottern stottert stotterte gestottert,
	heißen heißt hieß geheißen, posten postet postete gepostet, befehlen befiehlt befahl befohlen, raten rät riet geraten,
	trösten tröstet tröstete getröstet, drohen droht drohte gedroht, verraten verrät verriet verraten, sinnieren sinniert sinnierte sinniert`;

/** More that report with or without marks. */
const arguing = `argumentieren argumentiert argumentierte argumentiert, bilanzieren bilanziert bilanzierte bilanziert,
	konstatieren konstatiert konstatierte konstatiert, monieren moniert monierte moniert, rügen rügt rügte gerügt,
	bedauern bedauert bedauerte bedauert, befürchten befürchtet befürchtete befürchtet, vermuten vermutet vermutete vermutet,
	gestehen gesteht gestand gestanden, kommentieren kommentiert kommentierte kommentiert, dementieren dementiert dementierte dementiert,
	bestreiten bestreitet bestritt bestritten, appellieren appelliert appellierte appelliert, plädieren plädiert plädierte plädiert,
	hervorheben hervorhebt hervorhob hervorgehoben, feststellen feststellt feststellte festgestellt, hinweisen hinweist hinwies hingewiesen`;

function formsOfVerbs(): ReadonlyMap<string, VerbUse> {
	const labels = list(
		'zeigen geben nennen bezeichnen kritisieren fordern verlangen sprechen loben beschreiben beklagen bemängeln',
	);
	const forms: VerbForm[] = ['base', 'third', 'past', 'participle'];
	const verbs = new Map<string, VerbUse>();
	const manner = new Set(besideMarks.split(',').map(entry => entry.trim().split(/\s+/)[0]!));
	for (const entry of `${reporting}, ${arguing}, ${besideMarks}`.split(',')) {
		const [lemma = '', ...rest] = entry.trim().split(/\s+/);
		const past = rest[1]!;
		// „sagten“, „sprachen“
		const plural = past.endsWith('e') ? `${past}n` : `${past}en`;
		for (const [index, form] of [lemma, ...rest, plural].entries()) {
			if (!verbs.has(form)) {
				verbs.set(form, {
					lemma,
					form: forms[index] ?? 'past',
					frames: labels.has(lemma)
						? frames.label | frames.verdict
						: manner.has(lemma)
							? frames.manner
							: frames.statement | frames.question,
					// „zeigte *sich* „enttäuscht““
					particles: /^(?:zeigen|geben)$/.test(lemma) ? ['sich'] : null,
					isNounToo: false,
				});
			}
		}
	}

	return verbs;
}

const women = list('frau mutter tochter schwester witwe tante oma großmutter');

/** Words that end like those for somebody, and are nobody. */
const notSomebody = list(`
	nummer wasser winter sommer fenster zimmer messer alter wetter theater orchester computer kloster fieber motor faktor sektor termin
	ufer feuer steuer mauer dauer meter liter keller opfer oktober september november dezember hunger ärger kinder länder bilder häuser
	bücher wälder gesichter güter bürger eier benzin medizin magazin ruin disziplin`);

const pronouns = new Map<string, PronounGender>([
	['er', 'male'],
	['sie', 'female'],
	['ich', 'first'],
	['wir', 'first'],
	['ihr', 'second'],
]);

/** German, as far as newspapers need it: the lists that English has, shorter. Made when the first German article asks. */
export function buildGerman(): Language {
	const classes = classesOfWords();
	const verbs = formsOfVerbs();
	// Konjunktiv, as far as it differs from the indicative.
	const reportedMood = list(`
		habe sei seien werde könne müsse solle wolle dürfe möge hätte hätten wäre wären würde würden könnte könnten müsste müssten dürfte
		dürften gebe gäbe kenne verstehe arbeite lebe erwarte hoffe fürchte rechne zahle koste bedeute fehle helfe laufe vertraue
		brächte ließe läge kämen gäben lägen setze verliere verdiene wachse warte komme käme gehe ginge stehe bleibe halte wisse lasse brauche nehme sehe liege spreche führe bringe finde zeige`);
	return {
		code: 'de',
		classOf: word => classes.get(word) ?? (reportedMood.has(word) ? 'auxiliary' : undefined),
		verb: word => verbs.get(word),
		pronoun: word => pronouns.get(word),
		// „…“, so die Ministerin; laut Okoro
		sourcePhrases: new Map([
			['so', ['']],
			['laut', ['']],
			[
				'nach',
				['angaben', 'worten', 'auskunft', 'aussage', 'einschätzung', 'ansicht', 'meinung', 'darstellung'],
			],
		]),
		wordsAsNoun: list(
			'aussage behauptung forderung erklärung mitteilung kritik frage antwort versprechen vorwurf',
		),
		occasions: list(
			'interview rede mitteilung erklärung brief beitrag gespräch pressekonferenz stellungnahme',
		),
		people: list(
			'sprecher sprecherin polizei behörde ministerium regierung zeugen anwohner experten forscher verband gewerkschaft partei ' +
				`präsident präsidentin minister ministerin kanzler kanzlerin bürgermeister bürgermeisterin abgeordnete abgeordneter chef chefin trainer
			trainerin richter richterin anwältin anwalt staatsanwaltschaft feuerwehr gericht stadt stadtverwaltung verwaltung gemeinde amt rat
			stadtrat gemeinderat landrat kommission konzern unternehmen firma bank verein universität institut sprecherin zeugin anwohnerin
			nachbar nachbarin experte expertin forscherin ärztin arzt lehrer lehrerin politiker politikerin vorsitzende vorsitzender leiter leiterin`,
		),
		soloists: list(
			both(`politiker minister bürgermeister präsident kanzler senator trainer künstler autor schriftsteller schauspieler sänger musiker
			regisseur forscher wissenschaftler physiker historiker ökonom unternehmer gründer manager schäfer landwirt lehrer pfarrer
			sozialdemokrat christdemokrat verteidiger mittelfeldspieler mediziner winzer imker bäcker fischer förster rentner`) +
				` landrat landrätin chef chefin kapitän kapitänin stürmer stürmerin torwart torhüter torhüterin profi coach biologe biologin
			psychologe psychologin soziologe soziologin arzt ärztin anwalt anwältin bauer bäuerin bischof bischöfin abgeordnete abgeordneter
			vorsitzende vorsitzender liberale liberaler`,
		),
		// „Bäcker“, „Anwohnerin“
		mayBeSomebody: noun => noun.length > 4 && /(?:er|or|ist|in)$/.test(noun) && !notSomebody.has(noun),
		genderOf: noun => (noun.endsWith('in') || women.has(noun) ? 'female' : 'male'),
		individuals: list(
			`mann frau mädchen junge mutter vater tochter sohn schwester bruder witwe witwer patient student zeuge kollege freund gast
			pilot nachbar experte opfer`,
		),
		collectives: list('team paar familie polizei gruppe jury partei band mannschaft'),
		mouthpieces: list(both('sprecher regierungssprecher polizeisprecher')),
		// „die 35-jährige“
		epithets: /^\d+-jährige[rn]?$/,
		opposites: list(
			'polizist richter staatsanwalt anwalt arzt reporter lehrer chef vermieter verkäufer kunde nachbar täter sprecher',
		),
		ages: /^\d+-jährige[rn]?$/,
		circles: list('kinder schüler freunde kollegen alle nachbarn mitschüler fans'),
		writings: list('brief nachricht mail e-mail zettel schild plakat tafel vertrag bericht tagebuch'),
		works: list('buch roman film album lied song oper serie musical dokumentarfilm memoiren autobiografie'),
		pieces: list('kommentar leitartikel essay artikel gedicht kolumne'),
		slogans: list('motto slogan titel überschrift schlagzeile spitzname name'),
		cries: list('ruf rufe schrei schreie stimme'),
		introducers: list('ein eine'),
		owners: list('sein seine ihr ihre'),
		articleGenders: new Map([
			['der', 'male'],
			['die', 'female'],
		]),
		times: list(
			'montag dienstag mittwoch donnerstag freitag samstag sonntag gestern heute abend morgen vormittag nachmittag',
		),
		complementizers: list('dass daß'),
		nounsHaveCapitals: true,
		reportedMood,
		postpositions: list('zufolge'),
		impersonals: list('es'),
		pointers: list('der die das den dem dieser diese dieses'),
		abbreviations: list('dr prof nr str z.b d.h u.a bzw ca usw mio mrd st'),
	};
}
