import { d as defineVendor, p as page, q as queue, e as stub, f as digits } from './define-vendor-CybUh6Jd.js';

/**
 * LinkedIn Insight Tag. It has no consent call: what silences it is the gate.
 * `partnerId`: digits, required. `data-linkedin-insight="1234567"`.
 * Source: https://www.linkedin.com/help/lms/answer/a418880 (no consent call found, 2026-11-22); its code as ten public
 * repositories have it (read 2026-11-25)
 */
const linkedinInsight = defineVendor({
    id: 'linkedin-insight',
    name: 'LinkedIn Insight Tag',
    main: 'partnerId',
    options: { partnerId: digits('1234567') },
    tag: () => ({ src: 'https://snap.licdn.com/li.lms-analytics/insight.min.js' }),
    prepare({ partnerId }) {
        page._linkedin_partner_id = `${partnerId}`;
        queue('_linkedin_data_partner_ids').push(`${partnerId}`);
        stub('lintrk', 'q', '', Array.from);
    },
});

export { linkedinInsight as l };
