import type { ConsentApi } from './api.js';
import type { ConsentConfig } from './config/options.js';

/** What can be said before the start: nothing is granted, nothing is known. */
const EARLY = {
  getConsent: () => null,
  getSnapshot: () => null,
  has: (id: string) => id === 'necessary',
  held: () => [],
};
const LATER = 'acceptAll rejectAll setConsent revoke whenGranted receipt show showPreferences hide setLanguage push';

/** The public object of a page with `data-manual`: everything it is asked to do waits for `init(config)`. */
export function createManualApi(start: (config: ConsentConfig) => ConsentApi): ConsentApi {
  let api: ConsentApi | undefined;
  let begin: () => void;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  type Call = (...parameters: unknown[]) => unknown;
  const call = (name: string, parameters: unknown[]) => (api as unknown as Record<string, Call>)[name]!(...parameters);

  const manual: Record<string, unknown> = {
    ready: begun.then(() => api!.ready),
    version: __VERSION__,
    init(config: ConsentConfig = {} as ConsentConfig) {
      api ??= start(config);
      begin();
    },
  };
  for (const [name, early] of Object.entries(EARLY)) {
    manual[name] = (...parameters: [string]) => (api ? call(name, parameters) : early(...parameters));
  }
  for (const name of LATER.split(' ')) {
    manual[name] = (...parameters: unknown[]) =>
      api ? call(name, parameters) : begun.then(() => call(name, parameters));
  }
  for (const name of ['on', 'subscribe']) {
    manual[name] = (...parameters: unknown[]) => {
      if (api) return call(name, parameters);
      const off = begun.then(() => call(name, parameters) as () => void);
      return () => void off.then((takeOff) => takeOff());
    };
  }
  return Object.freeze(manual) as unknown as ConsentApi;
}
