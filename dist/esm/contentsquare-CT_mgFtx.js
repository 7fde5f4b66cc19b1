import { d as defineVendor, q as queue, t as text, p as page, b as push } from './define-vendor-CybUh6Jd.js';

/** One list for all times, so that it is found again among what the page itself has queued. */
const OPT_OUT = ['optout'];
/** What the tag notes an opt-out in: a cookie, or a key of local storage where it runs without cookies. */
const NOTE = '_cs_optout';
/** Undefined where it is blocked; the tag does not run then. */
function keys() {
    try {
        return localStorage;
    }
    catch {
        return undefined;
    }
}
const hasNote = () => `; ${document.cookie}`.includes(`; ${NOTE}=`) || !!keys()?.getItem(NOTE);
/** The note is there because of us: nobody may forget for the visitors an opt-out of their own. */
let isOurs = false;
function takeBack() {
    if (!isOurs)
        return;
    isOurs = false;
    const labels = location.hostname.split('.');
    const domains = ['', ...labels.map((_, index) => `; Domain=${labels.slice(index).join('.')}`)];
    for (const domain of domains)
        document.cookie = `${NOTE}=; Max-Age=-1; Path=/${domain}`;
    keys()?.removeItem(NOTE);
}
/**
 * `optout` stops the tag, takes its cookies away, and is noted for 13 months. The tag knows no call that undoes it, and
 * reads the note when a page or a session starts: so ours stays as long as the page, and no longer. On the next one
 * the gate keeps the tag out, and a later grant finds nothing in its way. In this page a stopped tag stays stopped.
 */
function signal(granted) {
    const commands = page._uxa;
    // It waits for a tag that has not come yet, and would outlive the grant.
    if (Array.isArray(commands) && commands.includes(OPT_OUT))
        commands.splice(commands.indexOf(OPT_OUT), 1);
    if (granted)
        return takeBack();
    if (commands && !isOurs && !hasNote()) {
        isOurs = true;
        addEventListener('pagehide', takeBack, { once: true });
    }
    push('_uxa', OPT_OUT);
}
/**
 * Contentsquare. Told `optout` at a withdrawal. (`trackConsentGranted` and `trackConsentWithdrawn` are about what a
 * session replay shows of texts.)
 * `tagId`: required. `data-contentsquare="abc123"`.
 * Source: https://docs.contentsquare.com/en/web/send-the-users-decisions-about-data-collection/, its tag 15.154.4 as a
 * public repository keeps it (read 2026-11-25)
 */
const contentsquare = defineVendor({
    id: 'contentsquare',
    name: 'Contentsquare',
    main: 'tagId',
    options: { tagId: text(/^\w+$/, '1a2b3c4d5e6f7') },
    tag: ({ tagId }) => ({ src: `https://t.contentsquare.net/uxa/${tagId}.js` }),
    prepare() {
        queue('_uxa');
    },
    signal,
});

export { contentsquare as c };
