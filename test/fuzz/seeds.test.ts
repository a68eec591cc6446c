import fs from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, it} from 'vitest';

const tests = fileURLToPath(new URL('..', import.meta.url));

it.each(
	fs
		.globSync('**/*.test.{ts,tsx}', {cwd: tests})
		.map(file => [file, fs.readFileSync(path.join(tests, file), 'utf8')] as const)
		.filter(([, text]) => text.includes('fc.assert' + '(')),
)('%s tries the same inputs each time the tests are run', (_, text) => {
	expect(text.match(/\bruns\(\d+\)/g)).toHaveLength(text.split('fc.assert' + '(').length - 1);
});
