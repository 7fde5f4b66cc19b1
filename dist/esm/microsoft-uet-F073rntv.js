import { d as defineVendor, b as push, p as page, q as queue, f as digits } from './define-vendor-CybUh6Jd.js';

const consent = (granted) => ({ ad_storage: granted ? 'granted' : 'denied' });
/**
 * Microsoft Advertising (Bing) UET. Without a default it takes consent as given, so the default comes first.
 * `tagId`: digits, required. `data-microsoft-uet="12345678"`.
 * Source: https://help.ads.microsoft.com/#apex/ads/en/60119/1 (read 2026-11-22; the constructor as public pages have it)
 */
const microsoftUet = defineVendor({
    id: 'microsoft-uet',
    name: 'Microsoft Advertising',
    main: 'tagId',
    options: { tagId: digits('12345678') },
    tag: () => ({ src: 'https://bat.bing.com/bat.js' }),
    prepare() {
        queue('uetq').push('consent', 'default', consent(false));
    },
    loaded({ tagId }) {
        const Uet = page.UET;
        if (!Uet)
            return;
        page.uetq = new Uet({ ti: `${tagId}`, enableAutoSpaTracking: true, q: page.uetq });
        push('uetq', 'pageLoad');
    },
    signal: (granted) => push('uetq', 'consent', 'update', consent(granted)),
});

export { microsoftUet as m };
