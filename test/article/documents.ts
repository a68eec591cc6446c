// Small documents, made here so that no file of anybody else's is needed.
import {strToU8, type Zippable, zipSync} from 'fflate';
import type {Input} from '../../source/input/input.ts';

export function inputOf(bytes: Uint8Array | string, name: string, mediaType: string | null = null): Input {
	return {
		path: name,
		url: null,
		name,
		bytes: typeof bytes === 'string' ? strToU8(bytes) : bytes,
		mediaType,
		notices: [],
	};
}

export function zip(files: Readonly<Record<string, string>>): Uint8Array {
	const content: Zippable = {};
	for (const [name, text] of Object.entries(files)) {
		content[name] = strToU8(text);
	}

	return zipSync(content, {level: 1});
}

export function epub(chapters: Readonly<Record<string, string>>): Uint8Array {
	const names = Object.keys(chapters);
	return zip({
		mimetype: 'application/epub+zip',
		'META-INF/container.xml':
			'<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
		'OEBPS/book.opf': `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Harbour Stories</dc:title><dc:creator>Ada Lindqvist</dc:creator><dc:language>en</dc:language><dc:date>2026-03-12</dc:date></metadata><manifest>${names
			.map(
				(name, at) =>
					`<item id="c${at}" href="${encodeURIComponent(name)}" media-type="application/xhtml+xml"/>`,
			)
			.join(
				'',
			)}</manifest><spine>${names.map((_, at) => `<itemref idref="c${at}"/>`).join('')}</spine></package>`,
		...Object.fromEntries(Object.entries(chapters).map(([name, html]) => [`OEBPS/${name}`, html])),
	});
}

export function docx(body: string): Uint8Array {
	return zip({
		'[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
		'docProps/core.xml':
			'<cp:coreProperties xmlns:cp="x" xmlns:dc="y" xmlns:dcterms="z"><dc:title>Document1</dc:title><dc:creator>Bo Chen</dc:creator><dcterms:created>2026-03-12T08:00:00Z</dcterms:created></cp:coreProperties>',
		'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
	});
}

/** A line of a PDF page: size, points from the left, points from the bottom, words. */
export type Line = readonly [size: number, x: number, y: number, text: string];

/** A PDF with one font, a page for each list of lines. */
export function pdf(pages: ReadonlyArray<readonly Line[]>, trailer = ''): Uint8Array {
	const objects: string[] = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		'',
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
	];
	const kids: string[] = [];
	for (const lines of pages) {
		const content = lines
			.map(
				([size, x, y, text]) =>
					`BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`,
			)
			.join('\n');
		objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
		objects.push(
			`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >> /Contents ${objects.length} 0 R >>`,
		);
		kids.push(`${objects.length} 0 R`);
	}

	objects[1] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`;
	let file = '%PDF-1.4\n';
	const places = objects.map((object, at) => {
		const place = file.length;
		file += `${at + 1} 0 obj\n${object}\nendobj\n`;
		return place;
	});
	const table = file.length;
	file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`;
	file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF`;
	return new Uint8Array(Buffer.from(file, 'latin1'));
}
