type Kind = 'HTML' | 'Script' | 'ScriptURL';
/**
 * Makes the one policy of this library: for its own files, and for what it has held and now gives back. Browsers
 * without Trusted Types need none.
 * @returns the error where the page does not allow it
 */
export declare function createTrustedPolicy(): Error | undefined;
/**
 * Text in the form that the browser takes it in where the page requires Trusted Types.
 * @throws where the page does not allow the policy: without it every attempt would be one more violation
 */
export declare function trust(kind: Kind, text: string): string;
/** The same for the value of an attribute; one that takes any text takes this too. */
export declare const trustAttribute: (name: string, value: string) => string;
/** Whether the page has vouched for the value by a policy of its own. */
export declare const isTrusted: (value: unknown) => boolean;
export {};
