import {describe, expect, it} from 'vitest';
import {guessLanguage} from '../../source/article/guess-language.ts';

describe('a single sentence', () => {
	it.each([
		['en', '“We open in May,” said Ada Okoro.'],
		['de', '„Wir öffnen im Mai“, sagte die Bürgermeisterin.'],
		['fr', '« Nous ouvrons en mai », a déclaré le maire.'],
		['es', '«No se abre en mayo», dijo el alcalde a los vecinos de la ciudad.'],
		['ru', '«Мы откроем мост в мае, но не раньше», — сказал он, как и все.'],
		['ja', '「橋は五月に開きます」と市長は述べた。'],
	])('in %s', (language, sentence) => {
		expect(guessLanguage(sentence)).toBe(language);
	});
});

describe('words that say nothing of a language', () => {
	it.each(['', '12345', 'Ana Ruiz, Josephine Okafor, P. Lindqvist', 'zxqv wrtp'])('are “und”: %s', text => {
		expect(guessLanguage(text)).toBe('und');
	});
});

describe('a long list of names with one little word', () => {
	it('is not taken for running text', () => {
		expect(guessLanguage(`${'Ana Ruiz, Josephine Okafor, P. Lindqvist, '.repeat(20)}the end`)).toBe('und');
	});
});
