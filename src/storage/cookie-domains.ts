/** Every domain a cookie of this host can have: none (host-only), the host itself, and its parents. */
export function cookieDomains(host = location.hostname): (string | undefined)[] {
  const labels = host.split('.');
  return [undefined, ...labels.map((_, index) => labels.slice(index).join('.'))];
}
