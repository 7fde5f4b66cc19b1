import { createConsent } from '@ilumee/consent';
import settings from '../consent.json';

// In a file of its own, imported first: it has to be there before what it holds.
export const consent = createConsent({
  policy: { version: '2026-01-15', url: '/privacy' },
  ...settings,
  cookie: { name: 'ilumee_consent_react' },
});
