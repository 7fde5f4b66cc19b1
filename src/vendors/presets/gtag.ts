import { page, queue, type VendorFunction } from '../page-globals.js';

/** Calls the page's `gtag`, made where it is not there: it pushes Arguments objects, the only form of a command. */
export function gtag(...parameters: unknown[]): void {
  const layer = queue('dataLayer');
  page.gtag ??= function (): void {
    // eslint-disable-next-line prefer-rest-params
    layer.push(arguments);
  };
  (page.gtag as VendorFunction)(...parameters);
}
