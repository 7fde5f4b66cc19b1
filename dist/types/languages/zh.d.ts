import type { Messages } from './messages.js';
/**
 * Chinese, simplified. Terms: “同意”, “撤回同意”, “个人信息处理者” as article 15 and 16 of the personal information
 * protection law are quoted on https://xing528.com/lilun/1506762.html, “境外接收方” as article 39 on
 * http://ahdhf.com/law/twsy/15097.html (seen in a stored copy, 2026-11-25). The law's own page,
 * http://www.npc.gov.cn/npc/c2/c30834/202108/t20210820_313088.html, could not be seen: unverified there.
 */
export declare const messages: Messages;
