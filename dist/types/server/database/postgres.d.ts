import type { Database } from './database.js';
/**
 * Any PostgreSQL from version 12, by its address. Connects when it is asked something.
 * @throws ConsentError where the package is missing
 */
export declare function openPostgres(url: string): Promise<Database>;
