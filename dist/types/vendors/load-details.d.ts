import type { Settings } from '../config/complete.js';
import type { Load } from '../loaders/loaders.js';
/**
 * The settings with all that visitors read about built-in vendors; as they are where that does not load.
 */
export declare function loadDetails(settings: Settings, load: Load, onError: (error: unknown) => void): Promise<Settings>;
