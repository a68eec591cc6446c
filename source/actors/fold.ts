/** A name as it is compared: small letters, without accents, one kind of apostrophe. */
export function fold(name: string): string {
	let isPlain = true;
	for (let at = 0; at < name.length; at++) {
		if (name.charCodeAt(at) > 0x7e) {
			isPlain = false;
			break;
		}
	}

	if (isPlain) {
		return name.toLowerCase();
	}

	return name.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/[’‘ʼ]/g, "'").toLowerCase();
}
