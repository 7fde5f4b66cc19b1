/** What the log needs of a database. */
export interface Database {
    /** Runs one statement; its rows, by column. */
    query<Row>(statement: string, values?: readonly unknown[]): Promise<Row[]>;
    /** Runs statements without values, all of them or none. */
    script(statements: string): Promise<void>;
    /** How many statements it can work on at once. */
    readonly connections: number;
    close(): Promise<void>;
}
/**
 * Is this a database that is away for now, and not a statement that it refuses? What has no SQLSTATE comes from the
 * network.
 */
export declare function isUnavailable(error: unknown): boolean;
