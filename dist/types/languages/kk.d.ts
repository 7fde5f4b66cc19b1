import type { Messages } from './messages.js';
/**
 * Kazakh. Terms of Kazakhstan's law 94-V «Дербес деректер және оларды қорғау туралы»: «келісім», «дербес деректер
 * субъектісі», «жинау», «өңдеу» as on https://adilet.zan.kz/kaz/docs/Z1300000094/compare and
 * https://adilet.zan.kz/kaz/docs/V2000021498/compare/eng (seen in a stored copy, 2026-11-25); «кері қайтарып алу» and
 * «жалпыға бірдей қолжетімді көздерде тарату» (article 8), «трансшекаралық беру» (article 16) from memory, unverified.
 * Names of countries and units: CLDR 48.
 */
export declare const messages: Messages;
