import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConsentConfig } from '../../../src/config/options.js';
import { detailedVendors, vendorDetails } from '../../../src/vendors/details.js';
import { firstPartyPatterns } from '../../../src/vendors/first-party.js';
import { builtInVendors } from '../../../src/vendors/host-table.js';
import { ownersOf, parseStorageRule } from '../../../src/vendors/vendor.js';
import { settings } from '../support/builders.js';

const IDS = [...builtInVendors().keys()];
const KINDS = ['cookie', 'localStorage', 'sessionStorage', 'indexedDB'];

const ownerIds = (name: string, config: Partial<ConsentConfig> = {}, kind = 'cookie'): string[] =>
  ownersOf(settings(config), kind, name).map(({ id }) => id);

/** Some names that a pattern stands for, the same in every run. */
function samples(pattern: string): string[] {
  // fast-check knows no lookahead.
  const arbitrary = fc.stringMatching(new RegExp(pattern.replace(/\(\?[!=].*?\)/g, '')));
  const names = fc.sample(arbitrary, { numRuns: 20, seed: 1 });
  return names.filter((name) => /^[!-~]*$/.test(name) && new RegExp(pattern).test(name));
}

/** What the details say that a vendor stores on the site and the gate refuses. */
function shownPatterns(id: string): string[] {
  const { cookies = [], storage = [] } = vendorDetails(id) ?? {};
  const keys = storage.map((rule) => /\/(.+)\/$/.exec(rule)![1]!);
  return [...cookies.filter(({ party }) => party === '1st').map(({ match }) => match), ...keys];
}

describe('the names that a site gives itself', () => {
  /** By who sets them: frameworks, shops, content systems, servers, and what people call their own. */
  const OWN = `PHPSESSID JSESSIONID ASP.NET_SessionId ASPSESSIONIDQQ .AspNetCore.Session .AspNetCore.Antiforgery.x1
    connect.sid express.sid koa.sess csrftoken sessionid messages django_language _csrf _csrf_token XSRF-TOKEN
    X-CSRF-Token laravel_session remember_web_59ba36 _session_id _rails_session __RequestVerificationToken
    next-auth.session-token __Secure-next-auth.session-token __Host-next-auth.csrf-token authjs.session-token
    __session __clerk_db_jwt sb-xyz-auth-token supabase.auth.token NEXT_LOCALE i18next i18n_redirected nuxt-color-mode
    wordpress_logged_in_x wordpress_sec_x wordpress_test_cookie wp-settings-1 wp-settings-time-1 wp_lang
    woocommerce_cart_hash woocommerce_items_in_cart wp_woocommerce_session_x comment_author_x
    BITRIX_SM_LOGIN BITRIX_SM_UIDH BITRIX_SM_SALE_UID BITRIX_SM_GUEST_ID BX_USER_ID bxmaker.geoip.2
    cart cart_currency cart_sig _shopify_s _shopify_y _shopify_sa_p _shopify_essential secure_customer_sig
    form_key mage-cache-storage mage-cache-sessid private_content_version PrestaShop-1 OCSESSID
    SSESS1 SESS1 Drupal.visitor.name has_js joomla_user_state TYPO3_FE fe_typo_user be_typo_user
    AWSALB AWSALBCORS AWSELB ARRAffinity ARRAffinitySameSite __cf_bm cf_clearance __cflb incap_ses_1 visid_incap_1 _abck
    bm_sz ak_bmsc datadome __ddg1_ reese84 INGRESSCOOKIE SERVERID BIGipServerpool
    KEYCLOAK_SESSION AUTH_SESSION_ID auth0 _oauth2_proxy access_token refresh_token token jwt id_token msal.idtoken
    fbsr_123456 fblo_123456 g_state g_csrf_token VKIDToken
    uid user user_id userId sid ssid session session_id s_id s_cart s_user s_token ga gid gclid utm_source
    lang language locale theme dark_mode currency country region city timezone consent cookie_consent
    CookieConsent OptanonConsent euconsent-v2 cmapi_cookie_privacy ilumee_consent borlabs-cookie
    favorites favourites compare viewed recently_viewed wishlist basket order_id promo ref referrer lastVisit
    _my _m _c ph ph_user phone mp_user mp_cart mp_mixpanel amp_config AMP_CONFIG AMP_EXPERIMENT ajs ajs_lang
    rl_theme rl_lang fs_user fs_token ce_cart ce_lang cebsite jv_user jv_lang jv_user_preference t_user t_id mf_token mf_lang tr tt_user
    tt_lang tmr tmrw domain domain_id mtm mtm_source heap hp hj _hi vis vwo opt optimize s_p s_vip s_ccx
    _cs_lang _cs_user _lr_lang _lr_retry_request _lr_env _tb_lang _fs_lang _fs_theme _dd _dd_site _sp _sp_user _sp_v1_uid
    li li_user twk intercom_filter intercom-catalogue crisp segment hubspot sentry stripe tawkify roistat umami
    b24 bitrix zd ZDtoken __zl lc __lc OB ob_user outbrain criteo cto cto_page taboo rc rc_token
    _ga_consent _ga_optout __utm __utm_source __utmcampaign persisted-queue:orders persisted-queue:v1:orders mp_gen_report
    tmr_left tmr_total __lc_theme __lc_cache`.split(/\s+/);

  it('are many in this test', () => {
    expect(new Set(OWN).size).toBeGreaterThan(200);
  });

  it.each(KINDS)('are nobody’s, listed or not: %s', (kind) => {
    const owners = (config: Partial<ConsentConfig>) =>
      OWN.filter((name) => ownerIds(name, config, kind).length).map(
        (name) => `${name}: ${ownerIds(name, config, kind)}`,
      );
    expect(owners({})).toEqual([]);
    expect(owners({ vendors: IDS })).toEqual([]);
  });
});

describe('the names that vendors store under', () => {
  it.each([
    ['google-analytics', '_ga _ga_1A2B3C4D5E _gid _gat_gtag_UA_1_1 _gac_UA-1-1 __utma __utmz'],
    ['google-ads', '_gcl_au _gcl_aw _gcl_ls _gac_gb_1 FPGCLAW'],
    ['google-publisher', '__gads __gpi __eoi'],
    ['microsoft-uet', '_uetsid _uetvid _uetvid_exp'],
    ['microsoft-clarity', '_clck _clsk _cltk'],
    ['meta-pixel', '_fbp _fbc'],
    ['tiktok-pixel', '_ttp ttcsid ttcsid_ABC'],
    ['linkedin-insight', 'li_fat_id li_adsId ln_or'],
    ['pinterest-tag', '_pin_unauth _epik _derived_epik'],
    ['snap-pixel', '_scid _scid_r _sctr _ScCbts'],
    ['reddit-pixel', '_rdt_uuid _rdt_em'],
    ['yandex-metrica', '_ym_uid _ym_d _ym_isad _ym_visorc _ym12345678:0_reqNum _ym12345678_lsid __ym_tab_guid'],
    ['mailru-top', 'tmr_lvid tmr_lvidTS tmr_detect'],
    ['roistat', 'roistat_visit'],
    ['hotjar', '_hjSessionUser_123 _hjSession_123 _hjTLDTest'],
    ['contentsquare', '_cs_id _cs_s _cs_mk_ga'],
    ['mixpanel', 'mp_0123456789abcdef0123456789abcdef_mixpanel __mpq_x_ev mixpanelBrowserDb'],
    ['amplitude', 'AMP_0a1b2c3d4e AMP_MKTG_0a1b2c3d4e AMP_unsent_0a1b2c3d4e'],
    ['posthog', 'ph_phc_x_posthog ph_phc_x_window_id ph_phc_x_primary_window_exists'],
    ['segment', 'ajs_anonymous_id ajs_user_traits'],
    ['rudderstack', 'rl_anonymous_id rl_session'],
    ['snowplow', '_sp_id.1fff _sp_ses.1fff'],
    ['matomo', '_pk_id.1.1fff _pk_ses.1.1fff mtm_consent'],
    ['hubspot', '__hstc __hssc __hssrc hubspotutk'],
    ['intercom', 'intercom-id-abc intercom-session-abc intercom-device-id-abc'],
    ['crisp', 'crisp-client/session/0b54 crisp-client%2Fsession%2F0b54'],
    ['criteo', 'cto_bundle cto_dna_bundle cto_bidid cto_lwid cto_idcpy cto_sid criteo_pt_cdb_mngr_metrics'],
    ['taboola', 'trc_cookie_storage taboola_select'],
    ['tawk', 'twk_idm_key TawkConnectionTime'],
    ['datadog-rum', '_dd_s _dd_s_v2 _dd_tab_id'],
  ])('%s: %s', (id, names) => {
    for (const name of names.split(' ')) {
      for (const kind of KINDS) expect([name, ownerIds(name, {}, kind)]).toEqual([name, [id]]);
    }
  });

  it.each([
    ['linkedin-insight', '_guid'],
    ['google-analytics', 'FPID'],
    ['meta-pixel', 'lastExternalReferrer'],
    ['outbrain', 'OB-USER-TOKEN'],
    ['zendesk', 'ZD-store'],
    ['mailru-top', 'domain_sid'],
    ['tiktok-pixel', 'ttclid'],
    ['stripe', '__stripe_mid'],
    ['recaptcha', '_grecaptcha'],
    ['sentry', 'sentryReplaySession'],
  ])('%s: %s only where the site lists the vendor', (id, name) => {
    expect(ownerIds(name)).toEqual([]);
    expect(ownerIds(name, { vendors: [id] })).toEqual([id]);
  });

  it.each(
    `__ph_opt_in_out_phc_x __mp_opt_in_out_x mtm_consent_removed plausible_ignore umami.disabled _cs_optout
    _vis_opt_out optimizelyOptOut __hs_opt_out __hs_do_not_track __zlcprivacy va-disable blockFathomTracking
    __gpi_optout cto_optout`.split(/\s+/),
  )('nobody: %s, by which a vendor knows who opted out', (name) => {
    expect(ownerIds(name, { vendors: IDS })).toEqual([]);
  });

  it('are the site’s own where only what it lists is held', () => {
    expect(ownerIds('_ga', { gate: { scope: 'declared' } })).toEqual([]);
    expect(ownerIds('_ga', { gate: { scope: 'all' } })).toEqual(['google-analytics']);
    expect(ownerIds('_ga', { gate: { scope: 'declared' }, vendors: ['google-analytics'] })).toEqual([
      'google-analytics',
    ]);
  });

  it('are besides those that the site gives', () => {
    const vendors = [{ id: 'google-analytics', cookies: [{ match: '^acme_ga$' }] }];
    expect(ownerIds('acme_ga', { vendors })).toEqual(['google-analytics']);
    expect(ownerIds('_ga', { vendors })).toEqual(['google-analytics']);
    expect(ownerIds('acme_ga', { vendors }, 'localStorage')).toEqual([]);
  });

  it('are another’s where the site says so', () => {
    expect(ownerIds('_ga', { vendors: [{ id: 'acme', cookies: [{ match: '^_ga$' }] }] })).toEqual(['acme']);
  });

  it('count in the category that the host table says, or the one for what is unknown', () => {
    const categoryOf = (config: Partial<ConsentConfig>) => ownersOf(settings(config), 'cookie', '_ga')[0]?.category;
    expect(categoryOf({})).toBe('analytics');
    expect(categoryOf({ categories: { statistics: {}, ads: {} }, gate: { unknown: 'ads' } })).toBe('ads');
    // Neither its own nor the default one: no other category's yes may let it in.
    expect(categoryOf({ categories: { statistics: {}, ads: {} } })).toBe('advertising');
  });
});

describe('the table', () => {
  const patternsOf = (id: string): string[] => firstPartyPatterns(IDS.indexOf(id), true);
  const all = IDS.flatMap((id) => patternsOf(id).map((pattern) => [id, pattern] as const));

  it('is of vendors in the host table, each once', () => {
    expect(all.length).toBeGreaterThan(100);
    expect(detailedVendors.filter((id) => patternsOf(id).length).every((id) => IDS.includes(id))).toBe(true);
  });

  it.each(all)('gives no name to two vendors: %s %s', (id, pattern) => {
    for (const name of samples(pattern)) {
      expect([name, ownerIds(name, { vendors: IDS })]).toEqual([name, [id]]);
    }
  });

  it.each(all)('has no name that visitors are told nothing about: %s %s', (id, pattern) => {
    const shown = shownPatterns(id).flatMap(samples);
    expect(shown.filter((name) => new RegExp(pattern).test(name))).not.toEqual([]);
  });

  it.each(IDS.flatMap((id) => shownPatterns(id).map((pattern) => [id, pattern] as const)))(
    'has every name that visitors are told about: %s %s',
    (id, pattern) => {
      const known = patternsOf(id).map((source) => new RegExp(source));
      expect(samples(pattern).filter((name) => !known.some((expression) => expression.test(name)))).toEqual([]);
    },
  );

  it('gives rules that a configuration could have', () => {
    for (const { storage } of settings({ vendors: IDS }).vendors) {
      for (const rule of storage) expect(KINDS).toContain(parseStorageRule(rule).kind);
    }
  });
});
