import type { BrowserContext, Route } from 'playwright-core';

/** Host and path to what is served there: markup, or code where it does not start with a tag. */
export type Pages = Readonly<Record<string, string>>;

/**
 * Plays hosts that browsers ask by https alone, without certificates: requests are answered before they leave the
 * browser. Returns what was asked for, as `accounts.example/path`; what is not played is refused.
 */
export async function playHosts(context: BrowserContext, pages: Pages): Promise<string[]> {
  const asked: string[] = [];
  const answer = async (route: Route): Promise<void> => {
    const { hostname, pathname } = new URL(route.request().url());
    const name = hostname + pathname;
    asked.push(name);
    const body = pages[name];
    if (body === undefined) return route.abort();
    const isCode = !body.startsWith('<');
    await route.fulfill({
      contentType: isCode ? 'text/javascript' : 'text/html',
      headers: { 'access-control-allow-origin': '*' },
      body: isCode ? body : `<!doctype html><meta charset="utf-8"><title>${hostname}</title>${body}`,
    });
  };
  await context.route((url) => url.protocol === 'https:', answer);
  return asked;
}
