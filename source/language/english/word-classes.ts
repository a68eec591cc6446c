import type {PronounGender, WordClass} from '../language.ts';

/** The closed classes of English words: they are few and do not grow, so a list holds them. */
const closedClasses: Record<Exclude<WordClass, 'noun'>, string> = {
	determiner: `a an the this these those some any each every no another such many most several both all either neither
		his its their my our your whose one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands
		millions more less fewer few`,
	preposition: `of in on at by for with from about against among amongst between during into through over under within without across
		behind beyond near toward towards upon via per despite amid since until till inside outside off onto around above below along
		alongside beside besides concerning regarding including following throughout like unlike after before versus vs. than
		plus minus worth aboard atop save except as`,
	coordinator: 'and or but nor yet & plus',
	subordinator:
		'that because while when whenever if although though whereas unless whether as so lest where wherever whereby',
	relative: 'who whom which whose what whatever whoever why how',
	auxiliary: `is are was were be been being am has have had having do does did will would can could may might must shall should cannot
		isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't mightn't mustn't shouldn't
		ain't isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t don’t doesn’t didn’t won’t wouldn’t can’t couldn’t mightn’t mustn’t shouldn’t
		ain’t 've ’ve 'd ’d 'll ’ll 're ’re 'm ’m`,
	adverb: `also then later once never ever just only even still already again soon often always simply merely really previously recently
		earlier too instead meanwhile however therefore perhaps maybe ago today yesterday tomorrow tonight now here there almost
		nearly quite rather further thus hence likewise nonetheless nevertheless afterwards afterward first second lastly
		finally sometimes twice thrice long much well very aloud elsewhere anyway though indeed apparently together apart
		altogether overnight online back out up down away on`,
	'subject-pronoun': `he she they it i we you everyone everybody someone somebody anyone anybody nobody others`,
	'object-pronoun':
		'him them me us himself herself themselves itself myself ourselves yourself whom her hers theirs ours mine',
	'infinitive-marker': 'to',
	negation: "not n’t n't",
	possessive: "’s 's ’ '",
};

/** Words that end in -ly and are no adverbs. */
const notAdverbs = new Set(
	`family only early daily weekly monthly yearly july italy supply reply apply ally rally bully fly rely assembly elderly friendly likely unlikely
	lovely lonely deadly costly ugly holy body anomaly monopoly homily butterfly sully tally billy sally emily kelly molly holly wally
	comply imply multiply ally silly jelly belly lily melancholy orderly scholarly cowardly worldly motherly fatherly`.split(
		/\s+/,
	),
);

const classes = new Map<string, WordClass>();
for (const [name, words] of Object.entries(closedClasses)) {
	for (const word of words.trim().split(/\s+/)) {
		if (!classes.has(word)) {
			classes.set(word, name as WordClass);
		}
	}
}

// “her” stands for an owner far more often than for an object in front of what a reporter quotes.
classes.set('her', 'determiner');

export function classOf(word: string): WordClass | undefined {
	const known = classes.get(word);
	if (known) {
		return known;
	}

	return word.length > 4 && word.endsWith('ly') && !notAdverbs.has(word) ? 'adverb' : undefined;
}

const genders: Record<PronounGender, string> = {
	male: 'he him his himself',
	female: 'she her hers herself',
	neuter: 'it its itself',
	plural: 'they them their theirs themselves',
	first: 'i me my mine myself we us our ours ourselves',
	second: 'you your yours yourself yourselves',
};

const pronouns = new Map<string, PronounGender>();
for (const [gender, words] of Object.entries(genders)) {
	for (const word of words.split(' ')) {
		pronouns.set(word, gender as PronounGender);
	}
}

export function pronoun(word: string): PronounGender | undefined {
	return pronouns.get(word);
}

const list = (words: string) => new Set(words.trim().split(/\s+/));

export const sourcePhrases: ReadonlyMap<string, readonly string[]> = new Map([
	['according', ['to']],
	['per', ['']],
]);

export const wordsAsNoun = list(`
	statement statements remark remarks comment comments claim claims speech speeches words word phrase assertion assertions allegation allegations
	accusation accusations argument arguments question questions answer answers reply response warning warnings promise promises pledge pledges vow
	threat threats call calls demand demands message messages tweet tweets post posts email e-mail emails letter letters memo note notes
	suggestion suggestions proposal complaint complaints criticism insult insults joke jokes quip declaration description announcement
	admission denial apology explanation testimony quote quotes quotation slogan mantra motto line refrain line rhetoric attack attacks
	contention belief view views opinion observation prediction insistence reference rant tirade outburst line exchange advice plea appeal
	rebuke rebuttal retort report reports story headline caption title text reason reasons verdict conclusion reaction lament boast
	confession revelation assurance assurances caveat mention talk praise lines chant chants charge charges idea figure notion`);

export const occasions = list(`
	statement interview interviews speech remarks tweet tweets email e-mail letter memo post message testimony book report address briefing conference
	debate rally appearance article essay column op-ed editorial blog video ad advertisement filing lawsuit complaint affidavit ruling opinion
	decision response reply release note podcast show broadcast call hearing meeting event town-hall memoir paper study posting text
	exchange conversation discussion gathering monologue sermon lecture press facebook twitter instagram transcript recording footage livestream reading`);

export const people = list(`
	spokesman spokeswoman spokesperson spokespeople spokesmen official officials source sources aide aides adviser advisers advisor advisors
	analyst analysts expert experts critic critics supporter supporters resident residents voter voters student students teacher teachers
	worker workers officer officers police prosecutor prosecutors lawyer lawyers attorney attorneys judge judges justice justices
	researcher researchers scientist scientists professor professors author authors reporter reporters journalist journalists
	man woman men women people person boy girl mother father son daughter wife husband friend friends brother sister parents
	neighbor neighbors neighbour neighbours witness witnesses victim victims president minister senator senators congressman congresswoman
	governor mayor secretary chairman chairwoman chair director manager executive executives chief leader leaders candidate nominee
	lawmaker lawmakers legislator legislators politician politicians republican republicans democrat democrats conservatives liberals
	campaign team company firm group agency department ministry government committee court board union organization organisation party
	administration office bureau newspaper paper magazine network poll survey study report document documents letter memo statement
	article editorial lawsuit complaint ruling filing website site account coach player players captain trainer doctor doctors nurse nurses
	patient patients customer customers owner owners farmer farmers businessman businesswoman billionaire strategist strategists
	consultant consultants pollster pollsters economist economists historian historians activist activists protester protesters
	demonstrator demonstrators organizer organizers organiser organisers delegate delegates diplomat diplomats ambassador soldier soldiers
	veteran veterans general commander host anchor moderator interviewer correspondent columnist commentator pundit pundits actor actress
	singer musician artist writer editor publisher producer celebrity star ex-president founder co-founder ceo boss employee employees
	member members guest guests caller callers crowd audience fans observers opponents opponent rivals rival allies ally colleagues
	colleague others local locals insiders insider operative operatives staffer staffers donor donors volunteer volunteers investigators investigator
	detective detectives sheriff deputy deputies authorities agents agent
	council councillor councillors councilor court jury jurors tribunal parliament assembly congress senate commission authority association
	federation charity bank club school university college hospital hotel airline airport regulator watchdog trust institute foundation
	think-tank regime embassy palace church diocese navy army force crew family families relatives couple gang defence defense prosecution
	inquest inquiry indictment petition manifesto communique notice plaque sign banner placard leaflet advert
	chef cook fisherman fishermen shepherd postman pilot clerk vicar priest rabbi imam monk nun guard landlady tenant tenants
	academic academics midwife child children kid kids youth defendant accused plaintiff claimant magistrate constable
	superintendent sergeant`);

export const soloists = list(`
	businessman businesswoman billionaire millionaire mogul tycoon magnate nominee candidate contender frontrunner front-runner challenger incumbent
	senator congressman congresswoman governor mayor president premier chancellor minister lawmaker politician leader chief chairman
	chairwoman secretary ambassador diplomat general commander star actor actress singer musician rapper author novelist writer director filmmaker
	coach manager captain striker midfielder defender goalkeeper quarterback pitcher champion player winger forward skipper boss veteran
	scientist physicist biologist historian economist pollster strategist founder co-founder entrepreneur host anchor comedian
	commentator activist campaigner lady native democrat republican conservative liberal socialist libertarian independent
	australian american briton scot frenchman german spaniard italian canadian dane swede norwegian texan californian
	pontiff bishop archbishop cardinal king queen prince princess judge justice sheriff teenager
	youngster icelander finn turk serb croat dutchman dutchwoman irishman irishwoman welshman welshwoman englishman
	englishwoman frenchwoman scotsman scotswoman yorkshireman londoner liverpudlian glaswegian mancunian afghan left-hander right-hander batter all-rounder leg-spinner off-spinner seamer wicketkeeper wicket-keeper
	frontman frontwoman playmaker full-back centre-back fly-half batsman bowler spinner jockey boxer sprinter peer backbencher bride-to-be`);

export const times = list(`
	monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow january february march april may june july august
	september october november december week month year weeks months years days hours minutes morning afternoon evening night day weekend noon midnight jan. feb. mar. apr. aug.
	sept. oct. nov. dec. spring summer autumn fall winter earlier later recently`);

export const complementizers = list('that');

export const abbreviations = list(`
	mr mrs ms dr prof sen sens rep reps gov govs gen lt col sgt capt maj cmdr adm cpl pvt det insp supt ald cllr const cst rev fr st jr sr hon pres sec amb atty
	vs etc inc corp co ltd llc bros dept univ assn no nos vol ch fig ed al cf approx est jan feb mar apr jun jul aug sept sep oct nov dec
	mon tue tues wed thu thur thurs fri ave blvd rd mt ft d.c u.s u.k u.n e.u u.s.a ph.d m.d b.a m.a a.m p.m i.e e.g
	ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ala
	messrs mme mlle`);
