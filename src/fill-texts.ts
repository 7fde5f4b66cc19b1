import type { ConsentRecord } from './consent/types.js';
import type { NoticeControl } from './notice/notice-control.js';

/** In the page's language, or the browser's where the page names none that there is (`en_US`). */
function dateOf({ time }: ConsentRecord): string {
  try {
    return new Date(time).toLocaleString(document.documentElement.lang || []);
  } catch {
    return new Date(time).toLocaleString();
  }
}

/**
 * Writes facts of the record into the site's own text: `policy-version`, `date`, `id`; empty while there is none.
 * Has preferences drawn where the page wants them.
 */
export function fillTexts(
  record: ConsentRecord | null,
  policy: string,
  notice?: Pick<NoticeControl, 'state' | 'draw'>,
): void {
  for (const place of document.querySelectorAll('[data-consent-preferences]')) {
    if (notice?.state.frames.has(place) !== false) continue;
    notice.state.frames.set(place, undefined);
    notice.draw();
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-consent-text]')) {
    const fact = element.dataset.consentText;
    const text = fact === 'policy-version' ? policy : record && (fact === 'id' ? record.id : dateOf(record));
    // Every write is a mutation, and every mutation brings us here.
    if (element.textContent !== (text ?? '')) element.textContent = text ?? '';
  }
}
