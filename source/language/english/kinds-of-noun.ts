const list = (words: string) => new Set(words.trim().split(/\s+/));
/** Each word, and several of its kind: “film” and “films”. */
const several = (words: string) =>
	new Set(
		words
			.trim()
			.split(/\s+/)
			.flatMap(word => [word, `${word}s`]),
	);

/** Words in -er and -or that are nobody. */
const notSomebody = list(`
	number matter chapter order water river tower offer computer winter summer dinner corner center factor sector motor mirror error
	floor door manner power weather border disaster trailer poster copper silver cancer layer cover finger shoulder hangar counter mayhem
	theater meter quarter hour flour honor labor color humor rumor vapor armor harbor terror horror major minor prior interior exterior
	further other another either rather newspaper paper letter newsletter customer-base ministry`);

/** “baker”, “campaigners”, “physicist”: who does something is somebody, though in no list. */
export function mayBeSomebody(noun: string): boolean {
	const one = noun.replace(/s$/, '');
	return one.length > 4 && /(?:er|or|ist|ian|man|woman|eer)$/.test(one) && !notSomebody.has(one);
}

const women =
	list(`woman girl lady mother mum mom wife widow daughter sister aunt grandmother girlfriend niece spokeswoman
	chairwoman businesswoman actress nun`);
const men =
	list(`man boy gentleman father dad husband widower son brother uncle grandfather boyfriend nephew spokesman chairman
	businessman monk`);

export const genderOf = (noun: string) => (women.has(noun) ? 'female' : men.has(noun) ? 'male' : undefined);

export const individuals = list(`
	official resident aide source analyst expert critic judge doctor nurse patient witness victim student clerk priest vicar pilot guest
	tenant guard cook agent detective sheriff deputy delegate diplomat child person colleague friend neighbour neighbor relative`);

export const collectives = list(`
	campaign team couple family crew band panel jury committee council board company firm union club school hospital police government
	ministry department agency party group crowd audience staff management church`);

export const mouthpieces = list('spokesman spokeswoman spokesperson');

/** “the mother-of-two” */
export const epithets = /^(?:mum|mom|mother|dad|father|parent|gran|grandmother|grandfather)-of-\w+$/;

/** Who stands opposite whoever has spoken, or is told by an office that another may have. */
export const opposites = list(`
	officer judge magistrate coroner prosecutor lawyer attorney barrister solicitor doctor nurse paramedic teacher reporter interviewer
	inspector detective sergeant constable deputy guard caller dispatcher operator manager boss employer owner landlord buyer seller
	customer neighbour neighbor attacker killer robber intruder gunman passenger interpreter translator regulator author
	commissioner minister director chancellor governor mayor councillor councilor ambassador commander treasurer premier chairman moderator
	narrator publisher editor broadcaster newspaper insurer carrier maker manufacturer retailer lender`);

/** “the 38-year-old rider” */
export const ages = /^\d{1,3}-year-old$/;

export const circles = list(`
	children kids pupils students classmates friends everyone everybody people locals villagers neighbours neighbors colleagues co-workers
	teammates team-mates relatives family fans customers regulars parishioners`);

export const writings = list(`
	letter note message email e-mail text card postcard sign notice poster placard banner leaflet plaque inscription post tweet caption
	diary will contract report memo statement label sticker book telegram`);

export const works = new Set([
	...several(`
	book memoir autobiography biography novel novella film movie documentary musical opera album song ballad sitcom drama thriller show
	programme program podcast painting sculpture sequel anthem`),
	...list('comedy comedies series'),
]);

export const pieces = list('column commentary editorial op-ed essay article story piece letter poem blog');

export const slogans = new Set([
	...several('slogan motto title headline caption nickname name'),
	...list('mottoes'),
]);

export const cries = new Set([
	...several('shout cry call yell scream roar voice chorus whisper murmur'),
	...list('cries'),
]);
