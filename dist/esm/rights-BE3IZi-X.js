import { o as owns, a as ownersOf } from './complete-BavY9Ae2.js';
import { c as cookieDomains } from './cookie-domains-CefaKmBQ.js';
import { t as toExpression } from './decide-Cp2mmRME.js';
import { w as withOwnTexts, b as countryName, c as categoryName, a as listOf, l as local } from './texts-4y0Mz-H3.js';
import { a as requestAddress } from './request-text-HP6fzk-x.js';
import { c as canonicalJson } from './canonical-json-CvdsCwq4.js';
import { C as ConsentError } from './consent-error-ZdHg7WSK.js';
import { s as sha256 } from './sha256-CJlD1zZQ.js';
import './own-1qd9lYwO.js';
import './imported-Tom1l1BX.js';
import './direction-D5BBSYKE.js';

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
function cookieNames() {
    try {
        return document.cookie
            .split('; ')
            .map((pair) => pair.split('=')[0])
            .filter(Boolean);
    }
    catch {
        // A sandboxed frame has none.
        return [];
    }
}
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
const mayHaveDatabases = ({ cookies, storage }) => cookies.some(({ party }) => party) || storage.some((rule) => rule.startsWith('indexedDB'));
async function databaseNames() {
    // A sandboxed frame has none. Chromium also rejects a promise that nobody gets, with nothing in it (seen in 156).
    if (self.origin === 'null')
        return [];
    try {
        return (await indexedDB.databases()).map(({ name }) => name ?? '');
    }
    catch {
        return [];
    }
}
/** How specific the most specific of these rules is that names the path; 0: none does. */
const specificity = (rules, path) => Math.max(0, ...rules
    .map((rule) => rule.replace(/\*+$/, ''))
    .filter((rule) => toExpression(rule).test(`${path}?`))
    .map(({ length }) => length));
/**
 * Whose files are on a vendor's path of this site, as the gate decides that: of rules that are as specific the one that
 * lets pass wins. One that is running ends when it has nothing to do.
 */
async function unregisterServiceWorkers(vendors, allow) {
    const rules = vendors.flatMap(({ hosts }) => hosts).filter((host) => host.startsWith('/'));
    if (!rules.length)
        return [];
    const allowed = allow.map((rule) => rule.replace(location.host, '')).filter((rule) => rule.startsWith('/'));
    const gone = [];
    try {
        for (const registration of await navigator.serviceWorker.getRegistrations()) {
            const { active, waiting, installing } = registration;
            const url = (active ?? waiting ?? installing)?.scriptURL ?? '';
            const path = url.replace(location.origin, '');
            if (specificity(rules, path) <= specificity(allowed, path))
                continue;
            if (await registration.unregister())
                gone.push(`serviceWorker:${path}`);
        }
    }
    catch {
        // There are none: no secure context, or a sandboxed frame.
    }
    return gone;
}
/**
 * Erases the first-party traces of these vendors, and reads back what is gone.
 * @param isKept what stays, although it is theirs
 * @param allow the rules of what passes, `gate.allow`
 */
async function erase(vendors, isKept = () => false, allow = []) {
    const notErased = [];
    const isTheirs = (kind, name) => vendors.some((vendor) => owns(vendor, kind, name)) && !isKept(kind, name);
    const found = [...new Set(cookieNames())].filter((name) => isTheirs('cookie', name));
    found.forEach(eraseCookie);
    const left = new Set(cookieNames());
    const cookies = found.filter((name) => !left.has(name));
    for (const name of found.filter((name) => left.has(name))) {
        notErased.push({ what: `cookie:${name}`, why: 'set for a path or a host that this page can not reach' });
    }
    const storage = [];
    for (const kind of ['localStorage', 'sessionStorage']) {
        const place = storageOf(kind);
        for (const key of Object.keys(place ?? {}).filter((name) => isTheirs(kind, name))) {
            place.removeItem(key);
            if (place.getItem(key) === null)
                storage.push(`${kind}:${key}`);
            else
                notErased.push({ what: `${kind}:${key}`, why: 'the browser kept it' });
        }
    }
    for (const name of vendors.some(mayHaveDatabases) ? await databaseNames() : []) {
        if (!isTheirs('indexedDB', name))
            continue;
        const why = await deleteDatabase(name);
        if (why)
            notErased.push({ what: `indexedDB:${name}`, why });
        else
            storage.push(`indexedDB:${name}`);
    }
    storage.push(...(await unregisterServiceWorkers(vendors, allow)));
    return { cookies, storage, notErased };
}

/** How long a running tag gets to write once more before its traces are swept again. Unit: ms. */
const SECOND_SWEEP_MS = 500;
/** Whether something was found that is this vendor's. */
const hadTraces = (vendor, { cookies, storage, notErased }) => [...cookies.map((name) => `cookie:${name}`), ...storage, ...notErased.map(({ what }) => what)].some((trace) => {
    const [, kind = '', name = ''] = /^(\w+):(.*)$/s.exec(trace) ?? [];
    return owns(vendor, kind, name);
});
/** Erases what vendors left, now and once more a little later. */
async function eraseTraces(vendors, { settings, isAllowed, setToErase }) {
    // What two vendors share stays as long as one of them may run.
    const isKept = (kind, name) => ownersOf(settings, kind, name).some(isAllowed);
    // Before the check has told it, it may be no list.
    const allow = [settings.gate.allow ?? []].flat();
    const erased = await erase(vendors, isKept, allow);
    if (!erased.notErased.some(({ what }) => what.startsWith('indexedDB')))
        setToErase([]);
    setTimeout(() => void erase(vendors.filter((vendor) => !isAllowed(vendor)), isKept, allow), SECOND_SWEEP_MS);
    const stopped = vendors.filter((vendor) => settings.vendors.includes(vendor) || hadTraces(vendor, erased));
    const elsewhere = stopped
        .filter(({ hosts }) => hosts.some((host) => !host.startsWith('/')))
        .map(({ id }) => ({ what: `cookies on the hosts of ${id}`, why: 'no page can erase cookies of another site' }));
    return {
        ...erased,
        vendors: stopped.map(({ id }) => id),
        notErased: [...erased.notErased, ...elsewhere],
    };
}

/** English, for the receipt that is a page. */
const messages = {
    receiptTitle: 'Consent receipt',
    receiptController: 'Responsible for the data',
    receiptTerm: 'Valid from – until',
    receiptPurpose: 'Purpose',
    receiptState: 'Answer',
    receiptRecipients: 'May receive data',
    receiptAbroad: 'Transfer to other countries',
    receiptNone: 'none',
    receiptEvents: 'All answers',
    receiptTime: 'Time',
    receiptNotice: 'Fingerprint of the notice that was shown (SHA-256)',
    receiptIntegrity: 'Fingerprint of this answer (SHA-256)',
    receiptContact: 'Contact',
    receiptStates: {
        Requested: 'not answered yet',
        Given: 'granted',
        Renewed: 'granted again',
        Refused: 'refused',
        Withdrawn: 'withdrawn',
        Expired: 'expired',
    },
};

/** In points, as it is to be printed. Nothing is told by colour alone. */
const STYLE = `body{font:11pt/1.5 system-ui,sans-serif;color:#111;background:#fff;max-width:48rem;margin:2rem auto;padding:0 1rem}
h1{font-size:18pt;line-height:1.2}h2{font-size:13pt;margin:1.5em 0 .5em}
dl{display:grid;grid-template-columns:minmax(9rem,1fr) 3fr;gap:.25rem 1rem;margin:0}dt{font-weight:600}dd{margin:0}
dd,td{overflow-wrap:anywhere}table{width:100%;border-collapse:collapse}
th,td{border:1px solid #767676;padding:.3rem .5rem;text-align:start;vertical-align:top}
@media(max-width:30rem){dl{grid-template-columns:1fr}}
@page{margin:18mm}
@media print{body{max-width:none;margin:0;padding:0}h2,thead{break-after:avoid}tr,dl>*{break-inside:avoid}thead{display:table-header-group}a{color:inherit}}`;
/** `dpv:RenewedConsentGiven` is `Renewed`, `dpv:ConsentGiven` is `Given`. */
const stateName = (term, messages) => messages.receiptStates[(term === 'dpv:RenewedConsentGiven'
    ? 'Renewed'
    : term.replace('dpv:Consent', ''))];
/**
 * The receipt as a page of its own, in the language of `messages`. Made of nodes and text, never of markup: names come
 * from the site's configuration.
 */
function receiptPage(receipt, { settings, messages: given }) {
    const loaded = { ...messages, ...given };
    const messages$1 = withOwnTexts({ messages: loaded, settings });
    const { language } = messages$1;
    const page = document.implementation.createHTMLDocument();
    const element = (name, ...children) => {
        const made = page.createElement(name);
        made.append(...children);
        return made;
    };
    const link = (href) => {
        if (!href || !/^(https?|mailto|tel):/i.test(href))
            return href ?? messages$1.receiptNone;
        const made = element('a', href);
        made.href = href;
        return made;
    };
    const facts = (...entries) => element('dl', ...entries.flatMap(([name, value]) => [element('dt', name), element('dd', value)]));
    const table = (heads, rows) => {
        const cells = heads.map((head) => {
            const cell = element('th', head);
            cell.scope = 'col';
            return cell;
        });
        const body = rows.map((row) => element('tr', ...row.map((value) => element('td', value))));
        return element('table', element('thead', element('tr', ...cells)), element('tbody', ...body));
    };
    const time = (iso) => {
        const made = element('time', new Date(iso).toLocaleString(language));
        made.dateTime = iso;
        return made;
    };
    const list = (items) => (items.length ? listOf(items, language) : messages$1.receiptNone);
    const nameOf = (category) => categoryName({ settings, messages: messages$1 }, category);
    const partyName = (id) => receipt.parties.find(({ party_id }) => party_id === id)?.party_name ?? id;
    const { article_8: items, privacy_notice: notice, processing, events, privacy_rights: rights } = receipt;
    const span = page.createElement('span');
    span.append(time(items.term.from), ' – ', time(items.term.until));
    page.documentElement.lang = language;
    const charset = page.createElement('meta');
    charset.setAttribute('charset', 'utf-8');
    page.head.append(charset, element('title', messages$1.receiptTitle));
    page.body.append(element('main', element('h1', messages$1.receiptTitle), facts([messages$1.receiptController, [items.operator.name, items.operator.registration].filter(Boolean).join(', ')], [messages$1.recordId, items.subject.id], [messages$1.recordDate, time(items.term.from)], [messages$1.receiptTerm, span], [messages$1.recordPolicy, notice.version], [messages$1.policyLink, link(notice.url)]), element('h2', messages$1.receiptState), table([messages$1.receiptPurpose, messages$1.receiptState, messages$1.recordPolicy, messages$1.receiptRecipients], processing.map(({ purpose, event_state, policy_version, recipient_third_parties }) => [
        nameOf(purpose),
        stateName(event_state, messages$1),
        policy_version ?? '–',
        list(recipient_third_parties.filter(({ consented }) => consented).map(({ party_id }) => partyName(party_id))),
    ])), facts([messages$1.dataCollected, list(items.data_collected)], [messages$1.receiptRecipients, list(items.third_parties.recipients.map(partyName))], [messages$1.receiptAbroad, list(items.cross_border.countries.map((code) => countryName(code, messages$1)))]), element('p', items.publication ? messages$1.published : messages$1.notPublished), element('p', messages$1.withdrawHow), facts([messages$1.rightsLink, link(rights.url)], [messages$1.receiptContact, link(rights.requests ?? rights.contact)]), element('h2', messages$1.receiptEvents), table([messages$1.receiptTime, messages$1.receiptState, messages$1.recordPolicy], events.map(({ event_time, purposes, event_state, policy_version }) => [
        time(event_time),
        purposes.length
            ? purposes.map((one) => `${nameOf(one.purpose)}: ${stateName(one.event_state, messages$1)}`).join('; ')
            : stateName(event_state, messages$1),
        policy_version,
    ])), element('h2', 'SHA-256'), facts([messages$1.receiptNotice, notice.sha256 ?? messages$1.receiptNone], [messages$1.receiptIntegrity, receipt.integrity.hash])));
    return page.documentElement;
}

const MINUTE_MS = 60_000;
function offer(content, type, name) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([content], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), MINUTE_MS);
}
const nameOf = ({ record_id }, extension) => `consent-receipt-${record_id}.${extension}`;
/** Offers the receipt as a JSON file. */
const download = (receipt) => offer(JSON.stringify(receipt, null, 2), 'application/json', nameOf(receipt, 'json'));
/** Offers it as a page to read and to print. */
function downloadPage(receipt, input) {
    // The style comes into the text, not into the page: this page's policy is for elements of that one too.
    const html = receiptPage(receipt, input).outerHTML.replace('</head>', () => `<style>${STYLE}</style></head>`);
    offer(`<!doctype html>\n${html}`, 'text/html', nameOf(receipt, 'html'));
}
/** Offers a text as a file. */
const downloadText = (text, name) => offer(text, 'text/plain', `${name}.txt`);

async function copy(field) {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    // No clipboard on http: selected, so that one key copies it, where the old command does not.
    field.select();
    return document.execCommand('copy');
  }
}
/** Does what a control of the request asks for, with the text as it stands in its field. */
async function actOnRequest(action, {
  root,
  settings,
  record,
  messages
}) {
  const area = root.querySelector('[part~=requests]');
  const field = area?.querySelector('textarea');
  const select = area?.querySelector('select');
  if (!area || !field || !select) return;
  const subject = select.selectedOptions[0]?.textContent?.trim() ?? '';
  if (action === 'request-copy') {
    const status = area.querySelector('[part~=request-status]');
    if ((await copy(field)) && status) status.textContent = messages.requestCopied ?? '';
  } else if (action === 'request-download') {
    downloadText(field.value, `request-${select.value}-${record?.id ?? 'new'}`);
  } else {
    const given = {
      kind: select.value,
      text: field.value,
      subject,
      record
    };
    const address = requestAddress({
      ...settings.disclosure?.requests
    }, given);
    if (address) open(address, address.startsWith('mailto:') ? '_self' : '_blank', 'noopener');
  }
}

/** Answers to single things: what they do not name was not answered again. */
const PARTIAL = /^(api|embed|revoke|gpc)$/;
/** From one time to another, ISO 8601. */
function durationBetween(from, until) {
    const days = Math.round((Date.parse(until) - Date.parse(from)) / 864e5);
    return `P${Math.max(days, 0)}D`;
}
const isGiven = (state) => state === 'dpv:ConsentGiven' || state === 'dpv:RenewedConsentGiven';
function stateOf(granted, before, { method }) {
    if (granted)
        return isGiven(before) ? 'dpv:RenewedConsentGiven' : 'dpv:ConsentGiven';
    return isGiven(before) || method === 'revoke' ? 'dpv:ConsentWithdrawn' : 'dpv:ConsentRefused';
}
/** What one answer says of each purpose, given what was known before. */
function answered(record, before, wasGranted) {
    const standing = Object.values(record.earlier ?? {}).flat();
    const ids = Object.keys(record.choices).filter((id) => !standing.includes(id) &&
        !(PARTIAL.test(record.method) && id in wasGranted && wasGranted[id] === record.choices[id]));
    return Object.fromEntries(ids.map((id) => [id, stateOf(record.choices[id], before[id], record)]));
}
/** One state for all of an answer: the greatest change in it. */
function summary(states, record) {
    const all = Object.values(states);
    if (record.method === 'revoke')
        return 'dpv:ConsentWithdrawn';
    for (const state of ['dpv:ConsentGiven', 'dpv:ConsentWithdrawn', 'dpv:RenewedConsentGiven']) {
        if (all.includes(state))
            return state;
    }
    const grants = Object.values(record.choices).includes(true);
    return grants && !all.length ? 'dpv:RenewedConsentGiven' : 'dpv:ConsentRefused';
}
/** Told of categories; what differs at single vendors stands with the recipients. */
const told = (states, categories) => Object.entries(states)
    .filter(([id]) => categories.includes(id))
    .map(([purpose, event_state]) => ({ purpose, event_state }));
/** The visitor's answers as events, and the state of each purpose that they lead to. */
function foldHistory(history, categories) {
    const events = [];
    const states = {};
    let previous;
    for (const record of history) {
        const { id, time, expires, method, policy, language, notice } = record;
        const common = { event_type: 'dpv:ExpressedConsent' };
        if (previous && previous.expires <= time) {
            const expired = Object.keys(states).filter((purpose) => isGiven(states[purpose]));
            const over = Object.fromEntries(expired.map((purpose) => [purpose, 'dpv:ConsentExpired']));
            Object.assign(states, over);
            if (expired.length) {
                events.push({
                    ...common,
                    event_time: previous.expires,
                    event_state: 'dpv:ConsentExpired',
                    validity_duration: 'P0D',
                    valid_until: previous.expires,
                    entity_id: 'controller',
                    method: null,
                    policy_version: previous.policy,
                    language: previous.language,
                    notice_sha256: previous.notice,
                    purposes: told(over, categories),
                });
            }
            previous = undefined;
        }
        const now = answered(record, states, previous?.choices ?? {});
        Object.assign(states, now);
        events.push({
            ...common,
            event_time: time,
            event_state: summary(now, record),
            validity_duration: durationBetween(time, expires),
            valid_until: expires,
            // A record that was handed in comes from the site, not from the visitor's hand.
            entity_id: method === 'restore' ? 'controller' : id,
            method,
            policy_version: policy,
            language,
            notice_sha256: notice,
            purposes: told(now, categories),
        });
        previous = record;
    }
    return { events, states };
}

const WITHDRAWAL = 'the notice on every page, or IlumeeConsent.revoke()';
/** Each answer hashed with the hash of the one before it. */
function chain(history) {
    let previous = null;
    let hash = null;
    for (const record of history) {
        previous = hash;
        hash = sha256(canonicalJson({ previous, record }));
    }
    return { algorithm: 'SHA-256', previous, hash: hash };
}
/** In a file of its own a path would lead nowhere. */
function absolute(link) {
    try {
        return link ? new URL(link, document.baseURI).href : null;
    }
    catch {
        return link;
    }
}
/** The policy version that the answer about one category was given to. */
const versionOf = ({ policy, earlier = {}, choices }, id) => id in choices ? (Object.keys(earlier).find((version) => earlier[version].includes(id)) ?? policy) : null;
/**
 * Field names follow ISO/IEC TS 27560:2023 as given in the W3C DPV guide (https://w3id.org/dpv/guides/consent-27560);
 * the items of Article 8(4) of Kazakhstan's Law No. 94-V stand under `article_8`, in the law's order.
 */
function createReceipt$1({ settings, record, history, isGranted }) {
    if (!record)
        throw new ConsentError('receipt', 'there is no record yet', 'Wait for an answer');
    const { controller = {}, policy, vendors, rules, disclosure = {} } = settings;
    const { id, time, expires, method } = record;
    const answers = history.at(-1)?.time === time ? history : [...history, record];
    const { events, states } = foldHistory(answers, rules.categories);
    const name = controller.name ?? (location.hostname || 'this site');
    const registration = controller.registration ?? null;
    const contact = absolute(controller.contact);
    const rightsUrl = absolute(disclosure.rightsUrl);
    const policyUrl = absolute(policy?.url);
    const collected = [disclosure.dataCollected ?? []].flat().map((kind) => local(kind, record.language));
    const duration = durationBetween(time, expires);
    const countriesOf = (some) => [
        ...new Set(some.flatMap(({ country }) => (country ? [country] : []))),
    ];
    const recipients = vendors.filter(({ category }) => category !== 'necessary');
    const allowed = recipients.filter((vendor) => isGranted(vendor.id));
    const isAbroad = (country) => country !== controller.country;
    return {
        schema_version: 'https://w3id.org/dpv/schema/dpv-27560#record',
        record_id: id,
        pii_principal_id: id,
        privacy_notice: { version: record.policy, url: policyUrl, language: record.language, sha256: record.notice },
        parties: [
            {
                party_id: 'controller',
                party_name: name,
                party_role: 'dpv:DataController',
                party_contact: contact,
                registration,
                country: controller.country ?? null,
                party_url: null,
            },
            ...vendors.map((vendor) => ({
                party_id: vendor.id,
                party_name: vendor.name,
                party_role: 'dpv:ThirdParty',
                party_contact: null,
                registration: null,
                country: vendor.country ?? null,
                party_url: absolute(vendor.policyUrl),
            })),
        ],
        processing: rules.categories.map((category) => {
            const of = vendors.filter((vendor) => vendor.category === category);
            return {
                purpose: category,
                lawful_basis: 'dpv:Consent',
                consent_type: 'dpv:ExpressedConsent',
                // What the policy's last change has touched is asked again, whatever was answered before.
                event_state: (category in record.choices && states[category]) || 'dpv:ConsentRequested',
                consented: isGranted(category),
                policy_version: versionOf(record, category),
                pii_information: collected.map((pii_type) => ({ pii_type })),
                pii_controllers: ['controller'],
                recipient_third_parties: of.map((vendor) => ({ party_id: vendor.id, consented: isGranted(vendor.id) })),
                processing_locations: countriesOf(of),
                retention_period: [...new Set(of.flatMap(({ cookies }) => cookies.flatMap(({ ttl }) => (ttl ? [ttl] : []))))],
                valid_from: time,
                valid_until: expires,
                validity_duration: duration,
            };
        }),
        events,
        withdrawal_method: { how: WITHDRAWAL, url: rightsUrl },
        privacy_rights: {
            url: rightsUrl,
            contact,
            requests: absolute(disclosure.requests?.url) ?? disclosure.requests?.email ?? null,
        },
        article_8: {
            operator: { name, registration },
            subject: { id, name: null },
            term: { from: time, until: expires, duration },
            third_parties: { allowed: allowed.length > 0, recipients: allowed.map(({ id: vendor }) => vendor) },
            cross_border: {
                allowed: countriesOf(allowed).some(isAbroad),
                countries: countriesOf(allowed).filter(isAbroad),
            },
            publication: disclosure.publication ?? false,
            data_collected: collected,
            other: {
                purposes: rules.categories.filter(isGranted),
                policy_url: policyUrl,
                rights_url: rightsUrl,
                withdrawal: WITHDRAWAL,
            },
        },
        ui: {
            method,
            layer: method === 'save' ? 'preferences' : method === 'embed' ? 'placeholder' : null,
            notice_shown: record.notice !== null,
            choices_offered: ['accept-all', 'reject-all', 'preferences'],
            default_state: rules.isOptOut(record.region) ? 'granted' : 'denied',
            library: "0.1.0",
        },
        preference_signals: { gpc: record.gpc, region: record.region ?? null },
        integrity: chain(answers),
    };
}

/**
 * The settings with all that visitors read about built-in vendors; as they are where that does not load.
 */
async function loadDetails(settings, load, onError) {
    if (!settings.vendors.some(({ builtIn }) => builtIn))
        return settings;
    try {
        const { withDetails } = await load('vendors');
        return { ...settings, vendors: withDetails(settings.vendors) };
    }
    catch (error) {
        onError(error);
        return settings;
    }
}

/** What visitors do with an answer they have given: take it back, take a copy of it. */
/** The visitor's copy of the record, with all that is known of built-in vendors. */
const createReceipt = async ({ settings, load, onError, ...input }) => createReceipt$1({ ...input, settings: await loadDetails(settings, load, onError) });

export { actOnRequest, createReceipt, download, downloadPage, eraseTraces };
