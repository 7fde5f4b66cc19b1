import { slugOf } from './site/slug.js';
import { dom } from './ways/dom.js';
import { marked, markup } from './ways/markup.js';
import { network } from './ways/network.js';
import { realms } from './ways/realms.js';
import { storage } from './ways/storage.js';
import { style } from './ways/style.js';
import { windows } from './ways/windows.js';

export { slugOf };

export const FAMILIES = { marked, markup, windows, dom, style, network, storage, realms } as const;

export type Family = keyof typeof FAMILIES;

/** What shares a page. A page of markup is judged by what the parser does, the other by what its script does. */
export const PAGES = {
  markup: ['marked', 'markup'],
  // Windows take the focus, without which Firefox edits nothing.
  script: ['dom', 'windows', 'style', 'network', 'storage', 'realms'],
} as const satisfies Record<string, readonly Family[]>;

export type PageName = keyof typeof PAGES;

export function waysOf(families: readonly Family[]): string[] {
  return families.flatMap((family) => Object.keys(FAMILIES[family]).map((id) => `${family}: ${id}`));
}

/** Keys such as `dom: img.src`. */
export const ALL_WAYS: readonly string[] = waysOf(Object.keys(FAMILIES) as Family[]);

/** Only a connection: it carries nothing that would name the way. */
export const CONNECTIONS = ['markup: link preconnect', 'dom: link.href preconnect'];

export const DATAGRAMS = [
  'network: RTCPeerConnection',
  'network: RTCPeerConnection.setConfiguration',
  'network: WebTransport',
];
