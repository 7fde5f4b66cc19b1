import { useSyncExternalStore } from 'react';
import type { ConsentApi } from './api.js';
import type { ConsentRecord } from './consent/types.js';

/** The current record in a React component; null while there is none, and on the server. */
export const useConsent = (consent: Pick<ConsentApi, 'subscribe' | 'getSnapshot'>): ConsentRecord | null =>
  useSyncExternalStore(consent.subscribe, consent.getSnapshot, () => null);
