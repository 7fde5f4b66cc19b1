import type { ConsentApi } from './api.js';
/** Shows in the console what is held, each time that changes (`data-debug`). */
export declare function debug({ on, held }: Pick<ConsentApi, 'on' | 'held'>): void;
