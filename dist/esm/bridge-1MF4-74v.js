import { p as parseRecord, s as stillCounts, w as whatStands } from './record-CgXljE5K.js';
import './own-1qd9lYwO.js';

/** An app says by this event on `window` that its record has changed. Any script can say so. */
const EVENT = 'ilumee-consent-app';
/** An app that does not answer has nothing to say. */
const ANSWER_MS = 1_000;
function toText(value) {
    try {
        return typeof value === 'string' ? value : JSON.stringify(value);
    }
    catch {
        return undefined;
    }
}
/**
 * A record that an app has handed in, by the same checks as a cookie. One that is older than the page's own is left
 * alone. One that page code could have forged takes away, but grants nothing.
 */
function hear(value, isTrusted, context) {
    const { settings, getRecord, isGranted, restore, deny } = context;
    const { rules } = settings;
    const now = Date.now();
    const given = parseRecord(toText(value), now);
    const current = getRecord();
    if (!given || !stillCounts(given, rules, now) || (current && given.time <= current.time))
        return;
    const standing = whatStands(given, rules);
    if (isTrusted || settings.allowRestore === true) {
        restore(Object.freeze({ ...standing, method: 'restore' }));
        return;
    }
    const { choices } = standing;
    const denied = Object.keys(choices).filter((id) => choices[id] === false);
    const lost = denied.filter(isGranted);
    if (current ? lost.length : rules.categories.every((id) => denied.includes(id))) {
        deny(current ? lost : rules.categories);
    }
}
const connect = async (context) => {
    const { app, getRecord, onChange } = context;
    const { isFirst } = app;
    /** Tells the app the page's record. What it answers is as good as its own. */
    async function tell() {
        const text = JSON.stringify({ type: 'ilumee-consent', record: getRecord() });
        const answers = app.senders.map(async (send) => {
            const answer = await send(text);
            if (answer)
                hear(answer, isFirst, context);
        });
        let timer;
        const tooLong = new Promise((resolve) => (timer = setTimeout(resolve, ANSWER_MS)));
        await Promise.race([Promise.allSettled(answers), tooLong]);
        clearTimeout(timer);
    }
    function ask() {
        try {
            const record = app.getRecord?.();
            if (record)
                hear(record, isFirst, context);
        }
        catch {
            // An app's fault is none of the page's.
        }
    }
    if (app.record)
        hear(app.record, isFirst, context);
    ask();
    await tell();
    let isTelling = false;
    onChange(() => {
        // What the app answers is a change too.
        if (isTelling)
            return;
        isTelling = true;
        void tell().finally(() => (isTelling = false));
    });
    addEventListener(EVENT, (event) => {
        if ('detail' in event)
            hear(event.detail, false, context);
        ask();
        void tell();
    });
};

export { connect, hear };
