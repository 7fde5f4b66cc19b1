import { ConsentError } from '../config/consent-error.js';
import type { VendorCall, VendorOptions } from '../config/options.js';
import { callVendor, tellVendor } from './call-vendor.js';
import { readOptions, tellDefinition, type VendorDefinition } from './define-vendor.js';
import * as presets from './presets/index.js';
import { createTell } from './tell.js';
import type { Vendor } from './vendor.js';

/** What the chunk exports that a page loads which names a preset, or has a tag loaded after the grant. */
export interface PresetsModule {
  completePreset: typeof completePreset;
  checkVendor: typeof checkVendor;
}

const definitions = new Map(
  Object.values(presets).map(({ definition }) => [definition.id, definition as unknown as VendorDefinition]),
);

/** What is wrong with the options of a vendor. One without a preset takes none. */
export function checkVendor({ id, options }: VendorOptions): ConsentError | undefined {
  if (options === undefined) return undefined;
  const definition = definitions.get(id);
  if (!definition) {
    return new ConsentError(`vendors.${id}.options`, 'there is no preset of this id', 'Load its tag by "tag" instead');
  }
  try {
    readOptions(definition, options);
    return undefined;
  } catch (error) {
    return error as ConsentError;
  }
}

/** Gives a vendor the code of its preset, or what its own tag needs. One whose options are wrong is never started. */
export function completePreset(vendor: Vendor): void {
  if (!vendor.hasPreset || vendor.tell) return;
  const { id, tag, load, signal, stop, prepare } = vendor;
  const wrong = checkVendor(vendor);
  if (wrong) {
    console.error(wrong.message);
    vendor.tell = () => {};
    return;
  }
  const own = { id, signal, stop };
  const definition = definitions.get(id);
  const call = (what: VendorCall | undefined, granted: boolean) => () => callVendor(what, granted);
  vendor.tell = definition
    ? tellDefinition(definition, vendor, (granted, context) => tellVendor(own, granted, context))
    : createTell(
        {
          tag: () => tag,
          prepare: call(prepare, false),
          signal: (granted) => callVendor(signal, granted),
          stop: call(stop, false),
          resume() {},
        },
        load,
      );
}
