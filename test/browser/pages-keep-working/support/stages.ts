import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { accept, consentPage, part, record, type ConsentPage } from '../../support/consent-page.js';
import type { RecordingServer } from '../../support/recording-server.js';

export const SITE = 'http://site.test/';

/** A host of a vendor in analytics, for whatever a test wants to have held. */
export const HELD = 'http://vendor.test';

/** Many vendors, as a company's page has them: some by their own rules, some by their names alone. */
export const CONFIG = {
  policy: { version: '1' },
  vendors: [
    { id: 'acme', category: 'analytics', hosts: ['vendor.test'], cookies: [{ match: '^_acme' }] },
    { id: 'adverts', category: 'advertising', hosts: ['adverts.test', 'cdn.test/adverts/*'] },
    { id: 'proxied', category: 'analytics', hosts: ['/proxied/*'], storage: ['localStorage:/^_proxied/'] },
    { id: 'videos', category: 'functional', hosts: ['video.test/embed/*'] },
    'google-analytics',
    'google-ads',
    'yandex-metrica',
    'microsoft-clarity',
    'tiktok-pixel',
    'hotjar',
    'mixpanel',
    'posthog',
    'youtube',
  ],
};

/** Where a page is with its visitor. The control has no gate: it shows what the page does by itself. */
export interface Stage {
  readonly when: string;
  readonly hasGate: boolean;
  /** Do vendors run now? */
  readonly isOpen: boolean;
  /** What a visitor has done on a page that has loaded. */
  readonly answer: (page: Page) => Promise<void>;
}

export const CONTROL: Stage = {
  when: 'without the gate (control)',
  hasGate: false,
  isOpen: true,
  answer: async () => {},
};

export const UNANSWERED: Stage = {
  when: 'before an answer',
  hasGate: true,
  isOpen: false,
  answer: async (page) => part(page, 'banner').waitFor(),
};

export const ACCEPTED: Stage = { when: 'after accept all', hasGate: true, isOpen: true, answer: giveConsent };

export const REVOKED: Stage = {
  when: 'after a withdrawal',
  hasGate: true,
  isOpen: false,
  async answer(page) {
    await giveConsent(page);
    await page.evaluate('IlumeeConsent.revoke()');
  },
};

export const STAGES = [CONTROL, UNANSWERED, ACCEPTED, REVOKED];

async function giveConsent(page: Page): Promise<void> {
  await accept(page);
  await expect.poll(() => record(page)).not.toBeNull();
}

export interface StagePage extends ConsentPage {
  /** Markup ahead of the library's tag. */
  readonly before?: string;
}

/** A page that keeps whatever else is on it, with or without the gate. */
export function stagePage({ hasGate }: Stage, { before = '', ...options }: StagePage = {}): string {
  const html = consentPage({ config: CONFIG, attributes: {}, ...options }).replace('<title>', (tag) => before + tag);
  return hasGate ? html : html.replace(/<script src="\/dist\/.*?<\/script>/, '');
}

export interface Visit {
  readonly server: RecordingServer;
  readonly page: Page;
}

/** Serves a page and brings its visitor to this stage. */
export async function arrive({ server, page }: Visit, stage: Stage, options: StagePage = {}): Promise<void> {
  server.page('site.test', '/', stagePage(stage, options));
  await page.goto(SITE);
  await stage.answer(page);
}

/** Console warnings; errors are in `problems`. */
export function watchWarnings(context: BrowserContext): string[] {
  const warnings: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text());
  });
  return warnings;
}

/** That a held request has arrived where vendors run, and has not where they do not. */
export async function expectHeldUnlessOpen(
  server: RecordingServer,
  { isOpen }: Stage,
  ...requests: readonly { host?: string; path: string }[]
): Promise<void> {
  for (const { host = 'vendor.test', path } of requests) {
    if (isOpen) await server.waitFor({ host, path });
    else {
      await server.quiet(100);
      expect(server.requests({ host, path }), `${host}${path}`).toEqual([]);
    }
  }
}
