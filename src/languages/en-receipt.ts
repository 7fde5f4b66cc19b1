import type { ReceiptMessages } from './messages.js';

/** English, for the receipt that is a page. */
export const messages: ReceiptMessages = {
  receiptTitle: 'Consent receipt',
  receiptController: 'Responsible for the data',
  receiptTerm: 'Valid from – until',
  receiptPurpose: 'Purpose',
  receiptState: 'Answer',
  receiptRecipients: 'May receive data',
  receiptAbroad: 'Transfer to other countries',
  receiptNone: 'none',
  receiptEvents: 'All answers',
  receiptTime: 'Time',
  receiptNotice: 'Fingerprint of the notice that was shown (SHA-256)',
  receiptIntegrity: 'Fingerprint of this answer (SHA-256)',
  receiptContact: 'Contact',
  receiptStates: {
    Requested: 'not answered yet',
    Given: 'granted',
    Renewed: 'granted again',
    Refused: 'refused',
    Withdrawn: 'withdrawn',
    Expired: 'expired',
  },
};
