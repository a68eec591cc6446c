import fs from 'node:fs';
import path from 'node:path';

const names = ['Ada Okoro', 'Ana Ruiz', 'Jan Holm', 'Tomas Okafor'];

/** Writes an article of so many paragraphs, each by one of four names in turn. @returns Its file. */
export function writeLongArticle(
	folder: string,
	count: number,
	paragraph: (name: string, index: number) => string,
): string {
	const file = path.join(folder, 'gates.txt');
	const paragraphs = Array.from({length: count}, (_, index) =>
		paragraph(names[index % names.length]!, index),
	);
	fs.writeFileSync(file, ['Gates to open', ...paragraphs].join('\n\n'));
	return file;
}
