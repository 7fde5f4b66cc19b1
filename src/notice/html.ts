import htm from 'htm';
import { h, type VNode } from 'preact';

/** Markup as template strings; the build turns it into calls of `h`, so htm itself is not shipped. */
export const html = /* @__PURE__ */ htm.bind(h as never) as (
  strings: TemplateStringsArray,
  ...values: unknown[]
) => VNode;
