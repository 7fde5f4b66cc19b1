// Ways to store under a name that the vendor's entry claims. Nothing is sent: what is found afterwards counts.
import { frame } from '../site/page-tools.js';

const hasCookie = (t) => document.cookie.split('; ').includes(`${t.key}=${t.token}`);
const isStored = (t) => localStorage.getItem(t.key) === t.token;

export const storage = {
  'document.cookie': {
    attempt(t) {
      document.cookie = `${t.key}=${t.token}; path=/`;
    },
    found: hasCookie,
  },
  'document.cookie of a frame': {
    attempt(t) {
      frame().contentDocument.cookie = `${t.key}=${t.token}; path=/`;
    },
    found: hasCookie,
  },
  'cookieStore.set': {
    attempt: (t) => cookieStore.set(t.key, t.token),
    found: hasCookie,
  },
  'localStorage.setItem': { attempt: (t) => localStorage.setItem(t.key, t.token), found: isStored },
  'localStorage by name': {
    attempt(t) {
      localStorage[t.key] = t.token;
    },
    found: isStored,
  },
  'localStorage by defineProperty': {
    attempt: (t) => void Object.defineProperty(localStorage, t.key, { value: t.token }),
    found: isStored,
  },
  'localStorage of a frame': {
    attempt: (t) => frame().contentWindow.localStorage.setItem(t.key, t.token),
    found: isStored,
  },
  'sessionStorage.setItem': {
    attempt: (t) => sessionStorage.setItem(t.key, t.token),
    found: (t) => sessionStorage.getItem(t.key) === t.token,
  },
  'sessionStorage by name': {
    attempt(t) {
      sessionStorage[t.key] = t.token;
    },
    found: (t) => sessionStorage.getItem(t.key) === t.token,
  },
  'indexedDB.open': {
    attempt: (t) =>
      new Promise((resolve) => {
        const request = indexedDB.open(`${t.key}_${t.token}`);
        request.onerror = resolve;
        request.onsuccess = () => {
          // An open one could not be erased.
          request.result.close();
          resolve();
        };
      }),
    found: async (t) => (await indexedDB.databases()).some(({ name }) => name === `${t.key}_${t.token}`),
  },
};
