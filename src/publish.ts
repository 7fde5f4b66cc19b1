import type { ConsentApi } from './api.js';

type Queued = (consent: ConsentApi) => void;

/** Whether a library of this kind is on the page already. A queue (an array) is not. */
export const isPublished = (): boolean => !!window.IlumeeConsent && !Array.isArray(window.IlumeeConsent);

/** Puts the public object on `window`, where no script can replace it, and calls what waited for it. */
export function publish(api: ConsentApi): void {
  const queue: unknown = window.IlumeeConsent;
  Object.defineProperty(window, 'IlumeeConsent', { value: api, writable: false, configurable: false });
  if (Array.isArray(queue)) for (const callback of queue as Queued[]) api.push(callback);
}
