import { useSyncExternalStore } from 'react';

/** The current record in a React component; null while there is none, and on the server. */
const useConsent = (consent) => useSyncExternalStore(consent.subscribe, consent.getSnapshot, () => null);

export { useConsent };
