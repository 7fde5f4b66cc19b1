import type { Load } from './loaders.js';
import type { Hashes } from './verified-ask.js';

/**
 * Loads the chunks that were built with this file. A chunk runs only if it is, byte for byte, the one whose hash
 * stands in this file, or in the `ask` chunk that this file has checked: the browser checks the element's integrity,
 * and `import()` then takes the module it checked. After a failed check nothing may import that address: browsers
 * would fetch it again, unchecked (measured).
 * @param base address of the folder the chunks are in, absolute and with a slash at the end
 */
export function createVerifiedLoad(base: string, nonce: string): Load {
  const load: Load = async (name) => {
    // Only what is needed after `ask` waits for it.
    const hash = __CHUNKS__[name] ?? ((await load('ask')) as unknown as Hashes).hashes[name]!;
    // As the build names the file.
    const src = `${base}ilumee-consent.${name}-${hash.slice(0, 8).replace(/\W/g, '_')}.js`;
    const integrity = `sha256-${hash}`;
    await new Promise((onload, reject) => {
      const script = document.createElement('script');
      const onerror = (): void => reject(new Error(`consent: ${src} did not load, or is not the file that was built`));
      const attributes = { type: 'module', crossOrigin: 'anonymous', integrity, nonce, onload, onerror, src };
      document.head.append(Object.assign(script, attributes));
      script.remove();
    });
    return import(src);
  };
  return load;
}
