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
  /**
   * Names of countries by ISO 3166-1 code, where browsers have none: Chromium says that it supports Kazakh and Uzbek,
   * and names countries in English (measured, Chromium 156).
   */
  readonly countries?: Readonly<Record<string, string>>;
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
}

/** Every text of the notice in one language. */
export type Messages = BannerMessages & PreferencesMessages;

/** What the notice holds: English leaves the second layer to the file that shows it. */
export type LoadedMessages = BannerMessages & Partial<PreferencesMessages>;
