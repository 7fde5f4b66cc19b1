import type { ConsentApi } from './api.js';
import type { ConsentConfig } from './config/options.js';
/** The public object of a page with `data-manual`: what it is asked to do waits for `init(config)`. */
export declare function createManualApi(start: (config: ConsentConfig) => ConsentApi): ConsentApi;
