import type {Actor, ActorKind, Mention} from '../../source/actors/actor.ts';
import type {Analysis} from '../../source/analysis.ts';
import {type Span, span} from '../../source/article/offset.ts';
import type {Paragraph, ParagraphKind} from '../../source/paragraphs/paragraph.ts';
import type {Confidence, Quote, QuoteKind} from '../../source/quotes/quote.ts';
import type {RuleName} from '../../source/quotes/rules.ts';

// An article made up for the screen, long enough to scroll on most of them, with its analysis written by
// hand: what the panes show must not depend on what the engine finds today.

type Words = {
	readonly parts: readonly string[];
	readonly cue: string | null;
	/** The id of an actor, “unnamed” or “unknown”. */
	readonly by: string;
	readonly mention?: string;
	readonly kind?: QuoteKind;
	readonly confidence?: Confidence;
	readonly because?: RuleName;
};

type Entry = {readonly text: string; readonly kind?: ParagraphKind; readonly quotes?: readonly Words[]};

const entries: readonly Entry[] = [
	{
		text: 'The bridge over the harbour has been shut since the autumn storms, and the town has split over who should pay for it.',
	},
	{
		text: '“We will not close the school,” Mayor Ana Ruiz said on Tuesday, adding that the council had promised the funds before the vote. She did not say which budget they would come from.',
		quotes: [
			{
				parts: ['“We will not close the school,”'],
				cue: 'said',
				by: 'ana-ruiz',
				mention: 'Mayor Ana Ruiz',
				because: 'name-before-cue',
			},
			{
				parts: ['that the council had promised the funds before the vote'],
				cue: 'adding',
				by: 'ana-ruiz',
				kind: 'indirect',
				confidence: 'likely',
				because: 'same-paragraph',
			},
		],
	},
	{text: 'What the port says', kind: 'heading'},
	{
		text: 'The Northport Port Authority, which owns the crossing, said it would reopen “on schedule” in spring, though three inspections have failed since the storms.',
		quotes: [
			{
				parts: ['it would reopen “on schedule” in spring'],
				cue: 'said',
				by: 'northport-port-authority',
				mention: 'The Northport Port Authority',
				kind: 'mixed',
				because: 'relative-who',
			},
		],
	},
	{
		text: '“A promise,” said Josephine Okafor, who chairs the parents’ association, “is not a cheque.”',
		quotes: [
			{
				parts: ['“A promise,”', '“is not a cheque.”'],
				cue: 'said',
				by: 'josephine-okafor',
				mention: 'Josephine Okafor',
				because: 'cue-before-name',
			},
		],
	},
	{
		text: '“Nobody asked the town,” one resident said outside the hall, where dockers waited for news of the deal.',
		quotes: [
			{
				parts: ['“Nobody asked the town,”'],
				cue: 'said',
				by: 'unnamed',
				mention: 'one resident',
				because: 'unnamed-description',
			},
		],
	},
	{
		text: 'The bridge carries 9,000 vehicles a day, most of them to the docks and to the fish market on the far side of the water.',
	},
	{
		text: '“It was never only about money.”',
		quotes: [
			{
				parts: ['“It was never only about money.”'],
				cue: null,
				by: 'unknown',
				confidence: 'unsure',
				because: 'no-speaker',
			},
		],
	},
	{
		text: 'Tomas Okafor, an engineer and no relation, told the council the piers would hold. “They were built for worse,” he said.',
		quotes: [
			{
				parts: ['the piers would hold'],
				cue: 'told',
				by: 'tomas-okafor',
				mention: 'Tomas Okafor',
				kind: 'indirect',
				because: 'name-before-cue',
			},
			{
				parts: ['“They were built for worse,”'],
				cue: 'said',
				by: 'tomas-okafor',
				mention: 'he',
				confidence: 'unsure',
				because: 'pronoun-to-speaker',
			},
		],
	},
	...Array.from({length: 16}, (_, index) => ({
		text: `In week ${index + 1} of the closure the ferry ran every half an hour from the old quay, and it carried more people than the line had seen in any week of the ten years before, the Northport Port Authority wrote.`,
		quotes: [],
	})),
	{
		text: '“Judge us in the spring,” Ruiz said before she left for the harbour.',
		quotes: [
			{
				parts: ['“Judge us in the spring,”'],
				cue: 'said',
				by: 'ana-ruiz',
				mention: 'Ruiz',
				because: 'name-before-cue',
			},
		],
	},
];

const people: readonly (readonly [
	name: string,
	kind: ActorKind,
	role: string | null,
	names: readonly string[],
])[] = [
	['Ana Ruiz', 'person', 'Mayor', ['Mayor Ana Ruiz', '” Ruiz said']],
	['Josephine Okafor', 'person', null, ['Josephine Okafor']],
	['Tomas Okafor', 'person', 'engineer', ['Tomas Okafor']],
	['Northport Port Authority', 'organization', null, ['Northport Port Authority']],
	['Northport', 'place', null, ['Northport']],
];

/** An analysis of these paragraphs: quotes are looked for in their own, actors in all. */
export function analysisOf(
	texts: readonly Entry[],
	names: typeof people = people,
	facts: {title?: string | null; url?: string | null; notices?: readonly string[]} = {},
): Analysis {
	const text = texts.map(entry => entry.text).join('\n\n');
	const paragraphs: Paragraph[] = [];
	const quotes: Quote[] = [];
	let start = 0;
	for (const [index, entry] of texts.entries()) {
		const paragraph = span(start, start + entry.text.length);
		paragraphs.push({...paragraph, id: `p${index + 1}`, index, kind: entry.kind ?? 'body'});
		const find = (words: string): Span => {
			const at = entry.text.indexOf(words);
			if (at === -1) {
				throw new Error(`“${words}” does not stand in paragraph ${index + 1}.`);
			}

			return span(start + at, start + at + words.length);
		};

		for (const words of entry.quotes ?? []) {
			const parts = words.parts.map(find);
			quotes.push({
				...span(parts[0]!.start, parts.at(-1)!.end),
				id: `q${quotes.length + 1}`,
				kind: words.kind ?? 'direct',
				paragraph: index,
				parts,
				cue: words.cue === null ? null : find(words.cue),
				speaker:
					words.by === 'unknown'
						? {kind: 'unknown'}
						: words.by === 'unnamed'
							? {kind: 'unnamed', mention: find(words.mention!), description: null}
							: {
									kind: 'named',
									actor: words.by,
									mention: words.mention === undefined ? null : find(words.mention),
								},
				confidence: words.confidence ?? 'certain',
				because: words.because ?? 'no-speaker',
			});
		}

		start += entry.text.length + 2;
	}

	const actors = names.map(([name, kind, role, forms]): Actor => {
		const id = name.toLowerCase().replaceAll(' ', '-');
		const mentions: Mention[] = [];
		for (const {start, end, index} of paragraphs) {
			for (const form of forms) {
				for (let at = text.indexOf(form, start); at >= 0 && at < end; at = text.indexOf(form, at + 1)) {
					// “Ruiz said” is looked for where the full name does not stand before it.
					const from = at + (form.startsWith('”') ? 2 : 0);
					mentions.push({
						...span(from, at + form.replace(/ said$/, '').length),
						paragraph: index,
						kind: 'name',
					});
				}
			}
		}

		mentions.sort((one, other) => one.start - other.start);
		const spoken = quotes.filter(({speaker}) => speaker.kind === 'named' && speaker.actor === id);
		const words = spoken.flatMap(quote => text.slice(quote.start, quote.end).split(/\s+/)).length;
		return {
			id,
			name,
			kind,
			role,
			aliases: [name.split(' ').at(-1)!],
			mentions,
			quotes: spoken.map(quote => quote.id),
			quotedWords: words,
			dispersion: 0.5,
		};
	});
	return {
		article: {
			path: 'bridge.txt',
			url: facts.url ?? null,
			title: facts.title === undefined ? 'Harbour bridge to reopen in spring' : facts.title,
			byline: 'By Jan Holm',
			published: '2026-03-12',
			updated: null,
			site: 'Northport Courier',
			language: 'en',
			text,
			paragraphs,
			notices: facts.notices ?? [],
		},
		quotes,
		actors,
	};
}

export const bridge = analysisOf(entries);

/** An article with so many quotes, two to a paragraph and a dozen voices. */
export function longArticle(quotes: number): Analysis {
	const names = Array.from({length: 12}, (_, index) => `Speaker${index} Number${index}`);
	const texts = Array.from({length: Math.ceil(quotes / 2)}, (_, index): Entry => {
		const name = names[index % names.length]!;
		const by = name.toLowerCase().replaceAll(' ', '-');
		return {
			text: `“The tide came in ${index} times before noon,” ${name} said by the quay, and went on with the count of the boats. “We counted boat ${index} twice, to be sure of it.”`,
			quotes: [
				{parts: [`“The tide came in ${index} times before noon,”`], cue: 'said', by, mention: name},
				{
					parts: [`“We counted boat ${index} twice, to be sure of it.”`],
					cue: null,
					by,
					because: 'same-paragraph',
				},
			],
		};
	});
	return analysisOf(
		texts,
		names.map(name => [name, 'person', null, [name]]),
	);
}
