import { d as defineVendor, b as page, q as queue, e as stub, f as digits } from './define-vendor-g4gSaf0J.js';

/**
 * LinkedIn Insight Tag. It has no consent call: what silences it is the gate.
 * `partnerId`: digits, required. `data-linkedin-insight="1234567"`.
 * Source: https://www.linkedin.com/help/lms/answer/a418880 (no consent call found, 2026-11-22; the rest from memory)
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
        stub('lintrk', 'q');
    },
});

export { linkedinInsight as l };
