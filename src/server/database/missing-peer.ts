import { ConsentError } from '../../config/consent-error.js';

/** What is thrown where a package that only one kind of database needs is not installed. */
export function missingPeer(name: string, version: string, cause: unknown): ConsentError {
  const error = new ConsentError('log.database', `the package ${name} can not be imported`, installLine(name, version));
  return Object.assign(error, { cause });
}

const installLine = (name: string, version: string): string => `Run: npm install ${name}@${version}`;
