import type { Settings } from '../config/complete.js';
import type { Load } from '../loaders/loaders.js';

/**
 * The settings with all that visitors read about built-in vendors; as they are where that does not load.
 * @param checked resolves when `settings` are those that count
 */
export async function loadDetails(
  settings: Settings,
  load: Load,
  onError: (error: unknown) => void,
  checked?: unknown,
): Promise<Settings> {
  if (!settings.vendors.some(({ builtIn }) => builtIn)) return settings;
  try {
    const [{ withDetails }] = await Promise.all([load('vendors'), checked]);
    return { ...settings, vendors: withDetails(settings.vendors) };
  } catch (error) {
    onError(error);
    return settings;
  }
}
