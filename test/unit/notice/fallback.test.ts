import { beforeEach, describe, expect, it } from 'vitest';
import { messages as ar } from '../../../src/languages/ar.js';
import { messages as ru } from '../../../src/languages/ru.js';
import type { ConsentConfig } from '../../../src/config/options.js';
import { createFallback, FALLBACK } from '../../../src/notice/fallback.js';
import { settings } from '../support/builders.js';
import { textOf } from '../support/render.js';

let root: ShadowRoot;
beforeEach(() => {
  root = document.createElement('div').attachShadow({ mode: 'open' });
});

const create = (config: Partial<ConsentConfig> = {}): ReturnType<typeof createFallback> =>
  createFallback(root, settings(config));
const section = (): HTMLElement => root.querySelector(FALLBACK)!;

describe('createFallback', () => {
  it('says who asks and for what, in English where nothing else has come', () => {
    expect(create({ controller: { name: 'Acme' }, categories: { analytics: {} } })()).toBe('en');
    expect(textOf(section().querySelector('p'))).toBe(
      'Acme asks for your consent to store and read data on your device for: analytics.',
    );
    expect(section().getAttribute('aria-label')).toBe('Your privacy');
  });

  it('says it in another language, and in which', () => {
    const speak = create();
    speak();
    expect(speak(ru)).toBe('ru');
    expect([...root.querySelectorAll('button')].map(textOf)).toEqual(['Принять все', 'Отклонить все']);
    expect(section().lang).toBe('ru');
    expect(section().textContent).not.toMatch(/[a-z]/i);
    expect(root.querySelectorAll('section')).toHaveLength(1);
    expect(speak(ar)).toBe('ar');
    expect(section().dir).toBe('auto');
  });

  it('has two buttons, which differ in nothing but what they do', () => {
    create()();
    const [accept, reject] = [...root.querySelectorAll('button')];
    expect([accept!.dataset.action, reject!.dataset.action]).toEqual(['accept-all', 'reject-all']);
    const markup = (button: Element): string => button.outerHTML.replace(/accept|reject/gi, '');
    expect(markup(accept!)).toBe(markup(reject!));
  });

  it('shows markup in the configuration as text', () => {
    const name = '<img src=x> $& {purposes}';
    create({ controller: { name }, categories: { analytics: {} } })();
    expect(root.querySelector('img')).toBeNull();
    expect(section().textContent).toContain(`${name} asks`);
  });
});
