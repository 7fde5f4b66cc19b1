import { beforeEach, describe, expect, it, vi } from 'vitest';
import { messages as english } from '../../../src/languages/en-preferences.js';
import { messages as ar } from '../../../src/languages/ar.js';
import { messages as englishBanner } from '../../../src/languages/en.js';
import { messages as kk } from '../../../src/languages/kk.js';
import { messages as ru } from '../../../src/languages/ru.js';
import { actOnRequest } from '../../../src/notice/request-actions.js';
import { REQUEST_KINDS, requestAddress, requestText } from '../../../src/notice/request-text.js';
import { Requests } from '../../../src/notice/requests.js';
import { EXAMPLE } from '../config/example.js';
import { aRecord, aView, settings } from '../support/builders.js';
import { renderInto } from '../support/render.js';

const en = { ...englishBanner, ...english };
const input = { record: aRecord(), settings: settings(EXAMPLE as never), messages: en };

describe('the text of a request', () => {
  it.each(REQUEST_KINDS)('to %s says to whom, what, and which consent it is about', (kind) => {
    for (const messages of [en, ru, kk]) {
      const text = requestText(kind, { ...input, messages });
      expect(text).toContain('AYENK LLP, BIN 180440039847');
      expect(text).toContain(messages.requestSentences[kind]);
      for (const fact of [aRecord().id, aRecord().time, '1']) expect(text).toContain(`: ${fact}`);
    }
  });

  it('is another for each kind', () => {
    expect(new Set(REQUEST_KINDS.map((kind) => requestText(kind, input))).size).toBe(5);
  });

  it('keeps dates and ids in their own direction in Arabic', () => {
    const text = requestText('delete', { ...input, messages: ar });
    for (const fact of [aRecord().id, aRecord().time]) expect(text).toContain(`: \u2066${fact}\u2069`);
  });

  it('names the policy where there is no consent', () => {
    const text = requestText('delete', { ...input, record: null });
    expect(text).toContain('Policy version: 2026-01-15');
    expect(text).not.toContain('Consent ID');
  });
});

describe('where a request goes', () => {
  const about = { kind: 'access', text: 'Please & thank you\n100 % + ü', subject: 'See my data', record: aRecord() };

  it('is a letter to the site’s address, with the text in it', () => {
    const address = requestAddress({ email: 'privacy@site.example' }, about)!;
    expect(address).toMatch(/^mailto:privacy@site\.example\?subject=See%20my%20data&body=/);
    expect(decodeURIComponent(address.split('body=')[1]!)).toBe(about.text);
  });

  it('is the site’s form, which learns what it is about', () => {
    const { searchParams, pathname, hash } = new URL(requestAddress({ url: '/requests?lang=kk#form' }, about)!);
    expect([pathname, hash]).toEqual(['/requests', '#form']);
    expect(Object.fromEntries(searchParams)).toEqual({
      lang: 'kk',
      request: 'access',
      consent_id: aRecord().id,
      consent_policy: '1',
      consent_time: aRecord().time,
    });
  });

  it('is nowhere unless the site says so', () => {
    expect(requestAddress({}, about)).toBeUndefined();
  });
});

describe('the component', () => {
  const draw = (config: object = EXAMPLE) =>
    renderInto(Requests, aView(config as never, { record: aRecord(), messages: en }));
  const actions = (element: Element) =>
    [...element.querySelectorAll<HTMLElement>('[data-action]')].map(({ dataset }) => dataset.action);

  it('shows the text of the kind that is chosen', () => {
    const element = draw();
    const [select, field] = [element.querySelector('select')!, element.querySelector('textarea')!];
    expect(field.value).toBe(requestText('withdraw', input));
    select.value = 'delete';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    expect(field.value).toBe(requestText('delete', input));
  });

  it('offers to send where the site takes requests', () => {
    expect(actions(draw())).toEqual(['request-copy', 'request-download']);
    const disclosure = { requests: { email: 'privacy@site.example' } };
    expect(actions(draw({ ...EXAMPLE, disclosure }))).toEqual(['request-copy', 'request-download', 'request-send']);
  });

  it('names every control', () => {
    const element = draw();
    for (const control of element.querySelectorAll('select,textarea')) {
      expect(control.closest('label')!.textContent!.trim()).not.toBe('');
    }
  });
});

describe('its controls', () => {
  const disclosure = { requests: { email: 'privacy@site.example' } };
  const view = aView({ ...EXAMPLE, disclosure } as never, { record: aRecord(), messages: en });
  let root: Element;
  const act = (action: string) =>
    actOnRequest(action, { root, settings: view.settings, record: view.record, messages: en });
  beforeEach(() => {
    vi.restoreAllMocks();
    root = renderInto(Requests, view);
    root.querySelector('textarea')!.value = 'My own words';
  });

  it('copy what stands in the field, and say so', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await act('request-copy');
    expect(write).toHaveBeenCalledWith('My own words');
    expect(root.querySelector('[part=request-status]')!.textContent).toBe('Copied.');
  });

  it('select it where the browser gives no clipboard', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    const select = vi.spyOn(root.querySelector('textarea')!, 'select');
    document.execCommand = () => false;
    await act('request-copy');
    expect(select).toHaveBeenCalled();
    expect(root.querySelector('[part=request-status]')!.textContent).toBe('');
  });

  it('download it', async () => {
    const blobs: Blob[] = [];
    const names: string[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${blobs.push(blob as Blob)}`);
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    await act('request-download');
    expect(await blobs[0]!.text()).toBe('My own words');
    expect(names).toEqual([`request-withdraw-${aRecord().id}.txt`]);
  });

  it('send it', async () => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null);
    await act('request-send');
    expect(open.mock.calls[0]![0]).toContain('My%20own%20words');
  });
});
