import { steady } from '../natives.js';
import { plain } from '../own.js';
import { trust } from '../trusted-types.js';
import type { Load, Modules } from './loaders.js';
import type { Hashes } from './verified-ask.js';

/** A chunk's own script, with the function that its code is by the time it has loaded. */
interface ChunkScript extends HTMLScriptElement {
  chunk?: (exports: object, require: () => unknown) => void;
}

/**
 * Loads the chunks that were built with this file. A chunk runs only if it is, byte for byte, the one whose hash
 * stands in this file, or in the `ask` chunk that this file has checked: the browser checks the element's integrity.
 * No modules, because browsers before 2025, and Firefox 153, ignore every import map of the page that comes after
 * the first module (measured).
 * @param base address of the folder the chunks are in, absolute and with a slash at the end
 */
export function createVerifiedLoad(base: string, nonce: string): Load {
  const loading = plain<Partial<Record<keyof Modules, Promise<never>>>>();
  const loaded = plain<Partial<Record<keyof Modules, object>>>();

  async function fetchChunk(name: keyof Modules): Promise<never> {
    // Only what is needed after `ask` waits for it.
    const hash = __CHUNKS__[name] ?? ((await load('ask')) as unknown as Hashes).hashes[name]!;
    // As the build names the file.
    const src = `${base}ilumee-consent.${name}-${hash.slice(0, 8).replace(/\W/g, '_')}.js`;
    const integrity = `sha256-${hash}`;
    // Held until it has come: WebKit collects a script that is not in the page, and with it what waits for it.
    const script: ChunkScript = (loaded[name] = document.createElement('script'));
    await new Promise((onload, reject) => {
      const onerror = (): void => reject(new Error(`consent: ${src} did not load, or is not the file that was built`));
      document.head.append(
        Object.assign(script, {
          crossOrigin: 'anonymous',
          integrity,
          nonce,
          onload,
          onerror,
          src: trust('ScriptURL', src),
        }),
      );
      script.remove();
    });
    // What one chunk needs of another is in the notice, which is there before it.
    script.chunk!((loaded[name] = plain()), () => loaded.notice);
    return loaded[name] as never;
  }

  async function tryToFetch(name: keyof Modules): Promise<never> {
    try {
      return await fetchChunk(name);
    } catch (error) {
      delete loading[name];
      throw error;
    }
  }

  const load: Load = (name) => (loading[name] ??= steady(tryToFetch(name)));
  return load;
}
