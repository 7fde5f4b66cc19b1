import type { ConsentApi } from './api.js';
/** Whether a library of this kind is on the page already. A queue (an array) is not. */
export declare const isPublished: () => boolean;
/** Puts the public object on `window`, where no script can replace it, and calls what waited for it. */
export declare function publish(api: ConsentApi): void;
