import { beforeEach, describe, expect, it } from 'vitest';
import { attachTo, attachToMarked } from '../../../src/forms/attach.js';
import type { ConsentRecord } from '../../../src/consent/types.js';
import { aRecord } from '../support/builders.js';

let record: ConsentRecord | null;
let listeners: Set<() => void>;
const context = {
  getRecord: () => record,
  onChange(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
const change = (next: ConsentRecord | null): void => {
  record = next;
  for (const listener of listeners) listener();
};

function aForm(): HTMLFormElement {
  const form = document.createElement('form');
  document.body.append(form);
  return form;
}
/** What a submission carries. happy-dom fires no `formdata` by itself. */
function dataOf(form: HTMLFormElement): Record<string, unknown> {
  const formData = new FormData(form);
  form.dispatchEvent(Object.assign(new Event('formdata'), { formData }));
  return Object.fromEntries(formData);
}
const FIELDS = { consent_id: aRecord().id, consent_policy: '1', consent_time: aRecord().time };

beforeEach(() => {
  record = aRecord();
  listeners = new Set();
  document.body.replaceChildren();
});

describe('attachTo', () => {
  it('puts id, policy version and time into the form', () => {
    const form = aForm();
    attachTo(form, context);
    const inputs = [...form.querySelectorAll('input')];
    expect(inputs.map(({ type, name, value }) => [type, name, value])).toEqual(
      Object.entries(FIELDS).map(([name, value]) => ['hidden', name, value]),
    );
    expect(dataOf(form)).toEqual(FIELDS);
  });

  it('follows the answer, and sends nothing where there is none', () => {
    const form = aForm();
    record = null;
    attachTo(form, context);
    expect(dataOf(form)).toEqual({});
    change(aRecord({ policy: '2' }));
    expect(dataOf(form)).toEqual({ ...FIELDS, consent_policy: '2' });
    change(null);
    expect(dataOf(form)).toEqual({});
  });

  it('works where a framework has thrown its fields away, or filled them otherwise', () => {
    const form = aForm();
    attachTo(form, context);
    form.replaceChildren();
    expect(dataOf(form)).toEqual(FIELDS);
    change(aRecord());
    form.querySelector('input')!.value = 'forged';
    expect(dataOf(form)).toEqual(FIELDS);
  });

  it('takes all of it out again, once nobody wants it', () => {
    const form = aForm();
    const [one, other] = [attachTo(form, context), attachTo(form, context)];
    expect(form.querySelectorAll('input')).toHaveLength(3);
    one();
    one();
    expect(dataOf(form)).toEqual(FIELDS);
    other();
    expect(form.querySelector('input')).toBeNull();
    expect(dataOf(form)).toEqual({});
    expect(listeners.size).toBe(0);
  });
});

describe('data-consent-attach', () => {
  it('does the same for forms that are there, that come later, and until the mark goes', async () => {
    const first = aForm();
    first.toggleAttribute('data-consent-attach', true);
    const plain = aForm();
    attachToMarked(context);
    const later = aForm();
    later.toggleAttribute('data-consent-attach', true);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([first, later].map(dataOf)).toEqual([FIELDS, FIELDS]);
    expect(dataOf(plain)).toEqual({});
    first.removeAttribute('data-consent-attach');
    later.remove();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(dataOf(first)).toEqual({});
    expect(listeners.size).toBe(0);
  });
});
