import { type VNode } from 'preact';
/** Markup as template strings; the build turns it into calls of `h`, so htm itself is not shipped. */
export declare const html: (strings: TemplateStringsArray, ...values: unknown[]) => VNode;
