import type { Messages } from './messages.js';
/**
 * Uzbek, in Latin letters. Terms: “shaxsga doir ma’lumotlar”, “operator”, “uzatish” as on the official
 * https://pd.gov.uz/posts/view?id=44; “rozilik” (withdrawn: “chaqirib olingan”) as on the Ministry of Justice's
 * https://advice.uz/oz/document/2116; “istalgan vaqtda” as on https://www.spot.uz/oz/2023/11/21/processing-personal-data/
 * (all seen in a stored copy, 2026-11-25). “qaytarib olish”, which policies say more often than “chaqirib olish”, is not
 * verified on an official page, nor is lex.uz (law O‘RQ-547), which could not be seen. Names of
 * countries and units: CLDR 48.
 */
export declare const messages: Messages;
