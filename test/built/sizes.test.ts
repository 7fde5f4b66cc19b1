import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LIMITS } from './limits.js';
import { brotliSize, find, gzipSize, integrity, ROOT, scripts } from './support/dist.js';

const readme = readFileSync(`${ROOT}README.md`, 'utf8');
const kB = (count: number): string => `${(count / 1000).toFixed(1)} kB`;

/** What stands in the README between `<!-- name -->` and `<!-- /name -->`. */
function section(name: string): string {
  const found = new RegExp(`<!-- ${name} -->\\n([^]*?)\\n<!-- /${name} -->`).exec(readme);
  if (!found) throw new Error(`README.md has no section "${name}"`);
  return found[1]!.trim();
}

describe('sizes', () => {
  it.each(Object.entries(LIMITS))('%s weighs at most %i bytes, brotli', (pattern, limit) => {
    expect(brotliSize(find(pattern))).toBeLessThanOrEqual(limit);
  });

  it('have a limit for each file that a script tag loads', () => {
    const limited = Object.keys(LIMITS).map(find);
    expect(scripts.filter((file) => file.startsWith('ilumee-consent.')).sort()).toEqual(limited.sort());
  });
});

describe('the README', () => {
  const rows = [...section('sizes').matchAll(/^\| *(.+?) *\| *`(.+?)` *\| *(.+?) *\| *(.+?) *\|$/gm)];

  it('states sizes for the script-tag file, the banner and the preferences at least', () => {
    expect(rows.map(([, , file]) => file)).toEqual(
      expect.arrayContaining(['ilumee-consent.js', 'ilumee-consent.notice-*.js', 'ilumee-consent.preferences-*.js']),
    );
  });

  it.each(rows.map(([, , file, brotli, gzip]) => ({ file: file!, brotli, gzip })))(
    'states the size of $file as it is',
    ({ file, brotli, gzip }) => {
      expect({ brotli, gzip }).toEqual({ brotli: kB(brotliSize(find(file))), gzip: kB(gzipSize(find(file))) });
    },
  );

  it('gives the integrity of the script-tag file', () => {
    expect(section('integrity')).toBe(`\`\`\`html\nintegrity="${integrity('ilumee-consent.js', 'sha384')}"\n\`\`\``);
  });

  it('gives no other integrity anywhere', () => {
    const given = [...readme.matchAll(/sha(?:256|384|512)-[\w+/]{43,}=*/g)].map(([hash]) => hash);
    expect(new Set(given)).toEqual(new Set([integrity('ilumee-consent.js', 'sha384')]));
  });
});
