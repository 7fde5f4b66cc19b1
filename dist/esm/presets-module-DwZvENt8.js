import { h as amplitude, C as ConsentError, r as readOptions, i as tellDefinition, j as createTell, k as callVendor, m as tellVendor } from './amplitude-CiL7q_FY.js';
import { b as bitrix24 } from './bitrix24-DX6mptI0.js';
import { c as cloudflareAnalytics } from './cloudflare-analytics-8a8WS7-Q.js';
import { c as contentsquare } from './contentsquare-77LodLhY.js';
import { c as crisp } from './crisp-CfKPnwfO.js';
import { d as datadogRum } from './datadog-rum-C2FLLbdw.js';
import { g as googleAds } from './google-ads-Cc7eSg5G.js';
import { g as googleAnalytics } from './google-analytics-D2xn9LUy.js';
import { g as googleMaps } from './google-maps-CJX7dkJY.js';
import { g as googleTagManager } from './google-tag-manager-DFmO_V6d.js';
import { h as hotjar } from './hotjar-DMJItR_t.js';
import { h as hubspot } from './hubspot-CILCbh4E.js';
import { i as intercom } from './intercom-CsjLyyOY.js';
import { j as jivo } from './jivo-Lz_B78p0.js';
import { l as linkedinInsight } from './linkedin-insight-Ck6s3i1Q.js';
import { m as mailruTop } from './mailru-top-Bq5U7UQS.js';
import { m as matomo } from './matomo-B8iAQmZC.js';
import { m as metaPixel } from './meta-pixel-D8c2TkLr.js';
import { m as microsoftClarity } from './microsoft-clarity-1DaZ96Zr.js';
import { m as microsoftUet } from './microsoft-uet-Bt2vaBMi.js';
import { m as mixpanel } from './mixpanel-w1wU3VUs.js';
import { p as pinterestTag } from './pinterest-tag-DDowfACv.js';
import { p as plausible } from './plausible-BCOOBqpz.js';
import { p as posthog } from './posthog-BJi-S7QW.js';
import { r as recaptcha } from './recaptcha-D5eQ6m70.js';
import { r as redditPixel } from './reddit-pixel-CfuUhdK3.js';
import { r as rudderstack } from './rudderstack-CrPA9buV.js';
import { s as segment } from './segment-D5GWM0Nq.js';
import { s as sentry } from './sentry-BZE7r_FB.js';
import { s as snapPixel } from './snap-pixel-BwjTqbNj.js';
import { t as tiktokPixel } from './tiktok-pixel-COcWiQAy.js';
import { t as twoGis } from './2gis-BRrjWHm8.js';
import { u as umami } from './umami-ByAzR6LU.js';
import { v as vimeo } from './vimeo-CPJ9Lv1T.js';
import { v as vkPixel } from './vk-pixel-C5DJRmS2.js';
import { x as xPixel } from './x-pixel-CE9VMyn5.js';
import { y as yandexMetrica } from './yandex-metrica-CWBFLyPn.js';
import { y as youtube } from './youtube-FVd_vWSN.js';
import './gtag-BWoDATRW.js';

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
