// Shows the data layer as it grows.
const view = document.querySelector('[data-layer]');
let shown = -1;

/** An entry of gtag() is an Arguments object. */
const asText = (entry) => JSON.stringify(Object.hasOwn(entry, 'length') ? [...entry] : entry);

setInterval(() => {
  const { dataLayer } = window;
  if (shown === dataLayer.length) return;
  shown = dataLayer.length;
  view.textContent = dataLayer.map(asText).join('\n');
}, 250);

document.querySelector('[data-push]').addEventListener('click', () => window.dataLayer.push({ event: 'demo_click' }));
