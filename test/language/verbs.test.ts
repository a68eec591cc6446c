import {describe, expect, it} from 'vitest';
import {verb} from '../../source/language/english/verbs.ts';

describe('the regular forms of an English verb', () => {
	it.each([
		['shrugged', 'shrug'],
		['clapping', 'clap'],
		['occurred', 'occur'],
		['admitted', 'admit'],
		['cancelled', 'cancel'],
		['canceled', 'cancel'],
		['replied', 'reply'],
		['opened', 'open'],
		['visited', 'visit'],
	])('read %s as a form of “%s”', (form, lemma) => {
		expect(verb(form)?.lemma).toBe(lemma);
	});

	it.each(['shruged', 'claping', 'occured', 'visitted', 'openned'])('do not make %s', form => {
		expect(verb(form)).toBeUndefined();
	});
});
