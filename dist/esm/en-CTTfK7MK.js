import { w as words } from './imported-Tom1l1BX.js';

/** English. Its second layer is in `en-preferences.ts`. */
const messages = {
    ...words,
    vendorCount: { one: '{n} vendor would receive data.', other: '{n} vendors would receive data.' },
    abroad: 'Data would also go to: {countries}.',
    notAbroad: 'Data stays in {country}.',
    term: { one: 'Your answer counts for {n} day.', other: 'Your answer counts for {n} days.' },
    withdrawHow: 'You can withdraw at any time under “Cookie settings”.',
    policyChanged: 'Our privacy policy has changed: {changes}',
    policyIsNew: 'Our privacy policy has changed since your last answer.',
    gpcHonoured: 'Opt-out request honored: your browser sends Global Privacy Control, so “{purposes}” stays off.',
    policyLink: 'Privacy policy',
    openPreferences: 'Preferences',
    saved: 'Your choice has been saved.',
    withdrawn: 'Your consent has been withdrawn.',
    categories: {
        necessary: 'Necessary',
        functional: 'Functional',
        analytics: 'Analytics',
        advertising: 'Advertising',
    },
    purposes: {
        functional: 'videos, maps, chats',
        analytics: 'counting visits',
        advertising: 'ads by your interests',
    },
    withDetail: '{name} ({detail})',
    countries: {
        CA: 'Canada',
        DE: 'Germany',
        DK: 'Denmark',
        EE: 'Estonia',
        FR: 'France',
        GB: 'United Kingdom',
        IE: 'Ireland',
        IL: 'Israel',
        IN: 'India',
        KZ: 'Kazakhstan',
        MT: 'Malta',
        NL: 'Netherlands',
        NZ: 'New Zealand',
        RU: 'Russia',
        SG: 'Singapore',
        US: 'United States',
        VG: 'British Virgin Islands',
    },
};

export { messages as m };
