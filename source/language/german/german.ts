import {frames} from '../frames.ts';
import type {Language, PronounGender, VerbForm, VerbUse, WordClass} from '../language.ts';

const list = (words: string) => new Set(words.trim().split(/\s+/));

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

const classes = new Map<string, WordClass>();
for (const [name, words] of Object.entries(closedClasses)) {
	for (const word of words.split(/\s+/).filter(Boolean)) {
		if (!classes.has(word)) {
			classes.set(word, name as WordClass);
		}
	}
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
	twittern twittert twitterte getwittert, sprechen spricht sprach gesprochen`;

const labels = list('nennen bezeichnen kritisieren fordern verlangen sprechen');
const forms: VerbForm[] = ['base', 'third', 'past', 'participle'];
const verbs = new Map<string, VerbUse>();
for (const entry of reporting.split(',')) {
	const [lemma = '', ...rest] = entry.trim().split(/\s+/);
	for (const [index, form] of [lemma, ...rest].entries()) {
		if (!verbs.has(form)) {
			verbs.set(form, {
				lemma,
				form: forms[index]!,
				frames: labels.has(lemma) ? frames.label | frames.verdict : frames.statement | frames.question,
				particles: null,
				isNounToo: false,
			});
		}
	}
}

const pronouns = new Map<string, PronounGender>([
	['er', 'male'],
	['sie', 'female'],
	['es', 'neuter'],
	['ich', 'first'],
	['wir', 'first'],
	['ihr', 'second'],
]);

/** German, as far as newspapers need it: the lists that English has, shorter. */
export const german: Language = {
	code: 'de',
	classOf: word => classes.get(word),
	verb: word => verbs.get(word),
	pronoun: word => pronouns.get(word),
	// „…“, so die Ministerin; laut Okoro
	sourcePhrases: new Map([
		['so', ['']],
		['laut', ['']],
	]),
	wordsAsNoun: list(
		'aussage behauptung forderung erklärung mitteilung kritik frage antwort versprechen vorwurf',
	),
	occasions: list('interview rede mitteilung erklärung brief beitrag gespräch pressekonferenz stellungnahme'),
	people: list(
		'sprecher sprecherin polizei behörde ministerium regierung zeugen anwohner experten forscher verband gewerkschaft partei',
	),
	soloists: list(''),
	times: list(
		'montag dienstag mittwoch donnerstag freitag samstag sonntag gestern heute abend morgen vormittag nachmittag',
	),
	complementizers: list('dass daß'),
	abbreviations: list('dr prof nr str z.b d.h u.a bzw ca usw mio mrd st'),
};
