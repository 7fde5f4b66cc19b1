import { countryName, listOf } from '../languages/intl.js';
import { html } from './html.js';
import type { NoticeView } from './notice.js';
import { categoryName, fill, local, plural } from './texts.js';

/** The sentences of the first layer: who, what for, how many, where to, how long, how to withdraw. */
export function bannerSentences(view: NoticeView): string[] {
  const { settings, messages, asked, gpc, policyChanged } = view;
  const { controller = {}, vendors, rules, policy } = settings;
  const { language } = messages;
  const names = (ids: readonly string[]): string =>
    listOf(
      ids.map((id) => vendors.find((vendor) => vendor.id === id)?.name ?? categoryName(view, id)),
      language,
    );
  const who = [controller.name ?? messages.thisSite, controller.registration].filter(Boolean).join(', ');
  const abroad = [...new Set(vendors.map(({ country }) => country))].filter(
    (country) => country && country !== controller.country,
  );
  const honoured = rules.honourGpc.filter((id) => rules.categories.includes(id));
  return [
    policyChanged && policy.changes && fill(messages.policyChanged, { changes: local(policy.changes, language) }),
    fill(messages.ask, { controller: who, purposes: names(asked.length ? asked : rules.categories) }),
    vendors.length > 0 && plural(messages.vendorCount, vendors.length, language),
    abroad.length > 0 &&
      fill(messages.abroad, {
        countries: listOf(
          abroad.map((code) => countryName(code!, messages)),
          language,
        ),
      }),
    plural(messages.term, rules.maxAgeDays, language),
    messages.withdrawHow,
    gpc && honoured.length > 0 && fill(messages.gpcHonoured, { purposes: names(honoured) }),
  ].filter((sentence) => typeof sentence === 'string');
}

/** The first layer: a labelled region, not a dialog; it takes no focus and locks nothing. */
export const Banner = (view: NoticeView) => {
  const { messages, settings } = view;
  const action = (part: string, text: string) =>
    html`<button type="button" part=${part} data-action=${part}>${text}</button>`;
  return html`<section part="banner" class=${settings.notice.layout ?? 'bar'} aria-label=${messages.title}>
    <div>
      <h2>${messages.title}</h2>
      <p>
        ${bannerSentences(view).join(' ')}
        ${settings.policy?.url && html` <a href=${settings.policy.url}>${messages.policyLink}</a>`}
      </p>
    </div>
    <div part="actions">
      ${action('accept-all', messages.acceptAll)} ${action('reject-all', messages.rejectAll)}
      ${action('open-preferences', messages.openPreferences)}
    </div>
  </section>`;
};
