import type { Settings } from '../config/complete.js';
import type { Load } from '../loaders/loaders.js';

/**
 * The settings with all that visitors read about built-in vendors; as they are where that does not load.
 */
export async function loadDetails(
  settings: Settings,
  load: Load,
  onError: (error: unknown) => void,
): Promise<Settings> {
  if (!settings.vendors.some(({ builtIn }) => builtIn)) return settings;
  try {
    const { withDetails } = await load('vendors');
    return { ...settings, vendors: withDetails(settings.vendors) };
  } catch (error) {
    onError(error);
    return settings;
  }
}
