import { checkConfig } from './config/check.js';
import type { Settings } from './config/complete.js';
import type { ConsentConfig } from './config/options.js';
import { debug } from './debug.js';
import { fillTexts } from './fill-texts.js';
import type { Load } from './loaders/loaders.js';
import type { CreateDrawing } from './notice/notice.js';
import { surviveReload } from './survive-reload.js';

/** What the chunk exports that a page needs to ask, and not one that knows the answer. */
export interface AskModule {
  check: typeof check;
  createDrawing: CreateDrawing;
  debug: typeof debug;
  fillTexts: typeof fillTexts;
  surviveReload: typeof surviveReload;
}

export { createDrawing } from './notice/drawing.js';
export { debug, fillTexts, surviveReload };

/** Checks a configuration, tells its mistakes, and leads the settings back to what is usable. */
export async function check(
  config: ConsentConfig,
  settings: Settings,
  complete: (config: Partial<ConsentConfig>) => Settings,
  tag: Element | null,
  load: Load,
): Promise<boolean> {
  // What a preset takes is known to the presets.
  const presets = settings.vendors.some(({ hasPreset }) => hasPreset) ? await load('presets') : undefined;
  const { errors, doubts, usable } = checkConfig(config, complete, tag, presets?.checkVendor);
  for (const { message } of errors) console.error(message);
  for (const doubt of doubts) console.warn(doubt);
  if (errors.length) {
    const { rules, ...rest } = complete(usable);
    // Who asks already has these rules in hand.
    Object.assign(Object.assign(settings, rest).rules, rules);
  }
  return !errors.length;
}
