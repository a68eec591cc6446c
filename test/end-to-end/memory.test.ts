import fs from 'node:fs';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {writeLongArticle} from '../helpers/long-article.ts';
import {closeAll, open, temporaryFolder} from '../helpers/terminal.ts';

const plans = ['the harbour', 'a second ferry', 'our old school', 'every bridge'];
const count = 10_000;

/** In MiB. Idle and busy it took 123 to 131; it took 155 to 162 when all words were kept and all was compiled. */
const most = 145;

let folder: string;
let file: string;

beforeAll(() => {
	folder = temporaryFolder();
	file = writeLongArticle(
		folder,
		count,
		(name, index) =>
			`The council has waited since the autumn. “We will close ${plans[index % 4]} on day ${index + 1} of the works,” said ${name}, who keeps the bridge.`,
	);
});

afterEach(closeAll);
afterAll(() => fs.rmSync(folder, {recursive: true}));

describe.runIf(process.platform === 'linux')('an article of 10,000 quotes', () => {
	it(`never takes more than ${most} MiB, while its quotes are looked for and after`, async () => {
		const terminal = open([file]);
		await terminal.waitFor(/Quote 1 of 1\d{4}/);
		terminal.type('2/day 9999');
		await terminal.waitFor(/\b1 of 1\d{4} quotes/);
		const status = fs.readFileSync(`/proc/${terminal.pid}/status`, 'utf8');
		const mebibytes = Number(/^VmHWM:\s+(\d+)/m.exec(status)![1]) / 1024;
		expect(mebibytes).toBeLessThan(most);
	});
});
