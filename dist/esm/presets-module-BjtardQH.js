import { C as ConsentError } from './consent-error-ZdHg7WSK.js';
import { r as readOptions, h as tellDefinition, i as createTell, j as callVendor, k as tellVendor } from './define-vendor-CybUh6Jd.js';
import { a as amplitude } from './amplitude-EYR5GrUV.js';
import { b as bitrix24 } from './bitrix24-CxX89n-o.js';
import { c as cloudflareAnalytics } from './cloudflare-analytics-De_SzUbq.js';
import { c as contentsquare } from './contentsquare-CT_mgFtx.js';
import { c as crisp } from './crisp-CXpoq_et.js';
import { d as datadogRum } from './datadog-rum-sFAdY2cr.js';
import { g as googleAds } from './google-ads-D35VvbPQ.js';
import { g as googleAnalytics } from './google-analytics-DWCozlRx.js';
import { g as googleMaps } from './google-maps-Arv8-8xj.js';
import { g as googleTagManager } from './google-tag-manager-DpsA6wiC.js';
import { h as hotjar } from './hotjar-BX_sINrp.js';
import { h as hubspot } from './hubspot-M1KIsfBC.js';
import { i as intercom } from './intercom-CDxJBof4.js';
import { j as jivo } from './jivo-hIeylf3G.js';
import { l as linkedinInsight } from './linkedin-insight-C3XynIc5.js';
import { m as mailruTop } from './mailru-top-khP7mOn-.js';
import { m as matomo } from './matomo-CAqU-glx.js';
import { m as metaPixel } from './meta-pixel-Bkvrjb5p.js';
import { m as microsoftClarity } from './microsoft-clarity-BX2juu4Z.js';
import { m as microsoftUet } from './microsoft-uet-F073rntv.js';
import { m as mixpanel } from './mixpanel-BfDLAfA1.js';
import { p as pinterestTag } from './pinterest-tag-DQPQzSTH.js';
import { p as plausible } from './plausible-BBczSXvE.js';
import { p as posthog } from './posthog-B738mkGj.js';
import { r as recaptcha } from './recaptcha-ChCd_FAt.js';
import { r as redditPixel } from './reddit-pixel-Bq3LpY2L.js';
import { r as rudderstack } from './rudderstack-C3KcDvJM.js';
import { s as segment } from './segment-WCDcQGiA.js';
import { s as sentry } from './sentry-eyWNZLE0.js';
import { s as snapPixel } from './snap-pixel-BsjYrfcc.js';
import { t as tiktokPixel } from './tiktok-pixel-DOR3N7YI.js';
import { t as twoGis } from './2gis-BKh-aJUU.js';
import { u as umami } from './umami-CNVllhCq.js';
import { v as vimeo } from './vimeo-51uwr9Hj.js';
import { v as vkPixel } from './vk-pixel-C4h7LkyE.js';
import { x as xPixel } from './x-pixel-kn4d0v9S.js';
import { y as yandexMetrica } from './yandex-metrica-BddlPdal.js';
import { y as youtube } from './youtube-RdUeoxOl.js';
import './gtag-ly5R55dC.js';

var presets = /*#__PURE__*/Object.freeze({
    __proto__: null,
    amplitude: amplitude,
    bitrix24: bitrix24,
    cloudflareAnalytics: cloudflareAnalytics,
    contentsquare: contentsquare,
    crisp: crisp,
    datadogRum: datadogRum,
    googleAds: googleAds,
    googleAnalytics: googleAnalytics,
    googleMaps: googleMaps,
    googleTagManager: googleTagManager,
    hotjar: hotjar,
    hubspot: hubspot,
    intercom: intercom,
    jivo: jivo,
    linkedinInsight: linkedinInsight,
    mailruTop: mailruTop,
    matomo: matomo,
    metaPixel: metaPixel,
    microsoftClarity: microsoftClarity,
    microsoftUet: microsoftUet,
    mixpanel: mixpanel,
    pinterestTag: pinterestTag,
    plausible: plausible,
    posthog: posthog,
    recaptcha: recaptcha,
    redditPixel: redditPixel,
    rudderstack: rudderstack,
    segment: segment,
    sentry: sentry,
    snapPixel: snapPixel,
    tiktokPixel: tiktokPixel,
    twoGis: twoGis,
    umami: umami,
    vimeo: vimeo,
    vkPixel: vkPixel,
    xPixel: xPixel,
    yandexMetrica: yandexMetrica,
    youtube: youtube
});

const definitions = new Map(Object.values(presets).map(({ definition }) => [definition.id, definition]));
/** What is wrong with the options of a vendor. One without a preset takes none. */
function checkVendor({ id, options }) {
    if (options === undefined)
        return undefined;
    const definition = definitions.get(id);
    if (!definition) {
        return new ConsentError(`vendors.${id}.options`, 'there is no preset of this id', 'Load its tag by "tag" instead');
    }
    try {
        readOptions(definition, options);
        return undefined;
    }
    catch (error) {
        return error;
    }
}
/** Gives a vendor the code of its preset, or what its own tag needs. One whose options are wrong is never started. */
function completePreset(vendor) {
    if (!vendor.hasPreset || vendor.tell)
        return;
    const { id, tag, load, signal, stop, prepare } = vendor;
    const wrong = checkVendor(vendor);
    if (wrong) {
        console.error(wrong.message);
        vendor.tell = () => { };
        return;
    }
    const own = { signal, stop };
    const definition = definitions.get(id);
    const call = (what, granted) => () => callVendor(what, granted);
    vendor.tell = definition
        ? tellDefinition(definition, vendor, (granted, context) => tellVendor(own, granted, context))
        : createTell({
            tag: () => tag,
            prepare: call(prepare, false),
            signal: (granted) => callVendor(signal, granted),
            stop: call(stop, false),
            resume() { },
        }, load);
}

export { checkVendor, completePreset };
