import type { Settings } from '../config/complete.js';
import { words } from '../languages/en-words.js';
import type { BannerMessages } from '../languages/messages.js';

type Words = Pick<BannerMessages, 'language' | 'title' | 'ask' | 'thisSite' | 'acceptAll' | 'rejectAll' | 'categories'>;

const ENGLISH: Words = { ...words, categories: {} };

export const FALLBACK = '[part=fallback]';

/**
 * Asks where the notice is late, or does not come: a sentence and two buttons alike. A `section`, as the banner is,
 * which takes its place when it comes, with the focus.
 * @returns a function that says it in other words, and tells in which language
 */
export function createFallback(root: ShadowRoot, settings: Settings): (words?: Words) => string {
  const { controller, rules } = settings;
  const add = (parent: Node, name: string, part: string): HTMLElement => {
    const element = document.createElement(name);
    element.setAttribute('part', part);
    element.dataset.action = part;
    parent.appendChild(element);
    return element;
  };
  const section = add(root, 'section', 'fallback');
  const text = add(section, 'p', '');
  const accept = add(section, 'button', 'accept-all');
  const reject = add(section, 'button', 'reject-all');
  section.dir = 'auto';
  return (words = ENGLISH) => {
    const purposes = rules.categories.map((id) => words.categories[id] ?? id);
    section.setAttribute('aria-label', words.title);
    // Once: a name may hold such a word, too.
    text.textContent = words.ask.replace(/{(c?)\w+}/g, (_, isController) =>
      isController ? (controller?.name ?? words.thisSite) : purposes.join(', '),
    );
    accept.textContent = words.acceptAll;
    reject.textContent = words.rejectAll;
    return (section.lang = words.language);
  };
}
