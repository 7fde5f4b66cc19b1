import { readFile, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { s as sha256 } from '../esm/sha256-CJlD1zZQ.js';

/// <reference types="node" />
const USAGE = `Usage: npx @ilumee/consent policy-hash <file or url> [options]

Prints the SHA-256 of the text of a policy page and compares it with a lock file that is committed with the site:
where the text has changed and the version has not, it fails, so that a build does.

  --lock <file>      default: policy.lock.json
  --version <text>   of the policy; default: what the page's tag (data-policy-version) or JSON block says
  --update           writes the page's text and version into the lock file

Exit code: 0 where both agree, 1 where they do not, 2 where the command can not be understood.`;
const WAIT_MS = 30_000;
const isAddress = (source) => /^https?:/i.test(source);
/** What a page is called in the lock file, on every system, however its path was written: `./a.html` is `a.html`. */
function toKey(source) {
    if (!isAddress(source))
        return relative('', source).replaceAll('\\', '/');
    const url = new URL(source);
    url.hash = '';
    return url.href;
}
/** Something that the user has to know, without a stack. */
class Failure extends Error {
}
/**
 * The page as text, in the encoding that its server or its own markup names. Guessed wrong, every Cyrillic letter of a
 * page in windows-1251 would be the same replacement character, and no change of the text would be seen.
 */
function decodePage(bytes, source, contentType = '') {
    const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
    const named = [contentType, ...(start.match(/<meta\b[^>]*>/gi) ?? [])]
        .map((text) => /charset\s*=\s*["']?\s*([^\s"';>/]+)/i.exec(text)?.[1])
        .find(Boolean);
    // A byte order mark beats what is said of it.
    const mark = start.startsWith('\xff\xfe') ? 'utf-16le' : start.startsWith('\xfe\xff') ? 'utf-16be' : undefined;
    const encoding = start.startsWith('\xef\xbb\xbf') ? 'utf-8' : (mark ?? named ?? 'utf-8');
    try {
        return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    }
    catch {
        throw new Failure(`${source} is not in ${encoding}. Say its encoding by <meta charset> on the page.`);
    }
}
async function readPage(source) {
    if (!isAddress(source)) {
        const bytes = await readFile(source).catch(() => {
            throw new Failure(`${source} can not be read.`);
        });
        return decodePage(bytes, source);
    }
    const answer = await fetch(source, { signal: AbortSignal.timeout(WAIT_MS) }).catch((error) => {
        throw new Failure(`${source} can not be reached: ${error instanceof Error ? error.message : String(error)}`);
    });
    if (!answer.ok)
        throw new Failure(`${source} answers ${answer.status}.`);
    return decodePage(new Uint8Array(await answer.arrayBuffer()), source, answer.headers.get('content-type') ?? '');
}
function parseLock(text, file) {
    try {
        const { policies } = JSON.parse(text);
        const isRight = Object.values(policies).every(({ version, sha256: hash }) => typeof version === 'string' && /^[\da-f]{64}$/.test(hash));
        if (isRight)
            return Object.fromEntries(Object.entries(policies).map(([source, one]) => [toKey(source), one]));
    }
    catch {
        // Told below.
    }
    throw new Failure(`${file} is not a lock file of policy-hash. Delete it and run the command with --update.`);
}
async function readLock(file) {
    const text = await readFile(file, 'utf8').catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw new Failure(`${file} can not be read.`);
    });
    return text === undefined ? undefined : parseLock(text, file);
}
async function writeLock(file, lock) {
    const policies = Object.fromEntries(Object.entries(lock).sort(([one], [other]) => (one < other ? -1 : 1)));
    await writeFile(file, `${JSON.stringify({ policies }, null, 2)}\n`).catch(() => {
        throw new Failure(`${file} can not be written.`);
    });
}
/** What is to be said of a page and what is locked of it; the exit code is 0 where nothing is. Pure. */
function compare(page, locked) {
    if (!locked)
        return 'is not in the lock file yet';
    if (page.sha256 === locked.sha256) {
        return page.version === locked.version
            ? undefined
            : `has version ${page.version}, the lock file ${locked.version}; the text is the same`;
    }
    return page.version === locked.version
        ? `has changed, and its version has not: it is still ${page.version}`
        : `has changed with its version, from ${locked.version} to ${page.version}`;
}
async function run(args) {
    const { values, positionals } = parseArgs({
        args: [...args],
        allowPositionals: true,
        options: {
            lock: { type: 'string', default: 'policy.lock.json' },
            version: { type: 'string' },
            update: { type: 'boolean', default: false },
            help: { type: 'boolean', short: 'h', default: false },
        },
    });
    if (values.help) {
        console.log(USAGE);
        return 0;
    }
    const [source, ...more] = positionals;
    if (!source || more.length) {
        console.error(USAGE);
        return 2;
    }
    // Loaded here: parse5 is an optional peer, and whoever only asks for help needs none.
    const { readPolicy } = await import('./policy-text-C2-MBzu4.js');
    const found = readPolicy(await readPage(source));
    if (!found.text)
        throw new Failure(`${source} has no text.`);
    const hash = sha256(found.text);
    console.log(`${hash}  ${source}`);
    const lock = await readLock(values.lock);
    const key = toKey(source);
    const locked = lock && Object.hasOwn(lock, key) ? lock[key] : undefined;
    const version = values.version ?? found.version ?? locked?.version;
    if (version === undefined) {
        throw new Failure(`${source} does not say its version. Add --version, or data-policy-version on the page's tag.`);
    }
    const page = { version, sha256: hash };
    const difference = compare(page, locked);
    if (difference === undefined)
        return 0;
    const isSilent = !!locked && locked.sha256 !== hash && locked.version === version;
    if (isSilent) {
        const fix = 'Publish it under a new version, or visitors are not asked about what they have not read.';
        throw new Failure(`${source} ${difference}. ${fix}`);
    }
    if (!values.update) {
        throw new Failure(`${source} ${difference}. Run the command with --update and commit ${values.lock}.`);
    }
    await writeLock(values.lock, { ...lock, [key]: page });
    console.log(`${values.lock}: version ${version} noted.`);
    return 0;
}
/** `npx @ilumee/consent policy-hash`. Resolves with the exit code. */
async function policyHash(args) {
    try {
        return await run(args);
    }
    catch (error) {
        if (error instanceof Failure) {
            console.error(error.message);
            return 1;
        }
        // An option that there is not.
        if (error.code?.startsWith('ERR_PARSE_ARGS')) {
            console.error(`${error.message}\n\n${USAGE}`);
            return 2;
        }
        throw error;
    }
}

export { compare, decodePage, policyHash, toKey };
