import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {progressLine} from '../../source/command/progress.ts';

let said: string[] = [];
const line = (sources: number, isWatched = true) =>
	progressLine(
		{
			isScreen: false,
			isWatched,
			isPiped: false,
			isQuiet: false,
			env: {},
			print() {},
			say: text => said.push(text),
		},
		sources,
	);

beforeEach(() => {
	said = [];
	vi.useFakeTimers();
});

afterEach(() => {
	vi.useRealTimers();
});

describe('progress', () => {
	it('is shown once work has taken a second, and goes on being shown while one source does not come', () => {
		const progress = line(4);
		progress.at(1);
		vi.advanceTimersByTime(900);
		expect(said).toEqual([]);
		vi.advanceTimersByTime(200);
		expect(said).toEqual(['\r\u001B[K[######..................] 1 of 4']);
		progress.clear();
		expect(said.at(-1)).toBe('\r\u001B[K');
	});

	it('is over when it is taken away', () => {
		const progress = line(4);
		progress.at(1);
		vi.advanceTimersByTime(2000);
		progress.clear();
		const {length} = said;
		vi.advanceTimersByTime(5000);
		progress.clear();
		expect(said).toHaveLength(length);
	});

	it('says how much of a page has come, and how long a heavy document takes', () => {
		const progress = line(1);
		vi.advanceTimersByTime(3000);
		progress.download({url: 'https://courier.example/bridge', bytes: 2_500_000, total: 5_000_000});
		vi.advanceTimersByTime(100);
		progress.wait('bridge.pdf');
		expect(said).toEqual([
			'\r\u001B[K2.5 MB of 5.0 MB from courier.example',
			'\r\u001B[Kreading bridge.pdf, 3 s',
		]);
	});

	it('is kept from whoever does not watch', () => {
		const progress = line(4, false);
		vi.advanceTimersByTime(3000);
		progress.at(2);
		progress.download({url: 'https://courier.example/bridge', bytes: 1, total: null});
		vi.advanceTimersByTime(3000);
		progress.clear();
		expect(said).toEqual([]);
	});

	it('lets no address obey itself in the terminal', () => {
		const progress = line(1);
		vi.advanceTimersByTime(3000);
		progress.wait('a\u001B[2Jb');
		expect(said.join('')).not.toContain('\u001B[2J');
	});
});
