import { afterEach, describe, expect, it } from 'vitest';
import { page, stub, type VendorFunction } from '../../../src/vendors/page-globals.js';
import { linkedinInsight } from '../../../src/vendors/presets/linkedin-insight.js';
import { pinterestTag } from '../../../src/vendors/presets/pinterest-tag.js';

const context = { nonce: '', categories: [], isGranted: () => true };

afterEach(() => {
  for (const name of ['acme', 'pintrk', 'lintrk', '_linkedin_partner_id', '_linkedin_data_partner_ids']) {
    delete page[name];
  }
});

describe('the stand-in for a vendor’s function', () => {
  it('notes Arguments objects, which most scripts expect, until the script takes the calls', () => {
    const acme = stub('acme', 'queue', 'take');
    acme('init', 1);
    const [noted] = acme.queue as [object];
    expect(Object.prototype.toString.call(noted)).toBe('[object Arguments]');
    expect([...(noted as unknown[])]).toEqual(['init', 1]);
    const taken: unknown[][] = [];
    acme.take = (...given: unknown[]) => taken.push(given);
    acme('track');
    expect(taken).toEqual([['track']]);
    expect(acme.queue).toHaveLength(1);
  });

  it('notes lists for Pinterest and LinkedIn, as their own do', () => {
    pinterestTag.definition.prepare!({ tagId: '2612' }, context);
    expect((page.pintrk as VendorFunction).queue).toEqual([['setconsent', false], ['load', '2612'], ['page']]);
    linkedinInsight.definition.prepare!({ partnerId: '42' }, context);
    const lintrk = page.lintrk as VendorFunction;
    lintrk('track', { conversion_id: 1 });
    expect(lintrk.q).toEqual([['track', { conversion_id: 1 }]]);
  });

  it('is the page’s own where there is one', () => {
    const own = () => {};
    page.acme = own;
    expect(stub('acme', 'queue')).toBe(own);
  });
});
