import {expect, it} from 'vitest';
// @ts-expect-error: a script has no types.
import * as lateExpressions from '../../scripts/late-expressions.mjs';

const {withLateExpressions} = lateExpressions as {withLateExpressions(source: string): string};

/** What a module made of the source answers. */
async function answerOf(source: string): Promise<unknown> {
	const {answer} = (await import(
		/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(source)}`
	)) as {answer: unknown};
	return answer;
}

it('makes a regular expression once, when it is first asked', async () => {
	const bundled = withLateExpressions(
		"const rare =\n\t/[/\\]]\\p{L}/u;\nexport const answer = [rare.test('/é'), rare.exec(']e').index, rare.test('e')];\n",
	);
	expect(bundled).toContain('rare ??= ');
	expect(bundled.split('\n')).toHaveLength(4);
	expect(await answerOf(bundled)).toEqual([true, 0, false]);
});

it.each([
	// What remembers where it was, and what is taken elsewhere.
	'const all = /a/g;\nall.test(text);',
	'const all = /a/;\ntext.replace(all, "");',
	'export const all = /a/;\nall.test(text);',
	'function inside() {\n\tconst one = /a/;\n\treturn one.test(text);\n}',
])('leaves the others as they are: %s', source => {
	expect(withLateExpressions(source)).toBe(source);
});
