import { b as builtInVendors } from './complete-BavY9Ae2.js';

/** A configured rule in the form of the built-in ones, as browsers write hosts and paths. Undefined: it is none. */
function normalize(rule) {
    try {
        // 80 and 443 do not show in a URL.
        const [, host, port = '', path = '', query = ''] = /^(?:\*\.)?([^/]*?)(?::80|:443|(:\d+))?(\/[^?]*)?(\?.*)?$/.exec(rule);
        const url = new URL(`http://${host || 'own'}${path}`);
        return (host && url.hostname.replace(/\.$/, '') + port) + url.pathname + query;
    }
    catch {
        return undefined;
    }
}
const toExpression = (path) => RegExp(`^${path.replace(/[^\w/*]/g, '\\$&').replace(/\*+/g, '[^?]*')}`, 'i');
/** Under each host its rules, the longest path first; of equal ones the one that came first. */
function toRulesByHost(entries, ownHost) {
    const byHost = new Map();
    for (const [text, held] of entries) {
        const [host] = text.split('/', 1);
        const key = host || ownHost;
        const path = text.slice(host.length).replace(/\*+$/, '') || '/';
        if (!byHost.has(key))
            byHost.set(key, []);
        byHost.get(key).push({ isOwn: !host, path, held });
    }
    for (const rules of byHost.values())
        rules.sort((one, other) => other.path.length - one.path.length);
    return byHost;
}
/** The rules of a host and of every host above it, the most specific first. */
function rulesOf(byHost, host, port) {
    const rules = [];
    for (let at = 0, name = host;; name = host.slice(at)) {
        rules.push(...(byHost.get(`${name}:${port}`) ?? []), ...(byHost.get(name) ?? []));
        at = host.indexOf('.', at) + 1;
        if (!at)
            return rules;
    }
}
/**
 * The rules of a configuration, ready for `decide`. The most specific one wins: the longest host, one with its port
 * before one without, then the longest path; then `allow`, the configuration, the built-in table.
 * The table holds nothing on the site itself besides its paths there: who makes the tool may use it at home.
 * @param vendors the configured ones
 */
function compileRules(vendors, options) {
    const { scope = 'known', allow, unknown, categories, ownHost } = options;
    const strangers = scope === 'all' ? { category: unknown, vendor: undefined } : undefined;
    const listed = new Set(vendors.map(({ id }) => id));
    const given = (rules, held) => rules.flatMap((rule) => {
        const text = normalize(rule);
        return text ? [[text, held]] : [];
    });
    const entries = [
        // Before the check has told it, it may be no list.
        ...given([allow ?? []].flat()),
        ...vendors.flatMap(({ id, category, hosts }) => given(hosts, { category, vendor: id })),
    ];
    const builtIn = scope === 'declared'
        ? []
        : [...builtInVendors().values()].flatMap(({ id, category, hosts }) => {
            const held = { category: categories?.includes(category) === false ? unknown : category, vendor: id };
            const toEntry = (host) => (host[0] === '?' ? [host.slice(1), strangers] : [host, held]);
            return listed.has(id) ? [] : hosts.map(toEntry);
        });
    const configured = toRulesByHost([...entries, ...builtIn.filter(([rule]) => rule[0] === '/')], ownHost);
    const [, name = '', port = ''] = /^(.*?)(?::(\d+))?$/.exec(ownHost);
    const own = rulesOf(configured, name, port);
    const starts = own
        .filter(({ held }) => held)
        .map(({ path }) => /^.[^/*?]*/.exec(path)[0].replace(/[^\w/]/g, '\\$&'));
    let known;
    return {
        ownHost,
        site: name.replace(/^www\./, ''),
        configured,
        known: () => (known ??= toRulesByHost([...entries, ...builtIn], ownHost)),
        own,
        ownPaths: RegExp(starts.join('|') || '$^', 'i'),
        strangers,
    };
}
/** The first rule for this path and query. Each is asked with a `?` behind it, see the built-in table. */
function find(rules, path, isOwn) {
    const subject = `${path}?`;
    return rules.find((rule) => (isOwn || !rule.isOwn) && (rule.expression ??= toExpression(rule.path)).test(subject));
}
/** A path that needs no parsing: ASCII, no backslash, no dot segment. */
const PLAIN_PATH = /^\/(?!\/|[^?#]*(?:\/\.|%))[!-[\]-~]*$/;
/** The path of a URL of the own origin, where it can be told without parsing. */
function ownPath(url, ownHost, base) {
    const start = `//${ownHost}/`;
    const at = url.indexOf(':') + 1;
    const path = url.startsWith(start, at)
        ? url.slice(at + start.length - 1)
        : base.startsWith(start, base.indexOf(':') + 1)
            ? url
            : '';
    return PLAIN_PATH.test(path) ? path.replace(/#.*/, '') : undefined;
}
/** Host with port, name, port, path with query. */
const PARTS = /^(?:http|ws)s?:\/\/(?:[^/@]*@)?(([^/?#]*?)(?::(\d+))?)([/?][^#]*)/;
/**
 * Who may have to be asked before this URL is requested; undefined: it passes. Pure, and never throws.
 *
 * The site itself, which the built-in table and scope `all` leave alone, is the own host without `www.`, what lies
 * below it and what lies above it, by name only: no list of public suffixes is asked, so for `one.host.example` all
 * of `host.example` itself is the site, `other.host.example` is not.
 * @param base `document.baseURI`
 */
function decide(url, _destination, rules, base) {
    try {
        const text = `${url}`;
        const plain = ownPath(text, rules.ownHost, base);
        if (plain)
            return find(rules.own, plain, true)?.held;
        // Not to be parsed: they can be megabytes long.
        if (/^(?:data|blob):/i.test(text))
            return undefined;
        // As text: its parts are accessors, in whose place a page can put its own.
        let address = new URL(text, base).toString();
        // These are no hierarchical URLs: `stun:host:port`.
        if (/^(?:stun|turn)s?:/.test(address))
            address = new URL(address.replace(/^\w+/, 'https')).toString();
        const [, host, fullName, port = '', path] = PARTS.exec(address) ?? [];
        if (!fullName)
            return undefined;
        const name = fullName.replace(/\.$/, '');
        const isSite = `.${name}`.endsWith(`.${rules.site}`) || `.${rules.site}`.endsWith(`.${name}`);
        const list = rulesOf(isSite ? rules.configured : rules.known(), name, port);
        const rule = find(list, path, host === rules.ownHost);
        return rule ? rule.held : isSite ? undefined : rules.strangers;
    }
    catch {
        // What is no URL is not ours to judge: the browser's own error is the right answer.
        return undefined;
    }
}

export { compileRules as c, decide as d, toExpression as t };
