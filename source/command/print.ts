import {isAnythingKept} from '../corrections/read-kept.ts';
import {UsageError} from '../errors.ts';
import {endAtSignal} from '../output/end-at-signal.ts';
import type {Format} from '../output/formats.ts';
import {openBeside, type Sink} from '../output/whole-file.ts';
import type {CommandLine} from './asked.ts';
import {type ExitStatus, statusAfter} from './exit-status.ts';
import type {MaybeMeant} from './narrow.ts';
import {openOutput} from './output.ts';
import {progressLine} from './progress.ts';
import type {Job} from './render.ts';
import {renderMany} from './render-many.ts';
import {sayLine, sayNotice, sayProblem} from './say.ts';
import type {Surroundings} from './surroundings.ts';

type Printing = Extract<CommandLine, {does: 'print'}>;

/** Prints every source in the format that was asked for, each as soon as it is done. */
export async function print(
	asked: Printing,
	sources: readonly (string | null)[],
	around: Surroundings,
): Promise<ExitStatus> {
	if (sources.length > 1) refuseSeveral(asked.format);
	if (asked.search !== null) await refuseWhatAsksInVain(asked.search);
	const output = openOutputs(asked, sources, around);
	const progress = progressLine(around, sources.length);
	// A file says for itself what becomes of it. One article is over before anybody could press a key.
	const leaveSignals = asked.output === null && sources.length > 1 ? endAtSignal(progress.clear) : () => {};
	let printed = 0;
	let problems = 0;
	let status: ExitStatus = 0;
	const speakers: MaybeMeant[] = [];
	try {
		// Many articles make one table, whose header stands before the first is read. Whoever never put anything right
		// has no columns for it.
		const hasReadersColumns = asked.format === 'csv' && asked.corrections && isAnythingKept();
		// The shape does not depend on what could be read: a script that names three files gets an array.
		const {opening, between, closing} = await frame(asked, sources.length > 1, hasReadersColumns);
		output.write(opening);
		let index = 0;
		for await (const rendering of renderMany(jobsFor(asked, sources, hasReadersColumns), progress.at, {
			onProgress: progress.download,
			onWait: progress.wait,
		})) {
			const source = sources[index++]!;
			progress.clear();
			for (const notice of new Set(rendering.notices)) sayNotice(source, notice, around);
			if (rendering.texts.length > 1) refuseSeveralInOne(asked.format);
			speakers.push(...rendering.speakers);
			output.writeBeside(rendering.besides.join(''));
			for (const text of rendering.texts) {
				if (printed > 0) output.write(between);
				output.write(text);
				printed++;
			}

			if (rendering.problem !== null) {
				problems++;
				const {bug, exitCode} = rendering.problem;
				sayProblem(rendering.problem, around, sources.length > 1 || bug !== undefined ? source : null);
				status = statusAfter(status, exitCode, sources.length);
			}
		}

		output.write(closing);
		// A file with nothing in it would look like an answer.
		if (problems === sources.length) output.drop();
		else output.close();
	} catch (error) {
		progress.clear();
		output.drop();
		throw error;
	} finally {
		leaveSignals();
	}

	if (status === 0 && printed === 0) {
		sayLine(nothingMatches(asked, speakers), around);
		return 1;
	}

	return status;
}

/** @throws {UsageError} When a format cannot hold several sources. */
function refuseSeveral(format: Format): void {
	if (format === 'html') {
		throw new UsageError(
			'--format html makes one page, and there are several sources.',
			'Name one, or use --format report, which prints them one after another.',
		);
	}

	if (format === 'brat') {
		throw new UsageError(
			'--format brat keeps one article in two files, and there are several sources.',
			'Name one, with --output story.ann; its text is then written to story.txt.',
		);
	}
}

/** @throws {UsageError} When a format cannot hold the several articles that turn out to be in one source. */
function refuseSeveralInOne(format: Format): void {
	if (format !== 'brat') return;
	throw new UsageError(
		'--format brat keeps one article in two files, and this source holds several.',
		'Open it without --format, choose one and export that with e b.',
	);
}

/** On a screen a reader sees what a filter is taken for; a script would get all quotes for a filter with a slip in it. */
async function refuseWhatAsksInVain(search: string): Promise<void> {
	const {parseQuery} = await import('../search/parse-query.ts');
	const {notice, asksInVain} = parseQuery(search);
	if (asksInVain) throw new UsageError(`--search “${search}” asks what it cannot.`, notice ?? undefined);
}

/** Where it goes: for a format that takes two files, both are there in the end or neither. */
function openOutputs(
	{format, output}: Printing,
	sources: readonly (string | null)[],
	around: Surroundings,
): Sink & {readonly writeBeside: (text: string) => void} {
	const first = openOutput(output, sources, around);
	// brat finds the text that its stretches count in under the same name.
	const beside = format === 'brat' && output !== null ? openBeside(output.file, output.force, first) : null;
	return {
		write: first.write,
		writeBeside: text => beside?.write(text),
		close: () => {
			first.close();
			beside?.close();
		},
		drop: () => {
			first.drop();
			beside?.drop();
		},
	};
}

function jobsFor(
	{format, only, search, speaker, corrections}: Printing,
	sources: readonly (string | null)[],
	hasReadersColumns: boolean,
): readonly Job[] {
	return sources.map(source => ({
		source,
		format,
		only,
		search,
		speaker,
		isCorrected: corrections,
		hasReadersColumns,
	}));
}

function nothingMatches({search, speaker}: Printing, maybeMeant: readonly MaybeMeant[]): string {
	if (search === null) return `No quote by ${speaker}.${whoIsMeant(maybeMeant)}`;
	return `Nothing matches ${search}${speaker === null ? '' : ` among the quotes of ${speaker}`}.`;
}

// Of many articles there may be many. Whoever made a slip looks for one.
const mostNames = 3;

function whoIsMeant(maybeMeant: readonly MaybeMeant[]): string {
	const namesOf = (speak: boolean) =>
		[...new Set(maybeMeant.filter(({speaks}) => speaks === speak).map(({name}) => name))].slice(0, mostNames);
	const speakers = namesOf(true);
	if (speakers.length > 0) return ` Did you mean ${speakers.join(' or ')}?`;
	const [silent] = namesOf(false);
	return silent === undefined ? '' : ` ${silent} is named, and says nothing.`;
}

/** What stands around the articles and between them. */
async function frame(
	{format, only}: Printing,
	isMany: boolean,
	hasReadersColumns: boolean,
): Promise<{opening: string; between: string; closing: string}> {
	switch (format) {
		case 'json':
		case 'annotations':
			return isMany
				? {opening: '[\n', between: ',\n', closing: ']\n'}
				: {opening: '', between: '', closing: ''};
		case 'csv': {
			const {toCsv} = await import('../export/to-csv.ts');
			return {opening: toCsv([], {only: only ?? 'quotes', hasReadersColumns}), between: '', closing: ''};
		}

		case 'csl':
			// Reference managers read a list, even of one.
			return {opening: '[\n', between: ',\n', closing: ']\n'};
		case 'ndjson':
			return {opening: '', between: '', closing: ''};
		case 'markdown':
		case 'text':
		case 'brat':
		case 'report':
		case 'html':
		case 'ris':
		case 'bibtex':
			return {opening: '', between: '\n', closing: ''};
		default:
			return format satisfies never;
	}
}
