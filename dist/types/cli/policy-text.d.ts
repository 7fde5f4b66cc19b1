export interface PolicyPage {
    /** Normalised text. */
    readonly text: string;
    /** Of the policy, where the page says it: `data-policy-version` of the library's tag, or else its JSON block. */
    readonly version: string | undefined;
}
/**
 * The text of a policy page as a reader gets it: of the element with `data-consent-policy`, else of `<main>`, else of
 * the body, so that a new menu is no new policy. Scripts, styles and hidden parts are left out; Unicode is brought
 * into form NFC, invisible characters go, any run of white space is one space.
 */
export declare function readPolicy(html: string): PolicyPage;
