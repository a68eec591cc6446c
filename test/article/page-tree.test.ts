import fc from 'fast-check';
import {parseHTML} from 'linkedom';
import {describe, expect, it} from 'vitest';
import {parseTree, type TreeElement, type TreeNode} from '../../source/article/page-tree.ts';
import {lengthOfText} from '../../source/article/readability.ts';
import {runs} from '../helpers/runs.ts';

type AnyNode = {
	readonly nodeType: number;
	readonly nodeName: string;
	readonly textContent: string | null;
	readonly childNodes: Iterable<AnyNode>;
};

/** What is in a node, as names in brackets: `DIV(P("a"))`. Texts side by side count as one. */
function outline(node: AnyNode): string {
	const parts: string[] = [];
	let text = '';
	const endText = () => {
		if (text) parts.push(JSON.stringify(text));
		text = '';
	};

	for (const child of node.childNodes) {
		if (child.nodeType === 3) {
			text += child.textContent ?? '';
		} else if (child.nodeType === 1) {
			endText();
			parts.push(`${child.nodeName}(${outline(child)})`);
		}
	}

	endText();
	return parts.join(' ');
}

function bodyOf(html: string): TreeElement {
	return parseTree(`<html><head></head><body>${html}</body></html>`).body!;
}

function childrenOf(element: TreeElement): string[] {
	return Array.from(element.childNodes, ({nodeName, textContent}: TreeNode) => `${nodeName} ${textContent}`);
}

describe('the tree of a page', () => {
	const scrap = fc.array(
		fc.constantFrom(
			...['<p>', '</p>', '<div class="a">', '</div>', '<b>', '</b>', '<ul>', '<li>', '</ul>', '<br>'],
			...['<table>', '<tr>', '<td>', '</table>', '<a href="#x">', '</a>', '<!-- c -->', '<h2>', '</h2>'],
			...['<script>a < b</script>', '<title>T & t</title>', 'text', ' ', '&amp;', '&lt;p&gt;', '“so”'],
			...['<', '>', '</', '<p', '<img src=x>', '<svg><path/></svg>', '<template><p>t</p></template>'],
		),
		{maxLength: 30},
	);

	it('is the one that a whole DOM has of it', () => {
		fc.assert(
			fc.property(scrap, pieces => {
				const html = `<html><head></head><body>${pieces.join('')}`;
				expect(outline(parseTree(html))).toBe(outline(parseHTML(html).document as unknown as AnyNode));
			}),
			runs(300),
		);
	});

	it('keeps the case of names in XML', () => {
		const [title] = parseTree('<a:Book><dc:Title xml:lang="de">Die <![CDATA[Brücke]]></dc:Title></a:Book>', {
			isXml: true,
		})
			.querySelectorAll('*')
			.slice(1);
		expect(title).toMatchObject({nodeName: 'dc:Title', textContent: 'Die Brücke'});
		expect(title!.getAttribute('xml:lang')).toBe('de');
	});
});

describe('an element', () => {
	it('has the attributes that it was given, whatever they are called', () => {
		const [first] = bodyOf('<p CLASS="a b" constructor="x" id=i>').children;
		expect(first).toMatchObject({className: 'a b', id: 'i', localName: 'p', tagName: 'P'});
		expect(first!.getAttribute('constructor')).toBe('x');
		expect(first!.getAttribute('toString')).toBeNull();
		first!.removeAttribute('id');
		expect(first!.hasAttribute('id')).toBe(false);
	});

	it('may be moved, replaced and removed', () => {
		const body = bodyOf('<p>1</p><p>2</p>and<p>3</p>');
		const [one, two, three] = body.children;
		body.insertBefore(three!, one!);
		expect(body.children.map(({textContent}) => textContent)).toEqual(['3', '1', '2']);
		two!.replaceWith(...bodyOf('<b>4</b><i>5</i>').childNodes);
		one!.remove();
		expect(childrenOf(body)).toEqual(['P 3', 'B 4', 'I 5', '#text and']);
		expect([body.firstChild, body.lastChild!.previousElementSibling!.textContent]).toEqual([three, '5']);
		expect(one!.parentNode).toBeNull();
	});

	it('may be had twice', () => {
		const body = bodyOf('<p class=a>one <b>two</b><!-- three --></p>');
		const copy = body.copy();
		expect(outline(copy)).toBe('P("one " B("two"))');
		copy.children[0]!.setAttribute('class', 'b');
		copy.querySelector('b')!.remove();
		expect(outline(body)).toBe('P("one " B("two"))');
		expect(body.children[0]!.className).toBe('a');
	});

	it('is found by what stands around it, but not in a template', () => {
		const body = bodyOf(
			'<div class=by><a rel="author nofollow">Ada</a></div><template><a rel=author>B</a></template>',
		);
		expect(
			body.querySelectorAll('.by [rel~="author"], [rel="author"]').map(({textContent}) => textContent),
		).toEqual(['Ada']);
		expect(body.querySelector('template a')).toBeNull();
		expect(body.getElementsByTagName('a')).toHaveLength(2);
	});
});

describe('how long a text is', () => {
	it('is what Readability would measure, whatever stands in which element', () => {
		const piece = fc.constantFrom(
			'a',
			' ',
			'  ',
			'\n',
			'\u00a0',
			'\u3000',
			'é',
			'<b>',
			'</b>',
			'<i> ',
			'</i>',
			'<br>',
		);
		fc.assert(
			fc.property(fc.array(piece, {maxLength: 40}), pieces => {
				const body = bodyOf(pieces.join(''));
				expect(lengthOfText(body)).toBe(body.textContent.trim().replace(/\s{2,}/g, ' ').length);
			}),
			runs(500),
		);
	});
});

describe('what is nested beyond any sense', () => {
	it('is closed in the parser, which says so loudly where it keeps it elsewhere', () => {
		const depth = 5_000;
		const root = parseTree(`${'<div>'.repeat(depth)}<p>a${'</div>'.repeat(depth)}<p>b`);
		expect(root.isTooDeep).toBe(true);
		expect(root.textContent.replace(/\s+/g, '')).toBe('ab');
		// Both stand outside of what is nested once that is closed.
		expect(root.getElementsByTagName('p').at(-1)!.textContent).toBe('b');
	});
});
