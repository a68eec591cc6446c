import {InputError} from '../errors.ts';
import type {Input, ReadOptions} from './input.ts';

export async function fromUrl(source: string, _options: ReadOptions): Promise<Input> {
	throw new InputError(`${source} cannot be opened yet.`, 'Save the page from a browser and open that file.');
}
