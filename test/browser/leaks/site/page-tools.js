// What the ways share. Served to the pages as it is.

/** @param {string} name @param {object} [properties] */
export function make(name, properties = {}) {
  return Object.assign(document.createElement(name), properties);
}

/** An element of its own in the page to work in. */
export function place() {
  return document.body.appendChild(document.createElement('div'));
}

/** As most tags do it: properties first, then into the page. @param {string} name @param {object} [properties] */
export function attached(name, properties = {}) {
  return place().appendChild(make(name, properties));
}

/** @returns {HTMLIFrameElement} an about:blank frame */
export function frame() {
  return attached('iframe');
}

/** @param {HTMLElement} element */
export function loaded(element) {
  return new Promise((resolve) => element.addEventListener('load', resolve, { once: true }));
}

/** @param {string} text @param {string} [type] */
export function blobUrl(text, type = 'text/javascript') {
  return URL.createObjectURL(new Blob([text], { type }));
}
