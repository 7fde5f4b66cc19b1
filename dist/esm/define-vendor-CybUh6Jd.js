import { c as callSafely, C as ConsentError } from './consent-error-ZdHg7WSK.js';

/** Tells one vendor something; a path into the page's globals is looked up when it is needed. */
function callVendor(call, granted) {
    if (!call)
        return;
    if (typeof call === 'function')
        return call(granted);
    const path = call.split('.');
    const method = path.pop();
    const owner = path.reduce((object, key) => object?.[key], window);
    owner?.[method]?.(granted);
}
/** Tells one vendor of the answer; what one of its functions throws stops no other. */
function tellVendor(vendor, granted, context) {
    const { tell, signal, stop, load } = vendor;
    if (tell)
        return callSafely(() => tell(granted, context));
    callSafely(() => callVendor(signal, granted));
    if (!granted && load !== 'always')
        callSafely(() => callVendor(stop, false));
}

/** Puts a script in as its author would have: it has the page's nonce, and runs when it comes. */
function load({ src, attributes = {} }, { nonce, scriptUrl }, onload) {
    const script = document.createElement('script');
    for (const [name, value] of Object.entries(attributes))
        script.setAttribute(name, value);
    // An npm build has no tag of its own to take it from.
    script.nonce = nonce || (document.querySelector('script[nonce]')?.nonce ?? '');
    script.addEventListener('load', onload);
    script.src = scriptUrl?.(src) ?? src;
    document.head.append(script);
}
/**
 * Tells one vendor: the first time `prepare`, `signal`, tag; then `signal` alone, with `stop` after a withdrawal.
 * In advanced mode (`always`) the first time is before the grant, and nothing is stopped.
 */
function createTell(calls, mode = 'granted') {
    let isStarted = false;
    let isStopped = false;
    return (granted, context) => {
        const isFirst = !isStarted && (granted || mode === 'always');
        if (isFirst) {
            isStarted = true;
            // What throws here leaves the tag out: it would run without its "denied".
            calls.prepare?.(context);
        }
        callSafely(() => calls.signal(granted, context));
        if (!granted && mode !== 'always') {
            isStopped = true;
            callSafely(() => calls.stop(context));
        }
        else if (granted && isStopped) {
            isStopped = false;
            if (!isFirst)
                callSafely(() => calls.resume(context));
        }
        const tag = isFirst && calls.tag();
        if (tag)
            load(tag, context, () => callSafely(() => calls.loaded?.(context)));
    };
}

const show = (value) => JSON.stringify(value) ?? 'nothing';
/**
 * The options of a definition from what a site has given: an object, the main option alone, or `true`.
 * @throws ConsentError that names the option, its value and the fix
 */
function readOptions({ id, options = {}, main }, given) {
    const isMap = Object.prototype.toString.call(given) === '[object Object]';
    const values = isMap ? { ...given } : {};
    const fail = (name, problem, fix) => {
        throw new ConsentError(`vendors.${id}${name && `.${name}`}`, problem, fix);
    };
    if (!isMap && given !== true && given !== undefined) {
        if (!main)
            fail('', `expected an object of options, got ${show(given)}`, `There are: ${Object.keys(options)}`);
        values[main] = given;
    }
    for (const name of Object.keys(values)) {
        if (!Object.hasOwn(options, name)) {
            fail(name, `expected an option that exists, got ${show(values[name])}`, `There are: ${Object.keys(options)}`);
        }
    }
    for (const [name, { check, example }] of Object.entries(options)) {
        if (check(values[name]))
            continue;
        const written = name === main ? `, or data-${id}="${example}"` : '';
        fail(name, `expected a value like ${example}, got ${show(values[name])}`, `Write "${name}": "${example}"${written}`);
    }
    return values;
}
/**
 * What tells a vendor of this definition. Without options its code is the page's own: it is only told.
 * @param own the site's own calls, made after the definition's
 */
function tellDefinition(definition, vendor, own) {
    const { tag, prepare, loaded, signal, stop, resume } = definition;
    const hasOptions = vendor.options !== undefined;
    const options = hasOptions ? readOptions(definition, vendor.options) : {};
    return createTell({
        prepare: hasOptions && prepare ? (context) => prepare(options, context) : undefined,
        tag: hasOptions ? () => vendor.tag ?? tag?.(options) : () => vendor.tag,
        loaded: loaded && ((context) => loaded(options, context)),
        signal(granted, context) {
            signal?.(granted, options, context);
            own?.(granted, context);
        },
        stop: (context) => stop?.(options, context),
        resume: (context) => resume?.(options, context),
    }, vendor.load);
}
/**
 * Declares a vendor, built in or a site's own, and gives back the function that makes an entry of `vendors` of it.
 * The function throws a {@link ConsentError} when an option is missing, unknown or not of its form.
 *
 * @example
 * const acme = defineVendor({
 *   id: 'acme', category: 'analytics', hosts: ['acme.example'], cookies: [{ match: '^_acme' }],
 *   main: 'token', options: { token: text(/^\w+$/, 'abc') },
 *   tag: ({ token }) => ({ src: `https://acme.example/tag.js?token=${token}` }),
 *   signal: (granted) => window.acme?.consent(granted),
 * });
 * createConsent({ policy: { version: '1' }, vendors: [acme('abc')] });
 */
function defineVendor(definition) {
    const { id, name, category, country, policyUrl, hosts, cookies, storage } = definition;
    const create = (given = true, more = {}) => {
        const plain = definition;
        const described = Object.entries({ name, category, country, policyUrl, hosts, cookies, storage });
        const said = [...described, ...Object.entries(more)].filter(([, value]) => value !== undefined);
        const vendor = {
            ...Object.fromEntries(said),
            id,
            options: readOptions(plain, given),
        };
        const own = { signal: more.signal, stop: more.stop };
        return { ...vendor, tell: tellDefinition(plain, vendor, (granted, context) => tellVendor(own, granted, context)) };
    };
    return Object.assign(create, { definition });
}

const rule = (example, isRight) => ({
    example,
    check: (value) => isRight(value),
});
/** A text of this form. */
const text = (form, example) => rule(example, (value) => typeof value === 'string' && form.test(value));
/** A number, or its digits as text, as an attribute has them. */
const digits = (example) => rule(example, (value) => /^\d+$/.test(typeof value === 'number' ? `${value}` : (value ?? '')));
/** A whole address, with https (or http). */
const address = (example) => text(/^https?:\/\/[^\s/?#@]+/, example);
/** Handed on to the vendor as it is. */
const settings = (example = '{}') => rule(example, (value) => Object.prototype.toString.call(value) === '[object Object]');
const flag = rule('true', (value) => typeof value === 'boolean');
/** The same, but it need not be there. */
const optional = ({ example, check }) => ({
    example,
    isOptional: true,
    check: (value) => value === undefined || check(value),
});

/** The page's globals, by names that only vendors know. */
const page = globalThis;
/** A global list that a vendor's script reads when it comes; the vendor may have put an object of its own there. */
function queue(name) {
    return (page[name] ??= []);
}
/**
 * A global function that notes its calls in its property `list` until the vendor's script takes over.
 * @param forward the property in which the script leaves the function that takes the calls from then on
 * @param note what is noted of a call, where the vendor's own stub makes something else of its Arguments object
 */
function stub(name, list, forward = '', note = (given) => given) {
    if (page[name])
        return page[name];
    const noted = [];
    const noting = function () {
        // Most vendors' scripts take what was noted for Arguments objects.
        // eslint-disable-next-line prefer-rest-params
        const given = arguments;
        const taken = noting[forward];
        if (taken)
            taken.apply(noting, given);
        else
            noting[list].push(note(given));
    };
    noting[list] = noted;
    page[name] = noting;
    return noting;
}
/** A list with methods that note their calls in it, as `[method, ...parameters]`, until the vendor's script comes. */
function listOfCalls(name, methods) {
    if (page[name])
        return page[name];
    const list = [];
    for (const method of methods.split(' ')) {
        list[method] = ((...parameters) => {
            list.push([method, ...parameters]);
            return list;
        });
    }
    page[name] = list;
    return list;
}
/** Calls a global function, or a method by its path, where the page has it. */
function call(path, ...parameters) {
    const names = path.split('.');
    const method = names.pop();
    const owner = names.reduce((object, name) => object?.[name], page);
    const found = owner?.[method];
    return typeof found === 'function' ? found.apply(owner, parameters) : undefined;
}
/** Adds to a global list that the page has; a vendor whose script is not on it is told nothing. */
function push(name, ...entries) {
    page[name]?.push?.(...entries);
}

export { address as a, push as b, call as c, defineVendor as d, stub as e, digits as f, flag as g, tellDefinition as h, createTell as i, callVendor as j, tellVendor as k, listOfCalls as l, optional as o, page as p, queue as q, readOptions as r, settings as s, text as t };
