import fs from 'node:fs';
import path from 'node:path';

/** The licences of what the bundle holds, which ask to be passed on with it. */
export function licenses(root, files) {
	const folders = new Set();
	for (const file of files) {
		const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll('\\', '/'));
		if (found) folders.add(packageOf(root, found[1].replace(/^lean-\w+:/, '')));
	}

	return [...folders]
		.sort()
		.map(folder => {
			const {name, version, license} = JSON.parse(
				fs.readFileSync(path.join(root, folder, 'package.json'), 'utf8'),
			);
			const file = fs.readdirSync(path.join(root, folder)).find(name => /^(licen[cs]e|copying)/i.test(name));
			const text = file
				? fs.readFileSync(path.join(root, folder, file), 'utf8').trim()
				: `Licence: ${license}`;
			return `${name} ${version}\n\n${text}\n`;
		})
		.join(`\n${'-'.repeat(72)}\n\n`);
}

/** The package that a folder belongs to. Some packages carry others in a folder of their own, without their manifests. */
function packageOf(root, folder) {
	if (fs.existsSync(path.join(root, folder, 'package.json'))) return folder;
	return packageOf(root, path.dirname(folder));
}
