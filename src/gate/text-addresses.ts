/** An address in other text (HTML, CSS, srcset): with its protocol, or with a slash where an address can begin. */
const ADDRESS = /(?:\b(?:https?|wss?):\/|(?<![^\s"'`(=,;]))\/[^\s"'`<>()\\,;]*/gi;

/** The first answer that is not undefined. */
export function findInText<T>(text: string, ask: (address: string) => T | undefined): T | undefined {
  for (const [address] of text.matchAll(ADDRESS)) {
    const answer = ask(address);
    if (answer) return answer;
  }
  return undefined;
}

/** The text with an address that leads nowhere in the place of those that are held. */
export const replaceInText = (text: string, isHeld: (address: string) => unknown): string =>
  text.replace(ADDRESS, (address) => (isHeld(address) ? 'about:invalid' : address));
