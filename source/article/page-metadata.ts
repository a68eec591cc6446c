import {roles} from '../language/name-lists.ts';
import {nameListsFor} from '../language/name-lists-for.ts';
import {isByline, looksLikeName, namesInByline} from './byline.ts';
import {cleanLine} from './clean-text.ts';
import {findDate, readDate} from './find-date.ts';
import type {Page, PageElement, PageNode} from './page.ts';
import {isAmongComments, pageParagraphs} from './page-paragraphs.ts';
import {isOfType, isThing, listOf, resolve, structuredData, type Thing} from './structured-data.ts';
import {wordsAlone} from './words-alone.ts';

/** What a page says of the article on it. */
export type PageMetadata = {
	readonly title: string | null;
	readonly byline: string | null;
	readonly published: string | null;
	readonly updated: string | null;
	readonly site: string | null;
	readonly language: string | null;
	readonly url: string | null;
	/** The summary for search engines and cards. */
	readonly description: string | null;
	/** Whether the page says that one must pay to read all of it. */
	readonly isPaid: boolean;
};

const articleType = /(?:Article|BlogPosting|Report|Posting|Review|Recipe|ScholarlyArticle|HowTo|Story)$/;

/** All that the ways of finding one fact draw on. */
type Sources = {
	readonly page: Page;
	readonly html: string;
	readonly meta: ReadonlyMap<string, string>;
	readonly things: readonly Thing[];
	readonly article: Thing | undefined;
	readonly url: string | null;
	readonly host: string;
	readonly site: string | null;
	readonly language: string | null;
};

/**
 * Reads a page's metadata: JSON-LD first, then meta tags, then what a reader sees, since each of them is
 * missing or wrong on many pages and they are seldom wrong together.
 *
 * @param address Where the page came from, when that is known.
 * @param html The page as it came, with its programs.
 */
export function readMetadata(page: Page, address: string | null, html = ''): PageMetadata {
	const meta = metaTags(page);
	const things = structuredData(page);
	const article = things.find(
		thing => isOfType(thing, articleType) && (thing.headline ?? thing.name) !== undefined,
	);
	const url = canonicalUrl(page, meta, address);
	const host = hostOf(address ?? url);
	const site = siteName(meta, things, article, host);
	const language = languageOf(page, meta, article);
	const sources = {page, html, meta, things, article, url: address ?? url, host, site, language};
	const title = readTitle(sources);
	return {
		title,
		byline: readByline(sources),
		published: readPublished(sources, title),
		updated: readUpdated(sources),
		site,
		language,
		url,
		description: first(meta, 'og:description', 'description', 'twitter:description'),
		isPaid: things.some(
			thing => isOfType(thing, articleType) && /^false$/i.test(String(thing.isAccessibleForFree)),
		),
	};
}

function metaTags(page: Page): Map<string, string> {
	const tags = new Map<string, string>();
	for (const tag of page.querySelectorAll('meta')) {
		const content = cleanLine(decodeEntities(tag.getAttribute('content')));
		for (const attribute of ['property', 'name', 'itemprop']) {
			const name = tag.getAttribute(attribute)?.trim().toLowerCase();
			if (name && content && !tags.has(name)) {
				tags.set(name, content);
			}
		}
	}

	return tags;
}

function first(meta: ReadonlyMap<string, string>, ...names: string[]): string | null {
	for (const name of names) {
		const value = meta.get(name);
		if (value) {
			return value;
		}
	}

	return null;
}

function canonicalUrl(page: Page, meta: ReadonlyMap<string, string>, address: string | null): string | null {
	for (const candidate of [
		page.querySelector('link[rel="canonical"]')?.getAttribute('href'),
		first(meta, 'og:url'),
		address,
	]) {
		try {
			const url = new URL(candidate ?? '', address ?? undefined);
			// Some pages of a site all name its front page.
			if (/^https?:$/.test(url.protocol) && (url.pathname.length > 1 || candidate === address)) {
				return url.href;
			}
		} catch {
			// Not an address.
		}
	}

	return address;
}

function hostOf(url: string | null): string {
	try {
		return new URL(url ?? '').hostname.replace(/^www\./, '');
	} catch {
		return '';
	}
}

function siteName(
	meta: ReadonlyMap<string, string>,
	things: readonly Thing[],
	article: Thing | undefined,
	host: string,
): string | null {
	const publisher = resolve(listOf(article?.publisher)[0], things)?.name;
	const website = things.find(thing => isOfType(thing, /^WebSite$/))?.name;
	const named = [first(meta, 'og:site_name'), publisher, website, first(meta, 'application-name')];
	const site = named
		.map(name => textOf(name))
		.find(name => name && !/^https?:|[<>]/.test(name) && name.length <= 80);
	return site ?? (host || null);
}

function languageOf(
	page: Page,
	meta: ReadonlyMap<string, string>,
	article: Thing | undefined,
): string | null {
	for (const tag of [
		page.documentElement.getAttribute('lang'),
		page.documentElement.getAttribute('xml:lang'),
		article?.inLanguage,
		first(meta, 'og:locale', 'content-language', 'language'),
	]) {
		const match = /^\s*([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}))?\b/i.exec(
			typeof tag === 'string' ? tag : '',
		);
		if (match) {
			return [match[1]!.toLowerCase(), match[2], match[3]?.toUpperCase()].filter(Boolean).join('-');
		}
	}

	return null;
}

/**
 * The headline: the `<h1>` that agrees with what the head of the page says, since that is what readers see;
 * else the head's title without the name of the site.
 */
function readTitle({page, meta, things, article, host, site}: Sources): string | null {
	const documentTitle = cleanLine(page.querySelector('head > title, title')?.textContent);
	const heads = [
		textOf(article?.headline),
		first(meta, 'og:title'),
		first(meta, 'twitter:title'),
		documentTitle,
		first(meta, 'title', 'dc.title', 'sailthru.title', 'parsely-title'),
	].filter((title): title is string => title !== null && title.length > 1);
	const all = page.getElementsByTagName('h1').slice(0, mostHeadings);
	const names = [
		site,
		...all.filter(leadsHome).map(textOfHeading),
		...things
			.filter(thing => isOfType(thing, /WebSite|Organization|Publisher/))
			.map(thing => textOf(thing.name)),
		host,
		host.split('.')[0] ?? '',
		...hostsIn(documentTitle),
	]
		.filter((name): name is string => Boolean(name) && name!.length > 1)
		.map(wordsAlone);
	const headings = all
		.filter(heading => !leadsHome(heading))
		.map(textOfHeading)
		.filter(title => title.length > 3 && title.length < 300 && !names.includes(wordsAlone(title)));
	const stripped = heads.map(title => withoutSection(withoutSite(title, names)));
	const agreed = headings
		.map(heading => ({heading, agreement: Math.max(0, ...stripped.map(title => agreement(heading, title)))}))
		.filter(({agreement}) => agreement >= 0.7)
		.sort((one, other) => other.agreement - one.agreement)[0]?.heading;
	if (agreed) {
		// Some put the date, the section or a count of comments into the heading's element.
		const whole = stripped.find(title => wordsAlone(agreed).startsWith(`${wordsAlone(title)} `));
		const extra = whole ? wordsAlone(agreed).slice(wordsAlone(whole).length) : '';
		return whole && /\b(?:posted|published|updated|by|com)\b|\d/.test(extra) ? whole : withoutSection(agreed);
	}

	const [only] = headings;
	// “M&A Updates” is a section, whatever the number of its words.
	const isWhole =
		only !== undefined && wordsAlone(only).split(' ').length >= 3 && wordsAlone(only).length >= 14;
	const fitting = isWhole && headings.length === 1 ? only : null;
	// A headline for search engines may share no word with the one on the page, which is the article's own.
	const best =
		fitting ??
		lineOfTitle(page, heads, names) ??
		stripped.find(title => !names.includes(wordsAlone(title))) ??
		only ??
		stripped[0];
	return best ? (cleanLine(best) ?? null) : null;
}

/** How many headings of the first order are looked at: the headline is among the first of them. */
const mostHeadings = 100;

/** “courier.example” and “courier” out of “Bridge opens | Courier.example”, where nothing else names the site. */
function hostsIn(title: string | null): string[] {
	const hosts =
		title?.match(/(?<![\w@.])[a-z\d-]{3,}\.(?:com|org|net|info|co|news|tv|io|[a-z]{2})(?![\w.])/gi) ?? [];
	return hosts.flatMap(host => [host, host.split('.')[0]!]);
}

/** Whether a heading is all link, to the front page: the name of the site, in large letters. */
function leadsHome(heading: PageElement): boolean {
	const link = heading.querySelector('a[href]');
	const home = /^(?:https?:\/\/[^/?#]+)?\/?$|^index\.\w+$/i.test(link?.getAttribute('href')?.trim() ?? '#');
	return home && wordsAlone(link!.textContent ?? '') === wordsAlone(heading.textContent ?? '');
}

/**
 * The longest part of a title in the head that is a line of the page: “Print story: Bridge opens - Courier” where
 * “Bridge opens” stands in bold. Old pages, printed pages and blogs have their headlines in other elements than `<h1>`.
 */
function lineOfTitle(page: Page, heads: readonly string[], sites: readonly string[]): string | null {
	const parts = new Set(
		heads
			.flatMap(partsOf)
			.map(wordsAlone)
			.filter(part => !sites.includes(part)),
	);
	let best: string | null = null;
	let seen = 0;
	for (const element of parts.size === 0 ? [] : page.body.getElementsByTagName('*')) {
		if (!/^(?:h[2-6]|p|div|span|font|b|strong|big|td|a|center)$/.test(element.localName)) continue;
		if (++seen > farthestTitle) break;
		const line = cleanLine(shortText(element));
		if (line !== null && line.length > (best?.length ?? 0) && parts.has(wordsAlone(line))) best = line;
	}

	return best;
}

/** How many elements from the top of the page the headline stands at most. */
const farthestTitle = 1000;

/** What stands before, between and behind the marks that part a title from the names of the site and its sections. */
function partsOf(title: string): string[] {
	const marks = Array.from(title.matchAll(/\s[-–—·•»›/~|:]\s|\s?\|\s?|:\s/gu)).slice(0, 6);
	const starts = [0, ...marks.map(({0: mark, index}) => index + mark.length)];
	const ends = [...marks.map(({index}) => index), title.length];
	const parts = starts.flatMap((start, at) => ends.slice(at).map(end => title.slice(start, end)));
	return marks.length === 0 ? [] : parts.filter(part => wordsAlone(part).split(' ').length >= 4);
}

function textOfHeading(heading: PageElement): string {
	// A line break within a heading parts words as a space does.
	const breaks = heading.querySelector('br') ? pageParagraphs(heading).map(({text}) => text) : null;
	// A label for those who cannot see that it is the title.
	return (cleanLine(breaks?.join(' ') ?? heading.textContent) ?? '').replace(/^title:\s*(?=\S)/i, '');
}

/** How much of the shorter of two titles stands in the other, 0 to 1, a little less where one says much more. */
function agreement(one: string, other: string): number {
	const left = new Set(wordsAlone(one).split(' '));
	const right = new Set(wordsAlone(other).split(' '));
	let shared = 0;
	for (const word of left) {
		shared += right.has(word) ? 1 : 0;
	}

	const smaller = Math.min(left.size, right.size);
	const larger = Math.max(left.size, right.size);
	return smaller < 2 && larger > 3 ? 0 : shared / smaller - 0.1 * (1 - smaller / larger);
}

/** “Bridge opens | Opinion”: nobody but a template writes a bar into a headline. */
function withoutSection(title: string): string {
	const match = /^(.*\S)\s+\|\s+([^|]+)$/u.exec(title);
	const isShort =
		match && wordsAlone(match[1]!).split(' ').length >= 3 && wordsAlone(match[2]!).split(' ').length <= 6;
	return isShort ? withoutSection(match[1]!) : title;
}

/** “Bridge opens | Northport Courier” without the site, in front or behind, up to three parts of it. */
function withoutSite(title: string, names: readonly string[]): string {
	let rest = title;
	for (let part = 0; part < 3; part++) {
		const behind = /^(.*\S)\s*(?:\s[-–—·•»›:/~]|\s?[|])\s+(\S.*)$/u.exec(rest);
		const before = /^(\S.*?)\s*(?:\s[-–—·•»›/~]|\s?[|:])\s+(.*\S)$/u.exec(rest);
		if (behind && isSiteName(behind[2]!, names)) {
			rest = behind[1]!;
		} else if (before && isSiteName(before[1]!, names)) {
			rest = before[2]!;
		} else {
			break;
		}
	}

	return rest;
}

function isSiteName(part: string, names: readonly string[]): boolean {
	const folded = wordsAlone(part);
	const joined = folded.replaceAll(' ', '');
	return names.some(
		name =>
			name === folded ||
			name.replaceAll(' ', '') === joined ||
			joined === name.split(' ')[0] ||
			(name.length > 3 &&
				folded.split(' ').length <= 6 &&
				(folded.includes(name) || (folded.length > 3 && name.includes(folded)))),
	);
}

const authorMarks =
	'[itemprop="author"] [itemprop="name"], [itemprop="author"], [rel~="author"], .byline-name, .author-name, .authorname, .author__name, .byline__name, .byline a, .author a, .byline, .reader-credits, .submitted .username, [class*="submitted"] .username, .post-author, .entry-author, .article-author, .article__author, .author, .by-author, [class*="byline" i], [class*="author" i], [data-testid*="byline" i], [data-testid*="author" i], a[href*="/author/"], a[href*="/authors/"], a[href*="/profiles/"], a[href*="/contributors/"]';

const authorTags = [
	'author',
	'article:author',
	'article:author_name',
	'parsely-author',
	'sailthru.author',
	'dc.creator',
	'dcterms.creator',
	'byl',
	'citation_author',
	'article.author',
	'og:article:author',
	'cxenseparse:author',
	'cse-authors',
	'blogger:author',
];

function readByline(sources: Sources): string | null {
	const {page, html, meta, things, article, site} = sources;
	const names: string[] = [];
	const add = (raw: string | null | undefined, except: string | null) => {
		for (const name of namesInByline(raw, except)) {
			const isOrganization =
				except !== null && wordsAlone(except).includes(wordsAlone(name)) && name.split(' ').length <= 2;
			if (!isOrganization && !names.some(known => wordsAlone(known) === wordsAlone(name))) {
				names.push(name);
			}
		}
	};
	const declared = declaredAuthors(article, things);
	for (const {name, isPerson} of declared) {
		// Some declare their own name for a person's; whoever publishes under theirs comes in at the end.
		add(
			name,
			isPerson && (site === null || !wordsAlone(name ?? '').includes(wordsAlone(site))) ? null : site,
		);
	}

	if (names.length < 2) {
		// Journals give every author a tag of their own.
		for (const tag of page.querySelectorAll(
			'meta[name="citation_author"], meta[name="citation_authors"], meta[name="dc.creator" i]',
		)) {
			// “Okoro, Ada”: one tag for one name, so the comma turns it round.
			add(tag.getAttribute('content')?.replace(/^([^,;]+), ([^,;]+)$/, '$2 $1'), site);
		}
	}

	for (const tag of names.length === 0 ? authorTags : []) {
		if (names.length === 0 && !isAccount(meta.get(tag))) {
			add(meta.get(tag), site);
		}
	}

	if (names.length === 0 && /written by|author|by/i.test(meta.get('twitter:label1') ?? '')) {
		add(meta.get('twitter:data1'), site);
	}

	if (names.length === 0) {
		addVisibleByline(page, raw => add(raw, site), names);
	}

	if (names.length === 0) {
		add(bylineInData(html), site);
	}

	// Nobody else is named, so it is the publication that speaks, or a person who publishes under their name.
	for (const raw of names.length === 0 ? [declared[0]?.name, meta.get('author')] : []) {
		if (names.length === 0) {
			add(raw, null);
		}
	}

	// “Ada Lindqvist”, at adalindqvist.example: a page of hers.
	const owner = site?.replace(blogOf, '') ?? null;
	if (names.length === 0 && owner !== null && isPersonsName(owner)) {
		add(owner, null);
	}

	// “Bridge opens | Ada Lindqvist”, and her name leads to the front page.
	if (names.length === 0) {
		add(ownerOf(page), null);
	}

	return names.slice(0, 12).join(', ') || null;
}

/** “aokoro”: what somebody is called by the publishing system, and by their readers only where no name is to be found. */
function isAccount(name: string | undefined): boolean {
	return name !== undefined && /^[a-z\d._-]+$/.test(name);
}

/** “Ada Lindqvist’s Blog”, “Ada Lindqvist Blog” */
const blogOf = /(?:[’']s)?\s+(?:blog|weblog|website|homepage|notes|journal)$/i;

/** Whoever the page's title ends with, where that is a person's name and the link to the front page is called so too. */
function ownerOf(page: Page): string | null {
	const [, owner] =
		/\s[|·•—–-]\s([^|·•—–]+)$/u.exec(cleanLine(page.querySelector('title')?.textContent) ?? '') ?? [];
	if (!owner || !isPersonsName(owner)) return null;
	const homes = Array.from(page.querySelectorAll('a[href="/"]'), link => cleanLine(shortText(link)));
	return homes.includes(owner) ? owner : null;
}

/** Whether a site is called like a person, by a given name and at most two more. */
function isPersonsName(site: string): boolean {
	const lists = nameListsFor('en');
	const is = (word: string, role: number) => (lists.capitalised(word) & role) !== 0;
	const [first = '', ...others] = site.split(' ');
	// “Park University” and “Ava Energy” open with a given name too.
	const isOther = others.some(
		word =>
			is(word, roles.organizationEnd | roles.placeEnd | roles.thing) || lists.isCommon(word.toLowerCase()),
	);
	return (
		is(first, roles.given) && !isOther && others.length >= 1 && others.length <= 2 && looksLikeName(site)
	);
}

type Author = {readonly name: string | null; readonly isPerson: boolean};

function declaredAuthors(article: Thing | undefined, things: readonly Thing[]): Author[] {
	const authors = article?.author ?? article?.creator;
	return listOf(authors).flatMap(author => {
		if (typeof author === 'string') {
			return [{name: textOf(author), isPerson: false}];
		}

		const thing = resolve(author, things);
		const isPerson = thing !== null && isOfType(thing, /^Person$/);
		return listOf(thing?.name).map(name => ({name: textOf(name), isPerson}));
	});
}

function addVisibleByline(page: Page, add: (raw: string | null) => void, names: readonly string[]): void {
	const lines: string[] = [];
	for (const element of page.querySelectorAll(authorMarks)) {
		if (!/^(?:body|html|main|article|script|style|form|img|svg|figure|footer)$/.test(element.localName)) {
			const text = cleanLine(element.getAttribute('content') ?? shortText(element));
			const isOther = /\bsays\W*$|\byour name\b/i.test(text ?? '');
			if (text && text.length <= 100 && !isOther && !isAmongComments(element)) {
				lines.push(text);
			}
		}
	}

	// “By …” says it outright; a name in an element that is named for authors is the next best thing.
	for (const line of [...lines.filter(text => opensWithBy.test(text)), ...lines]) {
		const [name] = namesInByline(line);
		if (name && looksLikeName(name)) {
			add(line);
		}

		if (names.length > 0) {
			return;
		}
	}

	for (const element of page.getElementsByTagName('*')) {
		if (!/^(?:p|span|div|a|li|h[2-6]|em|i|address)$/.test(element.localName)) continue;
		const raw = shortText(element);
		if (!namesSomebody.test(raw)) continue;
		const text = cleanLine(raw);
		const next =
			text && /^(?:written by|words by|by|author|автор|بقلم)\s*:?$/i.test(text) ? nextElement(element) : null;
		const line = next ? cleanLine(shortText(next)) : (text?.replace(postedOn, 'By ') ?? null);
		if (!line || line.length > 80 || !(next || (opensWithBy.test(line) && isByline(line)))) {
			continue;
		}

		const [name] = namesInByline(line);
		if (name && looksLikeName(name) && !isAmongComments(element)) {
			add(line);
			return;
		}
	}

	// “Ada Okoro”, in bold in front of an address to write to: so archives of mailing lists head each letter.
	for (const link of names.length === 0
		? page.querySelectorAll('b + a[href^="mailto:"], strong + a[href^="mailto:"]')
		: []) {
		const name = previousElement(link)?.textContent ?? '';
		if (looksLikeName(name)) {
			add(name);
			return;
		}
	}

	// A pen name of one word, where the mark-up leaves no doubt.
	const penName = cleanLine(
		page.querySelector('[rel="author"], .author a, .byline a, .post-author a, .vcard .fn')?.textContent,
	);
	if (
		penName &&
		/^\p{L}[\p{L}\p{N}._-]{2,24}$/u.test(penName) &&
		!/^(?:author|about|more|posts?|share|follow|home|blog|admin|editor|staff)$/i.test(penName)
	) {
		add(penName);
	}
}

const opensWithBy =
	/^(?:by|By|BY|(?:[Ww]ritten|[Ss]ubmitted|[Pp]hotographs|[Pp]ictures) [Bb]y|[Aa]uthor:|[Ii]nterview:|[Vv]on|[Pp]or|[Pp]ar|Автор|Текст|بقلم|كتبت?)\s*[:：]?\s+[\p{Lu}\p{Lo}]/u;

/** A word that stands before a name in some line that says who wrote: most lines of a page have none. */
const namesSomebody = /\b(?:by|author|von|por|par|interview)\b|автор|текст|بقلم|كتب/iu;

/** “Posted on March 12, 2026 by Ada Okoro”, up to her name. */
const postedOn =
	/^(?:(?:posted|published|written)\b[\s:]*(?:on\b)?)?[^.!?]{0,40}?\d{4}[^!?]{0,12}?(?:\bby|автор:)\s+(?=\p{Lu})/iu;

function nextElement(element: PageElement): PageElement | null {
	for (let node = element.nextSibling; node; node = node.nextSibling) {
		if (node.nodeType === 1) {
			return node as PageElement;
		}
	}

	return null;
}

function previousElement(element: PageElement): PageElement | null {
	let before: PageElement | null = null;
	for (const sibling of element.parentNode?.children ?? []) {
		if (sibling === element) return before;
		before = sibling;
	}

	return null;
}

const publishedTags = [
	'article:published_time',
	'og:article:published_time',
	'article:published',
	'datepublished',
	'og:published_time',
	'parsely-pub-date',
	'sailthru.date',
	'publishdate',
	'publish-date',
	'publish_date',
	'pubdate',
	'published_time',
	'published-date',
	'publication_date',
	'date',
	'dc.date',
	'dc.date.issued',
	'dc.date.created',
	'dcterms.created',
	'dcterms.date',
	'dcterms.issued',
	'citation_publication_date',
	'citation_date',
	'article.published',
	'article.created',
	'published_at',
	'cxenseparse:recs:publishtime',
	'originalpublicationdate',
	'article_date_original',
	'vr:published_time',
	'ptime',
	'pdate',
	'created',
	'blogger:published',
	'rnews:datepublished',
	'date_published',
	'displaydate',
	'shareaholic:article_published_time',
];

/** When the article was first published, by whatever says so. */
function readPublished(sources: Sources, title: string | null): string | null {
	const {page, html, meta, things, article, url, language} = sources;
	const read = (value: unknown) => readDate(value, language ?? '');
	return (
		read(article?.datePublished) ??
		firstOf(publishedTags.map(tag => read(meta.get(tag)))) ??
		firstOf(
			things.map(thing =>
				isOfType(thing, /WebPage$|Product$|VideoObject$/) ? read(thing.datePublished) : null,
			),
		) ??
		firstOf(
			Array.from(page.querySelectorAll('[itemprop="datePublished"]'), element =>
				dateOfElement(element, language),
			),
		) ??
		firstOf(
			Array.from(
				page.querySelectorAll(
					'time[pubdate], time.entry-date, time.published, .published time, article time, header time, main time',
				),
				element => (isUpdate(element) ? null : dateOfElement(element, language)),
			),
		) ??
		dateOfAddress(url) ??
		firstOf(
			Array.from(page.querySelectorAll('time'), element =>
				isUpdate(element) ? null : dateOfElement(element, language),
			),
		) ??
		visibleDate(page, title, language) ??
		read(dateInData(html)) ??
		read(article?.dateCreated) ??
		readUpdated(sources)
	);
}

/**
 * The date in what a program makes the page of, where that names one and no other: where it names several, they are
 * those of other pages too.
 */
function dateInData(html: string): string | null {
	const named =
		/(?:"|&quot;)(?:datePublished|publish(?:ed)?Date|publishedAt|firstPublished)\\?(?:"|&quot;)\s?:\s?\\?(?:"|&quot;)(\d{4}-\d\d-\d\d)/gi;
	const dates = new Set(Array.from(html.matchAll(named), ([, date]) => date!));
	return dates.size === 1 ? [...dates][0]! : null;
}

/** The byline in what a program makes the page of, where that has one and no other. */
function bylineInData(html: string): string | null {
	const named =
		/(?:"|&quot;)(?:byline|authorName)\\?(?:"|&quot;)\s?:\s?\\?(?:"|&quot;)([^"&\\<>]{3,80})\\?(?:"|&quot;)/gi;
	const names = new Set(Array.from(html.matchAll(named), ([, name]) => name!));
	const [only = ''] = names;
	return names.size === 1 && namesInByline(only).every(looksLikeName) ? only : null;
}

function readUpdated({page, meta, things, article, language}: Sources): string | null {
	const read = (value: unknown) => readDate(value, language ?? '');
	return (
		read(article?.dateModified) ??
		firstOf(
			[
				'article:modified_time',
				'og:updated_time',
				'datemodified',
				'last-modified',
				'dcterms.modified',
				'article:updated',
				'revised',
				'lastmod',
			].map(tag => read(meta.get(tag))),
		) ??
		firstOf(things.map(thing => (isOfType(thing, /WebPage$/) ? read(thing.dateModified) : null))) ??
		firstOf(
			Array.from(page.querySelectorAll('[itemprop="dateModified"], time.updated'), element =>
				dateOfElement(element, language),
			),
		)
	);
}

function isUpdate(element: PageElement): boolean {
	return /updat|modif/i.test(
		`${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`,
	);
}

function dateOfElement(element: PageElement, language: string | null): string | null {
	return (
		readDate(element.getAttribute('datetime'), language ?? '') ??
		readDate(element.getAttribute('content'), language ?? '') ??
		findDate(cleanLine(element.textContent?.slice(0, 200)) ?? '', language ?? '')?.date ??
		null
	);
}

/** `/2026/03/12/bridge-opens`, `/2026/march/12/bridge-opens` */
function dateOfAddress(url: string | null): string | null {
	const match = /\/((?:19|20)\d\d)[/-](\d{1,2}|[a-z]{3,9})[/-](\d{1,2})(?=[/-]|$)/i.exec(url ?? '');
	return (
		match &&
		(readDate(`${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`) ??
			readDate(`${match[3]} ${match[2]} ${match[1]}`))
	);
}

const dateMarks =
	'date, .entry-date, .post-date, .published, .date-published, .publish-date, .article-date, .posted-on, .post-meta, .entry-meta, .article-meta, .byline, .date, .timestamp, [class*="date" i], [class*="publish" i], [class*="time" i], [class*="meta" i]';

/**
 * A date that readers see: in an element named for it, else in the first short line with a date behind the
 * headline. Two thirds of the pages whose tags say nothing show one.
 */
function visibleDate(page: Page, title: string | null, language: string | null): string | null {
	let updated: string | null = null;
	const consider = (text: string | null): string | null => {
		if (!text || text.length > 160) {
			return null;
		}

		const found = findDate(text, language ?? '');
		if (found && /updat|modif|review/i.test(text.slice(0, found.start)) && !/publish|posted/i.test(text)) {
			updated ??= found.date;
			return null;
		}

		return found?.date ?? null;
	};

	for (const element of page.querySelectorAll(dateMarks)) {
		const date = /^(?:body|html|main|article|script|style|form|input|footer)$/.test(element.localName)
			? null
			: consider(cleanLine(shortText(element)));
		if (date) {
			return date;
		}
	}

	const folded = title ? wordsAlone(title) : '';
	let isBehindTitle = folded === '';
	let aboveTitle: string | null = null;
	let seen = 0;
	for (const element of page.getElementsByTagName('*')) {
		if (!/^(?:h1|h2|p|span|div|li|time|date|em|i|b|font|small|strong|td)$/.test(element.localName)) continue;
		const text = cleanLine(shortText(element));
		const saysSo = text !== null && /^(?:last |first )?(?:updated|modified|published)\b/i.test(text);
		// Far from the headline, a date is the article's only where it says so.
		if (saysSo || (isBehindTitle && seen++ < 400)) {
			const date = consider(text);
			if (date) {
				return date;
			}
		} else if (!isBehindTitle) {
			isBehindTitle =
				wordsAlone(/^h[12]$/.test(element.localName) ? textOfHeading(element) : (text ?? '')) === folded;
			aboveTitle = onlyDate(text, language) ?? aboveTitle;
		}
	}

	return updated ?? aboveTitle;
}

/** The date that a line says, when it says nothing else. */
function onlyDate(text: string | null, language: string | null): string | null {
	const found = text && text.length <= 40 ? findDate(text, language ?? '') : null;
	return found && found.start === 0 && found.end === text!.length ? found.date : null;
}

/** A line that says when or by whom has fewer elements and pieces of text. */
const mostNodes = 300;

/** The text of an element, or nothing when it is long: a container's text is every date below it. */
function shortText(element: PageElement): string {
	if (element.children.length > 12) return '';
	let text = '';
	let nodes = 0;
	// No further than that, or what is nested would be read once for each element that it stands in.
	const isShort = (parent: PageNode): boolean => {
		for (let child = parent.firstChild; child; child = child.nextSibling) {
			if (++nodes > mostNodes) return false;
			if (child.nodeType === 3) text += child.textContent ?? '';
			else if (child.nodeName === 'BR') text += '\n';
			if (text.length > 400 || (child.nodeType === 1 && !isShort(child))) return false;
		}

		return true;
	};

	return isShort(element) ? text : '';
}

function firstOf<T>(values: ReadonlyArray<T | null>): T | null {
	return values.find(value => value !== null) ?? null;
}

function textOf(value: unknown): string | null {
	const [text] = listOf(value);
	return typeof text === 'string'
		? cleanLine(decodeEntities(text.replace(/<[^>]*>/g, ' ')))
		: isThing(text)
			? textOf(text['@value'])
			: null;
}

/** Some systems write entities into places where nothing decodes them. */
function decodeEntities(text: string | null): string {
	return (text ?? '')
		.replace(/&(?:#0?39|apos|rsquo|#8217|#x27);/gi, match => (/rsquo|8217/.test(match) ? '’' : "'"))
		.replace(/&(?:quot|#34);/gi, '"')
		.replace(/&(?:ldquo|#8220);/gi, '“')
		.replace(/&(?:rdquo|#8221);/gi, '”')
		.replace(/&(?:lsquo|#8216);/gi, '‘')
		.replace(/&(?:ndash|#8211);/gi, '–')
		.replace(/&(?:mdash|#8212);/gi, '—')
		.replace(/&(?:nbsp|#160);/gi, ' ')
		.replace(/&(?:amp|#38|#038);/gi, '&');
}
