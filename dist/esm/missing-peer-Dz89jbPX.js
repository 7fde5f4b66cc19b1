import { C as ConsentError } from './consent-error-ZdHg7WSK.js';

/** `peerDependencies` of package.json that are imported only when they are needed. A test compares the two. */
const RANGES = {
    parse5: '^8.1.1',
    pg: '^8.12.0',
    '@electric-sql/pglite': '^0.5.16',
};
/** What is thrown where an optional package that this use needs is not installed. */
function missingPeer(option, name, cause) {
    const fix = `Run: npm install ${name}@${RANGES[name]}`;
    return Object.assign(new ConsentError(option, `the package ${name} can not be imported`, fix), { cause });
}

export { missingPeer as m };
