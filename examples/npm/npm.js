import { createConsent } from '@ilumee/consent';
import settings from '/consent.json' with { type: 'json' };

const consent = createConsent({
  policy: { version: '2026-01-15', url: '/privacy' },
  ...settings,
});

// The vendor's code is not even downloaded before the visitor agrees.
consent.whenGranted('posthog').then(async () => {
  const { default: posthog } = await import('posthog-js');
  posthog.init('phc_demo', {
    api_host: `http://127.0.0.1:${location.port}/posthog`,
    defaults: '2026-08-30',
    disable_session_recording: true,
    disable_surveys: true,
    request_queue_config: { flush_interval_ms: 250 },
  });
  window.posthog = posthog; // For the panel's button.
});

const render = () => {
  document.querySelector('[data-record]').textContent = JSON.stringify(consent.getConsent(), null, 2);
};
consent.subscribe(render);
consent.on('ready', render);
