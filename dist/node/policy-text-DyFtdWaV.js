import { C as ConsentError } from '../esm/consent-error-ZdHg7WSK.js';

/** An optional peer. Imported like this, so that whoever lacks it reads what to do. */
const parse5 = await import('parse5').catch((cause) => {
    const error = new ConsentError('policy-hash', 'the package parse5 can not be imported', 'Run: npm install parse5@8');
    throw Object.assign(error, { cause });
});
/** What no reader sees. */
const UNREAD = /^(script|style|template|noscript|svg|iframe|object|head)$/;
/** What stands within a line: all else parts words, whether or not a space is written there. */
const INLINE = /^(a|abbr|b|bdi|bdo|cite|code|data|dfn|em|font|i|ins|kbd|mark|q|rp|rt|ruby|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/;
/** Hyphens and spaces that are not to be seen; written as codes, as they can not be seen here either. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const isElement = (node) => 'tagName' in node;
function find(node, is) {
    if (isElement(node) && is(node))
        return node;
    for (const child of 'childNodes' in node ? node.childNodes : []) {
        const found = find(child, is);
        if (found)
            return found;
    }
    return undefined;
}
const attribute = ({ attrs }, wanted) => attrs.find(({ name }) => name === wanted)?.value;
function read(node) {
    if (node.nodeName === '#text')
        return node.value;
    if (!('childNodes' in node))
        return '';
    if (isElement(node) && (UNREAD.test(node.tagName) || attribute(node, 'hidden') !== undefined))
        return ' ';
    const text = node.childNodes.map(read).join('');
    return isElement(node) && INLINE.test(node.tagName) ? text : ` ${text} `;
}
/**
 * The text of a policy page as a reader gets it: of the element with `data-consent-policy`, else of `<main>`, else of
 * the body, so that a new menu is no new policy. Scripts, styles and hidden parts are left out; Unicode is brought
 * into form NFC, invisible characters go, any run of white space is one space.
 */
function readPolicy(html) {
    const page = parse5.parse(html);
    const policy = find(page, (element) => attribute(element, 'data-consent-policy') !== undefined) ??
        find(page, ({ tagName }) => tagName === 'main') ??
        find(page, ({ tagName }) => tagName === 'body') ??
        page;
    const tag = find(page, (element) => attribute(element, 'data-policy-version') !== undefined);
    return {
        text: read(policy).normalize('NFC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim(),
        version: tag && attribute(tag, 'data-policy-version'),
    };
}

export { readPolicy };
