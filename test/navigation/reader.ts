import type {Analysis} from '../../source/analysis.ts';
import {toldAfter} from '../../source/navigation/after-correction.ts';
import type {Command} from '../../source/navigation/command.ts';
import {navigate} from '../../source/navigation/navigate.ts';
import type {Navigation} from '../../source/navigation/navigation.ts';
import {paste, press} from '../../source/navigation/press.ts';
import {textOfScreen} from '../../source/navigation/screen/compose.ts';
import type {Size} from '../../source/navigation/screen/layout.ts';
import {screenOf} from '../../source/navigation/screen/screen.ts';
import {type Start, startNavigation} from '../../source/navigation/start.ts';
import {createWorld, type World, type WorldOptions} from '../../source/navigation/world.ts';
import {changedLog} from '../../source/terminal/put-right.ts';

/** Somebody at the keys, and what they see. */
export class Reader {
	world: World;
	state: Navigation;
	readonly commands: Command[] = [];

	constructor(
		analysis: Analysis,
		size: string,
		options: Partial<WorldOptions> = {},
		start: Partial<Start> = {},
	) {
		this.world = createWorld({analysis, ...options});
		this.state = startNavigation(this.world, {size: sizeOf(size), ...start});
	}

	/** Presses keys by their names, with spaces between them. */
	press(keys: string): this {
		for (const key of keys.split(' ')) {
			const {state, command} = press(this.world, this.state, key);
			this.state = state;
			if (command) {
				this.commands.push(command);
				this.#correct(command);
			}
		}

		return this;
	}

	/** Puts right what a key asks to, as the program does. */
	#correct(command: Command): void {
		if (
			command.type !== 'correct' &&
			command.type !== 'undo' &&
			command.type !== 'redo' &&
			command.type !== 'take-back'
		) {
			return;
		}

		const {log} = this.world.corrections;
		const changed = changedLog(
			log,
			command,
			{
				id: `event-${log.length}`,
				at: new Date(Date.UTC(2026, 2, 12) + log.length).toISOString(),
			},
			this.world.analysis,
		);
		if (changed) {
			const after = this.world.with({corrections: changed.log});
			const {correction, said} = changed;
			this.state = toldAfter(this.world, after, this.state, {correction, text: said});
			this.world = after;
		}
	}

	/** Types letters, one key each. */
	type(text: string): this {
		for (const letter of text) {
			this.press(letter === ' ' ? 'space' : letter);
		}

		return this;
	}

	paste(text: string): this {
		this.state = paste(this.world, this.state, text).state;
		return this;
	}

	resize(size: string): this {
		this.state = navigate(this.world, this.state, {type: 'resize', size: sizeOf(size)});
		return this;
	}

	/** The screen as text. */
	get screen(): string {
		return textOfScreen(screenOf(this.world, this.state));
	}

	/** The lines of one part of the screen. */
	part(name: string): string {
		const part = screenOf(this.world, this.state).parts.find(one => one.name === name);
		return part ? part.lines.map(line => line.map(({text}) => text).join('')).join('\n') : '';
	}

	/** The words of the selected quote as far as the text pane shows them, lit and with the bar beside their lines. */
	get litQuote(): string {
		const text = screenOf(this.world, this.state).parts.find(one => one.name === 'text');
		return (text?.lines ?? [])
			.map(line => line.filter(({style}) => style.includes('quote-selected')))
			.filter(([bar]) => bar?.text === this.world.glyphs.quoteBar)
			.map(([, ...words]) => words.map(({text}) => text).join(''))
			.join(' ');
	}

	get overlay(): string {
		const {overlay} = screenOf(this.world, this.state);
		return overlay ? overlay.lines.map(line => line.map(({text}) => text).join('')).join('\n') : '';
	}
}

function sizeOf(size: string): Size {
	const [columns, rows] = size.split('x').map(Number);
	return {columns: columns!, rows: rows!};
}
