import { c as cookieDomains } from './index-CRKGwaCi.js';
import { p as parseStorageRule } from './decide-BjZdwG7v.js';
import { C as ConsentError } from './amplitude-CiL7q_FY.js';
import './bitrix24-DX6mptI0.js';
import './cloudflare-analytics-8a8WS7-Q.js';
import './contentsquare-77LodLhY.js';
import './crisp-CfKPnwfO.js';
import './datadog-rum-C2FLLbdw.js';
import './google-ads-Cc7eSg5G.js';
import './gtag-BWoDATRW.js';
import './google-analytics-D2xn9LUy.js';
import './google-maps-CJX7dkJY.js';
import './google-tag-manager-DFmO_V6d.js';
import './hotjar-DMJItR_t.js';
import './hubspot-CILCbh4E.js';
import './intercom-CsjLyyOY.js';
import './jivo-Lz_B78p0.js';
import './linkedin-insight-Ck6s3i1Q.js';
import './mailru-top-Bq5U7UQS.js';
import './matomo-B8iAQmZC.js';
import './meta-pixel-D8c2TkLr.js';
import './microsoft-clarity-1DaZ96Zr.js';
import './microsoft-uet-Bt2vaBMi.js';
import './mixpanel-w1wU3VUs.js';
import './pinterest-tag-DDowfACv.js';
import './plausible-BCOOBqpz.js';
import './posthog-BJi-S7QW.js';
import './recaptcha-D5eQ6m70.js';
import './reddit-pixel-CfuUhdK3.js';
import './rudderstack-CrPA9buV.js';
import './segment-D5GWM0Nq.js';
import './sentry-BZE7r_FB.js';
import './snap-pixel-BwjTqbNj.js';
import './tiktok-pixel-COcWiQAy.js';
import './2gis-BRrjWHm8.js';
import './umami-ByAzR6LU.js';
import './vimeo-CPJ9Lv1T.js';
import './vk-pixel-C5DJRmS2.js';
import './x-pixel-CE9VMyn5.js';
import './yandex-metrica-CWBFLyPn.js';
import './youtube-FVd_vWSN.js';

/** The tag that has a database open is told to close it. If it does not, no page can. */
const IN_USE = 'in use by this page; it is erased at the start of the next one';
/** Every path a cookie that this page can see may have: `/`, `/shop`, `/shop/`, `/shop/cart`. */
function cookiePaths(pathname) {
    const paths = new Set(['/']);
    for (let end = pathname.indexOf('/', 1); end > 0; end = pathname.indexOf('/', end + 1)) {
        paths.add(pathname.slice(0, end)).add(pathname.slice(0, end + 1));
    }
    return [...paths.add(pathname)];
}
const cookieNames = () => document.cookie
    .split('; ')
    .map((pair) => pair.split('=')[0])
    .filter(Boolean);
/**
 * A cookie goes only when domain, path and partition are those it was set with, and a page can read none of
 * them: so every combination there can be is tried.
 */
function eraseCookie(name) {
    const kinds = location.protocol === 'https:' ? ['', '; Secure', '; Secure; SameSite=None; Partitioned'] : [''];
    for (const domain of cookieDomains()) {
        for (const path of cookiePaths(location.pathname)) {
            for (const kind of kinds) {
                // Not by js-cookie: it would encode a name such as `crisp-client/session`.
                document.cookie = `${name}=; Max-Age=0; Path=${path}${domain ? `; Domain=${domain}` : ''}${kind}`;
            }
        }
    }
}
/** The keys of one storage, or none where it is blocked. */
function storageOf(kind) {
    try {
        return window[kind];
    }
    catch {
        return undefined;
    }
}
function deleteDatabase(name) {
    return new Promise((resolve) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = () => resolve(undefined);
        request.onerror = () => resolve('the browser refused');
        request.onblocked = () => resolve(IN_USE);
        // Behind another tab's blocked request there is no event at all.
        setTimeout(() => resolve(IN_USE), 1000);
    });
}
async function databaseNames() {
    try {
        return (await indexedDB.databases()).map(({ name }) => name ?? '');
    }
    catch {
        return [];
    }
}
/** Erases the first-party traces of these vendors, and reads back what is gone. */
async function erase(vendors) {
    const notErased = [];
    const patterns = vendors.flatMap(({ cookies }) => cookies.map(({ match }) => new RegExp(match)));
    const found = [...new Set(cookieNames())].filter((name) => patterns.some((pattern) => pattern.test(name)));
    found.forEach(eraseCookie);
    const left = cookieNames();
    const cookies = found.filter((name) => !left.includes(name));
    for (const name of found.filter((name) => left.includes(name))) {
        notErased.push({ what: `cookie:${name}`, why: 'set for a path or a host that this page can not reach' });
    }
    const storage = [];
    const rules = vendors.flatMap((vendor) => vendor.storage.map(parseStorageRule));
    for (const kind of ['localStorage', 'sessionStorage']) {
        const place = storageOf(kind);
        const matching = rules.filter((rule) => rule.kind === kind);
        for (const key of place && matching.length ? Object.keys(place) : []) {
            if (!matching.some(({ matches }) => matches(key)))
                continue;
            place.removeItem(key);
            if (place.getItem(key) === null)
                storage.push(`${kind}:${key}`);
            else
                notErased.push({ what: `${kind}:${key}`, why: 'the browser kept it' });
        }
    }
    const databases = rules.filter(({ kind }) => kind === 'indexedDB');
    for (const name of databases.length ? await databaseNames() : []) {
        if (!databases.some(({ matches }) => matches(name)))
            continue;
        const why = await deleteDatabase(name);
        if (why)
            notErased.push({ what: `indexedDB:${name}`, why });
        else
            storage.push(`indexedDB:${name}`);
    }
    for (const { id, hosts } of vendors) {
        if (hosts.some((host) => !host.startsWith('/'))) {
            notErased.push({ what: `cookies on the hosts of ${id}`, why: 'no page can erase cookies of another site' });
        }
    }
    return { cookies, storage, notErased };
}

/** How long a running tag gets to write once more before its traces are swept again. Unit: ms. */
const SECOND_SWEEP_MS = 500;
/** Erases what vendors left, now and once more a little later. */
async function eraseTraces(vendors, { isGranted, setToErase }) {
    const erased = await erase(vendors);
    if (!erased.notErased.some(({ what }) => what.startsWith('indexedDB')))
        setToErase([]);
    setTimeout(() => void erase(vendors.filter(({ id }) => !isGranted(id))), SECOND_SWEEP_MS);
    return { vendors: vendors.map(({ id }) => id), ...erased };
}

/** States of the W3C Data Privacy Vocabulary. Source: https://w3id.org/dpv (2.1). */
const EVENT_STATE = (method, granted) => {
    if (method === 'revoke')
        return 'dpv:ConsentWithdrawn';
    return granted ? 'dpv:ConsentGiven' : 'dpv:ConsentRefused';
};
/**
 * Field names follow ISO/IEC TS 27560:2023 as given in the W3C DPV guide; the items of Article 8(4) of
 * Kazakhstan's Law No. 94-V (operator, subject, term, third parties, cross-border, publication, data) are
 * among them or stand under `article_8`.
 */
function createReceipt({ settings, record, history, isGranted }) {
    if (!record)
        throw new ConsentError('receipt', 'there is no record yet', 'Wait for an answer');
    const { controller = {}, policy, vendors, rules, disclosure = {} } = settings;
    const recipients = vendors.map(({ id, name, category, country, policyUrl }) => ({
        party_name: name,
        party_role: 'third party',
        purpose: category,
        country: country ?? null,
        party_url: policyUrl ?? null,
        consented: isGranted(id),
    }));
    const abroad = [...new Set(vendors.map(({ country }) => country))].filter((country) => country && country !== controller.country);
    return {
        schema_version: 'https://w3id.org/dpv/schema/dpv-27560#record',
        record_id: record.id,
        pii_principal_id: record.id,
        privacy_notice: {
            version: record.policy,
            url: policy?.url ?? null,
            language: record.language,
            sha256: record.notice,
        },
        pii_controllers: [
            {
                party_name: controller.name ?? location.hostname,
                party_role: 'controller',
                party_contact: controller.contact ?? null,
                registration: controller.registration ?? null,
                country: controller.country ?? null,
            },
        ],
        processing: rules.categories.map((category) => ({
            purpose: category,
            lawful_basis: 'consent',
            consented: isGranted(category),
            pii_information: disclosure.dataCollected ?? [],
            recipient_third_parties: recipients.filter(({ purpose }) => purpose === category),
            withdrawal_method: 'the notice on every page, or IlumeeConsent.revoke()',
            privacy_rights: disclosure.rightsUrl ?? null,
            validity_duration: { from: record.time, until: record.expires },
        })),
        events: (history.length ? history : [record]).map(({ time, method, choices, policy: version }) => ({
            event_time: time,
            event_type: method,
            event_state: EVENT_STATE(method, Object.values(choices).includes(true)),
            policy_version: version,
            choices,
        })),
        article_8: {
            term: { from: record.time, until: record.expires },
            third_parties: recipients.length > 0,
            cross_border: abroad,
            publication: disclosure.publication ?? false,
            data_collected: disclosure.dataCollected ?? [],
        },
        preference_signals: { gpc: record.gpc },
    };
}
/** Offers the receipt as a file. */
function download(receipt) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(receipt, null, 2)], { type: 'application/json' }));
    link.download = `consent-receipt-${receipt.record_id}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

export { createReceipt, download, eraseTraces };
