import type { Database } from './database.js';
/**
 * PostgreSQL inside this process, in a folder or, with `memory://`, in memory. One statement at a time.
 * @throws ConsentError where the package is missing, or another process has the folder open
 */
export declare function openPglite(place: string): Promise<Database>;
