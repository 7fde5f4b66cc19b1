/** The English of what asks where the notice does not come: the rest comes with the notice. */
export const words = {
  language: 'en',
  title: 'Your privacy',
  ask: '{controller} asks for your consent to store and read data on your device for: {purposes}.',
  thisSite: 'This site',
  acceptAll: 'Accept all',
  rejectAll: 'Reject all',
} as const;
