import {homedir} from 'node:os';
import path from 'node:path';
import type {Analysis} from '../analysis.ts';
import type {Format} from '../output/formats.ts';
import {inFormat} from '../output/in-format.ts';
import {nameBeside, openFile, type Sink} from '../output/whole-file.ts';
import type {QuoteId} from '../quotes/quote.ts';

/** What an export writes: the file that was named, and for a form that takes two the one beside it. */
export type Exported = {
	readonly text: string;
	readonly beside: {readonly ending: string; readonly text: string} | null;
};

/** A file as a shell would understand its name: `~/` is the reader's own folder. */
export function fileNamed(name: string, env: NodeJS.ProcessEnv): string {
	return /^~[/\\]/.test(name) ? path.join(env.HOME ?? homedir(), name.slice(2)) : name;
}

/**
 * Writes an export. Of two files either both are there in the end, or none of them new.
 *
 * @returns What was written.
 * @throws {AlreadyThereError} When one of them is there and may not be replaced.
 * @throws {InputError} When one of them cannot be written.
 */
export function writeFiles(file: string, {text, beside}: Exported, replaces: boolean): readonly string[] {
	const parts = [
		{file, text},
		...(beside ? [{file: nameBeside(file, beside.ending), text: beside.text}] : []),
	];
	const sinks: Sink[] = [];
	try {
		for (const part of parts) {
			const sink = openFile(part.file, replaces);
			sinks.push(sink);
			sink.write(part.text);
		}
	} catch (error) {
		// Half a file must not pass for a whole one.
		for (const sink of sinks) sink.drop();
		throw error;
	}

	for (const sink of sinks) sink.close();
	return parts.map(part => part.file);
}

/** What goes into the file, for these quotes: what `--format` prints of them. */
export async function exported(
	analysis: Analysis,
	form: Format,
	quotes: readonly QuoteId[],
): Promise<Exported> {
	if (form === 'brat') {
		const {toBrat} = await import('../export/to-brat.ts');
		const {ann, txt} = toBrat(analysis, {quotes});
		return {text: ann, beside: {ending: '.txt', text: txt}};
	}

	const text = await inFormat(analysis, form, {selection: {quotes}});
	// Reference managers read a list, even of one.
	return {text: form === 'csl' ? `[\n${text}]\n` : text, beside: null};
}
