import { afterEach, describe, expect, it } from 'vitest';
import type { HeldItem } from '../../../src/gate/marked.js';
import { messages as ru } from '../../../src/languages/ru.js';
import { Placeholder } from '../../../src/notice/placeholder.js';
import { aView } from '../support/builders.js';
import { renderInto, textOf } from '../support/render.js';

function aFrame(parts: Partial<HeldItem> & { title?: string } = {}): HeldItem {
  const { title, ...rest } = parts;
  const element = document.createElement('iframe');
  if (title !== undefined) element.title = title;
  return {
    url: 'https://video.example/embed/1',
    destination: 'iframe',
    category: 'functional',
    vendor: undefined,
    element,
    ...rest,
  };
}

const shown = (item: HeldItem, ...view: Parameters<typeof aView>): HTMLElement =>
  renderInto(Placeholder, { item, view: aView(...view) });

afterEach(() => {
  document.body.innerHTML = '';
});

describe('Placeholder', () => {
  it('says what is held and who would receive data', () => {
    const element = shown(aFrame({ title: 'Our film', vendor: 'video' }), {
      vendors: [{ id: 'video', name: 'Video Inc.', category: 'functional' }],
    });
    expect(textOf(element.querySelector('p'))).toBe(
      '“Our film” is not loaded: Video Inc. would receive data such as your IP address.',
    );
    expect(element.querySelector('[part=placeholder]')!.getAttribute('aria-label')).toBe('Our film');
  });

  it.each([undefined, ''])('names the host where the frame has no title (%j) and the vendor is not known', (title) => {
    expect(textOf(shown(aFrame({ title, vendor: 'nobody' })).querySelector('p'))).toBe(
      '“video.example” is not loaded: video.example would receive data such as your IP address.',
    );
  });

  it('offers to load it once, or its category always', () => {
    const buttons = [...shown(aFrame()).querySelectorAll('button')];
    expect(buttons.map((button) => [button.dataset.action, button.type, textOf(button)])).toEqual([
      ['load-once', 'button', 'Load once'],
      ['always-allow', 'button', 'Always allow Functional'],
    ]);
  });

  it('speaks the language of the notice', () => {
    expect(textOf(shown(aFrame(), {}, { messages: ru }))).toContain('Всегда разрешать: Функциональные');
  });

  it('knows an address without a host as the site’s own', () => {
    expect(textOf(shown(aFrame({ url: '/embed/1' })))).toContain(location.hostname);
  });

  it.each(['https://', '//', 'http://[', 'https://exa mple.com/'])(
    'stands in also where the address is "%s"',
    (url) => {
      expect(textOf(shown(aFrame({ url })))).toContain('Load once');
    },
  );

  it('shows a title as text, never as markup', () => {
    const markup = '<img src=x onerror=alert(1)>';
    const element = shown(aFrame({ title: markup, vendor: 'video' }), {
      categories: { functional: { name: markup } },
      vendors: [{ id: 'video', name: markup, category: 'functional' }],
    });
    expect(element.querySelector('img')).toBeNull();
    expect(textOf(element).split(markup)).toHaveLength(4);
  });
});
