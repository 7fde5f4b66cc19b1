/** The addresses of a `srcset`, by the HTML standard's parser. */
export declare function urlsInSrcset(srcset: string): string[];
export interface CssUrl {
    readonly url: string;
    readonly isImport: boolean;
}
/** What a style sheet, or a `style` attribute, makes a browser fetch: `url()`, `@import`, `image-set()`. */
export declare function urlsInCss(css: string): CssUrl[];
/** Every address that stands in a script, as far as it can be read. */
export declare function urlsInCode(code: string): string[];
/** What a module imports by address: these are fetched before its code runs. */
export declare function urlsOfImports(code: string): string[];
/**
 * Whether a script does no more than put JSON somewhere (`self.__next_f.push([…])`, `window.__STATE__ = {…}`).
 * It sends nothing, and a page whose framework waits for it would stand still.
 */
export declare function isOnlyData(code: string): boolean;
/** Every text in a JSON value, or only those in the lists called `urls`. */
export declare function textsInJson(value: unknown, onlyUrls: boolean, isUrls?: boolean): string[];
