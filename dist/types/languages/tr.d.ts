import type { Messages } from './messages.js';
/**
 * Turkish. Terms: “açık rıza”, “rızanın geri alınması”, “veri sorumlusu”, “kişisel veri” as the law no. 6698 is quoted on
 * https://kvkkblog.com/rizanin-geri-alinmasi-nedir/ and https://www.rskveri.com; “zorunlu”, “işlevsel”, “analitik”,
 * “reklam” as the kinds of cookies in the KVKK's guide are named on
 * https://kplawtr.com/news-insights/cerez-uygulamalari-hakkindaki-rehber-yayinlandi (seen in a stored copy, 2026-11-25).
 * The authority's own pages, https://www.kvkk.gov.tr, could not be seen: unverified there.
 */
export declare const messages: Messages;
