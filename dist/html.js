import { c as checkConfig } from './esm/check-Cgd5z0XH.js';
import { c as completeConfig } from './esm/complete-BavY9Ae2.js';
import { C as ConsentError } from './esm/consent-error-ZdHg7WSK.js';
import { c as compileRules, d as decide } from './esm/decide-Cp2mmRME.js';
import * as parse5 from 'parse5';
import './esm/own-1qd9lYwO.js';

/** `String.fromCharCode` takes only so many arguments. */
const SLICE = 8192;
/** One character for each byte, so that what is not UTF-8 comes out as it went in. */
function fromBytes(bytes) {
    if (!(bytes instanceof Uint8Array))
        throw new TypeError('gateHtmlStream takes bytes: put a TextEncoderStream before it');
    const parts = [];
    for (let at = 0; at < bytes.length; at += SLICE)
        parts.push(String.fromCharCode(...bytes.subarray(at, at + SLICE)));
    return parts.join('');
}
/** Undoes `fromBytes`. */
const toBytes = (text) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
/** Text in the form of `fromBytes` as one reads it; as it is where a character reference has put in others. */
function decodeUtf8(text) {
    if (/^[\0-\x7f]*$/.test(text) || /[^\0-\xff]/.test(text))
        return text;
    try {
        return strictUtf8.decode(toBytes(text));
    }
    catch {
        return text;
    }
}

/** The addresses of a `srcset`, by the HTML standard's parser. */
function urlsInSrcset(srcset) {
    const urls = [];
    const candidate = /[\t\n\f\r ,]*([^\t\n\f\r ]+)/y;
    const descriptors = /(?:\([^)]*(?:\)|$)|[^,(])*/y;
    for (let found = candidate.exec(srcset); found; found = candidate.exec(srcset)) {
        const [, url = ''] = found;
        urls.push(url.replace(/,+$/, ''));
        if (url.endsWith(','))
            continue;
        descriptors.lastIndex = candidate.lastIndex;
        descriptors.exec(srcset);
        candidate.lastIndex = descriptors.lastIndex;
    }
    return urls;
}
const CSS_STRING = /"(?:[^"\\]|\\[^])*(?:"|$)|'(?:[^'\\]|\\[^])*(?:'|$)/.source;
/** Comments and names of XML namespaces are in it to be passed over. */
const CSS = new RegExp([
    /\/\*[^]*?(?:\*\/|$)/.source,
    /@namespace[^;]*/.source,
    `(?<rule>@import(?:\\s|/\\*(?:[^*]|\\*(?!/))*\\*/)*)?(?:(?:url|src)\\(\\s*(?:(?<quoted>${CSS_STRING})|(?<bare>[^\\s"'()]*))|(?<string>${CSS_STRING}))`,
].join('|'), 'gi');
const unescapeCss = (css) => css.replace(/\\(?:([\da-f]{1,6})\s?|(?:\r\n|[\n\r\f])|([^]))/gi, (_, code, other = '') => {
    const point = parseInt(code ?? '', 16);
    return code ? String.fromCodePoint(point > 0x10ffff ? 0xfffd : point) : other;
});
/** What a style sheet, or a `style` attribute, makes a browser fetch: `url()`, `@import`, `image-set()`. */
function urlsInCss(css) {
    const urls = [];
    // A function's name can be escaped as well, and so can quotes: read both as it stands and without escapes.
    for (const text of css.includes('\\') ? [css, unescapeCss(css)] : [css]) {
        for (const { groups = {} } of text.matchAll(CSS)) {
            const { rule, quoted, bare, string } = groups;
            const url = unescapeCss((quoted ?? string)?.replace(/^["']|["']$/g, '') ?? bare ?? '').trim();
            // Other strings are texts, font names and the like; those of `image-set()` look like addresses.
            const isAddress = rule !== undefined || string === undefined || /^(?:https?:)?\/\//i.test(url);
            if (url && isAddress)
                urls.push({ url, isImport: rule !== undefined });
        }
    }
    return urls;
}
/**
 * `https://host/…`, `"//host/…"`, `".host/…"` (what follows a computed `www` or `ssl`), or `"/path…"` of the site's
 * own. Not `// text`, which is a comment.
 */
const CODE = /(?:(?:https?|wss?):|["'`(=])(\/\/[^\s"'`<>\\()]+)|["'`](?:\.((?:[\w-]+\.)+[a-z]{2,}\/[^\s"'`<>\\()]*)|(\/[^\s"'`<>\\()/][^\s"'`<>\\()]*))/gi;
/** Every address that stands in a script, as far as it can be read. */
function urlsInCode(code) {
    const plain = code.replace(/\\(?:\/|u002f|x2f)/gi, '/');
    return Array.from(plain.matchAll(CODE), ([, url, rest, path]) => url ?? (rest ? `//www.${rest}` : path));
}
/** What a module imports by address: these are fetched before its code runs. */
function urlsOfImports(code) {
    const imports = /\b(?:import|from)[\s(]*(?:"([^"\n]*)"|'([^'\n]*)')/g;
    return Array.from(code.matchAll(imports), ([, one, other]) => one ?? other ?? '');
}
const MEMBER = /(?:(?:self|window|globalThis)\.|(?:var|let|const)\s+)?[\w$]+/.source;
const ASSIGNED = new RegExp(`^${MEMBER}\\s*=\\s*([[{][^]*[\\]}])$`);
const PUSHED = new RegExp(`^(?:${MEMBER}|\\(\\s*${MEMBER}\\s*=\\s*${MEMBER}\\s*\\|\\|\\s*\\[\\]\\s*\\))\\.push\\(\\s*([[{][^]*[\\]}])\\s*\\)$`);
/**
 * Whether a script does no more than put JSON somewhere (`self.__next_f.push([…])`, `window.__STATE__ = {…}`).
 * It sends nothing, and a page whose framework waits for it would stand still.
 */
function isOnlyData(code) {
    const statement = code.trim().replace(/;$/, '').trimEnd();
    const [, json] = ASSIGNED.exec(statement) ?? PUSHED.exec(statement) ?? [];
    if (json === undefined)
        return false;
    try {
        JSON.parse(json);
        return true;
    }
    catch {
        return false;
    }
}
/** Every text in a JSON value, or only those in the lists called `urls`. */
function textsInJson(value, onlyUrls, isUrls = !onlyUrls) {
    if (typeof value === 'string')
        return isUrls ? [value] : [];
    if (Array.isArray(value))
        return value.flatMap((item) => textsInJson(item, onlyUrls, isUrls));
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.entries(value).flatMap(([name, item]) => textsInJson(item, onlyUrls, !onlyUrls || name === 'urls'));
}

const one = (value) => [value];
const spaced = (value) => value.split(/[\t\n\f\r ]+/).filter(Boolean);
const IMAGE = {
    src: ['image', one],
    srcset: ['image', urlsInSrcset],
    attributionsrc: ['image', spaced],
};
const FRAME = { src: ['iframe', one] };
const LINK = { ping: ['ping', spaced], attributionsrc: ['image', spaced] };
const BACKGROUND = { background: ['image', one] };
const SVG_IMAGE = { href: ['image', one], 'xlink:href': ['image', one] };
/** What a browser fetches for an element by itself; `srcdoc`, `style` and `link` are told apart elsewhere. */
const HTML = {
    img: IMAGE,
    input: { src: ['image', one] },
    iframe: FRAME,
    frame: FRAME,
    video: { src: ['video', one], poster: ['image', one] },
    audio: { src: ['audio', one] },
    source: { src: ['video', one], srcset: ['image', urlsInSrcset] },
    track: { src: ['track', one] },
    embed: { src: ['embed', one] },
    object: { data: ['object', one] },
    a: LINK,
    area: LINK,
    body: BACKGROUND,
    table: BACKGROUND,
    thead: BACKGROUND,
    tbody: BACKGROUND,
    tfoot: BACKGROUND,
    tr: BACKGROUND,
    td: BACKGROUND,
    th: BACKGROUND,
};
const SVG = { image: SVG_IMAGE, use: SVG_IMAGE, feImage: SVG_IMAGE };
const at = (table, name) => Object.hasOwn(table, name) ? table[name] : undefined;
/** The kinds of `<link>` that fetch, or connect, without a click. */
const LINK_DESTINATIONS = {
    stylesheet: 'style',
    modulepreload: 'script',
    preload: '',
    prefetch: '',
    prerender: 'document',
    icon: 'image',
    'apple-touch-icon': 'image',
    'apple-touch-icon-precomposed': 'image',
    'mask-icon': 'image',
    manifest: 'manifest',
    preconnect: '',
    'dns-prefetch': '',
    'compression-dictionary': '',
};
function ofLink(attributes) {
    const kinds = spaced((attributes.get('rel') ?? '').toLowerCase()).filter((kind) => Object.hasOwn(LINK_DESTINATIONS, kind));
    if (!kinds.length)
        return [];
    const as = (attributes.get('as') ?? '').toLowerCase();
    const destination = kinds.map((kind) => LINK_DESTINATIONS[kind]).find(Boolean) || as;
    const href = attributes.get('href');
    const imagesrcset = attributes.get('imagesrcset');
    const found = [];
    if (href !== undefined)
        found.push(['href', { destination, urls: [href] }]);
    if (imagesrcset !== undefined) {
        found.push(['imagesrcset', { destination: 'image', urls: urlsInSrcset(imagesrcset) }]);
    }
    return found;
}
/**
 * By attribute, what a browser would fetch for the element, or tell its address to. In SVG also what only HTML's
 * element of that name would fetch: preload scanners go by names alone.
 */
function addressesOf({ name, isHtml, attributes }) {
    if (name === 'link')
        return ofLink(attributes);
    const known = { ...at(HTML, name), ...(!isHtml && at(SVG, name)) };
    return Object.entries(known).flatMap(([attribute, [destination, read]]) => {
        const value = attributes.get(attribute);
        return value === undefined ? [] : [[attribute, { destination, urls: read(value) }]];
    });
}

const asciiLower = (text) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
/** Where the name of a start tag ends, and where its attributes are, by the HTML standard's tokenizer. */
function scanTag(tag) {
    const nameEnd = /^<[^\t\n\f\r />]*/.exec(tag)[0].length;
    const attribute = /[\t\n\f\r /]*([^\t\n\f\r />][^\t\n\f\r />=]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"[^"]*"|'[^']*'|[^\t\n\f\r >]*))?/y;
    attribute.lastIndex = nameEnd;
    const attributes = [];
    for (let found = attribute.exec(tag); found; found = attribute.exec(tag)) {
        const [whole, name = ''] = found;
        const start = found.index + whole.indexOf(name);
        attributes.push({
            name: asciiLower(name),
            start,
            nameEnd: start + name.length,
            end: attribute.lastIndex,
        });
    }
    return { nameEnd, attributes };
}
/** The tag with the change in it; whatever is not part of it stays byte for byte. */
function changeTag(tag, { rename, remove = [], add }) {
    const { nameEnd, attributes } = scanTag(tag);
    const taken = new Set([...rename.values(), ...Object.keys(add)]);
    const added = Object.entries(add).map(([name, value]) => ` ${name}="${value}"`);
    let result = tag.slice(0, nameEnd) + added.join('');
    let at = nameEnd;
    for (const { name, start, nameEnd: end, end: attributeEnd } of attributes) {
        const next = rename.get(name) ?? (taken.has(name) && !remove.includes(name) ? `data-${name}` : undefined);
        if (remove.includes(name)) {
            // The space in front goes too, unless it is all that keeps the attributes on both sides apart.
            const isApart = /[\t\n\f\r >]/.test(tag.charAt(attributeEnd));
            result += isApart ? tag.slice(at, start).replace(/[\t\n\f\r ]$/, '') : tag.slice(at, start);
            at = attributeEnd;
        }
        else if (next) {
            // As it was written, where it only gets `data-` in front.
            result += tag.slice(at, start) + (next === `data-${name}` ? `data-${tag.slice(start, end)}` : next);
            at = end;
        }
    }
    return result + tag.slice(at);
}

/** JavaScript by the MIME Sniffing standard's list. */
const JAVASCRIPT = new Set([
    ...['ecmascript', 'javascript', 'x-ecmascript', 'x-javascript'].flatMap((name) => [
        `application/${name}`,
        `text/${name}`,
    ]),
    ...['0', '1', '2', '3', '4', '5'].map((minor) => `text/javascript1.${minor}`),
    'text/jscript',
    'text/livescript',
]);
/** What a browser takes a script for, by the HTML standard; undefined for data that it does not look at. */
function scriptKind(attributes) {
    const type = attributes.get('type');
    const language = attributes.get('language');
    const given = type ?? (language && `text/${language}`);
    if (!given)
        return 'classic';
    const name = given.replace(/^[\t\n\f\r ]+|[\t\n\f\r ]+$/g, '').toLowerCase();
    if (JAVASCRIPT.has(name))
        return 'classic';
    return name === 'module' || name === 'importmap' || name === 'speculationrules' ? name : undefined;
}

// Not by an import() that is waited for: what waits can not be loaded by `require` (Node 20.19 and later).
const createNode = (name, namespace = '', attributes = []) => ({
    name,
    namespace,
    attributes,
    mode: 'no-quirks',
});
/** A tree that nothing is put into, so that a page of any length needs no more room than its deepest branch. */
function createTree(onElement) {
    const ignore = () => { };
    const isNever = (node) => !node;
    const none = () => '';
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
        getNamespaceURI: ({ namespace }) => namespace,
        getAttrList: ({ attributes }) => attributes,
        getDocumentMode: ({ mode }) => mode,
        setDocumentMode(document, mode) {
            document.mode = mode;
        },
        getParentNode: () => null,
        getFirstChild: () => null,
        getChildNodes: () => [],
        getTemplateContent: (template) => template,
        getNodeSourceCodeLocation: () => null,
        isElementNode: (node) => !node.name.startsWith('#'),
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
const NO_ATTRIBUTES = new Map();
/** Once more by their written names: the parser takes `xlink:href` apart. */
const byName = (attributes) => new Map(attributes.map(({ prefix, name, value }) => [(prefix ? `${prefix}:${name}` : name).toLowerCase(), value]));
/**
 * Goes through a page the way a browser does: the parser knows where a `<script` is a tag and where it is text.
 * @param scripting whether the content of `noscript` is text, as it is where scripts run
 * @param onStray called with an end tag of a template where none is open: browsers pass over it
 */
function walkHtml(visit, { scripting, onStray }) {
    let created;
    let understood = 0;
    const open = new Map();
    let closed = [];
    const latest = (attributes) => created?.attributes === attributes ? created : undefined;
    // In here, as the class to extend is known only when the parser has been imported.
    class Walker extends parse5.Parser {
        onStartTag(token) {
            created = undefined;
            super.onStartTag(token);
            this.settle(token);
            // The parser may have opened other elements besides; this one has the very attributes of the token.
            const node = latest(token.attrs);
            const { startOffset: start, endOffset: end } = token.location;
            const onClose = visit({
                name: token.tagName,
                isHtml: !node || node.namespace === parse5.html.NS.HTML,
                attributes: token.attrs.length ? byName(token.attrs) : NO_ATTRIBUTES,
                start,
                end,
                isOpen: !!node && this.openElements.current === node,
            });
            if (node && onClose)
                open.set(node, { onClose, start: end, name: token.tagName, text: [] });
        }
        onEndTag(token) {
            const { startOffset, endOffset } = token.location;
            if (token.tagName === 'template' && !this.openElements.tmplCount)
                onStray?.(startOffset, endOffset);
            super.onEndTag(token);
            this.settle(token);
        }
        onCharacter(token) {
            this.note(token);
            super.onCharacter(token);
        }
        onWhitespaceCharacter(token) {
            this.note(token);
            super.onWhitespaceCharacter(token);
        }
        onEof(token) {
            super.onEof(token);
            closed.push(...[...open.values()].reverse());
            open.clear();
            this.settle(token);
        }
        onItemPop(node, isTop) {
            super.onItemPop(node, isTop);
            const element = open.get(node);
            if (!element)
                return;
            open.delete(node);
            closed.push(element);
        }
        note({ chars, location }) {
            if (location)
                understood = Math.max(understood, location.endOffset);
            for (const { text } of open.values())
                text.push(chars);
        }
        settle(token) {
            const { startOffset, endOffset } = token.location;
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

/** Nobody puts a frame into a frame into a frame by `srcdoc`. */
const DEEPEST = 3;
/** What waits in `data-*` for the gate to release it. */
const marks = ({ category, vendor }) => ({
    'data-category': category,
    ...(vendor !== undefined && { 'data-vendor': vendor }),
});
/** In the value of an attribute. */
const REFERENCES = { '"': '&quot;', '&': '&amp;' };
/** What Firefox's preload scanner asks for in a template as well (measured in 153). */
const SCANNED = /^(?:img|source|video|image)$/;
/** A whole page, or a part of one. */
function rewrite(html, options) {
    const rewriter = createRewriter(options);
    return { html: rewriter.write(html, true), held: rewriter.held() };
}
/** Turns what a browser would fetch from held vendors into the held form, piece by piece. */
function createRewriter(options) {
    const { rules, toText = (text) => text, scripting = true, depth = 0 } = options;
    let { base } = options;
    let hasBase = false;
    let first;
    /** What has been read and not been given away, and where it starts. */
    let source = '';
    let sourceStart = 0;
    let edits = [];
    /** Elements whose content decides about their start tag; nothing behind that can be given away. */
    const undecided = new Set();
    /** The drawing, or formula, that is open, and for whom it has to wait. */
    let drawing;
    /** The marks of the templates that are open and that the page author marked: what is in them waits already. */
    const templates = [];
    const slice = (start, end) => source.slice(start - sourceStart, end - sourceStart);
    const decide = (url, destination) => rules.decide(toText(url), destination, base);
    function firstHeld(urls, destination) {
        for (const url of urls) {
            const held = decide(url, destination);
            if (held)
                return held;
        }
        return undefined;
    }
    function heldInCss(css) {
        for (const { url, isImport } of urlsInCss(css)) {
            const held = decide(url, isImport ? 'style' : 'image');
            if (held)
                return held;
        }
        return undefined;
    }
    function heldInPage(srcdoc) {
        if (depth >= DEEPEST)
            return rules.unknown;
        return rewrite(srcdoc, { ...options, base, scripting: true, depth: depth + 1 }).held;
    }
    function heldInCode(code) {
        if (isOnlyData(code))
            return undefined;
        for (const url of urlsInCode(code)) {
            const held = decide(url, 'script');
            // Code is full of addresses that are only names (`http://www.w3.org/2000/svg`): one has to be a vendor's.
            if (held?.vendor !== undefined)
                return held;
        }
        return undefined;
    }
    function heldInJson(json, kind) {
        try {
            const isMap = kind === 'importmap';
            return firstHeld(textsInJson(JSON.parse(json), !isMap), isMap ? 'script' : 'document');
        }
        catch {
            // No browser takes it either.
            return undefined;
        }
    }
    function heldInScript(code, kind) {
        if (kind === 'classic')
            return heldInCode(code);
        if (kind === 'module')
            return firstHeld(urlsOfImports(code), 'script') ?? heldInCode(code);
        return heldInJson(code, kind);
    }
    function edit(start, end, text) {
        edits.push({ start, end, text });
    }
    function change(tag, held, parts) {
        first ??= held;
        const { rename = new Map(), remove = [], add = {} } = parts;
        const { start, end } = tag;
        edit(start, end, changeTag(slice(start, end), { rename, remove, add: { ...add, ...marks(held) } }));
    }
    function holdScript(tag, kind, held) {
        // One of the page's own would be taken for the type to release it with.
        const rename = new Map(tag.attributes.has('data-type') ? [['data-type', 'data-data-type']] : []);
        rename.set('src', 'data-src');
        if (!tag.isHtml) {
            // Not by its type alone: Chromium fetches what an SVG script links to whatever the type is (measured).
            rename.set('href', 'data-href');
            rename.set('xlink:href', tag.attributes.has('href') ? 'data-xlink:href' : 'data-href');
        }
        const type = kind === 'classic' ? (tag.attributes.get('type') ?? '').trim().toLowerCase() : kind;
        change(tag, held, {
            rename,
            remove: ['type'],
            add: { type: 'text/plain', ...(type && { 'data-type': type }) },
        });
    }
    function visitScript(tag) {
        const { isHtml, isOpen, attributes } = tag;
        const kind = scriptKind(attributes);
        if (!kind)
            return undefined;
        // In SVG `src` is nothing, but preload scanners go by the element's name alone.
        const names = isHtml ? ['src'] : ['href', 'xlink:href', 'src'];
        const addresses = names.map((name) => attributes.get(name)).filter((address) => address !== undefined);
        const held = firstHeld(addresses, 'script');
        if (held)
            holdScript(tag, kind, held);
        if (held || addresses.length || !isOpen)
            return undefined;
        undecided.add(tag);
        return ({ text, closedAt }) => {
            undecided.delete(tag);
            // Without its end tag no browser runs it.
            const held = closedAt === undefined ? undefined : heldInScript(text, kind);
            if (held)
                holdScript(tag, kind, held);
        };
    }
    function visitStyle(tag) {
        const type = tag.attributes.get('type');
        if ((type && type.toLowerCase() !== 'text/css') || !tag.isOpen)
            return undefined;
        undecided.add(tag);
        return ({ text, start, closedAt }) => {
            undecided.delete(tag);
            const held = heldInCss(text);
            if (!held)
                return;
            if (tag.isHtml)
                return wrap(tag, held, closedAt);
            if (drawing)
                drawing.held ??= held;
            // Firefox's preload scanner reads styles of SVG in templates as well, up to a rule that it does not know
            // (measured). No browser minds one before an import.
            edit(start, start, '@held;');
        };
    }
    function wrap({ start }, held, end) {
        first ??= held;
        const attributes = Object.entries(marks(held)).map(([name, value]) => ` ${name}="${value}"`);
        edit(start, start, `<template${attributes.join('')}>`);
        if (end !== undefined)
            edit(end, end, '</template>');
    }
    /**
     * A template can not be put around a style element in SVG (or MathML), where it is an element like any other, and a
     * type does not stop preload scanners (measured): the whole drawing waits.
     */
    function visitDrawing(tag) {
        if (drawing || !tag.isOpen)
            return undefined;
        drawing = { held: undefined, strays: [] };
        undecided.add(tag);
        return ({ closedAt }) => {
            undecided.delete(tag);
            if (drawing?.held) {
                wrap(tag, drawing.held, closedAt);
                // In the template around it they would no longer be stray.
                for (const [start, end] of drawing.strays)
                    edit(start, end, '');
            }
            drawing = undefined;
        };
    }
    /** A browser without scripts reads the content as markup. */
    function visitNoscript(tag) {
        if (!scripting || !tag.isHtml || !tag.isOpen)
            return undefined;
        undecided.add(tag);
        return ({ start, end }) => {
            undecided.delete(tag);
            const inner = rewrite(slice(start, end), { ...options, base, scripting: false });
            if (!inner.held)
                return;
            first ??= inner.held;
            edit(start, end, inner.html);
        };
    }
    /** The attributes of a tag that lead to held vendors, each with the decision. */
    function heldAttributes(tag) {
        const found = new Map();
        const note = (name, held) => void (held && found.set(name, held));
        for (const [name, { destination, urls }] of addressesOf(tag))
            note(name, firstHeld(urls, destination));
        const { name, attributes } = tag;
        const srcdoc = attributes.get('srcdoc');
        if (srcdoc !== undefined && name === 'iframe')
            note('srcdoc', heldInPage(srcdoc));
        const style = attributes.get('style');
        if (style !== undefined)
            note('style', heldInCss(style));
        return found;
    }
    /** @param around the marks of the template that it stands in */
    function visitElement(tag, around) {
        if (!tag.attributes.size)
            return;
        const held = heldAttributes(tag);
        if (!held.size)
            return;
        const decision = around ?? held.values().next().value;
        const { attributes } = tag;
        const rename = new Map();
        for (const name of held.keys()) {
            // SVG 2's own name for it, which the gate can set, unless that is there as well and counts.
            const plain = name === 'xlink:href' && !attributes.has('href') ? 'href' : name;
            rename.set(name, `data-${plain}`);
        }
        if (isMarked(tag)) {
            // The author's marks stay; what is beside them and would be fetched is put out of the way.
            for (const [name, moved] of rename)
                if (attributes.has(moved))
                    rename.set(name, `data-${moved}`);
            first ??= decision;
            const { start, end } = tag;
            edit(start, end, changeTag(slice(start, end), { rename, add: {} }));
        }
        else
            change(tag, decision, { rename });
    }
    function isMarked({ name, attributes }) {
        const hasAddress = name === 'template' || [...attributes.keys()].some((key) => /^data-(?:src|srcset|href)$/.test(key));
        return hasAddress && rules.isMark(attributes.get('data-category'), attributes.get('data-vendor'));
    }
    function noteBase({ attributes }) {
        const href = attributes.get('href');
        if (hasBase || href === undefined)
            return;
        hasBase = true;
        if (URL.canParse(toText(href), base))
            base = new URL(toText(href), base).href;
    }
    function visit(tag) {
        const { name, isHtml, isOpen } = tag;
        const around = templates.at(-1);
        if (name === 'template' && isHtml && isOpen && (around || isMarked(tag)))
            return visitTemplate(tag, around);
        if (around)
            return void (SCANNED.test(name) && visitElement(tag, around));
        if (name === 'base' && isHtml)
            noteBase(tag);
        if (name === 'script')
            return visitScript(tag);
        if (name === 'style')
            return visitStyle(tag);
        visitElement(tag);
        if ((name === 'svg' || name === 'math') && !isHtml)
            return visitDrawing(tag);
        return name === 'noscript' ? visitNoscript(tag) : undefined;
    }
    function visitTemplate({ attributes }, around) {
        const read = (name) => attributes.get(name)?.replace(/["&]/g, (sign) => REFERENCES[sign]);
        templates.push(around ?? { category: read('data-category'), vendor: read('data-vendor') });
        return () => void templates.pop();
    }
    const onStray = (start, end) => void drawing?.strays.push([start, end]);
    const walk = walkHtml(visit, { scripting, onStray });
    /** Everything before `end`, with the edits in it. */
    function give(end) {
        const parts = [];
        let at = sourceStart;
        // What is only put in comes before the tag that is changed at the same place.
        edits.sort((one, other) => one.start - other.start || one.end - other.end);
        const settled = edits.filter((edit) => edit.end <= end);
        edits = edits.filter((edit) => edit.end > end);
        for (const { start, end: editEnd, text } of settled) {
            parts.push(slice(at, start), text);
            at = editEnd;
        }
        parts.push(slice(at, end));
        source = slice(end, Infinity);
        sourceStart = end;
        return parts.join('');
    }
    return {
        write(chunk, isLast) {
            source += chunk;
            walk.write(chunk, isLast);
            if (isLast)
                return give(sourceStart + source.length);
            const [waiting] = undecided;
            return give(Math.min(walk.understood(), waiting?.start ?? Infinity));
        },
        held: () => first,
    };
}

/** Compiling takes longer than rewriting most pages; a server asks for the same configuration again and again. */
const prepared = new WeakMap();
/** The site's configuration as the rewriter asks it. */
function compile(config, ownHost) {
    for (const error of checkConfig(config, completeConfig).errors)
        throw error;
    const { vendors, gate, rules } = completeConfig(config);
    const { scope, allow, unknown } = gate;
    const { categories } = rules;
    const gateRules = compileRules(vendors, { scope, allow, unknown, categories, ownHost });
    return {
        decide(address, destination, base) {
            const held = decide(address, destination, gateRules, base);
            return held?.category === 'necessary' ? undefined : held;
        },
        isMark: (category, vendor) => category !== undefined && (['necessary', ...categories].includes(category) || rules.vendors.has(vendor)),
        unknown: { category: unknown, vendor: undefined },
    };
}
function prepare(config, options) {
    const url = options?.url;
    if (!URL.canParse(`${url}`)) {
        throw new ConsentError('url', `expected the address of the page, got ${url}`, 'Write it in full, with https://');
    }
    const { href, host } = new URL(`${url}`);
    let known = prepared.get(config);
    if (known?.ownHost !== host) {
        known = { ownHost: host, rules: compile(config, host) };
        prepared.set(config, known);
    }
    return { base: href, rules: known.rules };
}
/**
 * Puts what a page would fetch from vendors into the held form, before any browser sees it: scripts, frames,
 * images, styles and hints that nobody marked. The library in the page releases them after a grant, as if they
 * had been marked by hand. Everything outside the tags that are held stays byte for byte.
 *
 * For a build step or a server; needs the package `parse5`.
 * @param config the same that `createConsent` or the script tag gets; read once, so a changed one is a new object
 * @throws ConsentError that names the option, its value and the fix
 */
function gateHtml(html, config, options) {
    return rewrite(html, prepare(config, options)).html;
}
/**
 * The same for a page that comes in pieces, in UTF-8 or another encoding that ASCII is a part of. A piece is given
 * on as soon as it is settled; only inline scripts, styles and `noscript` wait for their end.
 * @throws ConsentError like {@link gateHtml}
 */
function gateHtmlStream(config, options) {
    const rewriter = createRewriter({ ...prepare(config, options), toText: decodeUtf8 });
    const give = (html, controller) => {
        if (html)
            controller.enqueue(toBytes(html));
    };
    return new TransformStream({
        transform(chunk, controller) {
            give(rewriter.write(fromBytes(chunk), false), controller);
        },
        flush(controller) {
            give(rewriter.write('', true), controller);
        },
    });
}

export { ConsentError, gateHtml, gateHtmlStream };
