// @ts-check
// Which other packages have code in dist/: noted while it is built, then written beside it, as dist/sbom.cdx.json
// (CycloneDX 1.6) and, with the notices that their licences ask for, as dist/LICENSES.txt.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import * as CycloneDX from '@cyclonedx/cyclonedx-library';

const { Enums, Models, Serialize, Spec } = CycloneDX;

/** @typedef {{ version: string, license: string, integrity: string }} Locked a package, as the lock file pins it */

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
/** @type {(name: string) => Locked} */
const locked = (name) => JSON.parse(readFileSync('package-lock.json', 'utf8')).packages[`node_modules/${name}`];

/** @type {(one: string, other: string) => number} */
const byCode = (one, other) => (one < other ? -1 : 1);

/**
 * Package to the files of dist/ that have code of it.
 * @type {Map<string, Set<string>>}
 */
const shipped = new Map();

/** @type {(id: string) => string | undefined} */
const packageOf = (id) => /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1]?.replace('\\', '/');

/**
 * A rollup plugin, the last of each build: what is left of a package when all else has been done counts, and the
 * file's last name.
 * @type {import('rollup').Plugin}
 */
export const noteShipped = {
  name: 'note-shipped',
  generateBundle(_, bundle) {
    for (const part of Object.values(bundle)) {
      if (part.type !== 'chunk') continue;
      for (const [id, { renderedLength }] of Object.entries(part.modules)) {
        const name = packageOf(id);
        if (!name || renderedLength === 0) continue;
        shipped.set(name, (shipped.get(name) ?? new Set()).add(part.fileName.replace(/^dist\//, '')));
      }
    }
  },
};

/** @type {(name: string, version: string) => string} */
const toPurl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/**
 * @param {string} name
 * @param {import('@cyclonedx/cyclonedx-library').Models.OptionalComponentProperties} properties
 */
function toComponent(name, properties) {
  const { version, license, integrity } = locked(name);
  const [, group, own = name] = /^(@.+)\/(.+)$/.exec(name) ?? [];
  const [algorithm, hash] = integrity.split('-');
  if (algorithm !== 'sha512') throw new Error(`${name} is pinned by ${algorithm}`);
  const component = new Models.Component(Enums.ComponentType.Library, own, {
    ...properties,
    group,
    version,
    bomRef: toPurl(name, version),
    purl: toPurl(name, version),
    // Of the registry's archive.
    hashes: new Models.HashDictionary([
      [Enums.HashAlgorithm['SHA-512'], Buffer.from(/** @type {string} */ (hash), 'base64').toString('hex')],
    ]),
  });
  component.licenses.add(new Models.SpdxLicense(license));
  return component;
}

/** @type {(name: string, values: Iterable<string>) => InstanceType<typeof Models.PropertyRepository>} */
const toProperties = (name, values) =>
  new Models.PropertyRepository([...values].sort(byCode).map((value) => new Models.Property(name, value)));

/** The bill of materials, as JSON: of the same sources always the same, so without the time of day. */
function writeBill() {
  const { name, version, description, license, author, peerDependencies } = manifest;
  const [group, own] = name.split('/');
  const purl = toPurl(name, version);
  const self = new Models.Component(Enums.ComponentType.Library, own, {
    group,
    version,
    description,
    purl,
    bomRef: purl,
    publisher: author,
  });
  self.licenses.add(new Models.SpdxLicense(license));

  const built = [...shipped.keys()].sort(byCode).map((one) =>
    toComponent(one, {
      scope: Enums.ComponentScope.Required,
      properties: toProperties('ilumee-consent:in', shipped.get(one) ?? []),
    }),
  );
  // Not in dist/: for who uses the entries that import them. The version is the one that the tests ran with.
  const peers = Object.entries(peerDependencies).map(([one, range]) =>
    toComponent(one, {
      scope: Enums.ComponentScope.Optional,
      properties: toProperties('ilumee-consent:peer-range', [/** @type {string} */ (range)]),
    }),
  );
  for (const { bomRef } of [...built, ...peers]) self.dependencies.add(bomRef);

  const bom = new Models.Bom({
    metadata: new Models.Metadata({ component: self }),
    components: new Models.ComponentRepository([...built, ...peers]),
  });
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  const serialize = () => `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
  // A UUID of the content (RFC 9562, version 8), where others take a random one.
  const hash = createHash('sha256').update(serialize()).digest('hex');
  bom.serialNumber = hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/, 'urn:uuid:$1-$2-8$3-a$4-$5');
  return serialize();
}

/** @type {(name: string) => string} */
function noticeOf(name) {
  const folder = `node_modules/${name}`;
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  if (!file) throw new Error(`${name} has no licence file`);
  return readFileSync(`${folder}/${file}`, 'utf8').trim();
}

function writeNotices() {
  const parts = [...shipped]
    .sort(([one], [other]) => byCode(one, other))
    .map(([name, files]) => {
      const { version, license } = locked(name);
      return `${name} ${version} (${license}), in part in: ${[...files].sort(byCode).join(', ')}\n\n${noticeOf(name)}\n`;
    });
  const own = `${manifest.name} ${manifest.version} (${manifest.license})\n\n${readFileSync('LICENSE', 'utf8').trim()}\n`;
  return [own, ...parts].join(`\n${'-'.repeat(80)}\n\n`);
}

/**
 * A rollup plugin, after all else in the last build.
 * @type {import('rollup').Plugin}
 */
export const billOfMaterials = {
  name: 'bill-of-materials',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'sbom.cdx.json', source: writeBill() });
    this.emitFile({ type: 'asset', fileName: 'LICENSES.txt', source: writeNotices() });
  },
};
