/** Forms by plural category of `Intl.PluralRules`. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** The texts of the first layer. `{word}` stands for a value. */
export interface BannerMessages {
  /** BCP 47 tag. */
  readonly language: string;
  readonly title: string;
  /** `{controller}`, `{purposes}` */
  readonly ask: string;
  readonly thisSite: string;
  /** `{n}`: how many vendors would receive data. */
  readonly vendorCount: Plural;
  /** `{countries}` */
  readonly abroad: string;
  /** `{n}`: days the answer counts. */
  readonly term: Plural;
  readonly withdrawHow: string;
  /** `{changes}` */
  readonly policyChanged: string;
  /** `{purposes}` */
  readonly gpcHonoured: string;
  readonly policyLink: string;
  readonly acceptAll: string;
  readonly rejectAll: string;
  readonly openPreferences: string;
  readonly saved: string;
  /** By category id. */
  readonly categories: Readonly<Record<string, string>>;
}

/** The texts of the second layer and of placeholders. */
export interface PreferencesMessages {
  readonly preferencesTitle: string;
  readonly preferencesText: string;
  readonly save: string;
  readonly close: string;
  readonly withdraw: string;
  readonly receipt: string;
  readonly rightsLink: string;
  readonly alwaysOn: string;
  readonly cookie: string;
  readonly duration: string;
  readonly vendor: string;
  readonly country: string;
  readonly noVendors: string;
  readonly dataCollected: string;
  readonly notPublished: string;
  readonly published: string;
  readonly recordId: string;
  readonly recordDate: string;
  readonly recordPolicy: string;
  /** `{title}`, `{vendor}` */
  readonly placeholder: string;
  readonly loadOnce: string;
  /** `{category}` */
  readonly alwaysAllow: string;
  /** What each category is for, by its id. */
  readonly descriptions: Readonly<Record<string, string>>;
  /** The button for a receipt that is a page. */
  readonly receiptPage: string;
  readonly requestTitle: string;
  /** Says what happens with the request, and that nothing is sent by itself. */
  readonly requestHint: string;
  /** The label of the list of requests. */
  readonly requestKind: string;
  /** The label of the text. */
  readonly requestText: string;
  readonly requestCopy: string;
  readonly requestDownload: string;
  readonly requestSend: string;
  /** Said when the text lies on the clipboard. */
  readonly requestCopied: string;
  /** The first line; `{controller}` */
  readonly requestTo: string;
  /** By kind of request: what it is called. */
  readonly requestKinds: Readonly<Record<RequestKind, string>>;
  /** By kind of request: the sentence that asks. */
  readonly requestSentences: Readonly<Record<RequestKind, string>>;
}

/** What a visitor can ask for in writing. */
export type RequestKind = 'withdraw' | 'access' | 'correct' | 'block' | 'delete';

/** The texts of the receipt that is a page. */
export interface ReceiptMessages {
  readonly receiptTitle: string;
  readonly receiptController: string;
  readonly receiptTerm: string;
  readonly receiptPurpose: string;
  readonly receiptState: string;
  readonly receiptRecipients: string;
  readonly receiptAbroad: string;
  readonly receiptNone: string;
  readonly receiptEvents: string;
  readonly receiptTime: string;
  readonly receiptNotice: string;
  readonly receiptIntegrity: string;
  readonly receiptContact: string;
  /** By the part of the DPV term after `dpv:Consent`, `RenewedConsentGiven` as `Renewed`. */
  readonly receiptStates: Readonly<
    Record<'Requested' | 'Given' | 'Renewed' | 'Refused' | 'Withdrawn' | 'Expired', string>
  >;
}

/** Every text in one language. */
export type Messages = BannerMessages & PreferencesMessages & ReceiptMessages;

/** What the notice holds: English leaves the rest to the files that show it. */
export type LoadedMessages = BannerMessages & Partial<PreferencesMessages & ReceiptMessages>;
