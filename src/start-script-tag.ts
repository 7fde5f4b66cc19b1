import type { ConsentApi } from './api.js';
import { completeConfig, type Settings } from './config/complete.js';
import type { ConsentConfig } from './config/options.js';
import { readScriptTag } from './config/read-script-tag.js';
import { fingerprint } from './consent/choices.js';
import { startConsent, type StartedConsent } from './create-consent.js';
import type { Loaders } from './loaders/loaders.js';
import { createManualApi } from './manual.js';
import { isPublished, publish } from './publish.js';

/** Checks a configuration, tells its mistakes, and leads the settings back to what is usable. */
async function check(
  config: ConsentConfig,
  settings: Settings,
  { check }: Loaders,
  tag: Element | null,
): Promise<boolean> {
  try {
    const { errors, usable } = (await check()).checkConfig(config, tag);
    for (const { message } of errors) console.error(message);
    if (errors.length) Object.assign(settings, completeConfig(usable));
    return !errors.length;
  } catch (error) {
    console.error(error);
    return false;
  }
}

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

  function start(more?: ConsentConfig): ConsentApi {
    const config = { ...given, ...more };
    const settings = completeConfig(config);
    // Checking takes a file of its own; a returning visitor's browser knows what it has checked before.
    const signature = fingerprint(__VERSION__ + JSON.stringify(config));
    const started: StartedConsent = startConsent({
      settings,
      loaders,
      nonce,
      ...(lastChecked(settings) !== signature && {
        isRight: check(config, settings, loaders, tag).then((isRight) => {
          if (isRight) started.noteChecked(signature);
          return isRight;
        }),
      }),
    });
    return started.api;
  }

  publish(tag?.dataset.manual === undefined ? start() : createManualApi(start));
}

function lastChecked({ cookie }: Settings): unknown {
  try {
    return JSON.parse(localStorage.getItem(cookie.name)!).checked;
  } catch {
    return undefined;
  }
}
