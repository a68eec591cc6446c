import {describe, expect, it} from 'vitest';
import {stateFolder} from '../source/own-folders.ts';

describe('the folder for what a reader did', () => {
	it('stands where XDG says', () => {
		expect(stateFolder({XDG_STATE_HOME: '/state'}, '/home/ada', 'linux')).toBe('/state/article-explorer');
		expect(stateFolder({}, '/home/ada', 'linux')).toBe('/home/ada/.local/state/article-explorer');
	});

	it('is the usual one where XDG names a relative path, which it calls invalid', () => {
		expect(stateFolder({XDG_STATE_HOME: 'relative'}, '/home/ada', 'linux')).toBe(
			'/home/ada/.local/state/article-explorer',
		);
	});

	it('lies among the local files of programs on Windows', () => {
		expect(stateFolder({LOCALAPPDATA: '/local'}, '/home/ada', 'win32')).toBe('/local/article-explorer/state');
	});
});
