import type { PreferencesMessages } from './messages.js';

/** English, for the second layer. */
export const messages: PreferencesMessages = {
  preferencesTitle: 'Privacy preferences',
  preferencesText: 'Choose what may run. Nothing is on until you turn it on.',
  save: 'Save choices',
  close: 'Close',
  withdraw: 'Withdraw consent',
  receipt: 'Download receipt',
  rightsLink: 'Your rights',
  alwaysOn: 'Always on',
  cookie: 'Cookie',
  duration: 'Duration',
  vendor: 'Vendor',
  country: 'Country',
  noVendors: 'No vendors.',
  dataCollected: 'Data collected',
  notPublished: 'Your data is not published.',
  published: 'Your data is published in public sources.',
  recordId: 'Consent ID',
  recordDate: 'Date',
  recordPolicy: 'Policy version',
  placeholder: '“{title}” is not loaded: {vendor} would receive data such as your IP address.',
  loadOnce: 'Load once',
  alwaysAllow: 'Always allow {category}',
  descriptions: {
    necessary: 'Keeps the site working, and remembers this answer.',
    functional: 'Videos, maps, chats and other embedded services.',
    analytics: 'Counts visits and shows how the site is used.',
    advertising: 'Measures advertising and shows it by your interests.',
  },
};
