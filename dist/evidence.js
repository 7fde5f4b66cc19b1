import { c as checkConfig } from './esm/check-Cgd5z0XH.js';
import { c as completeConfig } from './esm/complete-BavY9Ae2.js';
import { C as ConsentError } from './esm/consent-error-ZdHg7WSK.js';
import { m as messages } from './esm/en-preferences-Se9sAkv7.js';
import { m as messages$1 } from './esm/en-CTTfK7MK.js';
import { p as pickLanguage, l as loadImported } from './esm/imported-Tom1l1BX.js';
import { n as noticeText$1 } from './esm/notice-hash-BWXdjteX.js';
import { s as sha256 } from './esm/sha256-CJlD1zZQ.js';
import { withDetails } from './esm/details-_6IPpz7w.js';
import './esm/own-1qd9lYwO.js';
import './esm/canonical-json-CvdsCwq4.js';
import './esm/texts-4y0Mz-H3.js';

/** What a layer can show; the receipt's texts are none of it. */
const ENGLISH = { ...messages$1, ...messages };
/**
 * What a layer of the notice says under this configuration, as the JSON whose SHA-256 is in the record. Needs no page.
 * @throws ConsentError for a mistake in the configuration or the options
 */
async function noticeText(config, options) {
    const { language, layer = 'banner', version = config?.policy?.version } = { ...options };
    if (typeof language !== 'string') {
        throw new ConsentError('language', `expected a language, got ${language}`, 'Give { language: record.language }');
    }
    if (layer !== 'banner' && layer !== 'preferences') {
        throw new ConsentError('layer', `expected banner or preferences, got ${layer}`, 'Compare with both, one of them was shown');
    }
    const ofThen = { ...config, policy: { ...config?.policy, version } };
    for (const error of checkConfig(ofThen, completeConfig).errors)
        throw error;
    const picked = pickLanguage([language]);
    const messages = picked === 'en' ? ENGLISH : (await loadImported(picked)).messages;
    const keys = Object.keys(layer === 'banner' ? messages$1 : ENGLISH);
    const settings = completeConfig(ofThen);
    return noticeText$1({ settings: { ...settings, vendors: withDetails(settings.vendors) }, messages, layer, keys });
}
/**
 * Recomputes the `notice` of a record from the configuration of the release it was made with: equal means that this
 * is the text that was shown.
 * @throws ConsentError for a mistake in the configuration or the options
 */
const noticeHash = async (config, options) => sha256(await noticeText(config, options));

export { ConsentError, noticeHash, noticeText };
