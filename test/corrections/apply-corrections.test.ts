import {describe, expect, it} from 'vitest';
import {span} from '../../source/article/offset.ts';
import {anchorOf} from '../../source/corrections/anchor.ts';
import {applyCorrections} from '../../source/corrections/apply-corrections.ts';
import {originalOf, rejectedIn} from '../../source/corrections/corrected-quote.ts';
import type {CorrectedSpeaker, Correction} from '../../source/corrections/correction.ts';
import {toCsv} from '../../source/export/to-csv.ts';
import {toJson} from '../../source/export/to-json.ts';
import {toMarkdown} from '../../source/export/to-markdown.ts';
import {toText} from '../../source/export/to-text.ts';
import type {QuoteId} from '../../source/quotes/quote.ts';
import {harbour} from '../helpers/harbour.ts';

const ana = {id: 'ana-ruiz', name: 'Ana Ruiz'};
const samir = {id: 'samir-haddad', name: 'Samir Haddad'};

function anchor(id: QuoteId) {
	return anchorOf(harbour.article.text, harbour.quotes.find(quote => quote.id === id)!);
}

function stretch(words: string) {
	const start = harbour.article.text.indexOf(words);
	return span(start, start + words.length);
}

function setSpeaker(id: QuoteId, speaker: CorrectedSpeaker): Correction {
	return {type: 'set-speaker', quote: anchor(id), speaker};
}

function corrected(...corrections: readonly Correction[]) {
	const {analysis, orphans} = applyCorrections(harbour, corrections);
	expect(orphans).toEqual([]);
	return toJson(analysis);
}

describe('a speaker set by the reader', () => {
	it('is certain, marked, and has the quote counted as theirs', () => {
		const {quotes, actors} = corrected(setSpeaker('q6', {kind: 'actor', ...samir}));
		expect(quotes[5]).toMatchObject({
			speaker: {kind: 'named', actor: 'samir-haddad', name: 'Samir Haddad'},
			confidence: 'certain',
			corrected: true,
		});
		expect(actors.find(actor => actor.id === 'samir-haddad')).toMatchObject({
			quotes: ['q6', 'q7', 'q8'],
			quotedWords: 14,
		});
	});

	it('takes the quote from whoever had it', () => {
		const {actors} = corrected(setSpeaker('q2', {kind: 'unknown'}));
		expect(actors.find(actor => actor.id === 'ana-ruiz')?.quotes).toEqual(['q1', 'q5']);
	});

	it('may be somebody whom the article does not list', () => {
		const {quotes, actors} = corrected(
			setSpeaker('q4', {kind: 'new', name: 'Zoë Marsh', actorKind: 'person'}),
			setSpeaker('q6', {kind: 'new', name: 'Zoë Marsh', actorKind: 'person'}),
		);
		expect(quotes[3]!.speaker).toMatchObject({name: 'Zoë Marsh', mention: {text: 'one resident'}});
		expect(actors.find(actor => actor.name === 'Zoë Marsh')).toMatchObject({
			id: 'zoe-marsh',
			quotes: ['q4', 'q6'],
			corrected: true,
		});
	});

	it('may be somebody whom the article describes and does not name', () => {
		const mention = anchorOf(harbour.article.text, stretch('one resident'));
		const {quotes} = corrected(setSpeaker('q6', {kind: 'unnamed', mention}));
		expect(quotes[5]!.speaker).toMatchObject({kind: 'unnamed', mention: {text: 'one resident'}});
	});

	it('keeps who the program thought it was', () => {
		const {analysis} = applyCorrections(harbour, [
			setSpeaker('q5', {kind: 'actor', ...samir}),
			setSpeaker('q5', {kind: 'unknown'}),
		]);
		expect(originalOf(analysis.quotes[4]!)).toMatchObject({name: 'Ana Ruiz', confidence: 'unsure'});
		expect(originalOf(analysis.quotes[0]!)).toBeNull();
	});

	it('is what a pronoun means, and no longer somebody else', () => {
		const {quotes, actors} = corrected(setSpeaker('q5', {kind: 'actor', ...samir}));
		const mentions = (name: string) =>
			actors.find(actor => actor.name === name)!.mentions.map(mention => mention.text);
		expect(quotes[4]!.speaker).toMatchObject({mention: {text: 'she'}});
		expect(mentions('Samir Haddad')).toContain('she');
		expect(mentions('Ana Ruiz')).not.toContain('she');
	});

	it('is not pointed at by the name of somebody else', () => {
		const {quotes, actors} = corrected(setSpeaker('q2', {kind: 'actor', ...samir}));
		expect(quotes[1]!.speaker).not.toHaveProperty('mention');
		expect(actors.find(actor => actor.name === 'Ana Ruiz')!.mentions).toHaveLength(
			harbour.actors[0]!.mentions.length,
		);
	});

	it('is the actor of that name if there is one', () => {
		const {actors} = corrected(setSpeaker('q6', {kind: 'new', name: 'haddad', actorKind: 'person'}));
		expect(actors).toHaveLength(4);
	});
});

describe('what is no quote', () => {
	it('is gone, and the others keep their ids', () => {
		const {quotes, actors} = corrected({type: 'not-a-quote', quote: anchor('q3')});
		expect(quotes.map(quote => quote.id)).toEqual(['q1', 'q2', 'q4', 'q5', 'q6', 'q7', 'q8']);
		const {analysis} = applyCorrections(harbour, [{type: 'not-a-quote', quote: anchor('q3')}]);
		expect(rejectedIn(analysis).map(quote => quote.id)).toEqual(['q3']);
		expect(actors.find(actor => actor.kind === 'organization')).toMatchObject({quotes: [], quotedWords: 0});
	});
});

describe('actors put right', () => {
	it('are one after they are merged, with the mentions and quotes of both', () => {
		const {quotes, actors} = corrected({type: 'merge-actors', from: samir, into: ana});
		expect(actors.map(actor => actor.id)).not.toContain('samir-haddad');
		expect(actors[0]).toMatchObject({
			aliases: ['Samir Haddad', 'Haddad', 'Ruiz'],
			quotes: ['q1', 'q2', 'q5', 'q7', 'q8'],
			corrected: true,
		});
		expect(actors[0]!.mentions).toHaveLength(5);
		expect(quotes[7]!.speaker).toMatchObject({actor: 'ana-ruiz', name: 'Ana Ruiz'});
	});

	it('are still found by the name and id that they had', () => {
		const {quotes} = corrected(
			{type: 'rename-actor', actor: samir, name: 'Samir el-Haddad'},
			{type: 'merge-actors', from: samir, into: ana},
			setSpeaker('q6', {kind: 'actor', ...samir}),
		);
		expect(quotes[5]!.speaker).toMatchObject({actor: 'ana-ruiz'});
	});

	it('keep the old name as an alias', () => {
		const {actors} = corrected({type: 'rename-actor', actor: ana, name: 'Ana María Ruiz'});
		expect(actors[0]).toMatchObject({id: 'ana-ruiz', name: 'Ana María Ruiz', aliases: ['Ana Ruiz', 'Ruiz']});
	});
});

describe('tags and notes', () => {
	it('come and go', () => {
		const tag = {type: 'tag', quote: anchor('q2'), tag: 'school'} as const;
		const note = {type: 'note', quote: anchor('q2'), note: 'Call her.'} as const;
		expect(corrected(tag, tag, note).quotes[1]).toMatchObject({tags: ['school'], note: 'Call her.'});
		const {quotes} = corrected(tag, note, {...tag, type: 'untag'}, {...note, note: ''});
		expect(quotes[1]).not.toHaveProperty('tags');
		expect(quotes[1]).not.toHaveProperty('note');
	});
});

describe('a correction for another article', () => {
	it('is an orphan and changes nothing', () => {
		const lost: Correction[] = [
			{type: 'not-a-quote', quote: {...anchor('q2'), exact: '“We will close it,”'}},
			{type: 'rename-actor', actor: {id: 'li-na', name: 'Li Na'}, name: 'Li'},
			setSpeaker('q6', {kind: 'actor', id: 'li-na', name: 'Li Na'}),
		];
		const {analysis, orphans} = applyCorrections(harbour, lost);
		expect(orphans).toEqual(lost);
		expect(toJson(analysis)).toEqual(toJson(harbour));
	});
});

describe('exports', () => {
	const {analysis} = applyCorrections(harbour, [
		setSpeaker('q6', {kind: 'actor', ...samir}),
		{type: 'tag', quote: anchor('q6'), tag: 'money'},
		{type: 'note', quote: anchor('q6'), note: 'Heard it\u001b[2J myself'},
	]);
	const selection = {quotes: ['q6'] as const};

	it('mark actors that the reader put right', () => {
		const {analysis: renamed} = applyCorrections(harbour, [
			{type: 'rename-actor', actor: ana, name: 'Ana María Ruiz'},
		]);
		expect(toText(renamed, {only: 'actors'})).toContain('Ana María Ruiz [renamed from Ana Ruiz]  person');
		expect(toMarkdown(renamed, {only: 'actors'})).toContain(
			'| Ana María Ruiz (renamed from Ana Ruiz) | person |',
		);
		expect(toCsv(renamed, {only: 'actors'})).toMatch(
			/,corrected,correction\r\nana-ruiz,Ana María Ruiz,.*,yes,renamed from Ana Ruiz\r\n/,
		);
	});

	it('show what the reader did, and no escape sequence of theirs', () => {
		expect(toText(analysis, {selection})).toContain(
			'¶7  Samir Haddad  “Who pays for all of this?” [speaker set by the reader (the program: nobody)] #money [note: Heard it\ufffd[2J myself]',
		);
		expect(toMarkdown(analysis, {selection})).toMatch(
			/— Samir Haddad, engineer, .*, ¶7, speaker set by the reader \(the program: nobody\), #money\n\nNote: Heard it\ufffd\\\[2J myself/,
		);
		expect(toCsv(analysis, {selection})).toMatch(/,yes,money,Heard it\ufffd\[2J myself,,unsure\r\n$/);
		expect(toJson(analysis, selection).quotes[0]).toMatchObject({
			original: {speaker: {kind: 'unknown'}, confidence: 'unsure'},
			corrected: true,
			tags: ['money'],
			note: 'Heard it\ufffd[2J myself',
		});
	});
});
