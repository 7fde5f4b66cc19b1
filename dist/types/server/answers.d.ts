/** Why a request is refused as a whole. */
export type ErrorCode = 'malformed' | 'unauthorized' | 'origin' | 'not-found' | 'method' | 'too-large' | 'type' | 'range' | 'unavailable' | 'failed';
/** A request that is answered by an error. */
export declare class Refusal extends Error {
    readonly status: number;
    readonly code: ErrorCode;
    readonly headers: Readonly<Record<string, string>>;
    constructor(status: number, code: ErrorCode, message: string, headers?: Readonly<Record<string, string>>);
}
/** JSON that no cache keeps. */
export declare function json(body: unknown, status?: number, headers?: Readonly<Record<string, string>>): Response;
export declare const refuse: ({ status, code, message, headers }: Refusal) => Response;
/** The body as text, but no more of it than is allowed. */
export declare function readBody(request: Request, limitBytes: number): Promise<string>;
