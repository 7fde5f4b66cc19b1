import type { ConsentApi } from './api.js';
import { completeConfig } from './config/complete.js';
import type { ConsentConfig } from './config/options.js';
import { readScriptTag } from './config/read-script-tag.js';
import { fingerprint } from './consent/choices.js';
import { startConsent } from './create-consent.js';
import type { Load } from './loaders/loaders.js';
import { createManualApi } from './manual.js';
import { isPublished, publish } from './publish.js';

/**
 * Starts the library from its script tag. With `data-manual` the page starts it by `IlumeeConsent.init(config)`.
 * @param createLoad gets the folder this file came from, and the nonce of its tag
 */
export function startScriptTag(createLoad: (base: string, nonce: string) => Load): void {
  if (isPublished()) return console.warn('consent: already on this page; this copy steps aside');
  const tag = document.currentScript as HTMLScriptElement | null;
  const nonce = tag?.nonce ?? '';
  const base = new URL('.', tag?.src || location.href);
  const load = createLoad(base.href, nonce);
  const given = readScriptTag(tag, document.querySelector('script[data-ilumee-consent]'));

  function start(more?: ConsentConfig): ConsentApi {
    let config: ConsentConfig;
    let text = '';
    try {
      config = { ...given, ...more };
      // Of an element a framework may make a cycle.
      text = JSON.stringify(config, (_, value) => (value?.nodeType ? 0 : value));
    } catch {
      // What can not be read becomes an option that nobody knows, and is told as such.
      config = { init: 'something else' } as never;
    }
    const settings = completeConfig(config);
    const check = {
      signature: fingerprint(__VERSION__ + text),
      run: async () => (await load('ask')).check(config, settings, completeConfig, tag, load),
    };
    const { api } = startConsent({ settings, load, nonce, origin: base.origin, check });
    if (tag?.dataset.debug !== undefined) void load('ask').then(({ debug }) => debug(api));
    return api;
  }

  publish(tag?.dataset.manual === undefined ? start() : createManualApi(start));
}
