/** Options that become links, each with a configuration that has one there. */
export const LINK_OPTIONS: readonly (readonly [option: string, config: (link: string) => object])[] = [
  ['policy.url', (url) => ({ policy: { version: '1', url } })],
  ['controller.contact', (contact) => ({ controller: { contact } })],
  ['disclosure.rightsUrl', (rightsUrl) => ({ disclosure: { rightsUrl } })],
  ['disclosure.requests', (url) => ({ disclosure: { requests: { url } } })],
  ['log.url', (url) => ({ log: { url } })],
  ['vendors.acme.policyUrl', (policyUrl) => ({ vendors: [{ id: 'acme', policyUrl }] })],
  ['vendors.acme.tag', (src) => ({ vendors: [{ id: 'acme', tag: { src } }] })],
];
