/** What the gate has to know of a vendor. */
export interface HostVendor {
  readonly id: string;
  readonly category: string;
  /** Rules as in a configuration: `acme.example`, `cdn.example/acme/*`, `/proxy/*`. */
  readonly hosts: readonly string[];
}

/**
 * Hosts of the built-in vendors: a vendor a line, its id before a colon, or as the first word of the first host. Drawn up by hand, for each host by one question:
 * may a site need it for something else? Then only the path of the tracker is in. So signing in, payments, captchas,
 * fonts and shared content networks pass, and so do the vendors' own web sites where their widgets have a path.
 *
 * A host without a dot is one under `.com`.
 * `?` before a host: what a page may need to work; held only where the configuration lists the vendor.
 * A path matches as a prefix and `*` any run of characters in it. Unlike a configured one it may go on into the
 * query, and every query ends with a `?` of its own: `/tr?` is `/tr` and `/tr?id=1`, but not `/travel`.
 */
const TABLE = {
  analytics: `google-tag-manager: googletagmanager
google-analytics analytics.google.com google/g/collect googletagmanager/gtag/ stats.g.doubleclick.net
microsoft-clarity: clarity.ms
yandex-metrica: mc.yandex.ru mc.yandex.com mc.yandex.kz mc.yandex.by mc.yandex.uz mc.yandex.az mc.yandex.kg mc.yandex.tj mc.yandex.tm mc.yandex.md mc.yandex.ua mc.yandex.ee mc.yandex.fr mc.yandex.com.tr mc.yandex.com.am mc.yandex.com.ge mc.yandex.co.il mc.webvisor.org mc.webvisor.com yastatic.net/s3/metrika/ cdn.jsdelivr.net/npm/yandex-metrica-watch
liveinternet: yadro.ru
roistat
hotjar hotjar.io
contentsquare.net contentsquare
mixpanel mxpnl
amplitude
posthog
segment segment.io segmentapis
rudderstack rudderlabs
snowplow: snplow.net
matomo.cloud
plausible.io
fathom: usefathom
umami.is umami.dev
cloudflare-analytics: cloudflareinsights /cdn-cgi/rum?
vercel-analytics: va.vercel-scripts.com vercel-insights /_vercel/insights/
heap: heapanalytics heap-api
fullstory
logrocket: logr-in logr-ingest logrocket.io lr-in lr-in-prod lr-ingest lr-ingest.io lr-intake
crazyegg cetrk
mouseflow
vwo: visualwebsiteoptimizer wingify
optimizely: cdn.optimizely.com cdn-pci.optimizely.com logx.optimizely.com
adobe-analytics: assets.adobedtm.com omtrdc.net 2o7.net demdex.net adobedc.net
datadog-rum: datadoghq-browser-agent browser-intake-datadoghq browser-intake-datadoghq.eu browser-intake-us3-datadoghq browser-intake-us5-datadoghq browser-intake-ap1-datadoghq`,
  advertising: `google-ads: googleadservices doubleclick.net adservice.google.com google/pagead/ google/ccm/ google/ads/ google/rmkt/ google/measurement/ google/gmp/ google.kz/pagead/ google.kz/ads/ google.ru/pagead/ google.ru/ads/ googletagmanager/gtag/js?id=aw- googletagmanager/gtag/js?id=dc-
google-publisher: googlesyndication securepubads.g.doubleclick.net googletagservices 2mdn.net adtrafficquality.google fundingchoicesmessages.google.com
microsoft-uet: bat.bing.com bat.bing.net c.bing.com
meta-pixel: connect.facebook.net/*/fbevents.js connect.facebook.net/signals/ facebook/tr? facebook/tr/ facebook/privacy_sandbox/pixel/
tiktok-pixel: analytics.tiktok.com tiktokw.us tiktokw.eu mon.tiktokv.com business-api.tiktok.com
linkedin-insight: snap.licdn.com ads.linkedin.com linkedin/px/ linkedin.oribi.io
pinterest-tag: s.pinimg.com/ct/ ct.pinterest.com
snap-pixel: sc-static.net tr.snapchat.com tr6.snapchat.com
x-pixel: ads-twitter analytics.twitter.com ads-api.twitter.com t.co/i/adsct t.co/1/i/adsct
reddit-pixel: redditstatic/ads/ alb.reddit.com pixel-config.reddit.com events.redditmedia.com
yandex-ads: an.yandex.ru bs.yandex.ru yandex.ru/ads/ yandex/ads/ yandex.kz/ads/ yastatic.net/pcode/ yastatic.net/partner-code-bundles/ yandexadexchange.net adfox.ru
mailru-top: top-fwz1.mail.ru privacy-cs.mail.ru top.mail.ru ad.mail.ru mradx.net
vk-pixel: vk/rtrg? vk/js/api/openapi.js vk/widget_ ?vk/widget_auth vk.ru/rtrg? vk.ru/js/api/openapi.js vk.ru/widget_ ?vk.ru/widget_auth vk-analytics
criteo criteo.net
taboola taboolasyndication
outbrain
quantcast: quantserve quantcount
?hubspot hs-scripts hs-analytics.net hs-banner hsadspixel.net hscollectedforms.net usemessages track.hubspot.com ?hsforms.net ?hsforms ?hubapi
klaviyo`,
  functional: `onesignal os.tc
intercom.io intercomcdn intercomassets
crisp.chat
tawk.to
?zendesk static.zdassets.com/ekr/ static.zdassets.com/web_widget/ ekr.zdassets.com zopim
livechat: livechatinc
jivo.ru jivosite jivochat
?bitrix24.ru bitrix24.ru/*/crm/site_button/ bitrix24.kz/*/crm/site_button/ bitrix24/*/crm/site_button/ ?bitrix24.kz ?bitrix24
youtube: youtube/embed youtube/iframe_api youtube/player_api youtube/s/player/ youtube/live_chat youtube-nocookie ytimg googlevideo
vimeo: player.vimeo.com vimeocdn
wistia wistia.net
google-maps: ?maps.googleapis.com ?maps.google.com ?google/maps ?maps.gstatic.com
?recaptcha.net ?google/recaptcha/ ?gstatic/recaptcha/
google-fonts: ?fonts.googleapis.com ?fonts.gstatic.com
?stripe ?stripe.network
disqus disquscdn
facebook-sdk: facebook/plugins/ facebook/v*/plugins/ ?facebook/*plugins/login_button ?connect.facebook.net ?fbcdn.net
x-widgets: platform.twitter.com platform.x.com syndication.twitter.com cdn.syndication.twimg.com ?twimg
instagram: instagram/embed.js instagram/*/embed platform.instagram.com cdninstagram
telegram-widget: comments.app ?telegram.org ?t.me
?2gis ?2gis.ru ?2gis.kz
?sentry.io ?sentry-cdn`,
};

let table: ReadonlyMap<string, HostVendor> | undefined;

/** The built-in vendors by their ids, each host with its `?` where it has one. */
export const builtInVendors = (): ReadonlyMap<string, HostVendor> =>
  (table ??= new Map(
    Object.entries(TABLE).flatMap(([category, lines]) =>
      lines.split('\n').map((line): [string, HostVendor] => {
        const id = /[\w-]+/.exec(line)![0];
        const hosts = line.replace(/^.*: /, '').split(' ');
        return [id, { id, category, hosts: hosts.map((host) => host.replace(/^\??[\w-]+(?![^/])/, '$&.com')) }];
      }),
    ),
  ));

/** The vendor that a configuration may name by its id alone. */
export function builtInVendor(id: string): HostVendor | undefined {
  const vendor = builtInVendors().get(id);
  return vendor && { ...vendor, hosts: vendor.hosts.map((host) => host.replace(/^\?/, '')) };
}
