// Stands in for a container of Google Tag Manager with two tags: one counts events while analytics is on, one loads
// an ad pixel while advertising is on. It reads the data layer as it was and as it grows.
const { origin } = new URL(document.currentScript.src);
const allowed = { analytics: false, advertising: false };

function read(entry) {
  if (entry.event === 'consent_change') {
    allowed.analytics = entry.consent_analytics;
    allowed.advertising = entry.consent_advertising;
  } else if (!entry.event || entry.event.startsWith('gtm.')) return;
  if (allowed.analytics) new Image().src = `${origin}/gtm/collect?event=${entry.event}`;
  if (allowed.advertising) new Image().src = `${origin}/ads/pixel.gif?event=${entry.event}`;
}

const { dataLayer } = window;
const push = dataLayer.push.bind(dataLayer);
dataLayer.push = (...entries) => {
  const length = push(...entries);
  entries.forEach(read);
  return length;
};
[...dataLayer].forEach(read);
