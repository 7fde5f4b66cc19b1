import { html } from './html.js';
import { inLanguages } from './texts.js';

/** A marked text, each part that is in another language as that. */
export const withLanguages = (marked: string): unknown =>
  inLanguages(marked).map((piece) =>
    typeof piece === 'string' ? piece : html`<span lang=${piece[1]} dir="auto">${piece[0]}</span>`,
  );
