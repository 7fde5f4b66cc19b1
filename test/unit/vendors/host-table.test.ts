import { describe, expect, it } from 'vitest';
import { checkConfig } from '../support/builders.js';
import { completeConfig } from '../../../src/config/complete.js';
import { compileRules, decide } from '../../../src/gate/decide.js';
import { builtInVendor, builtInVendors } from '../../../src/vendors/host-table.js';
import { completeVendor } from '../../../src/vendors/vendor.js';

const OWN = 'shop.site.test';
const CATEGORIES = ['functional', 'analytics', 'advertising'];
const decideWith = (listed: readonly string[], url: string) =>
  decide(
    url,
    'script',
    compileRules(
      listed.map((id) => completeVendor(id, 'advertising', CATEGORIES)),
      { unknown: 'advertising', ownHost: OWN },
    ),
    `https://${OWN}/`,
  );
const rules = compileRules([], { unknown: 'advertising', ownHost: OWN });
const known = (url: string) => decide(url, 'script', rules, `https://${OWN}/`);

/** Real URLs of tags and of what they send, by category and vendor. */
const HELD: Record<string, Record<string, string[]>> = {
  analytics: {
    'google-tag-manager': [
      'https://www.googletagmanager.com/gtm.js?id=GTM-XXXX',
      'https://www.googletagmanager.com/ns.html?id=GTM-XXXX',
    ],
    'google-analytics': [
      'https://www.googletagmanager.com/gtag/js?id=G-XXXX',
      'https://www.google-analytics.com/analytics.js',
      'https://ssl.google-analytics.com/ga.js',
      'https://region1.google-analytics.com/g/collect?v=2',
      'https://region1.analytics.google.com/g/collect?v=2',
      'https://www.google.com/g/collect?v=2',
      'https://stats.g.doubleclick.net/g/collect?v=2',
    ],
    'microsoft-clarity': ['https://www.clarity.ms/tag/abcdef', 'https://k.clarity.ms/collect'],
    'yandex-metrica': [
      'https://mc.yandex.ru/metrika/tag.js',
      'https://mc.yandex.ru/metrika/watch.js',
      'https://mc.yandex.ru/watch/12345678',
      'wss://mc.yandex.ru/solid.ws',
      'https://mc.yandex.com/watch/12345678',
      'https://mc.yandex.kz/watch/12345678',
      'https://mc.yandex.com.tr/watch/12345678',
      'https://mc.webvisor.org/metrika/tag_ww.js?id=12345678',
      'https://cdn.jsdelivr.net/npm/yandex-metrica-watch/tag.js',
    ],
    liveinternet: ['https://counter.yadro.ru/hit?t44.6;r'],
    roistat: ['https://cloud.roistat.com/dist/module.js'],
    hotjar: ['https://static.hotjar.com/c/hotjar-1.js?sv=6', 'wss://ws1.hotjar.com/api/v2/client/ws'],
    contentsquare: ['https://t.contentsquare.net/uxa/1.js'],
    mixpanel: ['https://cdn.mxpnl.com/libs/mixpanel-2-latest.min.js', 'https://api-js.mixpanel.com/track/?verbose=1'],
    amplitude: [
      'https://cdn.amplitude.com/libs/analytics-browser-2.11.0-min.js.gz',
      'https://api2.amplitude.com/2/httpapi',
    ],
    posthog: ['https://eu-assets.i.posthog.com/static/array.js', 'https://us.i.posthog.com/e/'],
    segment: ['https://cdn.segment.com/analytics.js/v1/KEY/analytics.min.js', 'https://api.segment.io/v1/t'],
    rudderstack: ['https://cdn.rudderlabs.com/v3/modern/rsa.min.js'],
    snowplow: ['https://com-acme-prod1.collector.snplow.net/com.snowplowanalytics.snowplow/tp2'],
    matomo: ['https://cdn.matomo.cloud/acme.matomo.cloud/matomo.js', 'https://acme.matomo.cloud/matomo.php'],
    plausible: ['https://plausible.io/js/script.js', 'https://plausible.io/api/event'],
    fathom: ['https://cdn.usefathom.com/script.js'],
    umami: ['https://cloud.umami.is/script.js', 'https://api-gateway.umami.dev/api/send'],
    'cloudflare-analytics': ['https://static.cloudflareinsights.com/beacon.min.js', `https://${OWN}/cdn-cgi/rum?`],
    'vercel-analytics': ['https://va.vercel-scripts.com/v1/script.js', '/_vercel/insights/script.js'],
    heap: ['https://cdn.us.heap-api.com/config/1/heap_config.js', 'https://heapanalytics.com/h'],
    fullstory: ['https://edge.fullstory.com/s/fs.js', 'https://rs.fullstory.com/rec/page'],
    logrocket: ['https://cdn.logr-ingest.com/LogRocket.min.js', 'https://r.lr-in.com/i'],
    crazyegg: ['https://script.crazyegg.com/pages/scripts/0001/0001.js'],
    mouseflow: ['https://cdn.mouseflow.com/projects/1.js'],
    vwo: ['https://dev.visualwebsiteoptimizer.com/j.php?a=1'],
    optimizely: ['https://cdn.optimizely.com/js/1.js', 'https://logx.optimizely.com/v1/events'],
    'adobe-analytics': ['https://assets.adobedtm.com/a/b/launch-c.min.js', 'https://dpm.demdex.net/id'],
    'datadog-rum': [
      'https://www.datadoghq-browser-agent.com/us1/v5/datadog-rum.js',
      'https://browser-intake-datadoghq.eu/api/v2/rum',
    ],
  },
  advertising: {
    'google-ads': [
      'https://www.googletagmanager.com/gtag/js?id=AW-123',
      'https://www.googletagmanager.com/gtag/js?id=DC-123',
      'https://www.googleadservices.com/pagead/conversion.js',
      'https://googleads.g.doubleclick.net/pagead/viewthroughconversion/1/',
      'https://1234.fls.doubleclick.net/activityi;src=1',
      'https://www.google.com/pagead/1p-user-list/1/',
      'https://www.google.kz/pagead/1p-user-list/1/',
      'https://www.google.com/ccm/collect?tid=1',
      'https://www.google.com/ads/ga-audiences?v=1',
    ],
    'google-publisher': [
      'https://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js?client=ca-pub-1',
      'https://securepubads.g.doubleclick.net/tag/js/gpt.js',
      'https://www.googletagservices.com/tag/js/gpt.js',
    ],
    'microsoft-uet': ['https://bat.bing.com/bat.js', 'https://bat.bing.com/action/0?ti=1', 'https://c.bing.com/c.gif'],
    'meta-pixel': [
      'https://connect.facebook.net/en_US/fbevents.js',
      'https://connect.facebook.net/ru_RU/fbevents.js',
      'https://connect.facebook.net/signals/config/1?v=2',
      'https://www.facebook.com/tr?id=1&ev=PageView',
      'https://www.facebook.com/tr/?id=1&ev=PageView',
      'https://www.facebook.com/tr/',
      'https://www.facebook.com/tr',
      'https://www.facebook.com/privacy_sandbox/pixel/register/trigger/?id=1',
    ],
    'tiktok-pixel': ['https://analytics.tiktok.com/i18n/pixel/events.js?sdkid=1&lib=ttq'],
    'linkedin-insight': [
      'https://snap.licdn.com/li.lms-analytics/insight.min.js',
      'https://px.ads.linkedin.com/collect?v=2',
      'https://www.linkedin.com/px/li_sync',
    ],
    'pinterest-tag': ['https://s.pinimg.com/ct/core.js', 'https://ct.pinterest.com/v3/?tid=1'],
    'snap-pixel': ['https://sc-static.net/scevent.min.js', 'https://tr.snapchat.com/p'],
    'x-pixel': [
      'https://static.ads-twitter.com/uwt.js',
      'https://analytics.twitter.com/1/i/adsct?txn_id=1',
      'https://t.co/i/adsct?txn_id=1',
      'https://t.co/1/i/adsct?txn_id=1',
    ],
    'reddit-pixel': ['https://www.redditstatic.com/ads/pixel.js', 'https://alb.reddit.com/rp.gif'],
    'yandex-ads': [
      'https://yandex.ru/ads/system/context.js',
      'https://an.yandex.ru/system/context.js',
      'https://yastatic.net/pcode/adfox/loader.js',
      'https://yastatic.net/partner-code-bundles/1/x.js',
      'https://ads.adfox.ru/1/prepareCode',
    ],
    'mailru-top': ['https://top-fwz1.mail.ru/js/code.js', 'https://ad.mail.ru/static/ads-async.js'],
    'vk-pixel': [
      'https://vk.com/js/api/openapi.js?169',
      'https://vk.com/rtrg?p=VK-RTRG-1-abc',
      'https://vk.com/widget_community.php?gid=1',
      'https://vk.ru/rtrg?p=VK-RTRG-1-abc',
    ],
    criteo: ['https://dynamic.criteo.com/js/ld/ld.js?a=1', 'https://static.criteo.net/js/ld/ld.js'],
    taboola: ['https://cdn.taboola.com/libtrc/unip/1/tfa.js'],
    outbrain: ['https://amplify.outbrain.com/cp/obtp.js'],
    quantcast: ['https://secure.quantserve.com/quant.js', 'https://rules.quantcount.com/rules-p-1.js'],
    hubspot: [
      'https://js.hs-scripts.com/1.js',
      'https://js-eu1.hs-scripts.com/1.js',
      'https://js.hs-analytics.net/analytics/1/1.js',
      'https://track.hubspot.com/__ptq.gif?k=1',
    ],
    klaviyo: ['https://static.klaviyo.com/onsite/js/klaviyo.js?company_id=1'],
  },
  functional: {
    onesignal: ['https://cdn.onesignal.com/sdks/web/v16/OneSignalSDK.page.js'],
    intercom: ['https://widget.intercom.io/widget/app', 'https://js.intercomcdn.com/shim.latest.js'],
    crisp: ['https://client.crisp.chat/l.js', 'wss://client.relay.crisp.chat/w/b1/'],
    tawk: ['https://embed.tawk.to/1/default', 'wss://vsa1.tawk.to/s/'],
    zendesk: ['https://static.zdassets.com/ekr/snippet.js?key=1', 'https://ekr.zdassets.com/compose/1'],
    livechat: ['https://cdn.livechatinc.com/tracking.js'],
    jivo: ['https://code.jivo.ru/widget/1', 'https://code.jivosite.com/widget/1'],
    bitrix24: ['https://cdn-ru.bitrix24.kz/b1/crm/site_button/loader_1.js'],
    youtube: [
      'https://www.youtube-nocookie.com/embed/1',
      'https://www.youtube.com/embed/1?autoplay=1',
      'https://www.youtube.com/iframe_api',
      'https://i.ytimg.com/vi/1/hqdefault.jpg',
    ],
    vimeo: ['https://player.vimeo.com/video/1', 'https://player.vimeo.com/api/player.js'],
    wistia: ['https://fast.wistia.com/assets/external/E-v1.js', 'https://fast.wistia.net/embed/iframe/1'],
    disqus: ['https://acme.disqus.com/embed.js', 'https://c.disquscdn.com/next/embed/lounge.js'],
    'facebook-sdk': [
      'https://www.facebook.com/plugins/like.php?href=x',
      'https://www.facebook.com/v19.0/plugins/page.php?href=x',
    ],
    'x-widgets': ['https://platform.twitter.com/widgets.js', 'https://cdn.syndication.twimg.com/tweet-result?id=1'],
    instagram: ['https://www.instagram.com/embed.js', 'https://www.instagram.com/p/1/embed/captioned/'],
    'telegram-widget': ['https://comments.app/js/widget.js?3'],
  },
};

/** What pages need to work, and strangers that look like vendors. */
const PASSES: Record<string, string[]> = {
  'signing in with Google': [
    'https://accounts.google.com/gsi/client',
    'https://accounts.google.com/gsi/iframe/select?client_id=1',
    'https://accounts.google.com/o/oauth2/v2/auth?client_id=1',
    'https://accounts.google.com/o/oauth2/iframe',
    'https://accounts.youtube.com/accounts/CheckConnection',
    'https://apis.google.com/js/platform.js',
    'https://apis.google.com/js/api.js',
    'https://oauth2.googleapis.com/token',
    'https://www.googleapis.com/oauth2/v3/userinfo',
    'https://identitytoolkit.googleapis.com/v1/accounts:signInWithIdp',
    'https://securetoken.googleapis.com/v1/token',
    'https://www.gstatic.com/firebasejs/10.12.0/firebase-auth.js',
    'https://ssl.gstatic.com/accounts/ui/logo.png',
    'https://lh3.googleusercontent.com/a/portrait=s96-c',
    'https://acme.firebaseapp.com/__/auth/handler',
  ],
  'signing in with Facebook': [
    'https://connect.facebook.net/en_US/sdk.js',
    'https://connect.facebook.net/kk_KZ/sdk.js#xfbml=1&version=v19.0',
    'https://connect.facebook.net/ru_RU/sdk/debug.js',
    'https://connect.facebook.net/en_US/sdk.js?hash=abc',
    'https://www.facebook.com/v19.0/dialog/oauth?client_id=1&redirect_uri=x',
    'https://www.facebook.com/dialog/oauth?client_id=1',
    'https://www.facebook.com/x/oauth/status?client_id=1',
    'https://www.facebook.com/login.php?next=x',
    'https://www.facebook.com/plugins/login_button.php?app_id=1',
    'https://www.facebook.com/v19.0/plugins/login_button.php?app_id=1',
    'https://web.facebook.com/v19.0/dialog/oauth?client_id=1',
    'https://m.facebook.com/v19.0/dialog/oauth?client_id=1',
    'https://staticxx.facebook.com/x/connect/xd_arbiter/?version=46',
    'https://graph.facebook.com/v19.0/me?fields=id,name',
    'https://www.facebook.com/sharer/sharer.php?u=x',
    'https://www.facebook.com/travelcompany',
    'https://scontent.xx.fbcdn.net/v/portrait.jpg',
    'https://platform-lookaside.fbsbx.com/platform/profilepic/?asid=1',
  ],
  'signing in with Telegram': [
    'https://telegram.org/js/telegram-widget.js?22',
    'https://telegram.org/js/telegram-web-app.js',
    'https://oauth.telegram.org/embed/acme_bot?origin=x',
    'https://oauth.telegram.org/auth?bot_id=1',
    'https://t.me/acme_bot?start=1',
    'https://t.me/share/url?url=x',
    'https://t.me/i/userpic/320/acme.jpg',
    'tg://resolve?domain=acme_bot',
  ],
  'signing in with others': [
    'https://appleid.cdn-apple.com/appleauth/static/jsapi/appleid/1/en_US/appleid.auth.js',
    'https://appleid.apple.com/auth/authorize?client_id=1',
    'https://id.vk.com/auth?app_id=1',
    'https://id.vk.ru/authorize?client_id=1',
    'https://unpkg.com/@vkid/sdk@2/dist-sdk/umd/index.js',
    'https://oauth.vk.com/authorize?client_id=1',
    'https://login.vk.com/?act=openapi',
    'https://api.vk.com/method/users.get',
    'https://vk.com/widget_auth.php?app=1',
    'https://vk.com/share.php?url=x',
    'https://sun9-1.userapi.com/portrait.jpg',
    'https://oauth.yandex.ru/authorize?client_id=1',
    'https://passport.yandex.ru/auth',
    'https://yastatic.net/s3/passport-sdk/autofill/v1/sdk-suggest-with-polyfills-latest.js',
    'https://autofill.yandex.ru/suggest',
    'https://login.yandex.ru/info',
    'https://connect.mail.ru/oauth/authorize',
    'https://oauth.mail.ru/login',
    'https://login.microsoftonline.com/common/oauth2/v2.0/authorize',
    'https://login.live.com/oauth20_authorize.srf',
    'https://www.linkedin.com/oauth/v2/authorization?client_id=1',
    'https://platform.linkedin.com/in.js',
    'https://api.twitter.com/oauth/authenticate?oauth_token=1',
    'https://twitter.com/i/oauth2/authorize?client_id=1',
    'https://x.com/i/oauth2/authorize?client_id=1',
    'https://pbs.twimg.com/profile_images/1/portrait.jpg',
    'https://github.com/login/oauth/authorize?client_id=1',
    'https://www.tiktok.com/v2/auth/authorize/?client_key=1',
    'https://accounts.snapchat.com/accounts/oauth2/auth',
    'https://www.reddit.com/api/v1/authorize?client_id=1',
    'https://api.instagram.com/oauth/authorize?client_id=1',
    'https://acme.eu.auth0.com/authorize?client_id=1',
    'https://acme.okta.com/oauth2/v1/authorize',
    'https://idp.egov.kz/idp/eds-login.jsp',
  ],
  payments: [
    'https://js.stripe.com/v3/',
    'https://js.stripe.com/v3/elements-inner-card-1.html',
    'https://hooks.stripe.com/3d_secure/authenticate',
    'https://api.stripe.com/v1/payment_intents',
    'https://m.stripe.network/inner.html',
    'https://m.stripe.com/6',
    'https://checkout.stripe.com/c/pay/cs_1',
    'https://pay.kaspi.kz/pay/abc',
    'https://kaspi.kz/online',
    'https://widget.cloudpayments.ru/bundles/cloudpayments.js',
    'https://widget.tiptoppay.kz/bundles/widget.js',
    'https://epay.homebank.kz/payform/payment-api.js',
    'https://api.paybox.money/payment.php',
    'https://www.paypal.com/sdk/js?client-id=1',
    'https://www.paypalobjects.com/api/checkout.js',
    'https://pay.google.com/gp/p/js/pay.js',
    'https://applepay.cdn-apple.com/jsapi/v1/apple-pay-sdk.js',
    'https://yookassa.ru/checkout-widget/v1/checkout-widget.js',
    'https://securepay.tinkoff.ru/html/payForm/js/tinkoff_v2.js',
    'https://checkoutshopper-live.adyen.com/checkoutshopper/sdk/5.0.0/adyen.js',
    'https://x.klarnacdn.net/kp/lib/v1/api.js',
    'https://js.braintreegateway.com/web/3.97.2/js/client.min.js',
    'https://cdn.shopify.com/shopifycloud/checkout-web/assets/app.js',
  ],
  captchas: [
    'https://www.google.com/recaptcha/api.js?render=explicit',
    'https://www.google.com/recaptcha/enterprise.js',
    'https://www.google.com/recaptcha/api2/anchor?k=1',
    'https://www.recaptcha.net/recaptcha/api.js',
    'https://www.gstatic.com/recaptcha/releases/abc/recaptcha__en.js',
    'https://challenges.cloudflare.com/turnstile/v0/api.js',
    'https://js.hcaptcha.com/1/api.js',
    'https://newassets.hcaptcha.com/captcha/v1/1/hcaptcha.html',
    'https://smartcaptcha.yandexcloud.net/captcha.js',
    `https://${OWN}/cdn-cgi/challenge-platform/scripts/jsd/main.js`,
  ],
  fonts: [
    'https://fonts.googleapis.com/css2?family=Inter',
    'https://fonts.gstatic.com/s/inter/v13/x.woff2',
    'https://use.typekit.net/abc1def.css',
    'https://use.fontawesome.com/releases/v6.5.0/css/all.css',
    'https://kit.fontawesome.com/abc.js',
    'https://fonts.bunny.net/css?family=inter',
  ],
  'content networks': [
    'https://cdn.jsdelivr.net/npm/vue@3',
    'https://cdn.jsdelivr.net/npm/yandex-metrica@1/index.js',
    'https://unpkg.com/react@18/umd/react.production.min.js',
    'https://cdnjs.cloudflare.com/ajax/libs/jquery/3.7.1/jquery.min.js',
    'https://ajax.googleapis.com/ajax/libs/jquery/3.7.1/jquery.min.js',
    'https://code.jquery.com/jquery-3.7.1.min.js',
    'https://esm.sh/preact',
    'https://yastatic.net/jquery/3.3.1/jquery.min.js',
    'https://yastatic.net/share2/share.js',
    'https://stackpath.bootstrapcdn.com/bootstrap/4.5.2/css/bootstrap.min.css',
    'https://res.cloudinary.com/acme/image/upload/x.jpg',
    'https://acme.imgix.net/x.jpg',
    'https://images.unsplash.com/photo-1',
    'https://d111111abcdef8.cloudfront.net/app.js',
    'https://acme.b-cdn.net/app.js',
    'https://cdn.shopify.com/s/files/1/x.js',
    'https://secure.gravatar.com/avatar/1',
    'https://static.zdassets.com/hc/assets/application.css',
    'https://s.pinimg.com/webapp/app.js',
    'https://www.redditstatic.com/desktop2x/x.js',
  ],
  maps: [
    'https://maps.googleapis.com/maps/api/js?key=1',
    'https://maps.gstatic.com/mapfiles/x.png',
    'https://www.google.com/maps/embed?pb=1',
    'https://www.google.com/maps?q=Almaty&output=embed',
    'https://mapgl.2gis.com/api/js/v1',
    'https://widgets.2gis.com/widget?type=firmsonmap',
    'https://catalog.api.2gis.com/3.0/items',
    'https://api-maps.yandex.ru/2.1/?lang=ru_RU',
    'https://core-renderer-tiles.maps.yandex.net/tiles',
    'https://yandex.ru/map-widget/v1/?um=1',
    'https://tile.openstreetmap.org/1/1/1.png',
    'https://api.mapbox.com/mapbox-gl-js/v3.0.0/mapbox-gl.js',
  ],
  'error reports': [
    'https://browser.sentry-cdn.com/8.0.0/bundle.min.js',
    'https://js.sentry-cdn.com/abc.min.js',
    'https://o1.ingest.sentry.io/api/1/envelope/',
    'https://o1.ingest.de.sentry.io/api/1/envelope/',
  ],
  'forms and services of the site': [
    'https://js.hsforms.net/forms/embed/v2.js',
    'https://forms.hsforms.com/submissions/v3/public/submit/formsnext/multipart/1/1',
    'https://api.hubapi.com/crm/v3/objects/contacts',
    'https://acme.zendesk.com/api/v2/requests.json',
    'https://acme.bitrix24.kz/rest/1/abc/crm.lead.add.json',
    'https://cdn-ru.bitrix24.kz/b1/crm/form/loader_1.js',
    'https://cg.optimizely.com/content/v2',
    'https://api.openai.com/v1/responses',
    'https://acme.supabase.co/rest/v1/items',
    'https://firestore.googleapis.com/google.firestore.v1.Firestore/Listen/channel',
    'https://acme.algolia.net/1/indexes/items/query',
    'wss://ws-eu.pusher.com/app/1',
    'stun:stun.l.google.com:19302',
    'https://www.google.com/search?q=x',
    'https://www.bing.com/maps/embed',
    'https://translate.google.com/translate_a/element.js',
    'https://www.youtube.com/@acme',
    'https://www.instagram.com/acme/',
    'https://vk.com/acme',
    `https://${OWN}/api/orders`,
    `https://cdn.${OWN}/app.js`,
    'https://site.test/app.js',
    '/analytics/hotjar.com.js',
  ],
  'strangers that look like vendors': [
    'https://notgoogle-analytics.com/analytics.js',
    'https://google-analytics.com.evil.example/analytics.js',
    'https://google-analytics.co/analytics.js',
    'https://googletagmanager.com@other.test/gtm.js',
    'https://other.test/www.googletagmanager.com/gtm.js',
    'https://mc.yandex.ru.evil.example/watch/1',
    'https://mc.yandex.evil.example/watch/1',
    'https://amc.yandex.ru/watch/1',
    'https://yandex.ru/adsense',
    'https://myhotjar.com/c.js',
    'https://facebook.com.evil.example/tr?id=1',
    'https://www.facebook.com/trends',
    'https://www.google.com/pageads',
    'https://t.co/abcdef',
    'https://reclarity.ms/tag/1',
    'https://notplausible.io/js/script.js',
    'https://notcriteo.com/ld.js',
    'https://mystripe.com/v3/',
  ],
};

describe('built-in vendors', () => {
  for (const [category, vendors] of Object.entries(HELD)) {
    for (const [vendor, urls] of Object.entries(vendors)) {
      it(`holds ${vendor}, as ${category}`, () => {
        for (const url of urls) expect([url, known(url)]).toEqual([url, { category, vendor }]);
      });
    }
  }

  it('holds them in more than 120 ways', () => {
    expect(
      Object.values(HELD)
        .flatMap((vendors) => Object.values(vendors))
        .flat().length,
    ).toBeGreaterThan(120);
  });

  for (const [what, urls] of Object.entries(PASSES)) {
    it(`passes ${what}`, () => {
      for (const url of urls) expect([url, known(url)]).toEqual([url, undefined]);
    });
  }

  it('passes more than 150 URLs of sites that have to work', () => {
    expect(Object.values(PASSES).flat().length).toBeGreaterThan(150);
  });

  it('passes the same where every vendor that is held anyway is listed', () => {
    const listed = [...builtInVendors().values()].filter(({ hosts }) => !hosts.some((host) => host[0] === '?'));
    const rules = compileRules(
      listed.map(({ id }) => completeVendor(id, 'advertising', CATEGORIES)),
      { scope: 'declared', unknown: 'advertising', ownHost: OWN },
    );
    for (const url of Object.values(PASSES).flat()) {
      expect([url, decide(url, 'script', rules, `https://${OWN}/`)]).toEqual([url, undefined]);
    }
  });

  it.each([
    ['stripe', 'https://js.stripe.com/v3/'],
    ['recaptcha', 'https://www.google.com/recaptcha/api.js'],
    ['recaptcha', 'https://www.gstatic.com/recaptcha/releases/1/recaptcha__en.js'],
    ['google-fonts', 'https://fonts.googleapis.com/css2?family=Inter'],
    ['google-maps', 'https://maps.googleapis.com/maps/api/js'],
    ['google-maps', 'https://www.google.com/maps/embed?pb=1'],
    ['2gis', 'https://mapgl.2gis.com/api/js/v1'],
    ['sentry', 'https://browser.sentry-cdn.com/8.0.0/bundle.min.js'],
    ['sentry', 'https://o1.ingest.us.sentry.io/api/1/envelope/'],
    ['telegram-widget', 'https://telegram.org/js/telegram-widget.js?22'],
    ['facebook-sdk', 'https://connect.facebook.net/en_US/sdk.js'],
    ['facebook-sdk', 'https://www.facebook.com/plugins/login_button.php'],
    ['zendesk', 'https://acme.zendesk.com/embeddable/config'],
    ['bitrix24', 'https://cdn-ru.bitrix24.ru/b1/crm/form/loader_1.js'],
  ])('holds %s only where the site lists it: %s', (vendor, url) => {
    expect(known(url)).toBeUndefined();
    expect(decideWith(['hotjar'], url)).toBeUndefined();
    expect(decideWith([vendor], url)).toEqual({ category: 'functional', vendor });
  });

  it('keeps the pixel apart from the Facebook SDK where both are listed', () => {
    const vendor = (url: string) => decideWith(['facebook-sdk', 'meta-pixel'], url)?.vendor;
    expect(vendor('https://connect.facebook.net/en_US/fbevents.js')).toBe('meta-pixel');
    expect(vendor('https://connect.facebook.net/en_US/sdk.js')).toBe('facebook-sdk');
    expect(vendor('https://www.facebook.com/v19.0/dialog/oauth?client_id=1')).toBeUndefined();
  });

  it('lists each vendor once, with rules as a configuration has them', () => {
    const vendors = [...builtInVendors().values()];
    expect(vendors).toHaveLength(70);
    for (const { id, category, hosts } of vendors) {
      expect(CATEGORIES).toContain(category);
      expect(new Set(hosts).size).toBe(hosts.length);
      for (const host of hosts) {
        expect([id, host]).toEqual([id, expect.stringMatching(/^(?:\??[a-z\d-]+(?:\.[a-z\d-]+)+)?(?:\/[!-~]*)?$/)]);
        expect(host).not.toBe('');
      }
    }
  });

  it('has no rule that another one of the same vendor makes needless', () => {
    for (const { id, hosts } of builtInVendors().values()) {
      for (const host of hosts) {
        const covers = (other: string) =>
          other !== host && !/[/?]/.test(other) && host[0] !== '?' && `.${host.split('/')[0]}`.endsWith(`.${other}`);
        expect([id, host, hosts.filter(covers)]).toEqual([id, host, []]);
      }
    }
  });

  it('may be named by its id, "2gis" too, without a word from the check', () => {
    const ids = [...builtInVendors().keys()];
    expect(checkConfig({ policy: { version: '1' }, vendors: ids }).errors).toEqual([]);
    expect(checkConfig({ policy: { version: '1' }, vendors: [{ id: '2gis' }] }).errors).toEqual([]);
    expect(checkConfig({ policy: { version: '1' }, vendors: ['2', '-a', '2 a'] }).errors).toHaveLength(1);
  });
});

describe('builtInVendor', () => {
  it('gives hosts as a configuration has them, also those held only when listed', () => {
    expect(builtInVendor('hotjar')).toEqual({
      id: 'hotjar',
      category: 'analytics',
      hosts: ['hotjar.com', 'hotjar.io'],
    });
    expect(builtInVendor('stripe')?.hosts).toEqual(['stripe.com', 'stripe.network']);
    expect(builtInVendor('meta-pixel')?.hosts).toContain('facebook.com/tr?');
  });

  it.each(['acme', '', 'constructor', '__proto__', 'HOTJAR', undefined, 5])('knows no %j', (id) => {
    expect(builtInVendor(id as never)).toBeUndefined();
  });
});

describe('a configuration that names a built-in vendor', () => {
  const vendorsOf = (config: Parameters<typeof completeConfig>[0]) =>
    completeConfig({ policy: { version: '1' }, ...config }).vendors;

  it('gets its category and hosts by its id alone, or with its options', () => {
    const [analytics, metrica] = vendorsOf({
      vendors: ['google-analytics', { id: 'yandex-metrica', options: { counter: 1 } }],
    });
    expect(analytics).toMatchObject({ category: 'analytics', hosts: builtInVendor('google-analytics')!.hosts });
    expect(metrica).toMatchObject({ category: 'analytics', options: { counter: 1 } });
    expect(metrica!.hosts).toContain('mc.yandex.kz');
  });

  it('adds to its hosts and keeps the category that is set', () => {
    const [matomo] = vendorsOf({ vendors: [{ id: 'matomo', category: 'functional', hosts: ['/matomo/*'] }] });
    expect(matomo).toMatchObject({ category: 'functional', hosts: ['/matomo/*', 'matomo.cloud'] });
  });

  it('falls back to the category of what is unknown where the site has no such category', () => {
    const categories = { analytics: {}, marketing: {} };
    const [pixel] = vendorsOf({ categories, vendors: ['meta-pixel'], gate: { unknown: 'marketing' } });
    expect(pixel!.category).toBe('marketing');
  });

  it('is a mistake where neither category is there: no other one’s yes counts for it', () => {
    const config = { policy: { version: '1' }, categories: { analytics: {} }, vendors: ['hotjar', 'meta-pixel'] };
    expect(checkConfig(config).errors.map(({ message }) => message)).toEqual([
      expect.stringContaining('vendors.meta-pixel'),
    ]);
    expect(checkConfig({ ...config, gate: { unknown: 'analytics' } }).errors).toEqual([]);
  });
});
