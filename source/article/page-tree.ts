import {compile} from 'css-select';
import {Parser} from 'htmlparser2';

/**
 * What a page is parsed into: as much of the DOM as Readability and we ask for, and nothing that only a browser needs.
 *
 * A DOM that has all of it gives each attribute an object with a parent and siblings, and counts the children of an
 * element by walking over all that is in it. linkedom, which did this before, took twice as long for a page and
 * three times the memory for a large one.
 */
export abstract class TreeNode {
	abstract readonly nodeType: number;
	abstract readonly nodeName: string;
	abstract readonly textContent: string;
	/** Nothing stands in a text or a comment. */
	readonly firstChild: TreeNode | null = null;
	parentNode: TreeElement | null = null;
	previousSibling: TreeNode | null = null;
	nextSibling: TreeNode | null = null;

	get childNodes(): readonly TreeNode[] {
		const nodes: TreeNode[] = [];
		for (let child = this.firstChild; child; child = child.nextSibling) nodes.push(child);
		return nodes;
	}

	get nextElementSibling(): TreeElement | null {
		return elementFrom(this.nextSibling, 'nextSibling');
	}

	get previousElementSibling(): TreeElement | null {
		return elementFrom(this.previousSibling, 'previousSibling');
	}

	remove(): void {
		this.parentNode?.removeChild(this);
	}

	replaceWith(...nodes: TreeNode[]): void {
		const parent = this.parentNode;
		for (const node of nodes) parent?.insertBefore(node, this);
		this.remove();
	}
}

let changes = 0;

/** How often anything was put into a tree or taken out of one: what was read of a tree holds as long as this stays. */
export function changesOfTrees(): number {
	return changes;
}

/** How long a text is where more than one space counts as one, but for the space at its ends. */
type Extent = {readonly length: number; readonly opensWithSpace: boolean; readonly endsWithSpace: boolean};

export class TreeText extends TreeNode {
	readonly nodeType = 3;
	readonly nodeName = '#text';
	textContent: string;
	#extent: Extent | null = null;

	constructor(text: string) {
		super();
		this.textContent = text;
	}

	/** Asked of the same text once for each element around it, when it changes no more. */
	get extent(): Extent {
		if (this.#extent === null) {
			const text = this.textContent;
			const trimmed = text.trim();
			this.#extent = {
				length: trimmed.replace(/\s{2,}/g, ' ').length,
				opensWithSpace: text.trimStart().length < text.length,
				endsWithSpace: text.trimEnd().length < text.length,
			};
		}

		return this.#extent;
	}
}

class TreeComment extends TreeNode {
	readonly nodeType = 8;
	readonly nodeName = '#comment';
	readonly textContent: string;

	constructor(text: string) {
		super();
		this.textContent = text;
	}
}

/** Attributes by name. A page may name one like anything that an object has of its own. */
type Attributes = Record<string, string>;

export class TreeElement extends TreeNode {
	readonly nodeType: number = 1;
	override firstChild: TreeNode | null = null;
	lastChild: TreeNode | null = null;
	localName: string;
	/** In capitals, but in XML. */
	tagName: string;
	readonly #attributes: Attributes;
	/** The elements among the children, until one of them changes. */
	#children: TreeElement[] | null = null;

	constructor(localName: string, tagName: string, attributes: Attributes = {}) {
		super();
		this.localName = localName;
		this.tagName = tagName;
		this.#attributes = attributes;
	}

	get nodeName(): string {
		return this.tagName;
	}

	get textContent(): string {
		let text = '';
		for (let node = this.firstChild; node; node = following(node, this)) {
			if (node.nodeType === 3) text += node.textContent;
		}

		return text;
	}

	get children(): readonly TreeElement[] {
		if (this.#children) return this.#children;
		const children: TreeElement[] = [];
		for (let child = this.firstChild; child; child = child.nextSibling) {
			if (isElement(child)) children.push(child);
		}

		this.#children = children;
		return children;
	}

	get firstElementChild(): TreeElement | null {
		return elementFrom(this.firstChild, 'nextSibling');
	}

	get attributes(): ReadonlyArray<{readonly name: string; readonly value: string}> {
		return Object.entries(this.#attributes).map(([name, value]) => ({name, value}));
	}

	getAttribute(name: string): string | null {
		return Object.hasOwn(this.#attributes, name) ? this.#attributes[name]! : null;
	}

	hasAttribute(name: string): boolean {
		return Object.hasOwn(this.#attributes, name);
	}

	setAttribute(name: string, value: string): void {
		this.#attributes[name] = value;
	}

	removeAttribute(name: string): void {
		delete this.#attributes[name];
	}

	get className(): string {
		return this.getAttribute('class') ?? '';
	}

	set className(value: string) {
		this.setAttribute('class', value);
	}

	get id(): string {
		return this.getAttribute('id') ?? '';
	}

	set id(value: string) {
		this.setAttribute('id', value);
	}

	/** Another such element, with another of everything that is in it. */
	copy(): TreeElement {
		const copy = new TreeElement(this.localName, this.tagName, {...this.#attributes});
		for (let child = this.firstChild; child; child = child.nextSibling) {
			copy.append(
				isElement(child)
					? child.copy()
					: child.nodeType === 3
						? new TreeText(child.textContent)
						: new TreeComment(child.textContent),
			);
		}

		return copy;
	}

	append(...nodes: TreeNode[]): void {
		for (const node of nodes) this.insertBefore(node, null);
	}

	appendChild<Node extends TreeNode>(node: Node): Node {
		this.insertBefore(node, null);
		return node;
	}

	insertBefore(node: TreeNode, before: TreeNode | null): void {
		if (node === before) return;
		changes++;
		node.remove();
		const after = before ? before.previousSibling : this.lastChild;
		node.parentNode = this;
		node.previousSibling = after;
		node.nextSibling = before;
		if (after) after.nextSibling = node;
		else this.firstChild = node;
		if (before) before.previousSibling = node;
		else this.lastChild = node;
		if (isElement(node)) this.#children = null;
	}

	removeChild(node: TreeNode): void {
		changes++;
		const {previousSibling, nextSibling} = node;
		if (previousSibling) previousSibling.nextSibling = nextSibling;
		else this.firstChild = nextSibling;
		if (nextSibling) nextSibling.previousSibling = previousSibling;
		else this.lastChild = previousSibling;
		node.parentNode = null;
		node.previousSibling = null;
		node.nextSibling = null;
		if (isElement(node)) this.#children = null;
	}

	replaceChild(node: TreeNode, old: TreeNode): void {
		this.insertBefore(node, old);
		this.removeChild(old);
	}

	/** The elements of a name in it, in document order; of any name where that is `*`. */
	getElementsByTagName(name: string): TreeElement[] {
		return elementsIn(this, element => name === '*' || element.localName === name);
	}

	/** The elements in it of which something holds, in document order. */
	elementsWhere(matches: (element: TreeElement) => boolean): TreeElement[] {
		return elementsIn(this, matches);
	}

	querySelectorAll(selector: string): TreeElement[] {
		return elementsIn(this, matcherFor(selector), {inTemplates: false});
	}

	querySelector(selector: string): TreeElement | null {
		const matches = matcherFor(selector);
		for (let node = this.firstChild; node; node = following(node, this, {inTemplates: false})) {
			if (isElement(node) && matches(node)) return node;
		}

		return null;
	}
}

export class TreeDocument extends TreeElement {
	override readonly nodeType = 9;
	/** Whether it was nested beyond any sense, and some of that was left out. */
	isTooDeep = false;

	constructor() {
		super('#document', '#document');
	}

	get documentElement(): TreeElement | null {
		return this.firstElementChild;
	}

	/** The root's own body, as `mendRoot` has put it right. */
	get body(): TreeElement | null {
		return this.documentElement?.children.find(({localName}) => localName === 'body') ?? null;
	}

	get title(): string {
		return this.getElementsByTagName('title')[0]?.textContent ?? '';
	}

	createElement(name: string): TreeElement {
		const localName = name.toLowerCase();
		return new TreeElement(localName, localName.toUpperCase());
	}

	createTextNode(text: string): TreeNode {
		return new TreeText(text);
	}
}

/** Real pages nest thirty deep, seldom sixty. What is deeper was made by a broken template or by somebody with a grudge. */
export const deepest = 200;

/** Elements that hold nothing, and end where they begin. */
const voids =
	/^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|basefont|bgsound|frame|keygen|param)$/;

/** Elements that hold a piece of text or part it from the next: deep down they still do, for as many levels again. */
const holders =
	/^(?:p|li|dt|dd|tr|td|th|h[1-6]|blockquote|script|style|title|textarea|template|noscript|select)$/;

/**
 * Reads HTML as browsers do, or XML, into a tree. Nothing is too broken for it. Wrappers that stand deeper than any
 * writer would put them are left out: every later step walks the tree, and some do so more than once.
 */
export function parseTree(source: string, {isXml = false} = {}): TreeDocument {
	const root = new TreeDocument();
	let around: TreeElement = root;
	let depth = 0;
	const addText = (text: string) => {
		// The parser hands a text over in pieces, cut at each character that is written as a name.
		const last = around.lastChild;
		if (last instanceof TreeText) last.textContent += text;
		else around.append(new TreeText(text));
	};

	const parser = new Parser(
		{
			onopentag(name, attributes) {
				const isOut = depth >= deepest && (depth >= 2 * deepest || !holders.test(name)) && !voids.test(name);
				if (isOut && !isXml) {
					root.isTooDeep = true;
					addText(' ');
					forgetOpenTag(parser);
					return;
				}

				const element = new TreeElement(name, isXml ? name : name.toUpperCase(), attributes);
				around.append(element);
				around = element;
				depth++;
			},
			onclosetag() {
				around = around.parentNode ?? root;
				depth--;
			},
			ontext: addText,
			oncomment(text) {
				around.append(new TreeComment(text));
			},
		},
		{decodeEntities: true, xmlMode: isXml},
	);
	parser.write(source);
	parser.end();
	return root;
}

/**
 * Makes the parser take an element that was just opened for closed. It moves all that is open with each element that
 * comes on top, and for 100,000 of them that takes ten seconds.
 */
function forgetOpenTag(parser: Parser): void {
	const {stack, foreignContext} = parser as unknown as Record<'stack' | 'foreignContext', unknown>;
	if (!Array.isArray(stack) || !Array.isArray(foreignContext) || stack.length === 0) {
		throw new TypeError('htmlparser2 keeps what is open elsewhere than in 10.1.0.');
	}

	stack.shift();
	// Which of what is open is a drawing or a formula, below a first entry for the page itself.
	foreignContext.splice(0, foreignContext.length - 1 - stack.length);
}

function isElement(node: TreeNode): node is TreeElement {
	return node.nodeType === 1;
}

function elementFrom(node: TreeNode | null, side: 'nextSibling' | 'previousSibling'): TreeElement | null {
	for (let at = node; at; at = at[side]) if (isElement(at)) return at;
	return null;
}

/** What stands in a template is shown when a program says so, and no selector looks into it. */
type Where = {readonly inTemplates: boolean};

/** The next node in document order inside of another. */
function following(
	node: TreeNode,
	root: TreeNode,
	{inTemplates}: Where = {inTemplates: true},
): TreeNode | null {
	const isOpen = inTemplates || !isElement(node) || node.localName !== 'template';
	if (isOpen && node.firstChild) return node.firstChild;
	for (let at: TreeNode | null = node; at && at !== root; at = at.parentNode) {
		if (at.nextSibling) return at.nextSibling;
	}

	return null;
}

function elementsIn(
	root: TreeElement,
	matches: (element: TreeElement) => boolean,
	where?: Where,
): TreeElement[] {
	const found: TreeElement[] = [];
	for (let node = root.firstChild; node; node = following(node, root, where)) {
		if (isElement(node) && matches(node)) found.push(node);
	}

	return found;
}

type Matcher = (element: TreeElement) => boolean;

/** Selectors are few and asked for on every page. */
const matchers = new Map<string, Matcher>();

function matcherFor(selector: string): Matcher {
	let matcher = matchers.get(selector);
	if (!matcher) {
		matcher = compile<TreeNode, TreeElement>(selector, {
			adapter: {
				isTag: isElement,
				getAttributeValue: (element, name) => element.getAttribute(name) ?? undefined,
				hasAttrib: (element, name) => element.hasAttribute(name),
				getChildren: ({childNodes}) => [...childNodes],
				getName: ({localName}) => localName,
				getParent: ({parentNode}) => parentNode,
				getSiblings: ({parentNode}) => (parentNode ? [...parentNode.childNodes] : []),
				prevElementSibling: ({previousElementSibling}) => previousElementSibling,
				getText: ({textContent}) => textContent,
				removeSubsets: nodes => nodes,
			},
			// The page changes between one question and the next.
			cacheResults: false,
		});
		matchers.set(selector, matcher);
	}

	return matcher;
}
