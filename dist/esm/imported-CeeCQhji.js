/** The label of the reopen button in each language there is; it is on pages that load no language. */
const REOPEN_LABELS = {
    en: 'Cookie settings',
    ru: 'Настройки cookie',
    kk: 'Cookie баптаулары',
    de: 'Cookie-Einstellungen',
    fr: 'Gestion des cookies',
    es: 'Configuración de cookies',
    it: 'Impostazioni cookie',
    pt: 'Preferências de cookies',
    tr: 'Çerez ayarları',
    uz: 'Cookie sozlamalari',
    zh: 'Cookie 设置',
    ar: 'إعدادات ملفات تعريف الارتباط',
};
/**
 * The first language that we have: the one set, the page's, then the browser's. Regions and scripts change nothing:
 * there is one Portuguese, one Chinese (simplified, which readers of `zh-TW` understand better than English), one
 * Uzbek (Latin) and one Kazakh (Cyrillic). `kz`, the country's code, stands for Kazakh in many pages.
 */
function pickLanguage(wanted) {
    const known = wanted.map((tag) => tag.toLowerCase().split(/[-_]/)[0].replace('kz', 'kk'));
    return known.find((tag) => Object.hasOwn(REOPEN_LABELS, tag)) ?? 'en';
}

const imports = {
    notice: () => import('./notice-ui-EzMvSWkm.js').then(function (n) { return n.n; }),
    preferences: () => import('./preferences-BNTsWfSl.js'),
    ru: () => import('./ru-CKCn3NGI.js'),
    kk: () => import('./kk-BLjGn8OH.js'),
    de: () => import('./de-BdH3Wfv8.js'),
    fr: () => import('./fr-Cpva5j74.js'),
    es: () => import('./es-67EF9W9Y.js'),
    it: () => import('./it-CMbTGO6Y.js'),
    pt: () => import('./pt-DsH1BMXC.js'),
    tr: () => import('./tr-JGUSoplE.js'),
    uz: () => import('./uz-CW4pJE8Y.js'),
    zh: () => import('./zh-C-oBHTpe.js'),
    ar: () => import('./ar-Dh7iW90r.js'),
    ask: () => import('./ask-D9K-ucJe.js'),
    rights: () => import('./rights-B1SBl8EA.js'),
    vendors: () => import('./details-wzVxVXS-.js'),
    presets: () => import('./presets-module-BaKgUKHr.js'),
    log: () => import('./log-client-KC9RXVGu.js'),
    forms: () => import('./attach-CA8f2KCQ.js'),
    bridge: () => import('./bridge-CTWKYHmt.js'),
};
/** For bundlers, which split at `import()`. */
const loadImported = (name) => imports[name]();

export { REOPEN_LABELS as R, loadImported as l, pickLanguage as p };
