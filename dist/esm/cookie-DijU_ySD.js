import { f as fromCookieValue, t as toCookieText } from './cookie-text-duwPpAcR.js';

/*! js-cookie v3.0.8 | MIT */

var defaultConverter = {
    write: function (value) {
    return encodeURIComponent(value).replace(
      /%(2[346BF]|3[AC-F]|40|5[BDE]|60|7[BCD])/g,
      decodeURIComponent
    )
  }
};

function init(converter, defaultAttributes) {
  function set(name, value, attributes) {

    attributes = Object.assign({}, defaultAttributes, attributes);

    if (typeof attributes.expires === 'number') {
      attributes.expires = new Date(Date.now() + attributes.expires * 864e5);
    }
    if (attributes.expires) {
      attributes.expires = attributes.expires.toUTCString();
    }

    name = encodeURIComponent(name)
      .replace(/%(2[346B]|5E|60|7C)/g, decodeURIComponent)
      .replace(/[()]/g, escape);

    var stringifiedAttributes = '';
    for (var attributeName in attributes) {
      if (!attributes[attributeName]) {
        continue
      }

      stringifiedAttributes += '; ' + attributeName;

      if (attributes[attributeName] === true) {
        continue
      }

      // Considers RFC 6265 section 5.2:
      // ...
      // 3.  If the remaining unparsed-attributes contains a %x3B (";")
      //     character:
      // Consume the characters of the unparsed-attributes up to,
      // not including, the first %x3B (";") character.
      // ...
      stringifiedAttributes += '=' + attributes[attributeName].split(';')[0];
    }

    return (document.cookie =
      name + '=' + converter.write(value, name) + stringifiedAttributes)
  }

  return { set: set }
}

var api = init(defaultConverter, { path: '/' });

/** Every domain a cookie of this host can have: none (host-only), the host itself, and its parents. */
function cookieDomains(host = location.hostname) {
    const labels = host.split('.');
    return [undefined, ...labels.map((_, index) => labels.slice(index).join('.'))];
}
/** The values of a cookie, as they are written: one for each domain and path that holds one. */
const valuesOf = (name) => document.cookie
    .split('; ')
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
/**
 * The text of the cookie: undefined where there is none, null where two domains hold one each (no page can tell
 * which of them the visitor answered). Throws where it can not be decoded.
 */
function readCookie(name) {
    const [value, other] = valuesOf(name);
    return !value || other !== undefined ? value && null : fromCookieValue(value);
}
/** Takes the cookie away on every domain it can be on. */
function clearCookie(name) {
    for (const domain of cookieDomains())
        api.set(name, '', { domain, expires: -1 });
}
/**
 * Writes the one cookie; a copy left on another domain would make it unreadable. The widest domain is found by
 * writing and reading back: which suffixes are public is the browser's knowledge, not ours.
 */
function writeCookie({ name, domain }, text, expires) {
    const value = toCookieText(text);
    clearCookie(name);
    for (const place of domain === 'auto' ? cookieDomains().reverse() : [domain]) {
        const secure = location.protocol === 'https:';
        api.set(name, value, { domain: place, expires: new Date(expires), sameSite: 'Lax', secure });
        if (valuesOf(name).length)
            return;
    }
}
/** Erases the cookies whose pattern is a plain name (`^_ga$`); returns the names of those that were there. */
function clearExactCookies(patterns) {
    const names = patterns.map(({ match }) => /^\^([\w-]+)\$$/.exec(match)?.[1] ?? '');
    const found = names.filter((name) => valuesOf(name).length);
    for (const name of found)
        clearCookie(name);
    return found;
}

export { clearCookie as a, clearExactCookies as b, cookieDomains as c, readCookie as r, writeCookie as w };
