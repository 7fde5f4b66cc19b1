import { m as missingPeer } from '../esm/missing-peer-Dz89jbPX.js';
import '../esm/consent-error-ZdHg7WSK.js';

/** An optional peer. Imported like this, so that whoever lacks it reads what to do. */
const parse5 = await import('parse5').catch((cause) => {
    throw missingPeer('policy-hash', 'parse5', cause);
});
/** What no reader sees. */
const UNREAD = /^(script|style|template|noscript|svg|iframe|object|head)$/;
/** What stands within a line: all else parts words, whether or not a space is written there. */
const INLINE = /^(a|abbr|b|bdi|bdo|cite|code|data|dfn|em|font|i|ins|kbd|mark|q|rp|rt|ruby|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/;
/** Hyphens and spaces that are not to be seen; written as codes, as they can not be seen here either. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const isElement = (node) => 'tagName' in node;
const childrenOf = (node) => ('childNodes' in node ? node.childNodes : []);
/** Puts these on top, the first one uppermost. */
function pile(stack, items) {
    for (let index = items.length - 1; index >= 0; index--)
        stack.push(items[index]);
}
// No call for each level, here and below: there are pages that are nested deeper than a program may call.
function find(root, is) {
    const left = [root];
    for (let node = left.pop(); node; node = left.pop()) {
        if (isElement(node) && is(node))
            return node;
        pile(left, childrenOf(node));
    }
    return undefined;
}
const attribute = ({ attrs }, wanted) => attrs.find(({ name }) => name === wanted)?.value;
const isUnread = (node) => isElement(node) && (UNREAD.test(node.tagName) || attribute(node, 'hidden') !== undefined);
function read(root) {
    const texts = [];
    const left = [root];
    for (let node = left.pop(); node !== undefined; node = left.pop()) {
        if (typeof node === 'string')
            texts.push(node);
        else if (node.nodeName === '#text')
            texts.push(node.value);
        else if ('childNodes' in node) {
            const edge = isElement(node) && INLINE.test(node.tagName) && !isUnread(node) ? '' : ' ';
            texts.push(edge);
            left.push(edge);
            if (!isUnread(node))
                pile(left, childrenOf(node));
        }
    }
    return texts.join('');
}
/** `policy.version` in the site's JSON block. A block that is damaged is told by the library itself. */
function versionInBlock(page) {
    const block = find(page, (element) => attribute(element, 'data-ilumee-consent') !== undefined);
    try {
        const { policy } = JSON.parse(block.childNodes.map((node) => ('value' in node ? node.value : '')).join(''));
        return typeof policy.version === 'string' ? policy.version : undefined;
    }
    catch {
        return undefined;
    }
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
        version: tag ? attribute(tag, 'data-policy-version') : versionInBlock(page),
    };
}

export { readPolicy };
