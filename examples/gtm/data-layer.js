// Tells the container what the visitor wants, now and at every change: triggers in the container listen for the event
// "consent_change", and look at the two variables.
window.dataLayer = window.dataLayer || [];
(window.IlumeeConsent ||= []).push((consent) => {
  const tell = () =>
    window.dataLayer.push({
      event: 'consent_change',
      consent_analytics: consent.has('analytics'),
      consent_advertising: consent.has('advertising'),
    });
  consent.on('ready', tell);
  consent.on('change', tell);
});
