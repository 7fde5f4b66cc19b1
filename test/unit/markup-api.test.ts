import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fillTexts } from '../../src/fill-texts.js';
import { listenForActions } from '../../src/markup-api.js';
import { aRecord } from './support/builders.js';

let listening = new AbortController();
afterEach(() => {
  listening.abort();
  document.body.innerHTML = '';
  document.documentElement.lang = '';
});

const find = <E extends HTMLElement>(selector: string): E => document.querySelector<E>(selector)!;

describe('listenForActions', () => {
  const onAction = vi.fn();
  beforeEach(() => {
    onAction.mockReset();
    listening = new AbortController();
    listenForActions(onAction, listening.signal);
  });

  it.each(['accept-all', 'reject-all', 'preferences', 'revoke'])('hears data-consent-action="%s"', (action) => {
    document.body.innerHTML = `<button data-consent-action="${action}">Do</button>`;
    find('button').click();
    expect(onAction.mock.calls.map(([name]) => name)).toEqual([action]);
  });

  it('hears a click inside the element, and on elements that came later', () => {
    const later = document.createElement('a');
    later.dataset.consentAction = 'revoke';
    later.innerHTML = '<b>Withdraw</b>';
    document.body.append(later);
    find('b').click();
    expect(onAction).toHaveBeenCalledTimes(1);
  });

  it('leaves every other click to the page', () => {
    document.body.innerHTML = '<a href="#x">Link</a>';
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    find('a').dispatchEvent(click);
    document.dispatchEvent(new MouseEvent('click'));
    expect(onAction).not.toHaveBeenCalled();
    expect(click.defaultPrevented).toBe(false);
  });

  it('does not follow the link of an action', () => {
    document.body.innerHTML = '<a href="/elsewhere" data-consent-action="preferences">Settings</a>';
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    find('a').dispatchEvent(click);
    expect(click.defaultPrevented).toBe(true);
  });

  it('hears a click that the page stops on its way', () => {
    document.body.innerHTML = '<div><button data-consent-action="revoke">Withdraw</button></div>';
    find('div').addEventListener('click', (event) => event.stopImmediatePropagation(), true);
    find('button').click();
    expect(onAction).toHaveBeenCalledTimes(1);
  });

  it.each([true, false])('says whether a person clicked (%s)', (isTrusted) => {
    document.body.innerHTML = '<button data-consent-action="accept-all">Agree</button>';
    // happy-dom's events do not say it.
    const click = Object.defineProperty(new MouseEvent('click', { bubbles: true }), 'isTrusted', { value: isTrusted });
    find('button').dispatchEvent(click);
    expect(onAction).toHaveBeenCalledWith('accept-all', isTrusted);
  });

  it('hears nothing once it is stopped', () => {
    document.body.innerHTML = '<button data-consent-action="revoke">Withdraw</button>';
    listening.abort();
    find('button').click();
    expect(onAction).not.toHaveBeenCalled();
  });
});

describe('fillTexts', () => {
  const PAGE =
    '<p data-consent-text="policy-version"></p><i data-consent-text="id"></i><b data-consent-text="date"></b><u>u</u>';
  const texts = (): (string | null)[] => [...document.body.children].map(({ textContent }) => textContent);

  it('writes policy version, consent id and date into the page', () => {
    document.body.innerHTML = PAGE;
    document.documentElement.lang = 'en-US';
    fillTexts(aRecord(), '2026-01-15');
    expect(texts()).toEqual(['2026-01-15', aRecord().id, new Date(aRecord().time).toLocaleString('en-US'), 'u']);
  });

  it('writes the date in the language of the page', () => {
    document.body.innerHTML = PAGE;
    document.documentElement.lang = 'kk';
    fillTexts(aRecord(), '1');
    expect(find('b').textContent).toBe(new Date(aRecord().time).toLocaleString('kk'));
  });

  it.each(['', 'en_US', 'no such language', '-'])('writes a date where the page’s language is "%s"', (lang) => {
    document.body.innerHTML = PAGE;
    document.documentElement.lang = lang;
    fillTexts(aRecord(), '1');
    expect(find('b').textContent).toContain('2026');
  });

  it('empties id and date when there is no record any more', () => {
    document.body.innerHTML = PAGE;
    fillTexts(aRecord(), '1');
    fillTexts(null, '1');
    expect(texts()).toEqual(['1', '', '', 'u']);
  });

  it('takes a version that looks like markup for text', () => {
    document.body.innerHTML = PAGE;
    fillTexts(null, '<img src=x onerror=alert(1)>');
    expect(find('p').textContent).toBe('<img src=x onerror=alert(1)>');
    expect(document.querySelector('img')).toBeNull();
  });

  it('touches nothing that already says so', async () => {
    document.body.innerHTML = PAGE;
    fillTexts(aRecord(), '1');
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver((records) => seen.push(...records));
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
    fillTexts(aRecord(), '1');
    await new Promise((resolve) => setTimeout(resolve));
    observer.disconnect();
    expect(seen).toEqual([]);
  });
});
