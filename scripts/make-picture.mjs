// node scripts/make-picture.mjs [OUT.svg]
// Draws the picture in the README: the real program in a pseudo-terminal, its screen as SVG.
import fs from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import * as pty from '@lydell/node-pty';
import xterm from '@xterm/headless';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const out = process.argv[2] ?? path.join(root, 'docs', 'screen.svg');
const columns = 120;
const rows = 36;
const background = '#16181d';
const foreground = '#d7dae0';
const sixteen =
	'#3b4048 #e06c75 #98c379 #e5c07b #61afef #c678dd #56b6c2 #abb2bf #7f848e #ff7b86 #b5e890 #f5d78e #7cc4ff #e29bf5 #6fdfe9 #ffffff'.split(
		' ',
	);

/** What is typed, each when the screen has come to rest. */
const keys = ['2', 'j', 'j'];

const {TERM_PROGRAM, TMUX, CI, NO_COLOR, FORCE_COLOR, COLORFGBG, ...env} = process.env;
const screen = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
const program = pty.spawn(process.execPath, [path.join(root, 'bin/article-explorer.js'), '--theme', 'dark'], {
	cols: columns,
	rows,
	cwd: root,
	env: {
		...env,
		TERM: 'xterm-256color',
		COLORTERM: 'truecolor',
		XDG_STATE_HOME: path.join(root, 'no-such-folder'),
	},
});
let writtenAt = Date.now();
let hasWritten = false;
program.onData(data => {
	writtenAt = Date.now();
	hasWritten = true;
	screen.write(data);
});
screen.onData(data => program.write(data));

for (const key of [null, ...keys]) {
	if (key !== null) {
		writtenAt = Date.now();
		program.write(key);
	}

	await rest();
}

fs.mkdirSync(path.dirname(out), {recursive: true});
fs.writeFileSync(out, svg());
program.write('q');
program.onExit(() => process.exit(0));

/** Until nothing has been written for half a second. */
function rest() {
	return new Promise(resolve => {
		const timer = setInterval(() => {
			if (!hasWritten || Date.now() - writtenAt < 500) return;
			clearInterval(timer);
			resolve();
		}, 50);
	});
}

function svg() {
	const width = 8.4;
	const height = 18;
	const margin = 12;
	const parts = [];
	for (let row = 0; row < rows; row++) {
		const line = screen.buffer.active.getLine(row);
		for (const {column, text, cells, style} of runs(line)) {
			const x = (margin + column * width).toFixed(1);
			const y = margin + row * height;
			const length = (cells * width).toFixed(1);
			if (style.background !== null) {
				parts.push(
					`<rect x="${x}" y="${y}" width="${length}" height="${height}" fill="${style.background}"/>`,
				);
			}

			if (text.trim() === '') continue;
			const look = [
				`fill="${style.color}"`,
				style.isBold && 'font-weight="bold"',
				style.isItalic && 'font-style="italic"',
				style.isUnderlined && 'text-decoration="underline"',
				style.isDim && 'opacity="0.6"',
			].filter(Boolean);
			parts.push(
				`<text x="${x}" y="${(y + height * 0.75).toFixed(1)}" textLength="${length}" lengthAdjust="spacingAndGlyphs" ${look.join(' ')} xml:space="preserve">${escaped(text)}</text>`,
			);
		}
	}

	const size = [columns * width + 2 * margin, rows * height + 2 * margin].map(Math.ceil);
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.join(' ')}" width="${size[0]}" height="${size[1]}" font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14" role="img" aria-label="article-explorer showing the paragraphs, quotes and actors of an article beside its text">
<rect width="100%" height="100%" rx="8" fill="${background}"/>
${parts.join('\n')}
</svg>
`;
}

/** Stretches of one line that look the same. */
function runs(line) {
	const found = [];
	let last = null;
	for (let column = 0; column < columns; column++) {
		const cell = line.getCell(column);
		if (cell.getWidth() === 0) continue;
		const style = styleOf(cell);
		const key = JSON.stringify(style);
		const text = cell.getChars() || ' ';
		// A wide character stands by itself, so that it is as wide as its two cells.
		if (last?.key === key && cell.getWidth() === 1 && last.isSimple) {
			last.text += text;
			last.cells++;
		} else {
			last = {key, style, column, text, cells: cell.getWidth(), isSimple: cell.getWidth() === 1};
			found.push(last);
		}
	}

	return found;
}

function styleOf(cell) {
	let color = cell.isFgDefault() ? foreground : colorOf(cell.getFgColor(), cell.isFgRGB());
	let behind = cell.isBgDefault() ? null : colorOf(cell.getBgColor(), cell.isBgRGB());
	if (cell.isInverse()) [color, behind] = [behind ?? background, color];
	return {
		color,
		background: behind,
		isBold: Boolean(cell.isBold()),
		isItalic: Boolean(cell.isItalic()),
		isUnderlined: Boolean(cell.isUnderline()),
		isDim: Boolean(cell.isDim()),
	};
}

/** The palette that xterm made a habit: 16 named colours, a cube of 216, 24 greys. */
function colorOf(value, isDirect) {
	if (isDirect) return hex(value >> 16, (value >> 8) & 255, value & 255);
	if (value < 16) return sixteen[value];
	if (value >= 232) return hex(...Array(3).fill(8 + (value - 232) * 10));
	const level = step => (step === 0 ? 0 : 55 + step * 40);
	const cube = value - 16;
	return hex(level(Math.floor(cube / 36)), level(Math.floor(cube / 6) % 6), level(cube % 6));
}

function hex(...channels) {
	return `#${channels.map(channel => channel.toString(16).padStart(2, '0')).join('')}`;
}

function escaped(text) {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
