/** Every domain a cookie of this host can have: none (host-only), the host itself, and its parents. */
function cookieDomains(host = location.hostname) {
    const labels = host.split('.');
    return [undefined, ...labels.map((_, index) => labels.slice(index).join('.'))];
}

export { cookieDomains as c };
