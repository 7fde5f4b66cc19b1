import { o as own } from './own-1qd9lYwO.js';

/** Four characters that stand for a text: 70 vendor ids would not fit into a cookie. */
function fingerprint(text) {
    let hash = 0;
    for (const character of text)
        hash = (hash * 31 + character.charCodeAt(0)) >>> 0;
    return ((hash % 36 ** 4) + 36 ** 4).toString(36).slice(1);
}
/** The answer as it is stored; what a page puts on `Object.prototype` is none. */
const chosen = (record, id) => own(record.choices, id);
const wasAsked = (record, vendor) => record.asked.split(/(.{4})/).includes(fingerprint(vendor));
/** Does Global Privacy Control deny this category, or this vendor's? */
const isDeniedByGpc = (id, { rules, gpc }) => gpc && rules.honourGpc.includes(rules.vendors.get(id) ?? id);
/** May this category or vendor run? What is unknown may not. */
function isGranted(id, state) {
    const { record, rules } = state;
    const category = rules.vendors.get(id) ?? id;
    if (category === 'necessary')
        return true;
    if (!rules.categories.includes(category))
        return false;
    if (!record)
        return rules.isOptOut(rules.region) && !isDeniedByGpc(id, state);
    return (category === id || wasAsked(record, id)) && (chosen(record, id) ?? chosen(record, category) ?? false);
}
/** The categories and vendors the visitor still has to be asked about, in the order of the configuration. */
function unanswered(state) {
    const { record, rules } = state;
    if (!record)
        return rules.categories.filter((id) => !isDeniedByGpc(id, state));
    return [
        ...rules.categories.filter((id) => chosen(record, id) === undefined),
        ...[...rules.vendors.keys()].filter((id) => chosen(record, rules.vendors.get(id)) && !wasAsked(record, id)),
    ];
}
/**
 * The same value for all `ids`. Under Global Privacy Control a yes to all leaves what the signal denies as it
 * is: only its own switch, saved, grants it.
 */
const sameForAll = (granted, state, ids = state.rules.categories) => Object.fromEntries(ids.map((id) => [id, granted && (!isDeniedByGpc(id, state) || !!own(state.record?.choices, id))]));
/** `updates` (without a prototype) laid over the choices that stand; a category's new value takes its vendors along. */
function mergeChoices({ record, rules }, updates) {
    const standing = record?.choices ?? Object.fromEntries(rules.categories.map((id) => [id, false]));
    const choices = { ...standing, ...updates };
    for (const [id, category] of rules.vendors) {
        const follows = category in updates && !(id in updates);
        if (follows || own(choices, id) === own(choices, category))
            delete choices[id];
    }
    return choices;
}
/** Whether `updates` (without a prototype) would let run what may not run now, what comes along with them too. */
function grantsMore(state, updates) {
    const { record, rules } = state;
    const next = { ...record, choices: mergeChoices(state, updates), asked: askedVendors(state, updates) };
    return [...rules.categories, ...rules.vendors.keys()].some((id) => isGranted(id, { ...state, record: next }) && !isGranted(id, state));
}
/** What `updates` leave as it was answered to an earlier version of the policy: categories by that version. */
function standingFromEarlier({ record, rules }, updates) {
    if (!record)
        return undefined;
    const { policy, choices, earlier = {} } = record;
    // Without a prototype: a version may be called as one of its keys.
    const standing = Object.create(null);
    for (const id of rules.categories) {
        const version = Object.keys(earlier).find((one) => earlier[one].includes(id)) ?? policy;
        if (version !== rules.policy && own(choices, id) !== undefined && !(id in updates))
            (standing[version] ??= []).push(id);
    }
    return Object.keys(standing).length ? standing : undefined;
}
/** Fingerprints of the vendors that have been asked about once `updates` are answered. */
const askedVendors = ({ record, rules }, updates) => [...rules.vendors]
    .filter(([id, category]) => !record || wasAsked(record, id) || id in updates || category in updates)
    .map(([id]) => fingerprint(id))
    .join('');

const DAY_MS = 864e5;
/** Clocks of two servers differ by seconds; more than this is a record from the future. */
const CLOCK_SKEW_MS = 6e4;
const METHOD = /^(accept-all|reject-all|save|api|revoke|gpc|restore|embed)$/;
const isText = (value) => typeof value === 'string';
const isFlag = (value) => typeof value === 'boolean';
/** Throws on what is no date. */
const isTime = (value) => new Date(value).toISOString() === value;
/** A stored record, or null when it is damaged or from the future: then it reads as "not asked yet". */
function parseRecord(text, now) {
    try {
        const record = JSON.parse(text);
        const { schema, id, policy, first, time, expires, choices, asked, method, language, notice, gpc, region = '', earlier = {}, } = record;
        return schema === 1 &&
            /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id) &&
            [id, policy, asked, method, language, notice ?? '', region, ...Object.values(earlier).flat()].every(isText) &&
            METHOD.test(method) &&
            [first, time, expires].every(isTime) &&
            [choices, earlier].every(({ constructor }) => constructor === Object) &&
            Object.values(choices).every(isFlag) &&
            /^(\w{4})*$/.test(asked) &&
            (notice === null || /^[\da-f]{64}$/.test(notice)) &&
            isFlag(gpc) &&
            Date.parse(time) < now + CLOCK_SKEW_MS
            ? freeze(record)
            : null;
    }
    catch {
        return null;
    }
}
function freeze(record) {
    Object.freeze(record.choices);
    Object.freeze(record.earlier);
    return Object.freeze(record);
}
/** When an answer of this age stops counting. Unit: ms. */
const endOf = ({ time, choices }, rules) => Date.parse(time) + DAY_MS * (Object.values(choices).includes(true) ? rules.maxAgeDays : rules.maxAgeDaysDenied);
/** What the site has changed since this record's policy version; undefined: everything may have changed. */
const affectedSince = ({ policy }, rules) => policy === rules.policy ? [] : Object.hasOwn(rules.affects, policy) ? rules.affects[policy] : undefined;
/**
 * Does the record still answer for the visitor? Not when the policy changed (unless the site says that some of it
 * did not), when it expired (also by a limit that the site has lowered since), or when it was given under a laxer
 * rule than this region's.
 */
const stillCounts = (record, rules, now) => !!affectedSince(record, rules) &&
    now < Math.min(Date.parse(record.expires), endOf(record, rules)) &&
    (!rules.isOptOut(record.region) || rules.isOptOut(rules.region));
/** Of a record that still counts, what the policy's changes have not touched: the rest reads as never asked. */
function whatStands(record, rules) {
    const affected = affectedSince(record, rules);
    if (!affected.length)
        return record;
    const isAffected = (id) => affected.includes(id) || affected.includes(rules.vendors.get(id));
    const choices = Object.entries(record.choices).filter(([id]) => !isAffected(id));
    const gone = [...rules.vendors.keys()].filter(isAffected).map(fingerprint);
    const asked = record.asked.split(/(.{4})/).filter((vendor) => !gone.includes(vendor));
    return freeze({ ...record, choices: Object.fromEntries(choices), asked: asked.join('') });
}
const answerOf = (record) => record ? `${[record.id, record.time, ...Object.entries(record.choices).sort()]}` : '';
/** Two tabs can answer in the same millisecond: the time alone does not tell their records apart. */
const isSameAnswer = (one, other) => answerOf(one) === answerOf(other);
/** A random UUID (version 4). `crypto.randomUUID` is missing on http. */
function randomId() {
    const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => (byte + 256).toString(16).slice(1));
    return hex.join('').replace(/(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-4$3-a$4-');
}
/** @param previous the last record, also one that no longer counts: the visitor keeps their id */
function createRecord(answer, rules, previous, now) {
    const time = new Date(now).toISOString();
    return freeze({
        schema: 1,
        id: previous?.id ?? randomId(),
        policy: rules.policy,
        first: previous?.first ?? time,
        time,
        expires: new Date(endOf({ time, choices: answer.choices }, rules)).toISOString(),
        ...answer,
        ...(rules.region && { region: rules.region }),
    });
}

export { sameForAll as a, isGranted as b, isDeniedByGpc as c, standingFromEarlier as d, askedVendors as e, createRecord as f, grantsMore as g, isSameAnswer as i, mergeChoices as m, parseRecord as p, stillCounts as s, unanswered as u, whatStands as w };
