import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { VendorContext } from '../../../src/config/options.js';
import { page } from '../../../src/vendors/page-globals.js';
import { contentsquare } from '../../../src/vendors/presets/contentsquare.js';

const context: VendorContext = { nonce: '', categories: ['analytics'], isGranted: () => true };
const signal = (granted: boolean): void => contentsquare.definition.signal!(granted, {}, context);

const note = (): void => {
  document.cookie = '_cs_optout=1; Path=/; Max-Age=86400';
};
const hasNote = (): boolean => document.cookie.includes('_cs_optout=');
const leave = (): unknown => dispatchEvent(new Event('pagehide'));

/** As the tag does it: takes what waits, then takes commands itself, and after `optout` none any more. */
function startTag(): void {
  const run = ([name]: readonly string[]): void => {
    if (name !== 'optout') return;
    page._uxa = [];
    note();
  };
  const waiting = page._uxa as string[][];
  page._uxa = { push: run };
  waiting.forEach(run);
}

beforeEach(() => {
  page._uxa = [];
});

afterEach(() => {
  leave();
  document.cookie = '_cs_optout=; Max-Age=-1; Path=/';
  localStorage.clear();
  delete page._uxa;
});

describe('Contentsquare', () => {
  it('is told nothing by a grant, and to opt the visitor out by a withdrawal', () => {
    signal(true);
    expect(page._uxa).toEqual([]);
    signal(false);
    expect(page._uxa).toEqual([['optout']]);
  });

  it('stays opted out as long as the page, and not on the next one', () => {
    startTag();
    signal(false);
    expect(hasNote()).toBe(true);
    leave();
    expect(hasNote()).toBe(false);
  });

  it('is not kept opted out by a grant that follows in the page', () => {
    startTag();
    signal(false);
    signal(true);
    expect(hasNote()).toBe(false);
  });

  it('that had not come before the next grant finds no opt-out that waits, and keeps what the page asked for', () => {
    page._uxa = [['setPath', '/a'], ['optout']];
    signal(false);
    signal(true);
    expect(page._uxa).toEqual([['setPath', '/a'], ['optout']]);
  });

  it('is told once, however often consent is withdrawn while it is on its way', () => {
    signal(false);
    signal(false);
    expect(page._uxa).toEqual([['optout']]);
    startTag();
    leave();
    expect(hasNote()).toBe(false);
  });

  it.each(['cookie', 'local storage'])('does not forget an opt-out of the visitor’s own: %s', (place) => {
    if (place === 'cookie') note();
    else localStorage.setItem('_cs_optout', '1');
    signal(false);
    signal(true);
    leave();
    expect([hasNote(), localStorage.getItem('_cs_optout')]).toEqual(place === 'cookie' ? [true, null] : [false, '1']);
  });

  it('without cookies notes it in local storage, and that goes the same way', () => {
    signal(false);
    localStorage.setItem('_cs_optout', '1');
    leave();
    expect(localStorage.getItem('_cs_optout')).toBeNull();
  });

  it('that is not on the page leaves what comes later alone', () => {
    delete page._uxa;
    signal(false);
    note();
    leave();
    expect(hasNote()).toBe(true);
    expect(page._uxa).toBeUndefined();
  });
});
