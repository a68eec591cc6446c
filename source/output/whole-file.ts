import fs from 'node:fs';
import path from 'node:path';
import {InputError, UsageError} from '../errors.ts';
import {endAtSignal} from './end-at-signal.ts';

/** Where printed text goes. */
export type Sink = {
	readonly write: (text: string) => void;
	/** All is written. */
	readonly close: () => void;
	/** Leave no trace: the work could not be done. */
	readonly drop: () => void;
};

/**
 * Opens a file that is there only once it is complete: it is written under another name beside it, and takes its own at
 * the end.
 *
 * @throws {AlreadyThereError} When it is there already and may not be replaced.
 * @throws {InputError} When it cannot be written.
 */
export function openFile(file: string, force: boolean): Sink {
	const existing = fs.statSync(file, {throwIfNoEntry: false});
	if (existing?.isDirectory()) {
		throw new UsageError(`${file} is a folder.`, 'Name a file in it: --output folder/quotes.csv.');
	}

	// A pipe or a device, such as /dev/stdout, is written as it is.
	if (existing && !existing.isFile()) return writing(file, file, () => {});
	if (existing && !force) throw new AlreadyThereError(file);

	const aside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`);
	return writing(file, aside, () => {
		if (force) {
			fs.renameSync(aside, file);
			return;
		}

		try {
			// Unlike a rename, this fails when somebody else has made the file meanwhile.
			fs.linkSync(aside, file);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new AlreadyThereError(file);
			// Not every file system has links.
			fs.copyFileSync(aside, file, fs.constants.COPYFILE_EXCL);
		}

		fs.unlinkSync(aside);
	});
}

/** The name beside: `story.ann` has its text in `story.txt`. A file that ends so already keeps that and adds it. */
export function nameBeside(file: string, ending: string): string {
	const {dir, name, ext} = path.parse(file);
	return path.join(dir, ext === ending ? `${name}${ext}${ending}` : `${name}${ending}`);
}

/** The second of two files, of which either both are there in the end or neither. */
export function openBeside(file: string, force: boolean, first: Sink, ending = '.txt'): Sink {
	try {
		return openFile(nameBeside(file, ending), force);
	} catch (error) {
		first.drop();
		throw error;
	}
}

function writing(file: string, place: string, finish: () => void): Sink {
	const advice = 'Name another place with --output, or leave it out to print on standard output.';
	const descriptor = tried(file, advice, () => fs.openSync(place, place === file ? 'w' : 'wx'));
	let isOpen = true;
	const close = () => {
		if (isOpen) fs.closeSync(descriptor);
		isOpen = false;
	};
	const drop = () => {
		close();
		if (place !== file) fs.rmSync(place, {force: true});
	};
	const leaveSignals = endAtSignal(drop);
	return {
		write: text => tried(file, advice, () => fs.writeFileSync(descriptor, text)),
		close: () => {
			close();
			tried(file, advice, finish);
			leaveSignals();
		},
		drop: () => {
			drop();
			leaveSignals();
		},
	};
}

/**
 * Does work that writes.
 *
 * @param place Where it writes, as the reader calls it.
 * @throws {InputError} When the system refuses. A closed pipe is thrown as it is.
 */
export function tried<Result>(place: string, advice: string, work: () => Result): Result {
	try {
		return work();
	} catch (error) {
		const {code} = error as NodeJS.ErrnoException;
		// A closed pipe ends the program quietly, wherever it is.
		if (code === undefined || code === 'EPIPE') throw error;
		throw new InputError(`${place} cannot be written: ${reasons[code] ?? code}.`, advice, {cause: error});
	}
}

const reasons: Readonly<Record<string, string>> = {
	EACCES: 'its folder does not let you',
	EPERM: 'its folder does not let you',
	EROFS: 'the disk takes no writing',
	ENOENT: 'there is no such folder',
	ENOTDIR: 'there is no such folder',
	ENOSPC: 'the disk is full',
	EDQUOT: 'your share of the disk is full',
	ENAMETOOLONG: 'the name is too long',
};

/** The file is there already, and nobody said that it may be replaced. */
export class AlreadyThereError extends UsageError {
	constructor(file: string) {
		super(`${file} is there already.`, 'Name another file, or add --force to replace it.');
	}
}
