import { C as ConsentError } from './esm/consent-error-ZdHg7WSK.js';
import { r as recordInCookies, C as COOKIE_NAME } from './node/node-lME7Wi-C.js';
export { S as SCHEMA, c as createConsentLog, t as toNodeListener } from './node/node-lME7Wi-C.js';
import { c as completeConfig } from './esm/complete-BavY9Ae2.js';
import { s as stillCounts, w as whatStands } from './esm/record-CgXljE5K.js';
import 'node:crypto';
import './esm/cookie-text-duwPpAcR.js';
import 'node:fs/promises';
import 'node:path';
import './esm/missing-peer-Dz89jbPX.js';
import './esm/canonical-json-CvdsCwq4.js';
import './esm/own-1qd9lYwO.js';

/** Completing takes longer than reading; a server asks with the same configuration again and again. */
const completed = new WeakMap();
function complete(config) {
    const known = completed.get(config) ?? completeConfig(config);
    completed.set(config, known);
    return known;
}
const isObject = (value) => typeof value === 'object' && value !== null;
// By what they can do: the Headers of a framework or of another realm are no instance of ours.
function headerOf(source) {
    const { headers } = source;
    if (!isObject(headers)) {
        const fix = 'Give the request, or the text of its Cookie header';
        throw new ConsentError('readConsent', `expected a request, got ${isObject(source) ? 'an object without headers' : source}`, fix);
    }
    return (('get' in headers && typeof headers.get === 'function'
        ? headers.get('cookie')
        : headers.cookie) ?? '');
}
/**
 * The visitor's answer, for a page that is rendered on a server: the same as `getConsent()` in the browser, by the
 * same checks. Null where there is none, it is damaged, doubled or from the future, and, with `config`, where it no
 * longer counts (another policy version, expired, a stricter region).
 * @throws ConsentError where `source` is neither a request nor a text, or `config` no configuration
 * @param source the request, or the text of its `Cookie` header
 * @param config the same that the site gives the browser; without it only the record itself is checked
 */
function readConsent(source, config) {
    const now = Date.now();
    if (config && !isObject(config)) {
        throw new ConsentError('readConsent', `expected a configuration, got ${config}`, 'Give the same as the site');
    }
    const settings = config && complete(config);
    const header = typeof source === 'string' ? source : source ? headerOf(source) : '';
    const record = recordInCookies(header, settings?.cookie.name ?? COOKIE_NAME, now);
    if (!settings || !record)
        return record;
    return stillCounts(record, settings.rules, now) ? whatStands(record, settings.rules) : null;
}

export { ConsentError, readConsent };
