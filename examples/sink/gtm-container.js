// Stands in for a container of Google Tag Manager with two tags: one counts events, one loads an ad pixel; each obeys
// consent mode. It reads the data layer as it was and as it grows.
const { origin } = new URL(document.currentScript.src);
const state = {};

function read(entry) {
  // A command of gtag() is an Arguments object.
  if (entry[0] === 'consent') return Object.assign(state, entry[2]);
  if (!entry.event || entry.event.startsWith('gtm.')) return;
  if (state.analytics_storage === 'granted') new Image().src = `${origin}/gtm/collect?event=${entry.event}`;
  if (state.ad_storage === 'granted') new Image().src = `${origin}/ads/pixel.gif?event=${entry.event}`;
}

const { dataLayer } = window;
const push = dataLayer.push.bind(dataLayer);
dataLayer.push = (...entries) => {
  const length = push(...entries);
  entries.forEach(read);
  return length;
};
[...dataLayer].forEach(read);
