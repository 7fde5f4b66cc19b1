import { describe, expect, it } from 'vitest';
import type { ConsentConfig } from '../../../src/config/options.js';
import { noticeHash, noticeText } from '../../../src/evidence/index.js';
import { EXAMPLE } from '../config/example.js';

const CONFIG = EXAMPLE as unknown as ConsentConfig;

describe('noticeHash of an auditor', () => {
  it('takes the banner for what was answered on, and the version of the configuration', async () => {
    const banner = await noticeHash(CONFIG, { language: 'ru' });
    expect(banner).toMatch(/^[\da-f]{64}$/);
    expect(await noticeHash(CONFIG, { language: 'ru', layer: 'banner', version: '2026-01-15' })).toBe(banner);
    expect(await noticeHash(CONFIG, { language: 'ru', version: '2025-06-01' })).not.toBe(banner);
    expect(await noticeHash(CONFIG, { language: 'ru', layer: 'preferences' })).not.toBe(banner);
  });

  it('finds the language of a longer tag', async () => {
    expect(await noticeHash(CONFIG, { language: 'kk-KZ' })).toBe(await noticeHash(CONFIG, { language: 'kk' }));
    expect(await noticeHash(CONFIG, { language: 'kk' })).not.toBe(await noticeHash(CONFIG, { language: 'ru' }));
  });

  it('throws a mistake in the configuration: of that no visitor was asked', async () => {
    await expect(noticeHash({} as ConsentConfig, { language: 'en' })).rejects.toThrow('policy.version');
  });

  it.each([
    [undefined, 'consent: language: expected a language, got undefined. Give { language: record.language }'],
    [{}, 'consent: language: expected a language'],
    [{ language: 'en', layer: 'dialog' }, 'consent: layer: expected banner or preferences, got dialog'],
  ])('says what is wrong with its options: %j', async (options, message) => {
    await expect(noticeHash(CONFIG, options as never)).rejects.toThrow(message);
  });

  it('shows what was hashed', async () => {
    expect(JSON.parse(await noticeText(CONFIG, { language: 'en', layer: 'preferences' }))).toMatchObject({
      language: 'en',
      layer: 'preferences',
      texts: { save: 'Save choices', acceptAll: 'Accept all' },
    });
  });
});
