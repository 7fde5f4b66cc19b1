import type { ConsentApi } from './api.js';

/** Shows in the console what is held, each time that changes (`data-debug`). */
export function debug({ on, held }: Pick<ConsentApi, 'on' | 'held'>): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (): void => {
    const rows = held().map(({ destination, url, category, vendor, source }) => ({
      destination,
      url: url.slice(0, 120),
      category,
      vendor,
      source,
    }));
    console.table(rows);
  };
  for (const event of ['hold', 'release'] as const) {
    on(event, () => {
      clearTimeout(timer);
      timer = setTimeout(show, 100);
    });
  }
  show();
}
