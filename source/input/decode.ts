import {guessEncoding} from './guess-encoding.ts';
import {asLatin1, decodeWindows1252} from './windows-1252.ts';

/** What bytes say, and in which encoding they said it. */
export type Decoded = {
	readonly text: string;
	/** By its WHATWG name: `utf-8`, `windows-1252`, `shift_jis`. */
	readonly encoding: string;
	/** Whether nothing declared the encoding and the bytes are no UTF-8, so that it was assumed. */
	readonly isGuess: boolean;
};

/** How much of a document may come before its declaration. The standard says 1,024 bytes; real pages say more first. */
const declarationReach = 4096;

/**
 * Turns bytes into text the way browsers do: a byte order mark, else what the server said, else what the
 * document says of itself, else UTF-8 where the bytes are that, else what they look like.
 *
 * Never throws: what cannot be decoded becomes U+FFFD.
 *
 * @param mediaType The Content-Type header, if there was one.
 */
export function decode(bytes: Uint8Array, mediaType: string | null = null): Decoded {
	const marked = encodingOfMark(bytes);
	if (marked) {
		return {text: decodeAs(marked, bytes), encoding: marked, isGuess: false};
	}

	const utf8 = asUtf8(bytes);
	const declared = encodingOfHeader(mediaType) ?? encodingOfDocument(bytes);
	if (declared && declared !== 'utf-8' && !(utf8 !== null && isDoubtful(declared, bytes))) {
		return {text: decodeAs(declared, bytes), encoding: declared, isGuess: false};
	}

	if (utf8 !== null) {
		return {text: utf8, encoding: 'utf-8', isGuess: false};
	}

	const wide = encodingOfNulls(bytes);
	if (wide) {
		return {text: decodeAs(wide, bytes), encoding: wide, isGuess: true};
	}

	// A page in UTF-8 with a few broken bytes, such as one cut off in a character, is still one in UTF-8.
	if (declared === 'utf-8' || isMostlyUtf8(bytes)) {
		return {text: decodeAs('utf-8', bytes), encoding: 'utf-8', isGuess: false};
	}

	const guess = guessEncoding(bytes);
	return {text: decodeAs(guess, bytes), encoding: guess, isGuess: true};
}

function encodingOfMark(bytes: Uint8Array): string | null {
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
		return 'utf-8';
	}

	if (bytes[0] === 0xfe && bytes[1] === 0xff) {
		return 'utf-16be';
	}

	return bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : null;
}

function encodingOfHeader(mediaType: string | null): string | null {
	return encodingNamed(/charset\s*=\s*["']?([^\s"';,]+)/i.exec(mediaType ?? '')?.[1]);
}

/** What `<meta charset>` or the XML declaration says. Text that says neither says nothing. */
function encodingOfDocument(bytes: Uint8Array): string | null {
	const head = asLatin1(bytes.subarray(0, declarationReach));
	if (!head.includes('<')) {
		return null;
	}

	const visible = head.replace(/<!--[\s\S]*?-->/g, '');
	const label =
		/<meta\s[^>]*?charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(visible)?.[1] ??
		/^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)/i.exec(visible)?.[1];
	const encoding = encodingNamed(label);
	// Who can read the declaration as single bytes is not reading UTF-16.
	return encoding?.startsWith('utf-16') ? 'utf-8' : encoding;
}

function encodingNamed(label: string | undefined): string | null {
	if (!label) {
		return null;
	}

	try {
		const {encoding} = new TextDecoder(label.trim());
		return encoding === 'x-user-defined' ? 'windows-1252' : encoding;
	} catch {
		return null;
	}
}

/** Text in UTF-16 without its mark: every other byte of Western text is zero. */
function encodingOfNulls(bytes: Uint8Array): string | null {
	const sample = bytes.subarray(0, 1000);
	const zeros = [0, 0];
	for (let i = 0; i < sample.length; i++) {
		if (sample[i] === 0) {
			zeros[i % 2]!++;
		}
	}

	const many = sample.length * 0.2;
	if (zeros[1]! > many && zeros[0]! < many / 10) {
		return 'utf-16le';
	}

	return zeros[0]! > many && zeros[1]! < many / 10 ? 'utf-16be' : null;
}

/** The bytes as UTF-8, or `null` when they are not valid. */
function asUtf8(bytes: Uint8Array): string | null {
	try {
		const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
		// Zero bytes are valid UTF-8, but every other one means UTF-16.
		return text.includes('\0') && encodingOfNulls(bytes) ? null : text;
	} catch {
		return null;
	}
}

/**
 * Whether a declaration of a single-byte encoding is wrong: the bytes are valid UTF-8 with letters
 * outside ASCII, which text in a single-byte encoding practically never is by chance.
 */
function isDoubtful(declared: string, bytes: Uint8Array): boolean {
	return /^(?:windows-|iso-8859-|macintosh|koi8|ibm866)/.test(declared) && bytes.some(byte => byte >= 0x80);
}

/** Whether nearly all that is not ASCII is valid UTF-8. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
	const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 200_000));
	let broken = 0;
	let valid = 0;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		if (unit === 0xfffd) {
			broken++;
		} else if (unit > 0x7f) {
			valid++;
		}
	}

	return valid > broken * 20;
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
	return encoding === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
}
