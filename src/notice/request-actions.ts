import type { Settings } from '../config/complete.js';
import type { ConsentRecord } from '../consent/types.js';
import type { LoadedMessages } from '../languages/messages.js';
import { downloadText } from '../receipt/download.js';
import { requestAddress } from './request-text.js';

export interface RequestContext {
  readonly root: ParentNode;
  readonly settings: Settings;
  readonly record: ConsentRecord | null;
  readonly messages: LoadedMessages;
}

/** What the chunk exports that acts on requests. */
export interface RequestModule {
  actOnRequest(action: string, context: RequestContext): Promise<void>;
}

async function copy(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    // No clipboard on http: selected, so that one key copies it, where the old command does not.
    field.select();
    return document.execCommand('copy');
  }
}

/** Does what a control of the request asks for, with the text as it stands in its field. */
export async function actOnRequest(
  action: string,
  { root, settings, record, messages }: RequestContext,
): Promise<void> {
  const area = root.querySelector('[part~=requests]');
  const field = area?.querySelector('textarea');
  const select = area?.querySelector('select');
  if (!area || !field || !select) return;
  const subject = select.selectedOptions[0]?.textContent?.trim() ?? '';
  if (action === 'request-copy') {
    const status = area.querySelector('[part~=request-status]');
    if ((await copy(field)) && status) status.textContent = messages.requestCopied ?? '';
  } else if (action === 'request-download') {
    downloadText(field.value, `request-${select.value}-${record?.id ?? 'new'}`);
  } else {
    const given = { kind: select.value, text: field.value, subject, record };
    const address = requestAddress({ ...settings.disclosure?.requests }, given);
    if (address) open(address, address.startsWith('mailto:') ? '_self' : '_blank', 'noopener');
  }
}
