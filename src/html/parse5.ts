import { ConsentError } from '../config/consent-error.js';

/**
 * The parser is a peer dependency that only this entry needs. Imported like this, and not by a plain `import`, so
 * that whoever lacks it reads what to do.
 */
export const parse5 = await import('parse5').catch((cause: unknown) => {
  const error = new ConsentError('html', 'the package parse5 can not be imported', 'Run: npm install parse5@8');
  throw Object.assign(error, { cause });
});
