import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createWorld, type World} from '../../source/navigation/world.ts';
import {answer, greet} from '../../source/terminal/accessible.ts';
import {correctingPhrases, talkAfter} from '../../source/terminal/accessible-corrections.ts';
import type {Talk} from '../../source/terminal/accessible-talk.ts';
import {changedLog, isCorrecting} from '../../source/terminal/put-right.ts';
import {runs} from '../helpers/runs.ts';
import {bridge} from '../navigation/bridge.ts';

/** Somebody who types lines, and what they hear. */
class Listener {
	world: World = createWorld({analysis: bridge});
	talk: Talk = greet(this.world, 'quotes').talk;
	heard: readonly string[] = [];

	say(...typed: readonly string[]): this {
		for (const line of typed) {
			const {talk, lines, command} = answer(this.world, this.talk, line);
			this.talk = talk;
			this.heard = lines;
			const {log} = this.world.corrections;
			const at = new Date(Date.UTC(2026, 2, 12) + log.length).toISOString();
			const changed =
				command && isCorrecting(command)
					? changedLog(log, command, {id: `event-${log.length}`, at}, this.world.analysis)
					: null;
			if (changed) {
				const after = this.world.with({corrections: changed.log});
				this.talk = talkAfter(this.world, after, this.talk);
				this.world = after;
				this.heard = [changed.said];
			}
		}

		return this;
	}
}

describe('in a conversation', () => {
	it('the speaker of a quote is set by name', () => {
		const one = new Listener().say('quotes', '4', 'speaker Ana Ruiz');
		expect(one.heard).toEqual(['Speaker of “A promise, … is not a cheque.” is Ana Ruiz.']);
		expect(one.say('4').heard).toEqual([
			'4 of 9. Ana Ruiz, direct, certain, paragraph 5.',
			'“A promise,” … “is not a cheque.”',
			'Why: set by you; the program thought Josephine Okafor (certain). The name stands right behind the reporting verb.',
			'Reported by “said”.',
			'Ana Ruiz says 4 quotes here and has 2 mentions.',
		]);
		expect(one.say('quotes').heard[4]).toBe('4. Ana Ruiz, set by you: “A promise,” … “is not a cheque.”');
	});

	it('the speaker is chosen by a number from those that may be meant', () => {
		const one = new Listener().say('quotes', '1', 'speaker okafor');
		expect(one.heard).toEqual([
			'Who is meant? Type a number.',
			'1. Josephine Okafor, person, ¶5',
			'2. Tomas Okafor, engineer, person, ¶9',
		]);
		one.say('2');
		expect(one.world.quote('q1')?.speaker).toMatchObject({actor: 'tomas-okafor'});
	});

	it('speaker alone lists who it may be, and a number after something else reads again', () => {
		const one = new Listener().say('quotes', '1', 'speaker');
		expect(one.heard[0]).toBe('Who is it? Type a number.');
		expect(one.say('actors', '2').heard[0]).toContain('2 of 5. Josephine Okafor');
	});

	it('a speaker may be new, unnamed or unknown', () => {
		const one = new Listener().say('quotes', '6', 'speaker Lin Moss', '1');
		expect(one.world.actor('lin-moss')?.quotes).toEqual(['q6']);
		one.say('speaker unnamed dockers');
		expect(one.world.quote('q6')?.speaker.kind).toBe('unnamed');
		one.say('speaker unknown');
		expect(one.world.quote('q6')?.speaker.kind).toBe('unknown');
	});

	it('what is not a quote is gone, Enter reads the next, and it comes back', () => {
		const one = new Listener().say('quotes', '2', 'not a quote');
		expect(one.heard[0]).toContain('is not a quote.');
		expect(one.say('').heard[0]).toMatch(/^2 of 8\. Northport Port Authority/);
		expect(one.say('corrections').heard[0]).toBe('1 correction.');
		expect(one.say('take back 1').heard[0]).toMatch(/^Taken back: /);
		expect(one.world.quote('q2')).not.toBe(null);
	});

	it('actors are merged and renamed', () => {
		const one = new Listener().say('actors', '2', 'merge Tomas Okafor');
		expect(one.world.actor('josephine-okafor')).toBe(null);
		expect(one.say('rename Ana Ruiz').heard[0]).toContain(
			'Somebody else is called Ana Ruiz. Type merge Ana Ruiz',
		);
		one.say('rename T. Okafor');
		expect(one.world.actor('tomas-okafor')?.name).toBe('T. Okafor');
		expect(one.say('actors').heard.join('\n')).not.toContain('Josephine');
	});

	it('quotes are tagged and noted, and both can be taken away', () => {
		const one = new Listener().say('quotes', '1', 'tag money', 'note Ask her.');
		expect(one.say('1').heard.slice(-2)).toEqual(['Tags: money.', 'Note: Ask her.']);
		expect(one.say('tag').heard).toEqual(['Its tags are money.']);
		one.say('tag money', 'note');
		expect(one.say('1').heard.join('\n')).not.toMatch(/Tags|Note/);
		expect(one.say('find tag:money').heard[0]).toBe('No quotes hold tag:money.');
		expect(one.say('undo').heard[0]).toContain('Undone: ');
		expect(one.say('redo').heard[0]).toContain('Redone: ');
	});

	it('it is said where nothing can be put right', () => {
		expect(new Listener().say('speaker Ana Ruiz').heard[0]).toContain('Read a quote first');
		expect(new Listener().say('paragraphs', '1', 'merge Ana').heard[0]).toContain('Read an actor first');
		expect(new Listener().say('undo').heard).toEqual(['There is nothing to undo.']);
		expect(new Listener().say('take back 3').heard).toEqual(['There is nothing to take back.']);
	});

	it('doubts and corrections are counted in the greeting, and the help has every phrase', () => {
		const one = new Listener().say('quotes', '1', 'speaker Tomas Okafor');
		const {lines} = greet(one.world, 'quotes');
		expect(lines).toContain('2 speakers in doubt or unknown.');
		expect(lines).toContain('1 speaker set by you.');
		for (const [phrase] of correctingPhrases) {
			expect(one.say('help').heard.some(line => line.startsWith(`${phrase}: `))).toBe(true);
		}
	});

	it('nothing that is typed breaks it', () => {
		const line = fc.constantFrom(
			...[
				'quotes',
				'actors',
				'paragraphs',
				'1',
				'2',
				'3',
				'9',
				'',
				'not a quote',
				'speaker',
				'speaker o',
				'merge',
			],
			...['merge ana', 'rename X', 'rename Y', 'tag a', 'note b', 'note', 'undo', 'redo', 'corrections'],
			...['take back 1', 'follow', 'mark', 'find okafor', 'previous', 'speaker unknown', 'copy'],
		);
		fc.assert(
			fc.property(fc.array(line, {maxLength: 40}), lines => {
				const one = new Listener();
				for (const typed of lines) {
					one.say(typed);
					for (const id of one.talk.ids) {
						expect(one.world.rowNumber(one.talk.list, id)).toBeGreaterThanOrEqual(0);
					}

					expect(one.talk.at).toBeLessThan(Math.max(1, one.talk.ids.length));
				}
			}),
			runs(200),
		);
	});
});
