import { C as ConsentError } from './consent-error-ZdHg7WSK.js';
import { r as readOptions, h as tellDefinition, i as createTell, j as callVendor, k as tellVendor } from './define-vendor-g4gSaf0J.js';
import { a as amplitude } from './amplitude-i1kUpNWI.js';
import { b as bitrix24 } from './bitrix24-DnJCs3vz.js';
import { c as cloudflareAnalytics } from './cloudflare-analytics-kCP3kysW.js';
import { c as contentsquare } from './contentsquare-C_tRBQMR.js';
import { c as crisp } from './crisp-BBETTjK3.js';
import { d as datadogRum } from './datadog-rum-S2ggOwOf.js';
import { g as googleAds } from './google-ads-DlCCvt41.js';
import { g as googleAnalytics } from './google-analytics-CTFkVQJN.js';
import { g as googleMaps } from './google-maps-DXwm4DK6.js';
import { g as googleTagManager } from './google-tag-manager-Du8JRLvs.js';
import { h as hotjar } from './hotjar-BIthlIVi.js';
import { h as hubspot } from './hubspot-VggEefnE.js';
import { i as intercom } from './intercom-C9UhNikL.js';
import { j as jivo } from './jivo-CzOVQLnI.js';
import { l as linkedinInsight } from './linkedin-insight-DyjwKNCp.js';
import { m as mailruTop } from './mailru-top-BKNO23NB.js';
import { m as matomo } from './matomo-CPYjjrBc.js';
import { m as metaPixel } from './meta-pixel-BPdiecqt.js';
import { m as microsoftClarity } from './microsoft-clarity-B1sd9Qr4.js';
import { m as microsoftUet } from './microsoft-uet-DkmwdPtn.js';
import { m as mixpanel } from './mixpanel-CAr9VgJ1.js';
import { p as pinterestTag } from './pinterest-tag-r7pjeTnC.js';
import { p as plausible } from './plausible-C1ajp6LW.js';
import { p as posthog } from './posthog-6CyibEdu.js';
import { r as recaptcha } from './recaptcha-D30GkOiX.js';
import { r as redditPixel } from './reddit-pixel-BaTQVbxS.js';
import { r as rudderstack } from './rudderstack-u2x7Lw96.js';
import { s as segment } from './segment-Bis-OWET.js';
import { s as sentry } from './sentry-ZYbbFCl-.js';
import { s as snapPixel } from './snap-pixel-B_Q8wf8h.js';
import { t as tiktokPixel } from './tiktok-pixel-EtexH9aA.js';
import { t as twoGis } from './2gis-DF8xJU9h.js';
import { u as umami } from './umami-B4ioSEUa.js';
import { v as vimeo } from './vimeo-PR74UOdG.js';
import { v as vkPixel } from './vk-pixel-D7TIxfwc.js';
import { x as xPixel } from './x-pixel-CazpmFyR.js';
import { y as yandexMetrica } from './yandex-metrica-BSP8q6hM.js';
import { y as youtube } from './youtube-CzYHuPUn.js';
import './gtag-Bc0HBAI_.js';

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
