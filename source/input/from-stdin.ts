import {NoArticleError} from '../errors.ts';
import {collectBytes} from './collect-bytes.ts';
import type {Input, ReadOptions} from './input.ts';

/** Reads standard input to its end. Keys then come from the terminal itself, so nothing is lost by that. */
export async function fromStdin({stdin = process.stdin, signal}: ReadOptions = {}): Promise<Input> {
	const bytes = await collectBytes(stdin, 'Standard input', signal);
	if (bytes.length === 0) {
		throw new NoArticleError(
			'Standard input is empty.',
			'Pipe an article into the command, or name a file or an address.',
		);
	}

	return {path: '-', url: null, name: '-', bytes, mediaType: null, notices: []};
}
