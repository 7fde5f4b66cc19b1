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
        const { schema, id, policy, first, time, expires, choices, asked, method, language, notice, gpc, region = '', } = record;
        return schema === 1 &&
            /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id) &&
            [id, policy, asked, method, language, notice ?? '', region].every(isText) &&
            METHOD.test(method) &&
            [first, time, expires].every(isTime) &&
            choices.constructor === Object &&
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
    return Object.freeze(record);
}
/** When an answer of this age stops counting. Unit: ms. */
const endOf = ({ time, choices }, rules) => Date.parse(time) + DAY_MS * (Object.values(choices).includes(true) ? rules.maxAgeDays : rules.maxAgeDaysDenied);
/**
 * Does the record still answer for the visitor? Not when the policy changed, when it expired (also by a
 * limit that the site has lowered since), or when it was given under a laxer rule than this region's.
 */
const stillCounts = (record, rules, now) => record.policy === rules.policy &&
    now < Math.min(Date.parse(record.expires), endOf(record, rules)) &&
    (!rules.isOptOut(record.region) || rules.isOptOut(rules.region));
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

/** Cookies allow neither quotes nor commas: escaped, a record of many choices would take too much room. */
const swapSigns = (text) => text.replace(/["',*]/g, (sign) => `'"*,`[`"',*`.indexOf(sign)]);
/** Unit: bytes, as js-cookie escapes. */
const ROOM = 900;
/** The record's JSON as the cookie holds it, before it is escaped. */
const toCookieText = (json) => (encodeURIComponent(json).length > ROOM ? swapSigns(json) : json);
/** The record's JSON from the cookie's escaped value. Throws where it can not be decoded. */
function fromCookieValue(value) {
    const text = decodeURIComponent(value);
    return text.startsWith("{'") ? swapSigns(text) : text;
}

export { createRecord as c, fromCookieValue as f, parseRecord as p, stillCounts as s, toCookieText as t };
