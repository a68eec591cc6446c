import {namesInByline} from './byline.ts';
import {findDate} from './find-date.ts';
import type {PageMetadata} from './page-metadata.ts';
import type {PageParagraph} from './page-paragraphs.ts';
import {pullQuotes} from './pull-quotes.ts';
import {wordsAlone} from './words-alone.ts';

// What pages put between and around the paragraphs of an article, in the languages most of them are in.
// Each list is of whole openings or whole lines, never of a word that an article could use within a sentence.

const pointer =
	/^[[(»>•→▶\s]*(?:read (?:more|also|next|the full|on\b|:)|see (?:more|also)\b|see:|more (?:from|on|in|about)\b|more:|also (?:read|see|on)\b|also:|watch(?: (?:now|live|more|the video))?:|watch (?:now|live|the video)|listen(?: now)?:|listen now|related(?! to\b)|recommended(?: for you| reading| stories| articles)?|don[’']?t miss|you (?:may|might)(?: also)? (?:like|enjoy|be interested)|continue reading|keep reading|up next|click here|learn more|find out more|view (?:all|more|gallery|comments)|show more|load more|in case you missed|trending|most (?:read|popular|viewed)|popular (?:now|this|posts|stories)|latest (?:news|posts|stories|articles)|recent (?:posts|articles|stories)|what to read|editor[’']?s[’']? picks?|sponsored|advertis\w+|advert|(?:story|article) continues|scroll to continue|promoted|further reading|lire aussi|à lire|voir aussi|lesen sie (?:auch|mehr|hier)|mehr (?:zum thema|dazu|lesen)|auch interessant|zum thema|leia (?:também|mais)|veja (?:também|mais)|saiba mais|lee también|ver también|leer más|te puede interesar|leggi anche|lees ook|lees meer|czytaj (?:też|także|również|więcej)|zobacz (?:też|także|również)|читайте также|читать также|смотрите также|по теме|baca juga|läs (?:också|mer)|les også|læs også|lue myös|关于|相关阅读|延伸阅读|関連記事)(?=$|[\s:.,…»>\-–—!?\]）)])/iu;

const invitation =
	/\b(?:subscrib(?:e|er|ing)|sign[- ]?up|signing up|newsletters?|inbox|get the latest|(?:breaking )?news alerts|daily e-?mail|e-?mail updates|(?:your )?e-?mail address|download (?:the|our) app|get the app|follow (?:us|him|her|them|me|@?\w+(?: \w+)?) on|follow @|like us on|join our|join the conversation|share (?:this|your)|tweet this|pin it|whatsapp channel|telegram channel|google news|abonnez-vous|s[’']inscrire|inscrivez-vous|abonnieren|suscríb|assine|inscreva-se|iscriviti|подпис(?:ывайтесь|аться)|訂閱|订阅)/iu;

const legal =
	/^(?:©|\(c\)\s|copyright\b|all rights reserved|this (?:web)?site uses cookies|we use cookies|by (?:entering|submitting|signing|clicking|subscribing|continuing|proceeding|posting|using)\b.*\b(?:agree|terms|privacy)|terms (?:of|and)\b|privacy (?:policy|notice)|this material may not be published|(?:getty images|reuters|associated press|shutterstock)\W*$)|\baffiliate (?:links?|commissions?|disclosure|partner)|\b(?:earn|receive|get) (?:a|an|us a|a small)?\s?(?:affiliate )?commissions?\b|may contain affiliate|\bcontents? of this (?:web)?site\b|^\W*\d{4} .{0,60}all rights reserved|^\[[a-z_]+ [^\]]*\]|\b\d+ issues for\b|is protected by recaptcha|无断转载|無断転載|무단전재/iu;

const credit =
	/^(?:\W*(?:photo|image|picture|pic|video|graphic|illustration|fotos?|bild|crédit|credits?|quelle|source|file photo|stock image|reuters|ap photo|afp|photograph|photography|photographer|infographic|gif|screenshot|imagen|imagem|foto di|zdjęcie|фото)s?(?:\s*(?:credit|courtesy|copyright|caption|source|by|via|photo|illustration|of|©))*\s*[:/|–—©-]|\W*(?:photo|image|video|picture|illustration|graphic)s? (?:by|via|credit|courtesy|copyright|caption)\b|\W*(?:courtesy (?:of|photo|image)|credit)\b)|(?:\bgetty(?: images)?|shutterstock|istock(?:photo)?|\bafp|\bap photo|\bepa|\breuters|unsplash|pexels|pixabay|alamy|imago|\bdpa)\)?\W*(?:\/?\s*\p{Lu}[\p{L}.' -]{2,30})?\W*$|\((?:ap|reuters|afp|getty|image|photo|pic|credit|courtesy|file)[^()]*\)\s*$/iu;

const dated =
	/^(?:\W*(?:by|posted|submitted|published|first published|updated|last updated|last modified|written|von|par|por|przez|autor|author|edited|reviewed|medically reviewed|fact[- ]checked|date|created|added|veröffentlicht|publiée?|mise? à jour|publicado|actualizado|pubblicato|aggiornato|aktualisiert|stand|автор|опубликовано|بقلم|نشر)(?=$|[\s:.,|])|\W*(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-zäéçñûáõã.]*[\s,.]+\d|\W*\d{1,2}[\s.:/-]|\W*\d{4}-\d\d|\W*\d{4}年|\d+ (?:min|minute|hour|day|week|month|year)s?\b|(?:today|yesterday)\b|tempo (?:de leitura|di lettura)|temps de lecture|tiempo de lectura|leestijd|czas czytania|время чтения|(?:estimated )?(?:reading time|read time)|lesezeit)/iu;

const wireCredit =
	/^\W*(?:\(?reporting by|additional reporting|\(?editing by|writing by|with (?:reporting|additional reporting|files) (?:by|from)|compiled by|.{0,80}\bcontributed to this (?:report|story|article|post)|.{0,60}\bcontributed reporting|this (?:article|story|post|piece|content) (?:was|is|has been|originally|first)\s.{0,40}\b(?:published|appeared|produced|republished|provided|updated|by)\b|originally (?:published|posted|appeared) (?:on|at|by|in)|filed under|tags?:|tagged|categor(?:y|ies):|posted in|topics:|source\s*:|sources?$|via\s|\(?with inputs? from|\(?inputs from|have a (?:tip|story)|got a (?:tip|story)|report a typo|correction policy|see something|this report (?:includes|contains))/iu;

const commentHeading =
	/^\W*(?:\d+\s*)?(?:leave a (?:reply|comment)|post a? ?comment|add a? ?comment|write a comment|comments?(?: are closed| section|\s*\(\d*\))?|join the (?:conversation|discussion)|discussion|responses?|kommentare?|commentaires?|comentarios?|comentários|комментарии|tell us what you think.*|view comments|show comments|reader comments|you (?:must|need to) (?:be )?log(?:ged)? in (?:or register )?to (?:reply|post|comment).*|(?:no|\d+) (?:comments?|thoughts?|responses?|replies)\b.*|cancel reply|your email address will not be published.*|required fields.*)\W*$/iu;

const tailHeading =
	/^\W*(?:related\b|more (?:from|on|in|about|stories|articles|posts|like|great|news|to read)|you (?:may|might)|recommended|trending|latest|recent|popular|most (?:read|popular|viewed)|read (?:more|next|also)|up next|what[’']s next$|also (?:read|on|in)|see also|further reading|keep reading|continue reading|about (?:the )?(?:authors?|writers?)\b|about us|about (?:this|our) (?:site|company|blog)|share (?:this|on)\b|share$|sign up|subscribe|newsletters?|follow us|comments?|leave a (?:reply|comment)|contact us|contact$|get in touch|holiday gift guides?|don[’']t miss|sponsored|tags?\W*$|topics\W*$|categor(?:y|ies)\W*$|featured (?:posts|stories|articles|products)|explore more|other (?:articles|stories|posts|news)|similar (?:posts|articles|stories)|next (?:post|article|story)|previous (?:post|article|story)|join (?:our|the) |references\W*$|sources\W*$|más (?:noticias|información|leídas)|notícias relacionadas|veja também|leia (?:também|mais)|lesen sie|mehr (?:zum|aus)|das könnte|à lire|lire aussi|articles? (?:similaires|liés|connexes)|artykuły|zobacz|похожие|читайте|相关|推荐|関連)(?=$|\W).{0,50}$/iu;

const interface_ =
	/^\W*(?:subscribe(?: now| today)?|sign in|log ?in|log out|register|close|caption|(?:image|photo|slide) \d+ (?:of|\/)\s*\d+|\d+\s*\/\s*\d+|advert(?:isement)?s?|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|iklan|reklama|реклама|advertisement - story continues below|article continues below.*|la suite après (?:la|cette) publicité|(?:der )?(?:artikel|text) (?:wird|geht) (?:nach|unter) der (?:anzeige|werbung) (?:fortgesetzt|weiter)|lesen sie nach der anzeige weiter|(?:continúa|sigue) (?:después|tras) (?:de )?la publicidad|continua (?:após|depois d)a publicidade|continua (?:a leggere )?dopo la pubblicità|live|live updates|sort(?:ed)? by|newest first|oldest first|show key events only|partager|envoyer par e-?mail|imprimer|commenter|s’abonner|teilen|drucken|merken|vorlesen|kommentieren|compartir|imprimir|enviar|comentar|condividi|stampa|compartilhar|delen|udostępnij|поделиться|(?:new|active|senior|junior|well-known|full|registered) (?:member|user)|moderator|thread starter|this slideshow requires javascript|loading(?: content| video)?|share(?: (?:this|on .*|article|post|now))?|print|e-?mail|save|saved|copy|copied|highlights|skip to (?:main )?content|play(?: video)?|watch video|replay|unmute|mute|menu|search|follow|following|next|previous|prev|back|back to top|top|toggle \w+|copy link|link copied!?|facebook|twitter|x|linkedin|whatsapp|pinterest|reddit|instagram|youtube|flipboard|telegram|threads|bluesky|gallery|view gallery|table of contents|contents|in this article|on this page|jump to(?: section| recipe)?|key takeaways?:?|embed|transcript|download|listen(?: to (?:this )?article)?|read (?:aloud|later)|text size|a a a|hide|show|expand|collapse|see all|view all|reply|report|like|likes|comments?|\d+ (?:shares?|comments?|likes|views)|views?|ad|promoted|sponsored|getty images|this (?:video|audio) (?:file )?(?:cannot|could not) be played.*|your browser does not support.*|javascript is (?:disabled|required).*|please enable javascript.*|we[’']re sorry,.*javascript.*|(?:(?:reply|share|report|quote|edit|like|save|follow|permalink|upvote|downvote|flag)\W+){1,6}(?:reply|share|report|quote|edit|like|save|follow|permalink|upvote|downvote|flag))\W*$/iu;

const biography =
	/^\p{Lu}[\p{L}.'’ -]{3,40} (?:is|was|covers|writes|reports|has (?:been|written|covered|worked)|joined|lives|leads|works|serves)\b.{0,260}\b(?:reporter|writer|editor|correspondent|columnist|journalist|contributor|fellow|curator|author|staff|blogger|freelance|covers|covering|writes|newsletter|at (?:@\w|[\w.]+@)|follow (?:him|her|them)|reach (?:him|her|them)|twitter)\b/u;

/** How what follows the last sentence of an article opens, when it asks for something or is about the page. */
const closing =
	/^\W*(?:if you(?:[’']ve| have)? (?:enjoyed|liked) (?:this|reading|what)|(?:come )?join (?:our|us|the (?:conversation|discussion))\b|get (?:unlimited )?access to\b|listen (?:to .{2,40} )?live\b|this (?:document|article|material) is subject to copyright|citation:|comments (?:are|have been) (?:now )?closed|this (?:story|article|content|post) (?:was|is) (?:developed|created|produced|written|sponsored|presented) (?:in partnership|in collaboration|by|for)\b|you can (?:also )?(?:connect with|follow|find) (?:me|us)\b|(?:be sure to |please )?follow (?:me|us)\b|to (?:read|see|browse|hear|view) (?:all|more|the rest)\b|disclaimer\b|your feedback\b|got a (?:story|tip|question)|do you have a (?:story|tip|question)|(?:©|\(c\)) ?\d{4}|.{2,40}® (?:and .{2,40}® )?(?:is|are) (?:a )?registered trademarks?)/iu;

/** “Ada Okoro is …”: how a note about somebody opens. */
const introduction =
	/^(?<name>(?:(?:Dr|Prof|Mr|Mrs|Ms)\.? )?\p{Lu}[\p{L}.’'-]+(?: (?:(?:de|van|von|la|bin|al) )?\p{Lu}[\p{L}.’'-]*){1,3}),? (?:is|was|has|holds|covers|writes|serves|works|worked|lives|leads|teaches|runs|founded|reports|specializes|studies|earned|graduated)\b/u;

/** What a company says of itself below what it has announced. */
const company =
	/^(?:About )?\p{Lu}[\p{L}\p{N}&.’'-]*(?: \p{Lu}[\p{L}\p{N}&.’'-]*){0,3} (?:\([^()]{2,40}\) )?is (?:a|an|the|one of the) (?:[\w-]+ ){0,2}(?:global|leading|leader|international|worldwide|world[’']s|premier|trusted|award-winning|independent)\b/u;

const contact =
	/^(?:contact|reach|email|e-mail|write to|follow|you can (?:reach|follow|contact|email))\s.{0,80}(?:@|\bat\b|\bon\b)/iu;

const linkHint =
	/(?:^|[\s_-])(?:newsletters?\w*|subscri\w*|sign-?up|related\w*|recirc\w*|read-?more|more-?stories|advert\w*|sponsor\w*|share|sharing|social|cookie|consent|gdpr|disqus|breadcrumbs?|byline|taboola|outbrain|jp-relatedposts|sharedaddy|dateline|timestamp|dek|standfirst|tags?|toc|table-of-contents)(?=$|[\s_-])/i;

/** Boxes that show other pages, whatever they are called around it. */
const teaserHint =
	/(?:^|[\s_-])(?:rail|teasers?|carousel|swiper|slick|promo|recirc\w*|most-?read|trending)(?=$|[\s_-])/i;

/** Boxes about whoever wrote the article, and boxes that lie over the page. */
const boxHint =
	/(?:^|[\s_-])(?:author|contributor|writer)s?(?:[-_]?\w+)?[-_](?:bio|box|info|card|meta|profile|description|area|about)(?=$|[\s_-])|(?:^|[\s_-])(?:author-?bio|about-?(?:the-?)?author|newsletter-(?:card|box|signup|form)|modal|popup|pop-up|reveal)(?=$|[\s_-])/i;

const sureHint =
	/(?:^|[\s_-])(?:wp-caption-text|caption|photo-?credit|image-?credit|img-?credit|media-?caption|credits?|newsletter\w*|taboola|outbrain|jp-relatedposts|sharedaddy|breadcrumbs?|comment-?form|respond)(?=$|[\s_-])/i;

/** “10:41”, “14 minutes ago”, “okoro 0 hours ago”, “1 Sep 2025 #2”: when something was written, as it stands above each of many posts. */
const moment =
	/^(?:[012]?\d[:.h][0-5]\d(?:\s?[ap]\.?m\.?)?(?: (?:[A-Z]{2,4}|uhr|hrs))?|(?:[^.!?]{1,40}\s)?(?:\d+|an?) (?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s? ago(?:\s(?:by|in|from)\s[^.!?]{1,40})?|[^.!?]{0,12}\d{4}[^.!?\p{L}]{0,12}\s?#\d+)$/iu;

/** “Previous message: …”: the way from one page to the next. */
const wayOn =
	/^\W*(?:(?:previous|next|older|newer) (?:message|post|thread|topic)s?\b|messages sorted by\b|(?:original (?:url|article|source))\s*:)/i;

const newsletterHint = /(?:^|[\s_-])newsletters?(?=$|[\s_-])/i;

const quotation = /["“”«»„「」『』]/;

/** Fewer characters in quotation marks are a title or a scare quote. */
const shortestQuotation = 12;

/** Whether the text holds a quotation of some length, which is what this program is for. */
export function holdsQuotation(text: string): boolean {
	// From the first mark that may open one since the last that may close one. A pattern that tries every opening mark
	// would look from each to the end of a text in which none is closed.
	let from = -1;
	for (const {0: mark, index} of text.matchAll(/[“"”«»„「」『』]/g)) {
		if ('”"»“」』'.includes(mark)) {
			if (from >= 0 && index - from > shortestQuotation) return true;
			from = '“"'.includes(mark) ? index : -1;
		} else if (from < 0) {
			from = index;
		}
	}

	return false;
}

/** Whether a paragraph is running text, as articles consist of and little else does. */
export function isProse(paragraph: PageParagraph): boolean {
	// Each step of the choice asks this of every paragraph of the page.
	let answer = proseKnown.get(paragraph);
	if (answer === undefined) {
		answer = readsAsProse(paragraph);
		proseKnown.set(paragraph, answer);
	}

	return answer;
}

const proseKnown = new WeakMap<PageParagraph, boolean>();

function readsAsProse({text, kind, links}: PageParagraph): boolean {
	if (kind === 'heading' || kind === 'caption' || links >= 0.5) {
		return false;
	}

	return isIdeographic(text) ? text.length >= 40 : text.length >= 80 && endsSentence(text);
}

function isIdeographic(text: string): boolean {
	const sample = text.slice(0, 200);
	const letters = sample.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu);
	return (letters?.length ?? 0) > sample.length * 0.3;
}

function endsSentence(text: string): boolean {
	return /[.!?…。！？:»"”’')\]]\s*$/u.test(text) && wordCount(text) >= 8;
}

function wordCount(text: string): number {
	return text.match(/[\p{L}\p{N}_]+/gu)?.length ?? 0;
}

/** Why paragraphs are left out that are no part of the article by what they are themselves, however many there are. */
export const otherPages = 'other pages';

/** Why each paragraph is no part of the article; `null` where it is. */
export function boilerplateReasons(
	paragraphs: readonly PageParagraph[],
	{title, byline, description}: Pick<PageMetadata, 'title' | 'byline' | 'description'>,
): Array<string | null> {
	const prose = paragraphs.map(isProse);
	const firstProse = prose.indexOf(true);
	const lastProse = prose.lastIndexOf(true);
	const folded = paragraphs.map(({text}) => (text.length < 400 ? wordsAlone(text) : ''));
	const names = {title: wordsAlone(title), byline: wordsAlone(byline), description: wordsAlone(description)};
	const tells = tellingHints(paragraphs);
	const isGallery = consistsOfCaptions(paragraphs, prose);
	const isPulled = pullQuotes(paragraphs);
	const titleAt = names.title ? folded.indexOf(names.title) : -1;
	const reasons = paragraphs.map((paragraph, at) => {
		const place: Place = {
			at,
			count: paragraphs.length,
			isHead: firstProse >= 0 && at < firstProse,
			isAboveTitle: at < titleAt && titleAt <= firstProse,
			isTail: lastProse >= 0 && at > lastProse,
			isProse: prose[at]!,
			words: wordCount(paragraph.text.slice(0, 600)),
			folded: folded[at]!,
			isGallery,
			isPulled: isPulled[at]!,
			isRepeated: folded[at]!.length > 30 && [1, 2].some(back => folded[at - back] === folded[at]),
		};
		return reasonFor(paragraph, place, names, tells);
	});
	dropLinkLists(paragraphs, reasons, firstProse, lastProse);
	dropTail(paragraphs, reasons);
	dropDatedPages(paragraphs, reasons);
	dropNotes(paragraphs, reasons, byline);
	dropHeadingRuns(paragraphs, reasons);
	dropLoneHeadings(paragraphs, reasons);
	// What this program is for is never dropped, unless it is a caption or nearly all link.
	return reasons.map((reason, at) => {
		const {kind, links, text} = paragraphs[at]!;
		const isKept =
			holdsQuotation(text) &&
			kind !== 'caption' &&
			links < 0.8 &&
			!/^(?:title|repeated|credit)$/.test(reason ?? '');
		return isKept && text.length > 80 ? null : reason;
	});
}

/** A name such as “newsletter” that stands around a good part of the text is the article's own, not a box's. */
const commonHint = 0.15;

/** Tells whether the names around a paragraph hold one that says it is no part of the article. */
function tellingHints(paragraphs: readonly PageParagraph[]): (pattern: RegExp, hint: string) => boolean {
	const total = lengthOf(paragraphs);
	const lengths = new Map<string, number>();
	for (const {hint, text} of paragraphs) {
		for (const name of new Set(hint.split(/\s+/))) {
			lengths.set(name, (lengths.get(name) ?? 0) + text.length);
		}
	}

	return (pattern, hint) =>
		hint.split(/\s+/).some(name => pattern.test(name) && lengths.get(name)! < total * commonHint);
}

/** Fewer captions are those of an article's pictures. */
const fewestCaptions = 3;

/** Whether a page shows pictures one after another, and says under them what it has to say. */
function consistsOfCaptions(paragraphs: readonly PageParagraph[], prose: readonly boolean[]): boolean {
	const captions = paragraphs.filter(({kind}) => kind === 'caption');
	return (
		captions.length >= fewestCaptions &&
		lengthOf(captions) > lengthOf(paragraphs.filter((_, at) => prose[at]))
	);
}

type Place = {
	readonly at: number;
	readonly count: number;
	/** Before the first running text, where bylines, dates and buttons stand. */
	readonly isHead: boolean;
	/** Above the headline, where the name of the site and of the section stand. */
	readonly isAboveTitle: boolean;
	/** After the last running text, where everything else stands. */
	readonly isTail: boolean;
	readonly isProse: boolean;
	readonly words: number;
	readonly folded: string;
	/** Whether the captions are the article. */
	readonly isGallery: boolean;
	readonly isPulled: boolean;
	readonly isRepeated: boolean;
};

function reasonFor(
	{text, kind, links, hint}: PageParagraph,
	{at, count, isHead, isTail, isProse, isAboveTitle, isGallery, isPulled, words, folded, isRepeated}: Place,
	names: {readonly title: string; readonly byline: string; readonly description: string},
	tells: (pattern: RegExp, hint: string) => boolean,
): string | null {
	const isShort = text.length < 300;
	if (kind === 'pre') {
		return null;
	}

	if (isPulled) {
		return 'repeated';
	}

	if (kind === 'blockquote') {
		return pointer.test(text) && links > 0.5 ? 'pointer' : null;
	}

	if (kind === 'caption') {
		return isGallery && words >= 4 && !credit.test(text) ? null : 'caption';
	}

	if (folded && names.title && (isHead || at < 3) && isTitle(folded, names.title)) {
		return 'title';
	}

	// Old pages set headline, byline and date in one block, each on a line of its own.
	if (isHead && names.title && text.includes('\n') && text.split('\n').every(line => isOfHead(line, names))) {
		return 'title';
	}

	if (isAboveTitle && words <= 12) {
		return 'above the title';
	}

	if (
		words <= 10 &&
		((kind === 'body' && moment.test(text)) || ((links > 0.2 || isTail) && wayOn.test(text)))
	) {
		return 'moment';
	}

	if (kind !== 'cell' && interface_.test(text)) {
		return 'interface';
	}

	if (isHead && kind === 'heading' && at < 4 && words >= 9) {
		return 'standfirst';
	}

	if (isHead && kind === 'heading' && folded.length > 20 && names.description.startsWith(folded)) {
		return 'standfirst';
	}

	if (
		(isTail || at >= count - 3) &&
		text.length < 500 &&
		at > 2 &&
		!quotation.test(text) &&
		(biography.test(text) || contact.test(text))
	) {
		return 'biography';
	}

	if (names.byline && at < 8 && words <= 14 && !isProse && saysWho(text, names.byline)) {
		return 'byline';
	}

	if (kind !== 'cell' && isRepeated) {
		return 'repeated';
	}

	if (isShort && commentHeading.test(text) && (isTail || (words <= 3 && at > count / 2))) {
		return 'comments';
	}

	if (
		isShort &&
		kind !== 'cell' &&
		pointer.test(text) &&
		(links > 0.5 || words <= 4 || (links > 0.2 && text.length < 200 && !/[.!?]$/.test(text)))
	) {
		return 'pointer';
	}

	if (text.length < 160 && kind === 'body' && credit.test(text)) {
		return 'credit';
	}

	if (isShort && legal.test(text)) {
		return 'legal';
	}

	if (
		isShort &&
		kind !== 'cell' &&
		kind !== 'list' &&
		invitation.test(text) &&
		(isTail || isHead || links > 0.3 || (kind === 'heading' && words < 10))
	) {
		return 'invitation';
	}

	if (isShort && tells(newsletterHint, hint) && (kind === 'heading' || invitation.test(text))) {
		return 'invitation';
	}

	if (isTail && isShort && !endsSentence(text) && (text.match(/\s[~|·•]\s/g)?.length ?? 0) >= 2) {
		return 'footer';
	}

	if (isShort && (isTail || at >= count - 3) && wireCredit.test(text)) {
		return 'wire credit';
	}

	if (links > 0.85 && kind === 'body' && words >= 3 && text === text.toUpperCase() && /\p{Lu}/u.test(text)) {
		return 'promotion';
	}

	if (isShort && !isProse && kind !== 'heading' && tells(sureHint, hint)) {
		return 'class';
	}

	if (isShort && !isProse && tells(linkHint, hint) && (links > 0.6 || (words <= 6 && kind === 'body'))) {
		return 'class';
	}

	if (/^lorem ipsum\b/i.test(text)) {
		return 'filler';
	}

	if (tells(boxHint, hint)) {
		return 'box';
	}

	if (words <= 25 && !isProse && tells(teaserHint, hint)) {
		return 'teaser';
	}

	if (
		isTail &&
		words <= 15 &&
		kind === 'body' &&
		/^\W*(?:first published|published|updated|last updated|posted)\b/i.test(text)
	) {
		return 'date';
	}

	if (isHead && kind !== 'heading') {
		if ((dated.test(text) && words <= 25) || /^https?:\/\/\S+$/.test(text)) {
			return 'date';
		}

		if (links > 0.6 && words <= 12) {
			return 'link';
		}
	}

	// “Print | Mail”: what parts the links is none itself.
	const isLink = links > 0.9 || (links > 0.75 && text.includes(' | '));
	if (
		isTail &&
		((kind === 'list' && links > 0.5) || ((kind === 'body' || kind === 'cell') && isLink && words <= 20))
	) {
		return 'link';
	}

	return null;
}

/** Whether a line is the headline, with no more behind it than a template puts there: “(self.bridges)”, “3 comments”. */
function isTitle(folded: string, title: string): boolean {
	return (
		folded === title ||
		(folded.startsWith(`${title} `) && title.length > 20 && folded.length - title.length <= 20)
	);
}

function isOfHead(line: string, {title, byline}: {readonly title: string; readonly byline: string}): boolean {
	return (
		wordsAlone(line) === title ||
		(wordCount(line) <= 8 && findDate(line) !== null) ||
		(byline !== '' && saysWho(line, byline))
	);
}

/** Whether a line names those who wrote the article and says nothing else but where. */
function saysWho(text: string, byline: string): boolean {
	const names = wordsAlone(namesInByline(text).join(' '));
	return wordsAlone(text) === byline || names === byline;
}

/** Neighbouring items that are nearly all link, before or behind the running text. */
function dropLinkLists(
	paragraphs: readonly PageParagraph[],
	reasons: Array<string | null>,
	firstProse: number,
	lastProse: number,
): void {
	for (let from = 0; from < paragraphs.length; from++) {
		let to = from;
		while (
			to < paragraphs.length &&
			paragraphs[to]!.kind === 'list' &&
			paragraphs[to]!.links > 0.85 &&
			!endsSentence(paragraphs[to]!.text)
		) {
			to++;
		}

		if (to - from >= 2 && (from >= lastProse || to <= firstProse)) {
			for (let at = from; at < to; at++) {
				reasons[at] ??= 'link list';
			}
		}

		from = Math.max(from, to);
	}
}

/** A heading such as “Related” or “Comments”, late in the text and with little running text below, takes the rest with it. */
function dropTail(paragraphs: readonly PageParagraph[], reasons: Array<string | null>): void {
	const below = sumsFromBehind(paragraphs);
	const total = below[0]!.length;
	for (let at = Math.floor(paragraphs.length * 0.4); at < paragraphs.length; at++) {
		const {text, kind} = paragraphs[at]!;
		if (text.length > 70 || !(kind === 'heading' || wordCount(text) <= 6) || !tailHeading.test(text)) {
			continue;
		}

		const {length, running, linked} = below[at + 1]!;
		if (length < total * 0.35 && running < total * 0.05 && (linked > length * 0.5 || length < 160)) {
			for (let rest = at; rest < paragraphs.length; rest++) {
				reasons[rest] ??= 'tail';
			}

			return;
		}
	}
}

/** How many characters stand from each paragraph to the end, in all, in running text and in links. */
function sumsFromBehind(
	paragraphs: readonly PageParagraph[],
): Array<{readonly length: number; readonly running: number; readonly linked: number}> {
	const sums = [{length: 0, running: 0, linked: 0}];
	for (const paragraph of paragraphs.toReversed()) {
		const {length, running, linked} = sums.at(-1)!;
		const own = paragraph.text.length;
		sums.push({
			length: length + own,
			running: running + (isProse(paragraph) ? own : 0),
			linked: linked + own * paragraph.links,
		});
	}

	return sums.reverse();
}

/** A line that is a date and nothing else, as it stands above or below the headline of a page. */
const dateAlone =
	/^\W*(?:\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}\.? \p{L}{3,9}\.? \d{4}|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4})\W*$/u;

/** As many dates below “Also in the news” are those of other pages, however much is said of each. */
const fewestDates = 3;

/** How far below its heading the first of them stands at most, and each from the one before, in paragraphs. */
const dateReach = 6;

/** A heading such as “Related” takes the rest with it, wherever it stands, when that is a list of pages with their dates. */
function dropDatedPages(paragraphs: readonly PageParagraph[], reasons: Array<string | null>): void {
	const heading = paragraphs.findIndex(
		({text, kind}, at) =>
			at >= 3 &&
			text.length <= 70 &&
			(kind === 'heading' || wordCount(text) <= 6) &&
			tailHeading.test(text) &&
			isDatedList(paragraphs, at + 1),
	);
	for (let at = heading; heading >= 0 && at < paragraphs.length; at++) reasons[at] = otherPages;
}

/** Whether what begins there begins with at least three dates, each within reach of the one before. */
function isDatedList(paragraphs: readonly PageParagraph[], from: number): boolean {
	let dates = 0;
	let since = 0;
	for (let at = from; at < paragraphs.length; at++) {
		const {text} = paragraphs[at]!;
		since++;
		if (since > dateReach || dates >= fewestDates) break;
		if (text.length <= 30 && dateAlone.test(text)) {
			dates++;
			since = 0;
		}
	}

	return dates >= fewestDates;
}

/** How many paragraphs from the end a note about the author, the company or the page may stand. */
const notesReach = 4;

/** How many paragraphs of a note stand below the one that says whom it is about. */
const mostPending = 2;

/**
 * Drops what stands behind the last sentence of the article, read from the end: who wrote it, what the company
 * is that announced it, where else to follow the page. It is written as running text, so what tells it is how it
 * opens and that nothing but the like comes after it.
 */
function dropNotes(
	paragraphs: readonly PageParagraph[],
	reasons: Array<string | null>,
	byline: string | null,
): void {
	const left = paragraphs.flatMap((_, at) => (reasons[at] ? [] : [at]));
	// Of a page of three paragraphs, the last is the article as much as the others.
	const lowest = Math.max(left.length - notesReach, Math.min(3, left.length));
	let pending: number[] = [];
	for (let place = left.length - 1; place >= lowest; place--) {
		const at = left[place]!;
		const {text, kind} = paragraphs[at]!;
		const before = () => left.slice(0, place).map(one => paragraphs[one]!.text);
		if (text.length > 700 || kind === 'pre' || quotation.test(text)) {
			return;
		}

		const isNote =
			closing.test(text) ||
			company.test(text) ||
			isAboutAuthor(text, byline, before) ||
			(kind === 'heading' && /^about\b/i.test(text));
		// What is said of an author goes on for a paragraph or two; what else is said there is one paragraph and no more.
		if (isNote && pending.length > 1 && !isOfByline(text, byline)) return;
		if (isNote) {
			for (const one of [at, ...pending]) {
				reasons[one] ??= 'note';
			}

			pending = [];
		} else if (pending.length < mostPending && text.length < 400) {
			// “Okoro is headquartered in Northport”: a second paragraph of the note, if the one above is one.
			pending.push(at);
		} else {
			return;
		}
	}
}

function isOfByline(text: string, byline: string | null): boolean {
	const name = introduction.exec(text)?.groups?.name;
	return name !== undefined && byline?.includes(name) === true;
}

/** Whether a paragraph introduces whoever is named as the author, or somebody of whom nothing was said before. */
function isAboutAuthor(text: string, byline: string | null, before: () => readonly string[]): boolean {
	const name = introduction.exec(text)?.groups?.name;
	if (!name) {
		return false;
	}

	const last = name.split(' ').at(-1)!;
	return byline?.includes(last) === true || !before().some(one => one.includes(last));
}

/** Three headings and more with nothing under any but the last are the headlines of other pages. */
function dropHeadingRuns(paragraphs: readonly PageParagraph[], reasons: Array<string | null>): void {
	const left = paragraphs.flatMap((_, at) => (reasons[at] ? [] : [at]));
	for (let from = 0; from < left.length; from++) {
		const {kind, signature} = paragraphs[left[from]!]!;
		let to = from;
		while (
			kind === 'heading' &&
			to < left.length &&
			paragraphs[left[to]!]!.kind === 'heading' &&
			paragraphs[left[to]!]!.signature === signature
		) {
			to++;
		}

		for (let place = from; to - from >= 3 && place < to; place++) {
			reasons[left[place]!] ??= 'headlines';
		}

		from = Math.max(from, to - 1);
	}
}

/** Headings that nothing stands under any more, at the end. */
function dropLoneHeadings(paragraphs: readonly PageParagraph[], reasons: Array<string | null>): void {
	for (let at = paragraphs.length - 1; at >= 0; at--) {
		if (!reasons[at] && paragraphs[at]!.kind !== 'heading') {
			return;
		}

		reasons[at] ??= 'lone heading';
	}
}

function lengthOf(paragraphs: readonly PageParagraph[]): number {
	return paragraphs.reduce((sum, {text}) => sum + text.length, 0);
}
