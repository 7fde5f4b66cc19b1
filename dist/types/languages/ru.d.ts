import type { Messages } from './messages.js';
/**
 * Russian. Terms of Kazakhstan's law 94-V «О персональных данных и их защите»: «согласие», «субъект», «общедоступные
 * источники», «третьи лица» as on https://www.pavlodar.com/zakon/?all=040002&dok=05410 (chapter 2) and
 * https://bestprofi.com/m/document/514236005 (seen in a stored copy, 2026-11-25); «отзыв согласия», «трансграничная
 * передача», «распространение в общедоступных источниках» (article 8) by its English text on
 * https://adilet.zan.kz/eng/docs/Z1300000094; the Russian page there could not be seen, unverified.
 */
export declare const messages: Messages;
