/** What the gate has to know of a vendor. */
export interface HostVendor {
  readonly id: string;
  readonly category: string;
  /** Rules as in a configuration: `acme.example`, `cdn.example/acme/*`, `/proxy/*`. */
  readonly hosts: readonly string[];
}

/**
 * Hosts of the built-in vendors: a vendor a line, its id first. Drawn up by hand, for each host by one question:
 * may a site need it for something else? Then only the path of the tracker is in. So signing in, payments, captchas,
 * fonts and shared content networks pass, and so do the vendors' own web sites where their widgets have a path.
 *
 * `?` before a host: what a page may need to work; held only where the configuration lists the vendor.
 * A path matches as a prefix and `*` any run of characters in it. Unlike a configured one it may go on into the
 * query, and every query ends with a `?` of its own: `/tr?` is `/tr` and `/tr?id=1`, but not `/travel`.
 */
const TABLE = {
  analytics: `google-tag-manager googletagmanager.com
google-analytics google-analytics.com analytics.google.com google.com/g/collect googletagmanager.com/gtag/ stats.g.doubleclick.net
microsoft-clarity clarity.ms
yandex-metrica mc.yandex.ru mc.yandex.com mc.yandex.kz mc.yandex.by mc.yandex.uz mc.yandex.az mc.yandex.kg mc.yandex.tj mc.yandex.tm mc.yandex.md mc.yandex.ua mc.yandex.ee mc.yandex.lt mc.yandex.lv mc.yandex.fr mc.yandex.com.tr mc.yandex.com.am mc.yandex.com.ge mc.yandex.co.il mc.webvisor.org mc.webvisor.com yastatic.net/s3/metrika/ cdn.jsdelivr.net/npm/yandex-metrica-watch
liveinternet yadro.ru
roistat roistat.com
hotjar hotjar.com hotjar.io
contentsquare contentsquare.net contentsquare.com
mixpanel mxpnl.com mixpanel.com
amplitude amplitude.com
posthog posthog.com
segment segment.com segment.io segmentapis.com
rudderstack rudderlabs.com rudderstack.com
snowplow snplow.net
matomo matomo.cloud
plausible plausible.io
fathom usefathom.com
umami umami.is umami.dev
cloudflare-analytics cloudflareinsights.com /cdn-cgi/rum?
vercel-analytics va.vercel-scripts.com vercel-insights.com /_vercel/insights/
heap heapanalytics.com heap-api.com
fullstory fullstory.com
logrocket logr-ingest.com lr-in.com lr-ingest.io
crazyegg crazyegg.com cetrk.com
mouseflow mouseflow.com
vwo visualwebsiteoptimizer.com wingify.com
optimizely cdn.optimizely.com cdn-pci.optimizely.com logx.optimizely.com
adobe-analytics assets.adobedtm.com omtrdc.net 2o7.net demdex.net adobedc.net
datadog-rum datadoghq-browser-agent.com browser-intake-datadoghq.com browser-intake-datadoghq.eu browser-intake-us3-datadoghq.com browser-intake-us5-datadoghq.com browser-intake-ap1-datadoghq.com`,
  advertising: `google-ads googleadservices.com doubleclick.net adservice.google.com google.com/pagead/ google.com/ccm/ google.com/ads/ google.com/rmkt/ google.com/measurement/ google.com/gmp/ google.kz/pagead/ google.kz/ads/ google.ru/pagead/ google.ru/ads/ googletagmanager.com/gtag/js?id=aw- googletagmanager.com/gtag/js?id=dc-
google-publisher googlesyndication.com securepubads.g.doubleclick.net googletagservices.com 2mdn.net adtrafficquality.google fundingchoicesmessages.google.com
microsoft-uet bat.bing.com bat.bing.net c.bing.com
meta-pixel connect.facebook.net/*/fbevents.js connect.facebook.net/signals/ facebook.com/tr? facebook.com/tr/ facebook.com/privacy_sandbox/pixel/
tiktok-pixel analytics.tiktok.com tiktokw.us tiktokw.eu mon.tiktokv.com business-api.tiktok.com
linkedin-insight snap.licdn.com ads.linkedin.com linkedin.com/px/ linkedin.oribi.io
pinterest-tag s.pinimg.com/ct/ ct.pinterest.com
snap-pixel sc-static.net tr.snapchat.com tr6.snapchat.com
x-pixel ads-twitter.com analytics.twitter.com ads-api.twitter.com t.co/i/adsct t.co/1/i/adsct
reddit-pixel redditstatic.com/ads/ alb.reddit.com pixel-config.reddit.com events.redditmedia.com
yandex-ads an.yandex.ru bs.yandex.ru yandex.ru/ads/ yandex.com/ads/ yandex.kz/ads/ yastatic.net/pcode/ yastatic.net/partner-code-bundles/ yandexadexchange.net adfox.ru
mailru-top top-fwz1.mail.ru privacy-cs.mail.ru top.mail.ru ad.mail.ru mradx.net
vk-pixel vk.com/rtrg? vk.com/js/api/openapi.js vk.com/widget_ ?vk.com/widget_auth vk.ru/rtrg? vk.ru/js/api/openapi.js vk.ru/widget_ ?vk.ru/widget_auth vk-analytics.com
criteo criteo.com criteo.net
taboola taboola.com taboolasyndication.com
outbrain outbrain.com
quantcast quantserve.com quantcount.com
hubspot hs-scripts.com hs-analytics.net hs-banner.com hsadspixel.net hscollectedforms.net usemessages.com track.hubspot.com ?hsforms.net ?hsforms.com ?hubspot.com ?hubapi.com
klaviyo klaviyo.com`,
  functional: `onesignal onesignal.com os.tc
intercom intercom.io intercomcdn.com intercomassets.com
crisp crisp.chat
tawk tawk.to
zendesk static.zdassets.com/ekr/ static.zdassets.com/web_widget/ ekr.zdassets.com zopim.com ?zendesk.com
livechat livechatinc.com
jivo jivosite.com jivo.ru jivochat.com
bitrix24 bitrix24.ru/*/crm/site_button/ bitrix24.kz/*/crm/site_button/ bitrix24.com/*/crm/site_button/ ?bitrix24.ru ?bitrix24.kz ?bitrix24.com
youtube youtube.com/embed youtube.com/iframe_api youtube.com/player_api youtube.com/s/player/ youtube.com/live_chat youtube-nocookie.com ytimg.com googlevideo.com
vimeo player.vimeo.com vimeocdn.com
wistia wistia.com wistia.net
google-maps ?maps.googleapis.com ?maps.google.com ?google.com/maps ?maps.gstatic.com
recaptcha ?google.com/recaptcha/ ?recaptcha.net ?gstatic.com/recaptcha/
google-fonts ?fonts.googleapis.com ?fonts.gstatic.com
stripe ?stripe.com ?stripe.network
disqus disqus.com disquscdn.com
facebook-sdk facebook.com/plugins/ facebook.com/v*/plugins/ ?facebook.com/*plugins/login_button ?connect.facebook.net ?fbcdn.net
x-widgets platform.twitter.com platform.x.com syndication.twitter.com cdn.syndication.twimg.com ?twimg.com
instagram instagram.com/embed.js instagram.com/*/embed platform.instagram.com cdninstagram.com
telegram-widget comments.app ?telegram.org ?t.me
2gis ?2gis.com ?2gis.ru ?2gis.kz
sentry ?sentry.io ?sentry-cdn.com`,
};

let table: ReadonlyMap<string, HostVendor> | undefined;

/** The built-in vendors by their ids, each host with its `?` where it has one. */
export const builtInVendors = (): ReadonlyMap<string, HostVendor> =>
  (table ??= new Map(
    Object.entries(TABLE).flatMap(([category, lines]) =>
      lines.split('\n').map((line): [string, HostVendor] => {
        const [id = '', ...hosts] = line.split(' ');
        return [id, { id, category, hosts }];
      }),
    ),
  ));

/** The vendor that a configuration may name by its id alone. */
export function builtInVendor(id: string): HostVendor | undefined {
  const vendor = builtInVendors().get(id);
  return vendor && { ...vendor, hosts: vendor.hosts.map((host) => host.replace(/^\?/, '')) };
}
