/** Whether the browser sends Global Privacy Control. Source: https://w3c.github.io/gpc/ */
export const hasGlobalPrivacyControl = (): boolean =>
  (navigator as { globalPrivacyControl?: unknown }).globalPrivacyControl === true;
