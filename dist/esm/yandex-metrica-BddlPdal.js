import { d as defineVendor, p as page, c as call, e as stub, o as optional, s as settings, f as digits } from './define-vendor-CybUh6Jd.js';

/** The counter of the options; where the page has its own tag, those that are running. */
const countersOf = ({ counter }) => counter
    ? [Number(counter)]
    : Object.keys(page).flatMap((name) => Number(/^yaCounter(\d+)$/.exec(name)?.[1] ?? 0) || []);
/** Session replay, click map and the like stay off unless `config` says otherwise. */
const init = ({ counter, config }) => {
    if (counter)
        call('ym', Number(counter), 'init', { ...config });
};
/**
 * Yandex Metrica. It has no consent call; `disableYaCounter<id>` is read when a counter starts, `destruct` ends one.
 * `counter`: digits, required. `config`: settings of `init`, such as `{ webvisor: true }`. `data-yandex-metrica="12345678"`.
 * Source: https://yandex.com/support/metrica/code/counter-initialize.html, yandex/metrica-tag f5c44d1 (read 2026-11-22)
 */
const yandexMetrica = defineVendor({
    id: 'yandex-metrica',
    name: 'Yandex Metrica',
    main: 'counter',
    options: { counter: digits('12345678'), config: optional(settings('{ "webvisor": true }')) },
    tag: () => ({ src: 'https://mc.yandex.ru/metrika/tag.js' }),
    prepare(options) {
        stub('ym', 'a').l ??= Date.now();
        init(options);
    },
    // Read once, when the counter starts: said before that in advanced mode, it would never start.
    signal(granted, options) {
        if (granted)
            for (const counter of countersOf(options))
                page[`disableYaCounter${counter}`] = false;
    },
    stop(options) {
        for (const counter of countersOf(options)) {
            page[`disableYaCounter${counter}`] = true;
            call('ym', counter, 'destruct');
        }
    },
    resume: init,
});

export { yandexMetrica as y };
