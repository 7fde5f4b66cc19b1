/** Whether the browser sends Global Privacy Control. Source: https://w3c.github.io/gpc/ */
export declare const hasGlobalPrivacyControl: () => boolean;
