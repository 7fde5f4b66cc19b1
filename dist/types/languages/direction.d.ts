export declare const isRightToLeft: (language: string) => boolean;
/** For the `dir` attribute. */
export declare const direction: (language: string) => "ltr" | "rtl";
