import { describe, expect, it } from 'vitest';
import { completeConfig } from '../../../src/config/complete.js';
import type { ConsentConfig } from '../../../src/config/options.js';
import { sealPolicy } from '../../../src/gate/seal.js';

const policy = (config: Partial<ConsentConfig>, granted: readonly string[] = []): Record<string, string[]> =>
  Object.fromEntries(
    sealPolicy(
      completeConfig({ policy: { version: '1' }, ...config }),
      (id) => granted.includes(id),
      'https://cdn.example',
    )
      .split('; ')
      .map((directive) => {
        const [name = '', ...sources] = directive.split(' ');
        return [name, sources];
      }),
  );

describe('the policy of mode seal', () => {
  it('lets nothing in but the site, the library and inline code while nothing is granted', () => {
    expect(policy({})['default-src']).toEqual([
      "'self'",
      'https://cdn.example',
      'data:',
      'blob:',
      "'unsafe-inline'",
      "'unsafe-eval'",
    ]);
    expect(policy({})['worker-src']).toEqual(["'none'"]);
  });

  it('lets allowed hosts in, with those below them', () => {
    expect(policy({ gate: { allow: ['images.example', 'cdn.other.example/site/*'] } })['default-src']).toEqual(
      expect.arrayContaining([
        'images.example:*',
        '*.images.example:*',
        'cdn.other.example:*/site/',
        '*.cdn.other.example:*/site/',
      ]),
    );
  });

  it('lets the hosts of what is granted in, and of nothing else', () => {
    const vendors = [
      { id: 'acme', category: 'analytics', hosts: ['acme.example'] },
      { id: 'other', category: 'advertising', hosts: ['other.example'] },
    ];
    const sources = policy({ vendors }, ['acme', 'analytics'])['default-src'];
    expect(sources).toEqual(expect.arrayContaining(['acme.example:*', 'hotjar.com:*']));
    expect(sources).not.toEqual(expect.arrayContaining(['other.example:*']));
    expect(sources).not.toEqual(expect.arrayContaining(['criteo.com:*']));
  });

  it('passes over what is no text, before the check has told it', () => {
    const allow = [{ toString: null }, 'b.example'] as unknown as string[];
    expect(sealPolicy({ vendors: [], gate: { unknown: 'x', allow } }, () => false, '')).toContain(' *.b.example:*');
  });

  it("lets the site's own workers be when it says so", () => {
    expect(policy({ gate: { allow: ['self-workers'] } })['worker-src']).toContain("'self'");
  });
});
