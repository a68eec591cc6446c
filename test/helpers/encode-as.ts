/** Text as bytes in any encoding of one or two bytes a character, turned round from what TextDecoder makes of each. */
export function encodeAs(encoding: string, text: string): Uint8Array {
	if (encoding === 'utf-8') return Buffer.from(text);
	const codes = codesOf(encoding);
	return Buffer.from(
		Array.from(text).flatMap(character => {
			const code = codes.get(character);
			if (!code) throw new Error(`There is no ${character} in ${encoding}.`);
			return code;
		}),
	);
}

function codesOf(encoding: string): ReadonlyMap<string, readonly number[]> {
	const decoder = new TextDecoder(encoding);
	const codes = new Map<string, readonly number[]>();
	const add = (...bytes: number[]) => {
		const character = decoder.decode(Buffer.from(bytes));
		if (Array.from(character).length === 1 && character !== '\ufffd' && !codes.has(character)) {
			codes.set(character, bytes);
		}
	};
	for (let byte = 0; byte < 256; byte++) add(byte);
	for (let first = 0x81; first < 0xff; first++) {
		for (let second = 0x40; second < 0xff; second++) add(first, second);
	}

	return codes;
}
