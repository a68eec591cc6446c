import reportingVerbs from '../../../data/reporting-verbs.en.json' with {type: 'json'};
import {frames} from '../frames.ts';
import type {VerbForm, VerbUse} from '../language.ts';

/**
 * Everyday verbs that report nothing. They are here to see where a clause ends: in “the man who
 * shot him said”, “shot” is a verb of its own.
 */
const everyday = `be have do make take come get give keep leave run meet win lose sit stand rise fall grow draw drive build buy sell send spend
	pay bring catch fight hide hit cut hurt let set put strike choose lead wear break shake steal throw ride eat drink sleep wake become
	stick stay live work move play serve join enter visit attend arrive return appear seem happen occur remain turn open close help use
	receive reach raise pass push pull carry handle host launch lay sign follow watch start stop end finish allow cause
	change create develop include involve provide produce represent remove replace reduce increase improve face gain earn save cost
	fail succeed travel walk talk vote elect appoint nominate hire fire retire resign quit die kill injure arrest charge convict
	sentence sue settle file approve pass reject veto cancel delay postpone schedule hold own operate manage control direct
	organize organise lead teach study train compete defeat score beat release publish issue distribute air broadcast perform
	celebrate mark honor honour pose post share upload record film marry divorce bear raise age belong consist depend focus
	concentrate deal struggle suffer survive escape flee seek search look try attempt manage continue grab touch lie lay
	speak chair head spearhead oversee advise represent specialize specialise cover write author edit found co-found
	lack need want get avoid ignore miss prevent protect stop bar ban block refuse decline agree begin star feature show
	appear emerge tend threaten damage destroy rebuild repair fix clean check test treat cure contain hold back support oppose
	stem arise result derive drop climb surge slip slide jump plunge soar hover shift switch push spark trigger prompt force drive
	draw attract collect gather meet unite divide split separate attend skip miss cross pass lean bend stretch spread extend expand
	add cut trim slash boost lift ease tighten loosen enact implement impose enforce violate breach obey comply
	accompany assist aid back join rejoin remain stay wait expect hope plan intend prepare promise vow
	lose gain regain recover restore maintain sustain keep preserve conserve waste spend invest donate contribute lend borrow owe
	sell trade export import ship deliver transport fly sail land crash burn explode erupt collapse
	bring send receive accept deny grant award win get seize capture occupy invade attack defend retreat surrender
	arise bite bleed blow breed burst cling creep dig drag feed fling freeze grind hang kneel leap overcome overtake overthrow rob
	shrink sink spin spring stab steer sting stride sweep swell swim swing tear undergo undertake wind withdraw withstand`;

const irregularEveryday: Record<string, string> = {
	be: 'is was been being',
	have: 'has had had having',
	do: 'does did done doing',
	make: 'makes made made making',
	take: 'takes took taken taking',
	come: 'comes came come coming',
	get: 'gets got gotten getting',
	give: 'gives gave given giving',
	keep: 'keeps kept kept keeping',
	leave: 'leaves left left leaving',
	run: 'runs ran run running',
	meet: 'meets met met meeting',
	win: 'wins won won winning',
	lose: 'loses lost lost losing',
	sit: 'sits sat sat sitting',
	stand: 'stands stood stood standing',
	rise: 'rises rose risen rising',
	fall: 'falls fell fallen falling',
	grow: 'grows grew grown growing',
	draw: 'draws drew drawn drawing',
	drive: 'drives drove driven driving',
	build: 'builds built built building',
	buy: 'buys bought bought buying',
	sell: 'sells sold sold selling',
	send: 'sends sent sent sending',
	spend: 'spends spent spent spending',
	pay: 'pays paid paid paying',
	bring: 'brings brought brought bringing',
	catch: 'catches caught caught catching',
	fight: 'fights fought fought fighting',
	hide: 'hides hid hidden hiding',
	hit: 'hits hit hit hitting',
	cut: 'cuts cut cut cutting',
	hurt: 'hurts hurt hurt hurting',
	let: 'lets let let letting',
	set: 'sets set set setting',
	put: 'puts put put putting',
	strike: 'strikes struck struck striking',
	choose: 'chooses chose chosen choosing',
	lead: 'leads led led leading',
	wear: 'wears wore worn wearing',
	break: 'breaks broke broken breaking',
	shake: 'shakes shook shaken shaking',
	steal: 'steals stole stolen stealing',
	throw: 'throws threw thrown throwing',
	ride: 'rides rode ridden riding',
	eat: 'eats ate eaten eating',
	drink: 'drinks drank drunk drinking',
	sleep: 'sleeps slept slept sleeping',
	wake: 'wakes woke woken waking',
	become: 'becomes became become becoming',
	stick: 'sticks stuck stuck sticking',
	fly: 'flies flew flown flying',
	speak: 'speaks spoke spoken speaking',
	lie: 'lies lay lain lying',
	lay: 'lays laid laid laying',
	lend: 'lends lent lent lending',
	flee: 'flees fled fled fleeing',
	bear: 'bears bore born bearing',
	bend: 'bends bent bent bending',
	spread: 'spreads spread spread spreading',
	split: 'splits split split splitting',
	slide: 'slides slid slid sliding',
	beat: 'beats beat beaten beating',
	shoot: 'shoots shot shot shooting',
	oversee: 'oversees oversaw overseen overseeing',
	write: 'writes wrote written writing',
	teach: 'teaches taught taught teaching',
	begin: 'begins began begun beginning',
	show: 'shows showed shown showing',
	hold: 'holds held held holding',
	seek: 'seeks sought sought seeking',
	quit: 'quits quit quit quitting',
	die: 'dies died died dying',
	go: 'goes went gone going',
	rebuild: 'rebuilds rebuilt rebuilt rebuilding',
	sue: 'sues sued sued suing',
	owe: 'owes owed owed owing',
	stop: 'stops stopped stopped stopping',
	ship: 'ships shipped shipped shipping',
	slip: 'slips slipped slipped slipping',
	drop: 'drops dropped dropped dropping',
	trim: 'trims trimmed trimmed trimming',
	grab: 'grabs grabbed grabbed grabbing',
	skip: 'skips skipped skipped skipping',
	plan: 'plans planned planned planning',
	bar: 'bars barred barred barring',
	star: 'stars starred starred starring',
	arise: 'arises arose arisen arising',
	bite: 'bites bit bitten biting',
	bleed: 'bleeds bled bled bleeding',
	blow: 'blows blew blown blowing',
	breed: 'breeds bred bred breeding',
	burst: 'bursts burst burst bursting',
	cling: 'clings clung clung clinging',
	creep: 'creeps crept crept creeping',
	dig: 'digs dug dug digging',
	drag: 'drags dragged dragged dragging',
	feed: 'feeds fed fed feeding',
	fling: 'flings flung flung flinging',
	freeze: 'freezes froze frozen freezing',
	grind: 'grinds ground ground grinding',
	hang: 'hangs hung hung hanging',
	kneel: 'kneels knelt knelt kneeling',
	leap: 'leaps leapt leapt leaping',
	overcome: 'overcomes overcame overcome overcoming',
	overtake: 'overtakes overtook overtaken overtaking',
	overthrow: 'overthrows overthrew overthrown overthrowing',
	rob: 'robs robbed robbed robbing',
	shrink: 'shrinks shrank shrunk shrinking',
	sink: 'sinks sank sunk sinking',
	spin: 'spins spun spun spinning',
	spring: 'springs sprang sprung springing',
	stab: 'stabs stabbed stabbed stabbing',
	steer: 'steers steered steered steering',
	sting: 'stings stung stung stinging',
	stride: 'strides strode stridden striding',
	sweep: 'sweeps swept swept sweeping',
	swell: 'swells swelled swollen swelling',
	swim: 'swims swam swum swimming',
	swing: 'swings swung swung swinging',
	tear: 'tears tore torn tearing',
	undergo: 'undergoes underwent undergone undergoing',
	undertake: 'undertakes undertook undertaken undertaking',
	wind: 'winds wound wound winding',
	withdraw: 'withdraws withdrew withdrawn withdrawing',
	withstand: 'withstands withstood withstood withstanding',
};

/** Forms that are at least as often a noun or an adjective as a verb. */
const nounsToo = new Set(
	`report reports claim claims comment comments remark remarks note notes answer answers reply replies response call calls demand demands
	charge charges state states warning question questions address addresses estimate estimates post posts text texts email emails e-mail
	tweet tweets blog blogs promise promises pledge pledges vow vows joke jokes order orders request requests quote quotes support supports attack
	attacks blame credit credits praise protest protests challenge challenges appeal appeals offer offers release releases issue issues voice
	voices detail details outline outlines reference references hope hopes fear fears plan plans doubt doubts view views wish wishes feeling meaning
	worry worries love judge judges value values vote votes look looks need needs aim aims figure figures sense notice notices show shows
	document documents finding findings signal signals shout shouts whisper whispers cheer cheers laugh laughs smile smiles sigh sighs nod
	nods cry cries sign signs print type types ring rings cable wire radio lecture lectures brief briefs alert alerts update updates cast
	project projects echo echoes label labels brand brands paint rank ranks rate rates term terms style styles liking compare
	bill tout pan slam hammer welcome feature record records toast caption headline bark hail counsel caution stress sum advocate advocates
	host object objects hold holds bash trash rip fault signal research teaching reading showing writing recording sentence sentences
	back press query hint hints boast boasts forecast forecasts discovery read lament laments find finds rule rules ruling discover
	reason mouth lie lies sing point points conclude reveal guess tease taunt insult insults slur smear concern concerns
	change changes work works play plays visit visits study studies work works talk talks walk walks end ends start starts use uses
	help move moves turn turns cost costs face faces gain gains result results increase increases return returns run runs stand stands
	rise fall drive fight hit cut set break shake drop jump shift switch test tests watch push force cause marks mark age film films score
	land share shares trade trades export exports import imports fire fires head heads cover covers deal deals raise control controls back
	chair chairs stop stops draw meeting meetings building hearing saying sayings open close air lead leads author authors aid bar ban block lack miss
	cross pass lean stretch spread boost lift ease damage grant award capture retreat waste burn crash ship focus delay schedule file files
	direct fumes retort retorts quip quips boast live lay found left train trains board stay kill bear hurt split close save slide slip surge slash fan spark prompt trigger
	counters kids names pants reasons suspects thanks trusts ventures volunteers wonders dreams falls hazards rails relays sums highlights
	headlines captions cables contests champions chants faults favors favours gestures guesses hammers senses snaps spells means mouths prints
	raises riffs roars screams slurs smears beams bills broadcasts cautions backs howls jeers wires thunders toasts taunts mentions likes
	bite blow burst feed ground hang leap sink spin spring springs sting sweep swing swings tear tears wind winds wound wounds bit`.split(
		/\s+/,
	),
);

/** Verbs of more than one syllable whose last is stressed, and so doubles its consonant: “occurred”, “submitted”. */
const stressedLast = new Set(
	'admit commit submit permit omit emit transmit remit regret rebut occur concur recur incur refer prefer defer infer confer transfer deter compel expel propel dispel repel rebel excel control patrol equip unplug handicap'.split(
		' ',
	),
);

/** “stopped”, “occurred”; and, beside “canceled”, the British “cancelled”. */
function doubled(lemma: string): 'never' | 'always' | 'also' {
	const isShort = /^(?:[^aeiou]+|[^aeiou]*qu)?[aeiou][bdgklmnprtvz]$/.test(lemma);
	if (isShort || stressedLast.has(lemma)) return 'always';
	return /[^aeiou][aeiou]l$/.test(lemma) ? 'also' : 'never';
}

function regular(lemma: string): [VerbForm, string][] {
	const third = /(?:s|x|z|ch|sh|o)$/.test(lemma)
		? `${lemma}es`
		: /[^aeiou]y$/.test(lemma)
			? `${lemma.slice(0, -1)}ies`
			: `${lemma}s`;
	const past = lemma.endsWith('e')
		? `${lemma}d`
		: /[^aeiou]y$/.test(lemma)
			? `${lemma.slice(0, -1)}ied`
			: `${lemma}ed`;
	const gerund = lemma.endsWith('ie')
		? `${lemma.slice(0, -2)}ying`
		: /[^eoy]e$/.test(lemma)
			? `${lemma.slice(0, -1)}ing`
			: `${lemma}ing`;
	const last = lemma.at(-1)!;
	const plain: [VerbForm, string][] = [
		['past', past],
		['gerund', gerund],
	];
	const withTwo: [VerbForm, string][] = [
		['past', `${lemma}${last}ed`],
		['gerund', `${lemma}${last}ing`],
	];
	return [
		['base', lemma],
		['third', third],
		...({never: plain, always: withTwo, also: [...plain, ...withTwo]} as const)[doubled(lemma)],
	];
}

function formsOf(lemma: string, irregular: Record<string, string>): [VerbForm, string][] {
	const known = irregular[lemma]?.split(' ');
	if (!known) {
		return regular(lemma);
	}

	const names: VerbForm[] = ['third', 'past', 'participle', 'gerund'];
	return [['base', lemma], ...known.map((form, index): [VerbForm, string] => [names[index]!, form])];
}

/** Every form of every verb in the lists. `scripts/build.mjs` packs it: see `packed-verbs.ts`. */
export function buildTable(): Map<string, VerbUse> {
	const bitsOf = new Map<string, number>();
	const particlesOf = new Map<string, Set<string>>();
	for (const [group, words] of Object.entries(reportingVerbs.groups)) {
		for (const entry of words.split(' ')) {
			const [lemma = entry, particle] = entry === 'e-mail' ? [entry] : entry.split('-');
			if (particle) {
				const known = particlesOf.get(lemma) ?? new Set();
				particlesOf.set(lemma, known.add(particle));
			}

			bitsOf.set(lemma, (bitsOf.get(lemma) ?? 0) | frames[group as keyof typeof frames]);
		}
	}

	for (const words of Object.values(reportingVerbs.groups)) {
		for (const entry of words.split(' ')) {
			if (entry === 'e-mail' || !entry.includes('-')) {
				particlesOf.delete(entry);
			}
		}
	}

	const table = new Map<string, VerbUse>();
	const add = (form: string, use: Omit<VerbUse, 'isNounToo'>) => {
		if (!table.has(form)) {
			table.set(form, {...use, isNounToo: nounsToo.has(form)});
		}
	};

	const irregular = {...irregularEveryday, ...reportingVerbs.irregular};
	for (const [lemma, bits] of bitsOf) {
		const particles = particlesOf.has(lemma) ? [...particlesOf.get(lemma)!] : null;
		for (const [form, letters] of formsOf(lemma, irregular)) {
			add(letters, {lemma, form, frames: bits, particles});
		}

		const more: Record<string, string> = reportingVerbs.more;
		for (const letters of more[lemma]?.split(' ') ?? []) {
			add(letters, {lemma, form: letters.endsWith('ing') ? 'gerund' : 'past', frames: bits, particles});
		}
	}

	for (const lemma of everyday.split(/\s+/)) {
		for (const [form, letters] of formsOf(lemma, irregular)) {
			add(letters, {lemma, form, frames: 0, particles: null});
		}
	}

	return table;
}

let table: Map<string, VerbUse> | undefined;

/** What a lower-case word is as a verb, by the table made from the lists once. */
export function verb(word: string): VerbUse | undefined {
	table ??= buildTable();
	return table.get(word);
}
