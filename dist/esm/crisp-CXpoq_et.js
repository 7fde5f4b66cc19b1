import { d as defineVendor, b as push, q as queue, p as page, t as text } from './define-vendor-CybUh6Jd.js';

/**
 * Crisp chat. A withdrawal ends the session and hides the chat.
 * `websiteId`: required. `data-crisp="…"`.
 * Source: https://docs.crisp.chat/guides/chatbox-sdks/web-sdk/ (read 2026-11-22)
 */
const crisp = defineVendor({
    id: 'crisp',
    name: 'Crisp',
    main: 'websiteId',
    options: { websiteId: text(/^[\da-f-]+$/i, '12345678-1234-1234-1234-123456789012') },
    tag: () => ({ src: 'https://client.crisp.chat/l.js' }),
    prepare({ websiteId }) {
        queue('$crisp');
        page.CRISP_WEBSITE_ID = websiteId;
    },
    stop() {
        push('$crisp', ['do', 'session:reset']);
        push('$crisp', ['do', 'chat:hide']);
    },
    resume: () => push('$crisp', ['do', 'chat:show']),
});

export { crisp as c };
