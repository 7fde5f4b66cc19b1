export declare function createSheet(): CSSStyleSheet;
