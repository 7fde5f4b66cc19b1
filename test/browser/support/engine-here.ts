import { test } from 'vitest';

/**
 * Whether an engine is installed, or could be just now. Where it is not, as WebKitGTK outside of Linux, a skipped test
 * says by name what was not run and why. Throws where a path that is set (`FIREFOX_PATH`) names nothing that starts.
 * @param ensure throws where there is none and none can be installed
 */
export function isEngineHere(name: string, ensure: () => unknown): boolean {
  try {
    ensure();
    return true;
  } catch (error) {
    const { message } = error as Error;
    if (!/^No \w+ to test with/.test(message)) throw error;
    test.skip(`${name}: not run. ${message.split('\n')[0]!}`, () => {});
    return false;
  }
}
