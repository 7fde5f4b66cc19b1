/** Forms by plural category of `Intl.PluralRules`. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & {
    other: string;
}>;
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
    /** `{country}`: where no vendor sends data to another one than the controller's. */
    readonly notAbroad: string;
    /** `{n}`: days the answer counts. */
    readonly term: Plural;
    readonly withdrawHow: string;
    /** `{changes}` */
    readonly policyChanged: string;
    /** The same where the site does not say what changed. */
    readonly policyIsNew: string;
    /** `{purposes}` */
    readonly gpcHonoured: string;
    readonly policyLink: string;
    readonly acceptAll: string;
    readonly rejectAll: string;
    readonly openPreferences: string;
    readonly saved: string;
    /** Said to screen readers after a withdrawal. */
    readonly withdrawn: string;
    /** By category id. */
    readonly categories: Readonly<Record<string, string>>;
    /** What each category is for in two or three words, by its id; they stand in the brackets of `withDetail`. */
    readonly purposes: Readonly<Record<string, string>>;
    /** `{name}`, `{detail}`: a name with something in brackets after it. */
    readonly withDetail: string;
    /**
     * Names of countries by ISO 3166-1 code, as CLDR has them: of those that the built-in vendors are in, as the first
     * use of `Intl.DisplayNames` takes Chromium longer than all else of the banner (13 to 40 ms, measured); in Kazakh
     * and Uzbek of more, as Chromium says that it supports these, and names countries in English (measured, 156).
     */
    readonly countries: Readonly<Record<string, string>>;
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
    /** Under the switch of a category that Global Privacy Control denies. */
    readonly gpcOff: string;
    /** The same where the visitor has turned it on all the same. */
    readonly gpcAllowed: string;
    /** `{n}` */
    readonly vendors: Plural;
    readonly searchVendors: string;
    /** No vendor has what was searched for in its name. */
    readonly noMatch: string;
    readonly vendor: string;
    readonly country: string;
    /** Heads the list of data that a vendor receives. */
    readonly dataReceived: string;
    /** Heads the list of a vendor's cookies and storage keys. */
    readonly stored: string;
    readonly duration: string;
    /** How long a cookie is kept that is gone with the browser. */
    /**
     * Units by their letter in a `ttl`, as CLDR has them: in Kazakh and Uzbek, where Chromium lacks them and none of them
     * changes behind a number.
     */
    readonly units?: Readonly<Record<string, string>>;
    readonly session: string;
    /** How long something is kept that has no end of its own. */
    readonly untilErased: string;
    readonly noVendors: string;
    /** Heads what Article 8 of Kazakhstan's Law 94-V wants said, and what a policy says. */
    readonly aboutTitle: string;
    readonly controller: string;
    readonly contact: string;
    readonly recipients: string;
    /** Heads the sentence `abroad` or `notAbroad`. */
    readonly transfer: string;
    /** Heads the sentence `term`. */
    readonly validity: string;
    /** Heads the sentence `published` or `notPublished`. */
    readonly publication: string;
    /** Heads the sentence `withdrawHow`. */
    readonly withdrawal: string;
    readonly dataCollected: string;
    readonly notPublished: string;
    readonly published: string;
    /** Heads what is recorded of the visitor's answer. */
    readonly answerTitle: string;
    readonly recordId: string;
    readonly copy: string;
    readonly copied: string;
    readonly recordDate: string;
    readonly recordExpires: string;
    readonly recordPolicy: string;
    /** `{title}`, `{vendor}` */
    readonly placeholder: string;
    readonly loadOnce: string;
    /** `{category}` */
    readonly alwaysAllow: string;
    /** What each category is for, by its id. */
    readonly descriptions: Readonly<Record<string, string>>;
    /** Kinds of data that configurations often name, by their English name in small letters. */
    readonly dataNames: Readonly<Record<string, string>>;
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
    readonly receiptStates: Readonly<Record<'Requested' | 'Given' | 'Renewed' | 'Refused' | 'Withdrawn' | 'Expired', string>>;
}
/** Every text in one language. */
export type Messages = BannerMessages & PreferencesMessages & ReceiptMessages;
/** What the notice holds: English leaves the rest to the files that show it. */
export type LoadedMessages = BannerMessages & Partial<PreferencesMessages & ReceiptMessages>;
