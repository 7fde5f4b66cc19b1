// Not by an import() that is waited for: what waits can not be loaded by `require` (Node 20.19 and later).
import * as parse5 from 'parse5';
import type { Parser, Token, TreeAdapter, TreeAdapterTypeMap } from 'parse5';

export interface StartTag {
  /** In lower case, but for SVG's own names: `feImage`. */
  readonly name: string;
  readonly isHtml: boolean;
  /** By name in lower case, values decoded. Of two with the same name the first, which is the one that counts. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly start: number;
  readonly end: number;
  /** Whether there is content to come. */
  readonly isOpen: boolean;
}

export interface Content {
  /** As the browser has it, NUL characters left out. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Behind the element's own end tag, or in front of what closed it; undefined at the end of the page. */
  readonly closedAt: number | undefined;
}

/** Called for what it returns when the element is closed. All numbers are places in the whole input. */
export type StartTagVisitor = (tag: StartTag) => ((content: Content) => void) | undefined;

export interface Walk {
  write(chunk: string, isLast: boolean): void;
  /** What lies before this place has been understood. */
  understood(): number;
}

/** All that is kept of the page: the elements that are open. */
interface OpenNode {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Token.Attribute[];
  mode: never | string;
}

type Nodes = TreeAdapterTypeMap<
  OpenNode,
  OpenNode,
  OpenNode,
  OpenNode,
  OpenNode,
  OpenNode,
  OpenNode,
  OpenNode,
  OpenNode,
  OpenNode
>;

const createNode = (name: string, namespace = '', attributes: Token.Attribute[] = []): OpenNode => ({
  name,
  namespace,
  attributes,
  mode: 'no-quirks',
});

/** A tree that nothing is put into, so that a page of any length needs no more room than its deepest branch. */
function createTree(onElement: (node: OpenNode) => void): TreeAdapter<Nodes> {
  const ignore = (): void => {};
  const isNever = (node: OpenNode): node is never => !node;
  const none = (): string => '';
  return {
    createDocument: () => createNode('#document'),
    createDocumentFragment: () => createNode('#document-fragment'),
    createElement(name, namespace, attributes) {
      const node = createNode(name, namespace, attributes);
      onElement(node);
      return node;
    },
    createCommentNode: () => createNode('#comment'),
    createTextNode: () => createNode('#text'),
    getTagName: ({ name }) => name,
    getNamespaceURI: ({ namespace }) => namespace as ReturnType<TreeAdapter<Nodes>['getNamespaceURI']>,
    getAttrList: ({ attributes }) => attributes,
    getDocumentMode: ({ mode }) => mode as ReturnType<TreeAdapter<Nodes>['getDocumentMode']>,
    setDocumentMode(document, mode) {
      document.mode = mode;
    },
    getParentNode: () => null,
    getFirstChild: () => null,
    getChildNodes: () => [],
    getTemplateContent: (template) => template,
    getNodeSourceCodeLocation: () => null,
    isElementNode: (node): node is OpenNode => !node.name.startsWith('#'),
    isTextNode: isNever,
    isCommentNode: isNever,
    isDocumentTypeNode: isNever,
    getTextNodeContent: none,
    getCommentNodeContent: none,
    getDocumentTypeNodeName: none,
    getDocumentTypeNodePublicId: none,
    getDocumentTypeNodeSystemId: none,
    adoptAttributes: ignore,
    appendChild: ignore,
    insertBefore: ignore,
    insertText: ignore,
    insertTextBefore: ignore,
    detachNode: ignore,
    setDocumentType: ignore,
    setTemplateContent: ignore,
    setNodeSourceCodeLocation: ignore,
    updateNodeSourceCodeLocation: ignore,
  };
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** Once more by their written names: the parser takes `xlink:href` apart. */
const byName = (attributes: readonly Token.Attribute[]): Map<string, string> =>
  new Map(
    attributes.map(({ prefix, name, value }) => [(prefix ? `${prefix}:${name}` : name).toLowerCase(), value] as const),
  );

interface Open {
  readonly onClose: (content: Content) => void;
  readonly start: number;
  readonly name: string;
  readonly text: string[];
}

/**
 * Goes through a page the way a browser does: the parser knows where a `<script` is a tag and where it is text.
 * @param scripting whether the content of `noscript` is text, as it is where scripts run
 * @param onStray called with an end tag of a template where none is open: browsers pass over it
 */
export function walkHtml(
  visit: StartTagVisitor,
  { scripting, onStray }: { scripting: boolean; onStray?: (start: number, end: number) => void },
): Walk {
  let created: OpenNode | undefined;
  let understood = 0;
  const open = new Map<OpenNode, Open>();
  let closed: Open[] = [];
  const latest = (attributes: Token.Attribute[]): OpenNode | undefined =>
    created?.attributes === attributes ? created : undefined;

  // In here, as the class to extend is known only when the parser has been imported.
  class Walker extends (parse5.Parser as typeof Parser<Nodes>) {
    override onStartTag(token: Token.TagToken): void {
      created = undefined;
      super.onStartTag(token);
      this.settle(token);
      // The parser may have opened other elements besides; this one has the very attributes of the token.
      const node = latest(token.attrs);
      const { startOffset: start, endOffset: end } = token.location!;
      const onClose = visit({
        name: token.tagName,
        isHtml: !node || node.namespace === parse5.html.NS.HTML,
        attributes: token.attrs.length ? byName(token.attrs) : NO_ATTRIBUTES,
        start,
        end,
        isOpen: !!node && this.openElements.current === node,
      });
      if (node && onClose) open.set(node, { onClose, start: end, name: token.tagName, text: [] });
    }

    override onEndTag(token: Token.TagToken): void {
      const { startOffset, endOffset } = token.location!;
      if (token.tagName === 'template' && !this.openElements.tmplCount) onStray?.(startOffset, endOffset);
      super.onEndTag(token);
      this.settle(token);
    }

    override onCharacter(token: Token.CharacterToken): void {
      this.note(token);
      super.onCharacter(token);
    }

    override onWhitespaceCharacter(token: Token.CharacterToken): void {
      this.note(token);
      super.onWhitespaceCharacter(token);
    }

    override onEof(token: Token.EOFToken): void {
      super.onEof(token);
      closed.push(...[...open.values()].reverse());
      open.clear();
      this.settle(token);
    }

    override onItemPop(node: OpenNode, isTop: boolean): void {
      super.onItemPop(node, isTop);
      const element = open.get(node);
      if (!element) return;
      open.delete(node);
      closed.push(element);
    }

    private note({ chars, location }: Token.CharacterToken): void {
      if (location) understood = Math.max(understood, location.endOffset);
      for (const { text } of open.values()) text.push(chars);
    }

    private settle(token: Token.TagToken | Token.EOFToken): void {
      const { startOffset, endOffset } = token.location!;
      understood = Math.max(understood, endOffset);
      const settled = closed;
      closed = [];
      for (const { onClose, start, name, text } of settled) {
        const { END_TAG, EOF } = parse5.Token.TokenType;
        const isOwn = token.type === END_TAG && token.tagName === name;
        const closedAt = token.type === EOF ? undefined : isOwn ? endOffset : startOffset;
        onClose({ text: text.join(''), start, end: startOffset, closedAt });
      }
    }
  }

  const walker = new Walker({
    treeAdapter: createTree((node) => (created = node)),
    sourceCodeLocationInfo: true,
    scriptingEnabled: scripting,
  });
  return {
    write: (chunk, isLast) => walker.tokenizer.write(chunk, isLast),
    understood: () => understood,
  };
}
