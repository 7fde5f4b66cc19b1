/** A way's name as it stands in addresses, class names and keys. @param {string} key @returns {string} */
export function slugOf(key) {
  return key
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
