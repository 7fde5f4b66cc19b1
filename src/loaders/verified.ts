import type { Loaders } from './loaders.js';

/**
 * Loads the chunks that were built with this file. A chunk runs only if it is, byte for byte, the one whose hash
 * stands in this file: the browser checks the element's integrity, and `import()` then takes the module it checked.
 * After a failed check nothing may import that address: browsers would fetch it again, unchecked (measured).
 * @param base address of the folder the chunks are in, absolute and with a slash at the end
 */
export function verifiedLoaders(base: string, nonce: string): Loaders {
  function load<T>(name: string): Promise<T> {
    const [file, integrity] = __CHUNKS__[name]!;
    const url = base + file;
    return new Promise<void>((resolve, reject) => {
      const script = document.createElement('script');
      script.type = 'module';
      script.crossOrigin = 'anonymous';
      script.integrity = integrity;
      script.nonce = nonce;
      script.onload = () => resolve();
      script.onerror = () => reject(new Error(`consent: ${url} did not load, or is not the file that was built`));
      script.src = url;
      document.head.append(script);
      script.remove();
    }).then(() => import(url));
  }
  const names = ['notice', 'preferences', 'erase', 'receipt', 'check'] as const;
  return {
    ...(Object.fromEntries(names.map((name) => [name, () => load(name)])) as Omit<Loaders, 'language'>),
    language: load,
  };
}
