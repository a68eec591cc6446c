import {expect, it} from 'vitest';
import {analyzeArticle} from '../../../source/analyze-article.ts';
import {screenOf} from '../../../source/navigation/screen/screen.ts';
import {articleOf} from '../../helpers/marked.ts';
import {Reader} from '../reader.ts';

const analysis = analyzeArticle({
	...articleOf(
		'One passenger said it was cold. “Very cold,” she said.\n\n“It is late,” the spokesman said.\n\n“It is early,” Ana Ruiz said.',
	),
	language: 'en',
});

/** What is lit in the list of quotes once a query is typed. */
function litBy(query: string): string[] {
	const reader = new Reader(analysis, '120x36').press(`2 / ${[...query].join(' ')}`);
	const pane = screenOf(reader.world, reader.state).parts.find(({name}) => name === 'quotes')!;
	return pane.lines.flatMap(line => line.filter(({style}) => style.includes('hit')).map(({text}) => text));
}

it.each([
	['passenger', ['passen…', 'passen…']],
	['spokesman', ['spokesman']],
	['ruiz', ['Ruiz']],
	// The column says “One passen…”, and of “she” nothing.
	['she', []],
])('lights in the column of speakers what was searched for, and no other letters: %s', (query, lit) => {
	expect(litBy(query)).toEqual(lit);
});
