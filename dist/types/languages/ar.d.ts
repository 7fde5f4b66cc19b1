import type { Messages } from './messages.js';
/**
 * Arabic. Terms: «ملفات تعريف الارتباط», «الموافقة», «رفض» as in the cookie policy of the Dubai World Trade Centre, owned
 * by the government, https://www.dwtc.com/ar/cookie-policy/ (seen in a stored copy, 2026-11-25). «سحب الموافقة» (also
 * «العدول عن الموافقة» in Saudi Arabia), «نقل البيانات», «جهة التحكم» from memory: the laws on sdaia.gov.sa and u.ae could
 * not be seen, unverified there. The sentences agree with no name in gender: `ask` is a heading with a colon.
 */
export declare const messages: Messages;
