import { countryName, listOf } from '../languages/intl.js';
import { element } from './element.js';
import type { NoticeView } from './notice.js';
import { categoryName, fill, gpcSentence, inLanguages, local, MARK, plural, type Piece } from './texts.js';

/** Where data would go besides the controller's own country: a sentence, or nothing where that is not known. */
export function transferSentence({ settings, messages }: NoticeView): string | false {
  const { controller = {}, vendors } = settings;
  const { language } = messages;
  const countries = vendors.map(({ country }) => country);
  const abroad = [...new Set(countries)].filter((country) => country && country !== controller.country) as string[];
  if (abroad.length) {
    const names = abroad.map((code) => countryName(code, messages));
    return fill(messages.abroad, { countries: listOf(names, language) });
  }
  const isAtHome = controller.country && countries.length > 0 && countries.every(Boolean);
  return !!isAtHome && fill(messages.notAbroad, { country: countryName(controller.country!, messages) });
}

/** What the site says has changed since an earlier answer. */
export const changeSentence = ({
  settings: { policy },
  messages,
  policyChanged,
  isMarked,
}: NoticeView): string | false =>
  policyChanged &&
  (policy.changes
    ? fill(messages.policyChanged, { changes: local(policy.changes, messages.language, isMarked) })
    : messages.policyIsNew);

/** The sentences of the first layer: who, what for, how many, where to, how long, how to withdraw. */
export function bannerSentences(view: NoticeView): string[] {
  const { settings, messages, asked } = view;
  const { controller = {}, vendors, rules } = settings;
  const { language } = messages;
  /** A vendor by its name, a category by its name and what it is for. */
  const purposeOf = (id: string): string => {
    const vendor = vendors.find((one) => one.id === id);
    const detail = local(settings.categories?.[id]?.description, language, view.isMarked) ?? messages.purposes[id];
    const name = vendor?.name ?? categoryName(view, id);
    return detail && !vendor
      ? fill(messages.withDetail, { name, detail: detail.replace(RegExp(`[.。](?=${MARK}?$)`), '') })
      : name;
  };
  const who = [controller.name ?? messages.thisSite, controller.registration].filter(Boolean).join(', ');
  const purposes = listOf((asked.length ? asked : rules.categories).map(purposeOf), language);
  return [
    changeSentence(view),
    fill(messages.ask, { controller: who, purposes }),
    vendors.length > 0 && plural(messages.vendorCount, vendors.length, language),
    transferSentence(view),
    plural(messages.term, rules.maxAgeDays, language),
    messages.withdrawHow,
    gpcSentence(view),
  ].filter((sentence) => typeof sentence === 'string');
}

const nodeOf = (piece: Piece): HTMLElement | string =>
  typeof piece === 'string' ? piece : element('span', { lang: piece[1], dir: 'auto' }, piece[0]);

/**
 * The first layer: a labelled region, not a dialog; it takes no focus and locks nothing. Plain DOM: a first visit
 * waits for no library to draw eight elements.
 */
export function createBanner(view: NoticeView): HTMLElement {
  const { messages, settings } = view;
  const { policy, notice } = settings;
  const action = (part: string, text: string): HTMLElement =>
    element('button', { type: 'button', part, 'data-action': part }, text);
  const sentences = bannerSentences({ ...view, isMarked: true }).join(messages.language === 'zh' ? '' : ' ');
  const text = element('p', {}, ...inLanguages(sentences).map(nodeOf));
  if (policy?.url) text.append(' ', element('a', { href: policy.url }, messages.policyLink));
  return element(
    'section',
    { part: 'banner', class: `card ${notice.layout ?? 'bar'}`, 'aria-label': messages.title },
    element('div', { part: 'text' }, element('h2', {}, messages.title), text),
    element(
      'div',
      { part: 'actions' },
      // Equally wide, however long the words: the third button goes below where they leave no room.
      element(
        'div',
        { class: 'pair' },
        action('accept-all', messages.acceptAll),
        action('reject-all', messages.rejectAll),
      ),
      action('open-preferences', messages.openPreferences),
    ),
  );
}
