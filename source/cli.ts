import {build} from './build.ts';
import {CodeCache} from './code-cache.ts';

/** By now what is on the screen has been compiled, and nobody waits. In milliseconds. */
const atRest = 2000;

/** These compile next to nothing, and what they keep must not stand in for a whole run. */
const isAboutProgram = process.argv.some(argument => /^(?:-h|--help|-v|--version)$/.test(argument));

const cache = CodeCache.open(import.meta.dirname, build);

const program: Promise<typeof import('./command/main.ts')> =
	cache === null ? import('./command/main.ts') : cache.load('./main.js');

void program.then(({main, asAtStart}) => {
	if (cache !== null && !isAboutProgram) {
		cache.asAtStart = asAtStart;
		process.once('exit', status => {
			if (status === 0) cache.save();
		});
		setTimeout(() => cache.save(), atRest).unref();
	}

	return main();
});
