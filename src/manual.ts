import type { ConsentApi } from './api.js';
import type { ConsentConfig } from './config/options.js';

const NAMES =
  'getConsent has whenGranted acceptAll rejectAll setConsent revoke show showPreferences hide on subscribe ' +
  'getSnapshot receipt attachTo setLanguage held push';

type Call = (...parameters: unknown[]) => unknown;

/** The public object of a page with `data-manual`: what it is asked to do waits for `init(config)`. */
export function createManualApi(start: (config: ConsentConfig) => ConsentApi): ConsentApi {
  let api: ConsentApi | undefined;
  let begin: (api: ConsentApi) => void;
  const begun = new Promise<ConsentApi>((resolve) => (begin = resolve));
  const manual: Record<string, unknown> = {
    ready: begun.then(({ ready }) => ready),
    version: __VERSION__,
    init: (config = {} as ConsentConfig) => begin((api ??= start(config))),
  };
  for (const name of NAMES.split(' ')) {
    const call = (parameters: unknown[]): unknown => (api![name as keyof ConsentApi] as Call)(...parameters);
    manual[name] = (...parameters: unknown[]): unknown => {
      if (api) return call(parameters);
      // What can be said before the start: nothing is granted, nothing is known.
      if (name === 'has') return parameters[0] === 'necessary';
      if (name === 'held') return [];
      if (/^get/.test(name)) return null;
      const called = begun.then(() => call(parameters));
      return /^(on|subscribe|attachTo)$/.test(name) ? () => void called.then((off) => (off as Call)()) : called;
    };
  }
  return Object.freeze(manual) as unknown as ConsentApi;
}
