import {describe, expect, it} from 'vitest';
import {analyzeArticle} from '../../source/analyze-article.ts';
import {fromText} from '../../source/article/from-text.ts';
import {percentOf} from '../../source/navigation/screen/share-of-voice.ts';
import {createWorld} from '../../source/navigation/world.ts';
import {analysisOf, bridge, longArticle} from './bridge.ts';
import {Reader} from './reader.ts';
import {expectSound} from './sound.ts';

describe('the first screen', () => {
	it('at 120×36 has the three lists, the text and the details', async () => {
		await expect(`${new Reader(bridge, '120x36').screen}\n`).toMatchFileSnapshot('screens/120x36.txt');
	});

	it('at 180×50 has the details in a column of their own', async () => {
		await expect(`${new Reader(bridge, '180x50').screen}\n`).toMatchFileSnapshot('screens/180x50.txt');
	});

	it('at 80×24 has one list over the text, and tabs', async () => {
		await expect(`${new Reader(bridge, '80x24').screen}\n`).toMatchFileSnapshot('screens/80x24.txt');
	});

	it('at 50×12 has no frames', async () => {
		await expect(`${new Reader(bridge, '50x12').screen}\n`).toMatchFileSnapshot('screens/50x12.txt');
	});

	it('without colours says all by signs', async () => {
		const reader = new Reader(bridge, '80x24', {looks: {isMono: true, glyphs: 'ascii'}}).press('space j');
		await expect(`${reader.screen}\n`).toMatchFileSnapshot('screens/80x24-ascii.txt');
	});

	it('at 39×7 says what is needed, and loses nothing', () => {
		const reader = new Reader(bridge, '120x36').press('j j');
		const before = reader.screen;
		reader.resize('39x7');
		expect(reader.screen.split('\n')[0]!.trim()).toBe('40×8 are needed; this is 39×7');
		expect(reader.resize('1x1').resize('500x200').resize('120x36').screen).toBe(before);
	});
});

describe('something told that is longer than its line', () => {
	const told = 'There is no word on who speaks. '.repeat(4);

	it.each(['80x24', '50x12', '40x8'])('is told in full at %s, until the next key', size => {
		const reader = new Reader(bridge, size, {}, {notices: [told]});
		const [columns] = size.split('x').map(Number);
		const shown = reader.screen.split('\n').map(line => line.slice(0, columns).trim());
		expect(shown.join(' ')).toContain(told.trim());
		expect(shown.join(' ')).toContain('keys');
		expectSound(reader.world, reader.state);
		expect(reader.press('j').overlay).toBe('');
	});

	it('is cut where it would cover the panes', () => {
		const reader = new Reader(bridge, '50x12', {}, {notices: [told.repeat(4)]});
		expect(reader.overlay.split('\n')).toHaveLength(4);
		expect(reader.overlay).toMatch(/…\s*$/);
	});
});

describe('a layer that is longer than the screen', () => {
	it('goes back from its end with one key', () => {
		const reader = new Reader(bridge, '80x24').press('? G G');
		const end = reader.overlay;
		expect(reader.press('k').overlay).not.toBe(end);
		expect(reader.press('j').overlay).toBe(end);
	});

	it('shows all of a verdict, however small the screen', () => {
		const reader = new Reader(bridge, '50x12', {
			verifierOf: () => () => ({
				sentence: 'altered — 1 word pasted that is not there',
				isVerbatim: false,
				paragraph: 1,
				words: Array.from({length: 60}, (_, index) => ({text: `word${index}`, is: 'same' as const})),
			}),
		}).press('V');
		reader.paste('We close\nthe school').press('enter');
		expect(reader.overlay).not.toContain('word59');
		reader.press(Array.from({length: 30}, () => 'down').join(' '));
		expect(reader.overlay).toContain('word59');
		expect(reader.overlay).toContain('shows the passage');
		expect(reader.press('up up up up up up up up up up up up').overlay).toContain('> We close the school');
	});
});

describe('the actors', () => {
	it('with room show how much of the words are whose, and where they stand first and last', () => {
		const reader = new Reader(bridge, '80x24').press('3');
		expect(reader.part('actors')).toMatch(/Ana Ruiz +per +\d” +\d+ █+ +\d+% {2}¶\d+–\d+ +[▁▂▃▅▇]{8,}/);
		expect(reader.part('text')).toMatch(/Ana Ruiz.* · \d+% of quoted words/);
	});

	it('without room say it in the details', () => {
		const reader = new Reader(bridge, '120x36').press('3');
		expect(reader.part('actors')).not.toContain('%');
		expect(reader.part('details')).toMatch(/\d+% of all quoted\s+words/);
	});

	it('show a quote of theirs in the details, and never “more” than none', () => {
		const details = new Reader(bridge, '120x36').press('3').part('details');
		expect(details).toMatch(/¶2 +(?:~ )?“?\w/);
		expect(details).not.toContain('more quote');
	});

	it('are given the same share of the words as in the summary, which counts those of nobody named', () => {
		const ofActor = new Reader(bridge, '80x24')
			.press('3')
			.part('text')
			.match(/Ana Ruiz.* · (\d+%) of quoted/)?.[1];
		const inSummary = new Reader(bridge, '80x24').press('4').overlay.match(/Ana Ruiz.* (\d+%) /)?.[1];
		expect(ofActor).toMatch(/%$/);
		expect(ofActor).toBe(inSummary);
	});

	it('who say little do not say nothing', () => {
		expect(percentOf(0.001)).toBe('<1%');
		expect(percentOf(0)).toBe('0%');
	});
});

describe('panes that follow one another', () => {
	it('show the paragraph and light the speaker of a quote', () => {
		const reader = new Reader(bridge, '120x36').press('j j j');
		expect(reader.part('quotes')).toMatch(/▸ {2}5 {2}J\. Okafor/);
		expect(reader.part('paragraphs')).toMatch(/5▸ “A promise/);
		expect(reader.part('actors')).toContain('▸ Josephine Okafor');
		expect(reader.litQuote).toBe('“A promise,” “is not a cheque.”');
		expect(reader.part('text')).toMatch(/ 5▸┃ “A promise,” said Josephine Okafor/);
		expect(reader.part('details')).toContain('Josephine Okafor → Josephine Okafor (person)');
	});

	it('scroll the text only when the quote is not in view', () => {
		const reader = new Reader(bridge, '120x36');
		const first = reader.state.top;
		expect(reader.press('j').state.top).toEqual(first);
		expect(reader.press('G').litQuote).toBe('“Judge us in the spring,”');
		expect(reader.state.top).not.toEqual(first);
	});

	it.each(['120x36', '80x24'])('keep still for the next quotes once the text had to move: %s', size => {
		const reader = new Reader(longArticle(200), size);
		const tops = Array.from({length: 60}, () => reader.press('j').state.top);
		const moved = tops.filter((top, move) => move > 0 && top !== tops[move - 1]).length;
		expect(moved).toBeLessThan(20);
		// Nor does it move back for the way back, however often somebody changes their mind.
		const {top} = reader.press('G k k k k k k k').state;
		expect(reader.press('j k j k').state.top).toEqual(top);
	});

	it.each([
		['j', 'down'],
		['k', 'up'],
	])('show the next quotes in that direction as well once a list had to move: %s', key => {
		const reader = new Reader(longArticle(200), '120x36').press(Array(40).fill('j').join(' '));
		const tops = Array.from({length: 40}, () => reader.press(key).state.listTops.quotes);
		expect(new Set(tops).size).toBeLessThan(7);
	});

	it('leave the actors where they are, with the speaker at the edge where they are not in view', () => {
		const reader = new Reader(longArticle(200), '120x40');
		const names = () => reader.part('actors').match(/Speaker\d+/g);
		const first = names()!;
		reader.press('j j j j j j j j j j j j j j');
		expect(names()).toEqual([...first.slice(0, -1), 'Speaker7']);
		expect(reader.part('actors')).toContain('▸ Speaker7');
		expect(reader.press('3').part('actors')).toMatch(/Speaker6[\s\S]*▸ Speaker7/);
	});

	it('have a thumb beside the text only while there is more of it', () => {
		const short = analyzeArticle(
			fromText('The ferry is off.\n\n“We sail at six,” said Ines Dahl.\n', {path: 'a.txt'}),
		);
		expect(new Reader(short, '120x36').part('text')).not.toContain('█');
		expect(new Reader(bridge, '120x36').part('text')).toContain('█');
	});

	it('say who speaks in the same row, whether the quote above it is long or short', () => {
		const reader = new Reader(bridge, '120x40');
		const rows = Array.from({length: 9}, () => {
			const lines = reader.part('details').split('\n');
			reader.press('j');
			return lines.findIndex(line => line.includes('Speaker'));
		});
		expect(new Set(rows)).toEqual(new Set([rows[0]]));
	});

	it('scroll the text under the list with J and K', () => {
		const reader = new Reader(bridge, '80x24').press('J');
		expect(reader.part('text')).not.toContain('Harbour bridge to reopen');
		expect(reader.press('K').part('text')).toContain('Harbour bridge to reopen');
		expect(reader.state.focus).toBe('quotes');
	});

	it('are reached by number, by Tab and by h and l', () => {
		const reader = new Reader(bridge, '120x36');
		expect(reader.press('1').state.focus).toBe('paragraphs');
		expect(reader.press('tab').state.focus).toBe('quotes');
		expect(reader.press('l l').state.focus).toBe('text');
		expect(reader.press('shift+tab').state.focus).toBe('actors');
	});

	it('let { } and [ ] walk through the text', () => {
		const reader = new Reader(bridge, '120x36').press('1 g g 0 ]');
		expect(reader.litQuote).toBe('“We will not close the school,”');
		expect(reader.press('] ]').litQuote).toBe('it would reopen “on schedule” in spring');
		expect(reader.press('[').part('details')).toContain('carried on → Ana Ruiz');
		expect(reader.press('}').state.selected.paragraphs).toBe('p3');
	});
});

describe('following and going back', () => {
	it('goes from an actor to their quotes, to the text, and back the same way', () => {
		const reader = new Reader(bridge, '120x36').press('3');
		const start = reader.screen;
		reader.press('enter');
		expect(reader.part('quotes')).toMatch(/2 Quotes ◂ · Ruiz ─+ 1\/3 of 9/);
		const narrowed = reader.screen;
		reader.press('j enter');
		expect(reader.state.focus).toBe('text');
		reader.press('backspace k');
		expect(reader.screen).toBe(narrowed);
		reader.press('ctrl+o');
		expect(reader.screen).toBe(start);
	});

	it('says where an actor without quotes stands', () => {
		const reader = new Reader(bridge, '120x36').press('3 G enter');
		expect(reader.part('status')).toContain('Northport is not quoted here');
		expect(reader.state.focus).toBe('text');
	});

	it('opens all that is known of a quote from the text', () => {
		const reader = new Reader(bridge, '80x24').press('enter enter');
		expect(reader.overlay).toContain('Because');
		expect(reader.press('escape').overlay).toBe('');
		expect(reader.state.focus).toBe('text');
	});

	it('goes from a quote to whoever says it', () => {
		const reader = new Reader(bridge, '120x36').press('j j g a');
		expect(reader.part('actors')).toMatch(/▸ Northport Port/);
		expect(reader.state.focus).toBe('actors');
	});
});

describe('searching', () => {
	it('narrows the list with every letter, lights what it found, and counts', () => {
		const reader = new Reader(bridge, '120x36').press('/').type('okaf');
		expect(reader.part('quotes')).toMatch(/1\/3 of 9/);
		expect(reader.part('status')).toContain('/ okaf');
		expect(reader.part('status')).toContain('3 of 9 quotes · exact');
	});

	it('says what is close when nothing matches as typed', () => {
		const reader = new Reader(bridge, '120x36').press('/').type('okafro');
		expect(reader.part('quotes')).toContain('≈ close: nothing matches as typed');
		expect(reader.part('status')).toContain('≈ close');
	});

	it('brings the place back with Esc', () => {
		const reader = new Reader(bridge, '120x36').press('j j');
		const before = reader.screen;
		reader.press('/').type('judge');
		expect(reader.litQuote).toContain('“Judge us');
		reader.press('escape');
		expect(reader.screen).toBe(before);
	});

	it('kept with Enter, goes on with n and N, and is left with Esc', () => {
		const reader = new Reader(bridge, '120x36').press('j j');
		const before = reader.screen;
		reader.press('/').type('who:ruiz').press('enter');
		expect(reader.part('status')).toContain('n/N next   Esc clear   & in place (now: only matches)');
		reader.press('n n');
		expect(reader.litQuote).toContain('“Judge us');
		expect(reader.press('n').part('quotes')).toMatch(/1\/3 of 9/);
		expect(reader.press('N').part('quotes')).toMatch(/3\/3 of 9/);
		reader.press('escape');
		expect(reader.screen).toBe(before);
	});

	it('stays where Enter led when it is left after that', () => {
		const reader = new Reader(bridge, '120x36').press('/').type('judge').press('enter enter escape');
		expect(reader.state.focus).toBe('text');
		expect(reader.state.selected.quotes).toBe('q9');
	});

	it('shows everything with the matches lit after &', () => {
		const reader = new Reader(bridge, '120x36').press('/').type('who:ruiz').press('enter &');
		expect(reader.part('quotes')).toMatch(/1\/9 ─╮/);
		expect(reader.part('status')).toContain('& only matches (now: in place)');
		expect(reader.press('n n').state.selected.quotes).toBe('q9');
	});

	it('goes through the text from match to match', () => {
		const reader = new Reader(bridge, '120x36').press('0 /').type('council').press('enter');
		expect(reader.part('status')).toContain('1 of 2 in the text');
		expect(reader.press('n').part('status')).toContain('2 of 2 in the text');
		expect(reader.press('n').part('status')).toContain('1 of 2 in the text');
	});

	it('shows a match that stands far to the right in its row', () => {
		const reader = new Reader(bridge, '80x24').press('1 /').type('dockers');
		expect(reader.part('paragraphs')).toMatch(/ 6▸ ….*dockers/);
	});

	it('takes letters that are commands elsewhere, and a paste, as text', () => {
		const reader = new Reader(bridge, '120x36').press('/').type('q?').paste('spring\nnow');
		expect(reader.part('status')).toContain('/ q?spring now');
		expect(reader.commands).toEqual([]);
	});

	it('says that nothing matches, and how to go on', () => {
		const reader = new Reader(bridge, '120x36').press('/').type('!a !e');
		expect(reader.part('status')).toContain('nothing matches');
		expect(reader.part('quotes')).toContain('Nothing in the quotes matches; found');
	});
});

describe('narrowing to one actor', () => {
	it('holds in all panes until f or Esc ends it', () => {
		const reader = new Reader(bridge, '120x36').press('f');
		expect(reader.part('quotes')).toMatch(/· Ruiz ─+ 1\/3 of 9/);
		expect(reader.part('paragraphs')).toMatch(/2 of 26/);
		expect(reader.part('status')).toContain('only Ana Ruiz   f everybody');
		expect(reader.press('escape').part('quotes')).toMatch(/1\/9/);
		expect(reader.press('f f').part('quotes')).toMatch(/1\/9/);
	});

	it('says why it cannot when nobody is known to speak', () => {
		const reader = new Reader(bridge, '120x36').press('g g j j j j f');
		expect(reader.part('status')).toContain('No actor is known to say this.');
	});
});

describe('taking away', () => {
	it('marks quotes, and shows them in the header', () => {
		const reader = new Reader(bridge, '120x36').press('space j j space');
		expect(reader.part('header')).toContain('• 2 marked');
		expect(reader.part('quotes')).toMatch(/ • {1}2 {2}Ruiz/);
		expect(reader.press('space').state.marks).toEqual(['q1']);
	});

	it('copies what is selected in the form that the menu says', () => {
		const reader = new Reader(bridge, '80x24').press('j y');
		expect(reader.overlay).toContain('Copy quote 2 as');
		reader.press('m');
		expect(reader.commands).toEqual([
			{type: 'copy', form: 'markdown', subject: {kind: 'quote', quote: 'q2'}},
		]);
		expect(reader.overlay).toBe('');
	});

	it('copies with Enter on a row, and says what cannot be had', () => {
		const reader = new Reader(bridge, '80x24').press('y down down enter');
		expect(reader.commands).toEqual([
			{type: 'copy', form: 'citation', subject: {kind: 'quote', quote: 'q1'}},
		]);
		reader.press('y u');
		expect(reader.part('status')).toContain('It is not known where this article stands on the web.');
		// The next key is meant for the pane again.
		expect(reader.overlay).toBe('');
		expect(reader.press('3 y m').part('status')).toContain('Only a quote can be copied like this.');
		expect(reader.overlay).toBe('');
	});

	it('exports all quotes, those shown, or those marked', () => {
		const reader = new Reader(bridge, '120x36').press('f e');
		expect(reader.overlay).toContain('all 9 quotes');
		expect(reader.press('tab').overlay).toContain('the 3 quotes shown');
		reader.press('c');
		expect(reader.overlay).toContain('Export the 3 quotes shown as CSV');
		reader.press('ctrl+u').type('mine.csv').press('enter');
		expect(reader.commands).toEqual([
			{
				type: 'export',
				form: 'csv',
				scope: 'shown',
				quotes: ['q1', 'q2', 'q9'],
				file: 'mine.csv',
				replaces: false,
			},
		]);
		reader.press('escape space e');
		expect(reader.overlay).toContain('the 1 marked quote');
	});

	it('opens the article where it is read', () => {
		const reader = new Reader(
			analysisOf([{text: 'Short.'}], [], {url: 'https://news.example/1'}),
			'80x24',
		).press('o');
		expect(reader.commands).toEqual([{type: 'open-in-browser', at: {start: 0, end: 6}}]);
	});
});

describe('layers', () => {
	it('are closed one at a time by Esc, which never quits', () => {
		const reader = new Reader(bridge, '120x36').press('f z / o k enter ?');
		expect(reader.press('escape').state.mode.kind).toBe('browse');
		expect(reader.press('escape').state.isZoomed).toBe(false);
		expect(reader.press('escape').state.searches.quotes).toBe(null);
		expect(reader.press('escape').state.only).toBe(null);
		expect(reader.press('escape').part('status')).toContain('q quits');
		expect(reader.commands).toEqual([]);
	});

	it('are closed by q, which quits where there is none', () => {
		const reader = new Reader(bridge, '120x36').press('? q y q');
		expect(reader.commands).toEqual([]);
		expect(reader.press('q').commands).toEqual([{type: 'quit'}]);
	});

	it('find a command by its name, and do it', () => {
		const reader = new Reader(bridge, '120x36').press(':').type('whole screen');
		expect(reader.overlay).toContain('Give this pane the whole screen');
		expect(reader.press('enter').state.isZoomed).toBe(true);
	});

	it('compare a pasted text', () => {
		const words = [
			{text: 'We will', is: 'same' as const},
			{text: 'never', is: 'added' as const},
			{text: 'not', is: 'removed' as const},
		];
		const reader = new Reader(bridge, '120x36', {
			verifierOf: () => text => ({
				sentence: `“${text}” differs in one word.`,
				isVerbatim: false,
				paragraph: 1,
				words,
			}),
		});
		reader.press('V').paste('We will never').press('enter');
		expect(reader.overlay).toContain('“We will never” differs in one word.');
		expect(reader.overlay).toContain('We will {+never+} [-not-]');
		reader.press('enter');
		expect(reader.part('text')).toMatch(/2▸. “We will not close/);
		expect(reader.press('backspace').state.focus).toBe('quotes');
	});

	it('show an actor in the lines where the name stands, and lead there', () => {
		const reader = new Reader(bridge, '120x36').press('3 G k w');
		expect(reader.overlay).toContain('Northport Port Authority in context');
		expect(reader.overlay).toMatch(/1\/17 · in reading order/);
		expect(reader.press('tab').overlay).toContain('by the word before');
		reader.press('tab tab j enter');
		expect(reader.part('text')).toMatch(/10▸ {2}In week 1/);
		expect(reader.press('backspace').state.focus).toBe('actors');
	});

	it('show the words that are searched for in their lines', () => {
		const reader = new Reader(bridge, '120x36').press('1 /').type('counc').press('enter w');
		expect(reader.overlay).toContain('“counc” in context');
		expect(reader.overlay).toMatch(/adding that the council/);
	});

	it('say who speaks how much', async () => {
		const reader = new Reader(bridge, '80x24').press('4');
		await expect(`${reader.overlay}\n`).toMatchFileSnapshot('screens/summary.txt');
	});
});

describe('several sources', () => {
	const source = {site: 'Courier', published: '2026-03-12', people: 5, error: null};
	const unread = {title: null, quotes: null, people: null, site: null, published: null, error: null};
	const sources = [
		{...source, source: 'a.txt', title: 'Harbour bridge', quotes: 9},
		{...unread, source: 'b.txt'},
		{...source, source: 'c.txt', title: null, quotes: null, error: 'c.txt does not exist.'},
		{...source, source: 'd.txt', title: 'École closes', site: 'Gazette', quotes: 1, people: 1},
	];
	const nothing = {...analysisOf([], []), quotes: [], actors: []};
	const pick = (size = '80x24') => new Reader(nothing, size, {sources}, {isPicking: true});

	it('are listed with all that is known of them, and are chosen before anything is open', () => {
		const reader = pick();
		expect(reader.overlay).toContain('4 sources · 3 read');
		expect(reader.overlay).toContain('Courier · 12 Mar 2026 · 9 quotes · 5 people');
		expect(reader.overlay).toContain('Gazette · 12 Mar 2026 · 1 quote · 1 person');
		expect(reader.overlay).toContain('c.txt does not exist.');
		expect(reader.press('escape').overlay).not.toBe('');
		expect(reader.press('j enter').commands).toEqual([{type: 'open-source', source: 1}]);
	});

	it('are moved through with the keys of every list', () => {
		expect(pick().press('G enter').commands).toEqual([{type: 'open-source', source: 3}]);
		expect(pick().press('end g enter').commands).toEqual([{type: 'open-source', source: 0}]);
		expect(pick().press('k enter').commands).toEqual([{type: 'open-source', source: 3}]);
		expect(pick().press('pagedown enter').commands).toEqual([{type: 'open-source', source: 3}]);
	});

	it('are fewer with every word that is typed, whatever its accents and wherever it stands', () => {
		const reader = pick().press('/').type('gaz ecole');
		expect(reader.overlay).toContain('1 of 4 sources');
		expect(reader.overlay).toContain('École closes');
		expect(reader.overlay).not.toContain('Harbour');
		expect(reader.press('enter').commands).toEqual([{type: 'open-source', source: 3}]);
	});

	it('are fewer with a letter that is no key as well', () => {
		expect(pick().type('does not exist').press('enter').commands).toEqual([{type: 'open-source', source: 2}]);
		expect(pick().paste('École').press('enter').commands).toEqual([{type: 'open-source', source: 3}]);
	});

	it('are all there again when the filter is left, with the same one chosen', () => {
		const reader = pick().press('/').type('courier').press('down escape escape');
		expect(reader.overlay).toContain('4 sources');
		expect(reader.press('enter').commands).toEqual([{type: 'open-source', source: 2}]);
		expect(pick().type('x').press('backspace backspace').state.mode.kind).toBe('picker');
	});

	it('stay listed when somebody presses Esc twice to be rid of what they typed', () => {
		const reader = new Reader(bridge, '80x24', {sources}).press('g s').type('/gazette').press('escape');
		expect(reader.overlay).toContain('4 sources');
		expect(reader.state.mode.kind).toBe('filter');
		expect(reader.press('escape').state.mode.kind).toBe('picker');
		expect(reader.press('escape').state.mode.kind).toBe('browse');
	});

	it('stay where they are while fewer are left', () => {
		const heights = ['', '/', '/gaz', '/gazette ecole', '/###'].map(
			typed => new Reader(bridge, '80x24', {sources}).press('g s').type(typed).overlay.split('\n').length,
		);
		expect(new Set(heights)).toEqual(new Set([heights[0]]));
	});

	it('are found with a letter wrong where none has the word as typed, and say so', () => {
		const reader = pick().press('/').type('gazzete');
		expect(reader.overlay).toContain('1 of 4 sources · ≈ close');
		expect(pick().press('/').type('gazette').overlay).not.toContain('≈');
		// Of three letters one is a third.
		expect(pick().press('/').type('gxz').overlay).toContain('No source here has these words.');
	});

	it('open nothing where none has these words', () => {
		const reader = pick().type('###');
		expect(reader.overlay).toContain('No source here has these words.');
		expect(reader.press('enter').commands).toEqual([]);
		expect(reader.press('backspace backspace backspace enter').commands).toEqual([
			{type: 'open-source', source: 0},
		]);
	});

	it('keep the one that is chosen while more of them are read', () => {
		const reader = pick().type('gazette');
		reader.world = createWorld({
			analysis: nothing,
			sources: [sources[0]!, {...sources[3]!, source: 'b.txt'}, ...sources.slice(2)],
		});
		expect(reader.overlay).toContain('2 of 4 sources');
		expect(reader.press('enter').commands).toEqual([{type: 'open-source', source: 3}]);
	});

	it('are drawn as fast when there are ten thousand', () => {
		const many = Array.from({length: 10_000}, (_, at) => ({...sources[0]!, source: `${at}.txt`}));
		const reader = new Reader(nothing, '80x24', {sources: many}, {isPicking: true});
		expect(reader.press('G').overlay.split('\n')).toHaveLength(24);
		expect(reader.type('9999').press('enter').commands).toEqual([{type: 'open-source', source: 9999}]);
	});
});

describe('a changed size', () => {
	it('keeps what the reader reads', () => {
		const reader = new Reader(bridge, '120x36').press('0 ctrl+d ctrl+d');
		const {top} = reader.state;
		reader.resize('64x20').resize('200x50').resize('120x36');
		expect(reader.state.top).toEqual(top);
	});

	it('of the lines is the reader’s, within what can be read', () => {
		const reader = new Reader(bridge, '120x36').press('- - -');
		expect(reader.part('status')).toContain('Lines of 54 columns.');
		expect(reader.press('+ + + + +').part('status')).toContain('cannot be longer here: they have 66 columns');
	});

	it('zooms a pane to the whole screen', () => {
		const reader = new Reader(bridge, '100x24').press('0 z');
		expect(reader.part('quotes')).toBe('');
		expect(reader.part('text').split('\n')[1]).toMatch(/^│ {2,}Harbour bridge/);
	});
});

describe('doubt', () => {
	it('is a question mark in the list and in the details', () => {
		const reader = new Reader(bridge, '120x36').press('j j j j j');
		expect(reader.part('quotes')).toMatch(/▸ {2}8 {2}\? unknown/);
		expect(reader.part('details')).toContain('? unknown');
		reader.press('j j');
		expect(reader.part('quotes')).toMatch(/▸ {2}9 {2}\? T\. Okafor/);
		expect(reader.part('details')).toContain('he → ? Tomas Okafor, engineer (person)');
	});

	it('is counted apart', () => {
		expect(new Reader(bridge, '120x36').part('quotes')).toMatch(/· \? 2/);
	});
});

describe('an article without quotes', () => {
	it('starts in its paragraphs, and says what was looked for', () => {
		const reader = new Reader(analysisOf([{text: 'The ferry sails at noon.'}], []), '120x36');
		expect(reader.state.focus).toBe('paragraphs');
		expect(reader.part('quotes')).toContain('No quotation marks');
		expect(reader.press('2 enter').part('status')).toContain('No quotation marks');
	});
});

describe('a terminal that shrinks', () => {
	it('keeps the selected quote in view', () => {
		const one = new Reader(bridge, '200x60').press('2 G');
		expect(one.resize('50x12').litQuote).toBe('“Judge us in the spring,”');
	});

	it.each(['120x36', '80x24', '200x60'])(
		'and grows again shows what it showed, whatever sizes lay between: %s',
		size => {
			for (const keys of ['2 j j j', '2 G', '1 j j', '3 j']) {
				const one = new Reader(bridge, size).press(keys);
				const before = one.screen;
				for (const between of ['20x5', '500x200', '39x7', '160x50', '50x12']) one.resize(between);
				expect(one.resize(size).screen).toBe(before);
			}
		},
	);

	it('leaves a text where it is that was scrolled away from the quote', () => {
		const one = new Reader(bridge, '80x24').press('2').press(Array(30).fill('J').join(' '));
		const {top} = one.state;
		expect(one.litQuote).toBe('');
		expect(one.resize('80x20').state.top).toEqual(top);
	});
});

describe('several sources with one title', () => {
	const source = {
		source: '/home/ana/storm/wire.txt',
		title: 'Storm over the coast',
		site: null,
		published: null,
		quotes: 2,
		people: 1,
		error: null,
	};

	it('are told apart by their files', () => {
		const sources = [source, {...source, source: '/home/ana/storm/local.txt'}, {...source, title: 'Calm'}];
		const {overlay} = new Reader(bridge, '80x24', {sources}, {isPicking: true});
		expect(overlay).toMatch(/Storm over the coast +\S*storm\/wire\.txt · 2 quotes/);
		expect(overlay).toMatch(/Storm over the coast +\S*storm\/local\.txt · 2 quotes/);
		expect(overlay).toMatch(/Calm +2 quotes/);
	});
});

describe('a search that is kept and finds nothing', () => {
	it('says how to leave it, and of no next match', () => {
		const status = new Reader(bridge, '120x36').press('/').type('zzzzz').press('enter').part('status');
		expect(status).toContain('nothing matches   Esc clear');
		expect(status).not.toContain('next');
	});
});

describe('a match at the end of a long quote', () => {
	it('is shown with as many of the words before it as fit', () => {
		const one = new Reader(bridge, '120x36').press('/').type('vote');
		expect(one.part('quotes')).toContain('~ …funds before the vote');
	});
});
