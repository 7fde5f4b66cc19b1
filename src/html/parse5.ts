import { missingPeer } from '../config/missing-peer.js';

/**
 * The parser is a peer dependency that only this entry needs. Imported like this, and not by a plain `import`, so
 * that whoever lacks it reads what to do.
 */
export const parse5 = await import('parse5').catch((cause: unknown) => {
  throw missingPeer('html', 'parse5', cause);
});
