import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LIMITS } from './limits.js';
import { brotliSize, find, gzipSize, integrity, ROOT, scripts, text } from './support/dist.js';

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

describe('what each part weighs', () => {
  const table = [...section('weights').matchAll(/^\| *([^|]+?) *\| *([\d.]+) *\| *(-?[\d.]+) *\|/gm)];
  const rows = table.map(([, name = '', minified, brotli]) => ({ name, minified: +minified!, brotli: +brotli! }));
  const parts = rows.slice(0, -1);
  const total = rows.at(-1)!;
  const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0);

  it('stands in the README as it is measured', () => {
    const { stderr, status } = spawnSync(process.execPath, ['scripts/weigh.mjs', '--check'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  });

  it('is all of the script-tag file, each byte of it once', () => {
    expect(parts.length).toBeGreaterThanOrEqual(10);
    expect(total.minified.toFixed(2)).toBe((text('ilumee-consent.js').length / 1000).toFixed(2));
    expect(total.brotli.toFixed(2)).toBe((brotliSize('ilumee-consent.js') / 1000).toFixed(2));
    // Each row is rounded to 0.01 kB.
    expect(Math.abs(sum(parts.map(({ minified }) => minified)) - total.minified)).toBeLessThan(0.005 * rows.length);
    expect(Math.abs(sum(parts.map(({ brotli }) => brotli)) - total.brotli)).toBeLessThan(0.005 * rows.length);
  });

  it('says plainly that a budget is missed, where it is', () => {
    const firstVisit = sum(['', '.notice-*', '.ask-*'].map((part) => brotliSize(find(`ilumee-consent${part}.js`))));
    for (const [bytes, limit, target] of [
      [brotliSize('ilumee-consent.js'), 8.0, 7.0],
      [firstVisit, 14.3, 13.3],
    ] as const) {
      const over = bytes / 1000 - limit;
      const result = over > 0 ? `**missed by ${over.toFixed(1)} kB**` : 'kept';
      const budget = `the limit of ${limit.toFixed(1)} kB (target ${target.toFixed(1)}) is ${result}`;
      expect(section('weights')).toContain(`${kB(bytes)}, brotli; ${budget}`);
    }
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
