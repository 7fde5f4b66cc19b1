/** Kept in sessionStorage from a reload that a grant needs to the page after it. */
interface Kept {
  readonly url: string;
  readonly scroll: readonly [x: number, y: number];
  readonly fields: readonly Field[];
}
/** Where a field stands among those of the page, and what was typed or chosen. */
type Field = readonly [index: number, name: string, value: string | boolean | readonly number[]];
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What nobody may find in storage, not even for a second: passwords, files, cards, codes. */
const NEVER = /^(?:password|file|hidden)$/;
const NEVER_COMPLETED = /\b(?:cc-\S+|one-time-code|(?:current|new)-password)\b/;

const controls = (): Control[] => [...document.querySelectorAll<Control>('input,textarea,select')];

const mayKeep = (control: Control): boolean =>
  !NEVER.test(control.type) && !NEVER_COMPLETED.test(control.getAttribute('autocomplete') ?? '');

function valueOf(control: Control): Field[2] | undefined {
  if (control instanceof HTMLSelectElement) {
    return [...control.options].flatMap(({ selected }, index) => (selected ? [index] : []));
  }
  if (control instanceof HTMLInputElement && /^(?:checkbox|radio)$/.test(control.type)) {
    return control.checked === control.defaultChecked ? undefined : control.checked;
  }
  return control.value === control.defaultValue ? undefined : control.value;
}

/** Loads the page again; what was typed, and where it was scrolled to, comes back. */
function reload(key: string): void {
  const fields = controls().flatMap((control, index): Field[] => {
    const value = mayKeep(control) ? valueOf(control) : undefined;
    return value === undefined ? [] : [[index, control.name, value]];
  });
  const kept: Kept = { url: location.href, scroll: [scrollX, scrollY], fields };
  try {
    sessionStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // Blocked or full: the page is loaded again as it is.
  }
  location.reload();
}

/** Puts back what `reload` kept, once. */
function restore(text: string): void {
  const { url, scroll, fields }: Kept = JSON.parse(text);
  if (url !== location.href) return;
  const all = controls();
  for (const [index, name, value] of fields) {
    const control = all[index];
    if (control?.name !== name || !mayKeep(control)) continue;
    if (control instanceof HTMLSelectElement) {
      [...control.options].forEach((option, at) => (option.selected = (value as readonly number[]).includes(at)));
    } else if (typeof value === 'boolean') (control as HTMLInputElement).checked = value;
    else control.value = value as string;
    for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
  }
  scrollTo(...(scroll as [number, number]));
}

/** Firefox (153) puts back into a frame what it showed before the reload, nothing, whatever its address is. */
function restartFrames(): void {
  for (const frame of document.querySelectorAll('iframe')) {
    const isEmpty = frame.loading !== 'lazy' && frame.contentDocument?.URL === 'about:blank';
    if (isEmpty && (frame.srcdoc || /^https?:/.test(frame.src))) frame.replaceWith(frame);
  }
}

/** Takes what the page before has left, and leaves nothing. */
function takeNote(key: string): string | null {
  try {
    const note = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    return note;
  } catch {
    return null;
  }
}

/**
 * Puts back what was typed before a reload, as soon as the page is parsed.
 * @returns a function that loads the page again, unless it came by POST: it would be sent again
 */
export function surviveReload(name: string): () => void {
  const key = `${name}_reload`;
  const postKey = `${name}_post`;
  const cameByPost = takeNote(postKey) !== null;
  addEventListener('submit', ({ target }) => {
    try {
      if ((target as HTMLFormElement).method === 'post') sessionStorage.setItem(postKey, '1');
    } catch {
      // Blocked: the browser asks before it sends a page again.
    }
  });
  const kept = takeNote(key);
  if (kept) {
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', () => restore(kept));
    else restore(kept);
    if (document.readyState === 'complete') restartFrames();
    else addEventListener('load', restartFrames);
  }
  return () => {
    if (!cameByPost) reload(key);
  };
}
