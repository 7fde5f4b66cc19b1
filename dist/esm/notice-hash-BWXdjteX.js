import { c as canonicalJson } from './canonical-json-CvdsCwq4.js';
import { s as sha256 } from './sha256-CJlD1zZQ.js';
import { w as withOwnTexts, l as local } from './texts-4y0Mz-H3.js';

/**
 * What one layer of the notice tells, in one language, as JSON: every text with the site's own over it, who asks, what
 * for, all vendors, the policy version and what it changed, what is disclosed, for how long. What is said to some
 * visitors only (that the policy changed, that their browser sends Global Privacy Control) is in it for all, so that
 * it can be recomputed from the configuration alone.
 */
function noticeText({
  settings,
  messages,
  layer,
  keys
}) {
  const {
    policy,
    controller,
    vendors,
    disclosure,
    rules
  } = settings;
  const {
    language
  } = messages;
  const texts = {
    ...withOwnTexts({
      messages,
      settings
    })
  };
  const names = texts.categories;
  const descriptions = texts.descriptions ?? {};
  const told = {
    layer,
    language,
    policy: {
      version: rules.policy,
      url: policy.url,
      changes: local(policy.changes, language)
    },
    controller,
    categories: ['necessary', ...rules.categories].map(id => {
      const {
        name,
        description
      } = {
        ...settings.categories?.[id]
      };
      return {
        id,
        name: local(name, language) ?? names[id] ?? id,
        description: layer === 'preferences' ? local(description, language) ?? descriptions[id] : undefined
      };
    }),
    // How a vendor is held, loaded and told is no part of what visitors are told.
    vendors: vendors.map(({
      id,
      name,
      category,
      country,
      policyUrl,
      cookies,
      storage,
      data
    }) => {
      const shown = cookies.map(({
        match,
        ttl,
        party
      }) => ({
        match,
        ttl,
        party
      }));
      return {
        id,
        name,
        category,
        country,
        policyUrl,
        data,
        cookies: shown,
        storage
      };
    }),
    disclosure,
    days: [rules.maxAgeDays, rules.maxAgeDaysDenied],
    honourGpc: rules.honourGpc,
    texts: Object.fromEntries(keys.filter(key => !['language', 'countries'].includes(key)).map(key => [key, texts[key]]))
  };
  // What is no JSON, such as a vendor's functions, goes first. The same notice gives the same text however its
  // configuration was written.
  return canonicalJson(JSON.parse(JSON.stringify(told)));
}
/** SHA-256 (hex) of what one layer of the notice tells: the same for the same configuration, language and release. */
const noticeHash = notice => sha256(noticeText(notice));

export { noticeHash as a, noticeText as n };
