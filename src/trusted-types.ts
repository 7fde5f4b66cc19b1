/** What `createPolicy` of the page's Trusted Types makes. */
type Policy = Readonly<Record<`create${Kind}`, (text: string) => never>>;
type Kind = 'HTML' | 'Script' | 'ScriptURL';

interface TrustedTypes {
  createPolicy(name: string, rules: object): Policy;
  isHTML(value: unknown): boolean;
  isScript(value: unknown): boolean;
  isScriptURL(value: unknown): boolean;
}

let types: TrustedTypes | undefined;
let policy: Policy | undefined;
let refusal: Error | undefined;

/**
 * Makes the one policy of this library: for its own files, and for what it has held and now gives back. Browsers
 * without Trusted Types need none.
 * @returns the error where the page does not allow it
 */
export function createTrustedPolicy(): Error | undefined {
  const same = (text: string): string => text;
  types = (window as { trustedTypes?: TrustedTypes }).trustedTypes;
  try {
    policy ??= types?.createPolicy('ilumee-consent', { createHTML: same, createScript: same, createScriptURL: same });
  } catch {
    refusal = Error('consent: all stays held. Add ilumee-consent to "trusted-types" in the Content-Security-Policy');
  }
  return refusal;
}

/**
 * Text in the form that the browser takes it in where the page requires Trusted Types.
 * @throws where the page does not allow the policy: without it every attempt would be one more violation
 */
export function trust(kind: Kind, text: string): string {
  if (refusal) throw refusal;
  return policy ? policy[`create${kind}`](text) : text;
}

/** The same for the value of an attribute; one that takes any text takes this too. */
export const trustAttribute = (name: string, value: string): string =>
  trust(name === 'srcdoc' ? 'HTML' : name.startsWith('on') ? 'Script' : 'ScriptURL', value);

/** Whether the page has vouched for the value by a policy of its own. */
export const isTrusted = (value: unknown): boolean =>
  !!types && (types.isHTML(value) || types.isScript(value) || types.isScriptURL(value));
