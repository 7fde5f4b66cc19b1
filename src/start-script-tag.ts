import type { ConsentApi } from './api.js';
import { completeConfig } from './config/complete.js';
import type { ConsentConfig } from './config/options.js';
import { readScriptTag } from './config/read-script-tag.js';
import { startConsent } from './create-consent.js';
import type { Loaders } from './loaders/loaders.js';
import { createManualApi } from './manual.js';
import { isPublished, publish } from './publish.js';

/**
 * Starts the library from its script tag. With `data-manual` the page starts it by `IlumeeConsent.init(config)`.
 * @param loadersFor gets the folder this file came from, and the nonce of its tag
 */
export function startScriptTag(loadersFor: (base: string, nonce: string) => Loaders): void {
  if (isPublished()) return console.warn('consent: already on this page; this copy steps aside');
  const tag = document.currentScript as HTMLScriptElement | null;
  const nonce = tag?.nonce ?? '';
  const loaders = loadersFor(new URL('.', tag?.src || location.href).href, nonce);
  const given = readScriptTag(tag, document.querySelector('script[data-ilumee-consent]'));

  function start(config: ConsentConfig): ConsentApi {
    const [settings, problems] = completeConfig(config, given.problems);
    if (problems.length) {
      const tell = (explain: (option: string, value: unknown) => unknown): void =>
        problems.forEach(({ option, value }) => console.error(explain(option, value)));
      loaders.explain().then(
        (module) => tell((option, value) => module.explain(option, value).message),
        () => tell((option, value) => `consent: ${option}: got ${String(value)}`),
      );
    }
    return startConsent({ settings, loaders, nonce, isClosed: problems.length > 0 }).api;
  }

  publish(
    tag?.dataset.manual === undefined
      ? start(given.config)
      : createManualApi((config) => start({ ...given.config, ...config })),
  );
}
