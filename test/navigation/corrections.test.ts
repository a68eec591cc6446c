import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {correctionsIn} from '../../source/corrections/correction.ts';
import {rowsIn} from '../../source/navigation/rows.ts';
import {runs} from '../helpers/runs.ts';
import {bridge} from './bridge.ts';
import {Reader} from './reader.ts';
import {expectSound} from './sound.ts';

function reader(size = '120x36') {
	return new Reader(bridge, size);
}

/** The rows of the layer, without its frame. */
function rows({overlay}: Reader): string[] {
	return overlay
		.split('\n')
		.slice(1, -1)
		.map(line => line.slice(1, -1).trim());
}

describe('saying who speaks', () => {
	it('lists the actors, those near the quote first, and what else a speaker can be', () => {
		const [words, , , first, second] = rows(reader().press('j j j a'));
		expect(words).toBe('“A promise,” – “is not a cheque.”');
		expect(first).toMatch(/^▸•Josephine Okafor +person · ¶5$/);
		expect(second).toMatch(/^Northport Port Authority/);
		expect(rows(reader().press('j j j a')).at(-1)).toMatch(/^unknown +nobody can tell$/);
	});

	it('takes an actor by some letters, and the quote is theirs', () => {
		const one = reader().press('j j j a').type('ruz').press('enter');
		expect(one.state.mode.kind).toBe('browse');
		expect(one.world.quote('q4')?.speaker).toMatchObject({kind: 'named', actor: 'ana-ruiz'});
		expect(one.state.selected.quotes).toBe('q4');
		expect(one.state.selected.actors).toBe('ana-ruiz');
		expect(one.part('status')).toContain('Speaker of “A promise, … is not a cheque.” is Ana Ruiz.');
	});

	it.each([
		['letters that changed places', 'Riuz'],
		['another letter', 'Ruis'],
		['a slip in the whole name', 'Anna Ruis'],
	])('takes an actor for %s in the name, and makes no new one', (_, typed) => {
		const one = reader().press('j j j a').type(typed).press('enter');
		expect(one.world.quote('q4')?.speaker).toMatchObject({kind: 'named', actor: 'ana-ruiz'});
	});

	it('says plainly that somebody would be new', () => {
		expect(rows(reader().press('a').type('Lin Moss')).slice(3)).toEqual([
			expect.stringMatching(/^▸ ?somebody else: Lin Moss +a new person$/),
			expect.stringMatching(/^somebody else: Lin Moss +a new organization$/),
		]);
	});

	it('takes somebody whom the article does not name', () => {
		const one = reader().press('j j j j j a').type('Lin Moss').press('enter');
		expect(one.world.actor('lin-moss')).toMatchObject({name: 'Lin Moss', kind: 'person', quotes: ['q6']});
	});

	it('takes words of the article for somebody without a name', () => {
		const one = reader().press('j j j j j a').type('dockers');
		expect(rows(one).join('\n')).toContain('unnamed: “dockers”');
		one.press('enter');
		const {speaker} = one.world.quote('q6')!;
		expect(
			speaker.kind === 'unnamed' && bridge.article.text.slice(speaker.mention.start, speaker.mention.end),
		).toBe('dockers');
	});

	it('takes words that stand elsewhere in the article', () => {
		const one = new Reader(bridge, '120x36', {looks: {isMono: true}})
			.press('a')
			.type('dockers')
			.press('enter');
		expect(one.world.quote('q1')?.speaker.kind).toBe('unnamed');
		expectSound(one.world, one.state);
		expect(one.litQuote).toBe('«“We will not close the school,”»');
		one.press('0 } } } } }');
		expectSound(one.world, one.state);
	});

	it('takes somebody without a name also when that is what was typed', () => {
		const one = reader().press('j j j j a').type('unnamed the town');
		expect(rows(one).slice(3)).toEqual([
			expect.stringMatching(/^▸•unnamed: “the town” +as the article says$/),
		]);
	});

	it('takes that nobody can tell', () => {
		const one = reader().press('a').type('unk').press('enter');
		expect(one.world.quote('q1')?.speaker).toEqual({kind: 'unknown'});
	});

	it('is left with Esc, and nothing has changed', () => {
		const one = reader().press('a').type('okafor').press('escape');
		expect(one.commands).toEqual([]);
		expect(one.state.mode.kind).toBe('browse');
	});

	it('has the line that is typed in view however long the list is, at 50×12', () => {
		const one = reader('50x12').press('a down down down down down');
		expect(rows(one)[0]).toMatch(/^“We will not close/);
		expect(rows(one)[1]).toBe('>');
		expect(rows(one).some(row => row.startsWith('▸'))).toBe(true);
	});
});

describe('what is not a quote', () => {
	it('leaves the lists, the next one is selected, and it can be brought back from the layer', () => {
		const one = reader().press('j A');
		expect(one.world.analysis.quotes.map(({id}) => id)).not.toContain('q2');
		expect(one.state.selected.quotes).toBe('q3');
		one.press('g o');
		expect(rows(one)).toEqual([expect.stringMatching(/^▸ “that the council .*” is not a quote +¶2$/)]);
		one.press('A');
		expect(one.world.analysis.quotes.map(({id}) => id)).toContain('q2');
		expect(one.part('status')).toContain('Taken back');
		expect(rows(one)[0]).toMatch(/^Nothing was put right here\. a says who speaks, A that it is no quote\.$/);
	});

	it.each(['120x36', '80x24', '50x12'])('shows the next one in the text at %s', size => {
		const one = reader(size);
		for (const next of ['q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9']) {
			one.press('A');
			expect(one.state.selected.quotes).toBe(next);
			expect(one.litQuote).not.toBe('');
		}
	});

	it('leaves the text as it is where the reader reads in it', () => {
		const one = reader('50x12').press('0 ] ] ]');
		const {top} = one.state;
		expect(one.press('A').state.top).toEqual(top);
	});

	it('is selected again when it is brought back, wherever the reader is by then', () => {
		expect(reader().press('G A').state.selected.quotes).toBe('q8');
		expect(reader().press('G A U').state.selected.quotes).toBe('q9');
		const one = reader().press('G A g g U');
		expect(one.state.selected.quotes).toBe('q9');
		expect(one.litQuote).toBe('“Judge us in the spring,”');
	});

	it('is shown in the text from the layer', () => {
		const one = reader().press('j A G g o enter');
		expect(one.state.focus).toBe('text');
		expect(one.part('text')).toContain('adding that the council had promised');
	});
});

describe('actors', () => {
	it('are merged into one that is picked by typing', () => {
		const one = reader().press('3 M');
		expect(one.overlay).toContain('Ana Ruiz is the same as …');
		one.type('tomas').press('enter');
		expect(one.world.actor('ana-ruiz')).toBe(null);
		expect(one.state.selected.actors).toBe('tomas-okafor');
		expect(one.world.actor('tomas-okafor')?.quotes).toHaveLength(5);
	});

	it('are two again when that is undone, with the one selected that was', () => {
		const one = reader().press('3 M').type('tomas').press('enter U');
		expect(one.state.selected.actors).toBe('ana-ruiz');
		one.press('ctrl+r');
		expect(one.state.selected.actors).toBe('tomas-okafor');
	});

	it('are offered by the likeness of their names', () => {
		const one = reader().press('3 j M');
		expect(rows(one)[2]).toMatch(/^▸ Tomas Okafor, engineer/);
	});

	it('are renamed in a line with the old name', () => {
		const one = reader().press('3 r ctrl+left').type('María ').press('enter');
		expect(one.world.actor('ana-ruiz')?.name).toBe('Ana María Ruiz');
		expect(one.part('actors')).toContain('Ana María Ruiz');
	});

	it('are not given a name that somebody else has', () => {
		const one = reader().press('3 r ctrl+u').type('tomas okafor').press('enter');
		expect(one.state.mode.kind).toBe('correct');
		expect(one.part('status')).toContain(
			'Somebody else is called Tomas Okafor. Esc, and M makes one of the two.',
		);
	});

	it('stay the one that is shown alone when merged', () => {
		const one = reader().press('3 f 2 M').type('josephine').press('enter');
		expect(one.state.only).toBe('josephine-okafor');
		one.press('U');
		expect(one.world.actor(one.state.only)).not.toBe(null);
	});
});

describe('tags', () => {
	it('are given one after the other, and offered again for the next quote', () => {
		const one = reader().press('t').type('#money').press('enter').type('to check').press('enter enter');
		expect(one.state.mode.kind).toBe('browse');
		expect(one.world.quote('q1')).toMatchObject({tags: ['money', 'to-check']});
		one.press('j t');
		expect(rows(one).join('\n')).toMatch(/#money +1 quote/);
		one.type('mo').press('enter escape');
		expect(one.world.quote('q2')).toMatchObject({tags: ['money']});
	});

	it('are taken away like they were given', () => {
		const one = reader().press('t').type('money').press('enter').type('money');
		expect(rows(one)[3]).toMatch(/^▸•#money +take away$/);
		one.press('enter');
		expect(one.world.quote('q1')).toMatchObject({tags: []});
	});
});

describe('a note', () => {
	it('is written, changed and taken away in one line', () => {
		const one = reader().press('c').type('Call her.').press('enter');
		expect(one.world.quote('q1')).toMatchObject({note: 'Call her.'});
		one.press('c').type(' Twice.').press('enter');
		expect(one.world.quote('q1')).toMatchObject({note: 'Call her. Twice.'});
		one.press('c ctrl+u enter');
		expect(one.world.quote('q1')).not.toHaveProperty('note');
	});
});

describe('undo and redo', () => {
	it('go through every correction, and say what they did', () => {
		const one = reader().press('A t').type('money').press('enter escape');
		const after = one.world.analysis;
		one.press('U');
		expect(one.part('status')).toContain('Undone: ');
		expect(one.part('status')).toContain('is tagged money.');
		one.press('U');
		expect(one.world.analysis).toEqual(bridge);
		one.press('U');
		expect(one.part('status')).toContain('There is nothing to undo');
		one.press('ctrl+r ctrl+r');
		expect(one.part('status')).toContain('Redone: ');
		expect(one.world.analysis).toEqual(after);
		expect(one.press('ctrl+r').part('status')).toContain('There is nothing to redo');
	});
});

describe('what the reader did', () => {
	const corrected = () =>
		reader()
			.press('j j j a')
			.type('ruz')
			.press('enter t')
			.type('money')
			.press('enter escape c')
			.type('Ask.')
			.press('enter');

	it('is marked in every list and counted apart', () => {
		const one = corrected();
		expect(one.part('quotes')).toMatch(/▸ {2}5 {2}✎ Ruiz +“A promise,” .* #money †│/);
		expect(one.part('quotes')).toMatch(/· \? 2 · ✎ 1 /);
		expect(one.part('paragraphs')).toMatch(/ 5▸.*✎1”│/);
		one.press('3 home r end').type('-Lara').press('enter');
		expect(one.part('actors')).toContain('▸✎Ana Ruiz-Lara');
		expect(one.part('details')).toContain('By you    renamed from Ana Ruiz');
	});

	it('is counted in the summary', () => {
		expect(corrected().press('4').overlay).toContain('✎ 1 speaker set by you');
	});

	it('leaves what the program thought in view, and why', () => {
		const one = corrected();
		expect(one.part('details')).toContain('Speaker   Ana Ruiz, Mayor (person)');
		one.press('0 enter');
		expect(one.overlay.replace(/[│\s]+/g, ' ')).toContain(
			'set by you; the program thought: Josephine Okafor (certain). The name stands right behind the reporting verb.',
		);
		expect(one.overlay).toContain('Remarks   #money · Ask.');
	});

	it.each(['80x24', '50x12'])('is seen at %s as well', size => {
		const one = reader(size).press('j j j a').type('ruz').press('enter');
		expect(one.screen).toMatch(/✎ ?Ruiz/);
		one.press('0 enter');
		expect(one.overlay.replace(/[│\s]+/g, ' ')).toContain('the program thought: Josephine Okafor (certain)');
	});

	it('is seen without Unicode', () => {
		const one = new Reader(bridge, '120x36', {looks: {glyphs: 'ascii', isMono: true}});
		one.press('j j j a').type('ruz').press('enter');
		expect(one.part('quotes')).toMatch(/> {2}5 {2}\+ Ruiz/);
	});
});

describe('a search', () => {
	const one = reader()
		.press('j j j a')
		.type('ruz')
		.press('enter t')
		.type('money')
		.press('enter escape c')
		.type('Ask the treasurer.')
		.press('enter g g');

	it.each([
		['is:corrected', ['q4']],
		['!is:corrected is:direct', ['q1', 'q5', 'q6', 'q8', 'q9']],
		['tag:money', ['q4']],
		['tag:mo', ['q4']],
		['tag:school', []],
		['note:treasurer', ['q4']],
		['is:unsure', ['q6', 'q8']],
		['is:unsure !is:unknown', ['q8']],
		['is:corrected tag:money who:ruiz', ['q4']],
	])('finds quotes with %s', (query, found) => {
		one.press('escape escape 2 /').type(query).press('enter');
		expect(rowsIn(one.world, one.state, 'quotes').ids).toEqual(found);
	});

	it('finds the paragraphs and actors as well', () => {
		const two = one.press('escape escape 1 /').type('tag:money').press('enter');
		expect(rowsIn(two.world, two.state, 'paragraphs').ids).toEqual(['p5']);
		two.press('escape 3 r').type(' II').press('enter /').type('is:corrected').press('enter');
		expect(rowsIn(two.world, two.state, 'actors').ids).toHaveLength(1);
	});

	it('says what a tag or a note is asked for with', () => {
		one.press('escape escape 2 /').type('tag:');
		expect(one.part('status')).toContain('tag: takes a tag that you gave');
	});
});

describe('a marked quote that is none', () => {
	it('is not marked any more, and is again once that is undone', () => {
		const one = reader().press('space j space k A');
		expect(one.part('header')).toContain('• 1 marked');
		expect(one.press('U').part('header')).toContain('• 2 marked');
		expect([...one.state.marks].sort()).toEqual(['q1', 'q2']);
	});
});

describe('a speaker in doubt', () => {
	it('is marked in every list, counted apart, and the card says how to put it right', () => {
		const one = reader().press('j j j j j');
		expect(one.part('quotes')).toMatch(/▸ {2}8 {2}\? unknown/);
		expect(one.part('quotes')).toMatch(/· \? 2 /);
		expect(one.part('paragraphs')).toMatch(/ 8▸.*\?1”│/);
		expect(one.part('actors')).toMatch(/Tomas Okafor +per +\?2”/);
		expect(one.press('0 enter').overlay).toContain('a says who speaks.');
	});
});

describe('a key that puts something right', () => {
	it('says why it cannot where nothing is selected', () => {
		const one = reader().press('0 home a');
		expect(one.part('status')).toContain('No quote is selected. Pane 2 lists them, ] goes to the next.');
		expect(one.press('M').part('status')).toContain('No actor is selected. Choose one in pane 3.');
	});

	it('leaves n and N to the search', () => {
		const one = reader().press('/').type('okafor').press('enter n n');
		expect(one.state.mode.kind).toBe('browse');
	});

	it('does nothing where corrections are left out of account', () => {
		const one = new Reader(bridge, '120x36', {corrections: null}).press('a');
		expect(one.part('status')).toContain('--no-corrections was given');
	});
});

describe('an article that has changed', () => {
	const {log} = reader().press('A j t').type('money').press('enter escape').world.corrections;
	const changed = {
		...bridge,
		article: {...bridge.article, text: bridge.article.text.replace('We will not close', 'We may not close')},
	};
	const one = new Reader(changed, '120x36', {corrections: log});

	it('says at once that something no longer fits, and lists it first', () => {
		expect(one.part('status')).toContain('1 correction no longer fits this text: g o shows it.');
		one.press('g o');
		expect(one.overlay).toContain('2 corrections, 1 fits no more');
		expect(rows(one)[0]).toMatch(/^▸ \? “We will not close the school,” is not a quote +fits no more$/);
		expect(one.world.analysis.quotes).toHaveLength(bridge.quotes.length);
	});

	it('says so once more when somebody wants to see it', () => {
		expect(one.press('enter').part('status')).toContain('These words do not stand in this text any more');
	});

	it('forgets it when it is taken back', () => {
		one.press('x');
		expect(correctionsIn(one.world.corrections.log)).toHaveLength(1);
		expect(one.world.corrections.orphans).toEqual([]);
	});
});

describe('whatever is put right, undone and redone', () => {
	const correcting = fc.constantFrom(
		...['a', 'A', 'M', 'r', 't', 'c', 'U', 'ctrl+r', 'g o', 'x', 'enter', 'enter', 'escape', 'ctrl+u'],
		...['j', 'k', 'down', 'up', '2', '3', '0', 'f', 'backspace', '/', '?', 'space', 'G'],
		...'r u i z L # - ] ['.split(' '),
	);

	it('the screen is whole, and what is selected is in its list', () => {
		const size = fc.constantFrom('120x36', '80x24', '50x12', '180x50');
		fc.assert(
			fc.property(size, fc.boolean(), fc.array(correcting, {maxLength: 60}), (room, isMono, keys) => {
				const one = new Reader(bridge, room, {looks: {isMono, glyphs: isMono ? 'ascii' : 'unicode'}});
				for (const key of keys) {
					one.press(key);
					expectSound(one.world, one.state);
				}

				// Who alone is shown is still somebody, also after they were merged into somebody else.
				expect(one.state.only && one.world.actor(one.state.only)?.id).toBe(one.state.only);
				expect(JSON.parse(JSON.stringify(one.state))).toEqual(one.state);
			}),
			runs(40),
		);
	});

	it('undoing all gives the article as it was found, and redoing all what it was made', () => {
		fc.assert(
			fc.property(fc.array(correcting, {maxLength: 60}), keys => {
				const one = reader();
				for (const key of keys) {
					one.press(key);
				}

				one.press('escape escape escape escape escape escape 2');
				const made = one.world.analysis;
				const {length} = one.world.corrections.standing;
				for (let times = 0; times < length; times++) {
					one.press('U');
				}

				expect(one.world.analysis).toEqual(bridge);
				for (let times = 0; times < length; times++) {
					one.press('ctrl+r');
				}

				expect(one.world.analysis).toEqual(made);
			}),
			runs(100),
		);
	});
});
