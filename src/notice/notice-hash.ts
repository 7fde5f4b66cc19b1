import type { NoticeView } from './notice.js';
import { sha256 } from './sha256.js';

/** SHA-256 (hex) of what a view tells the visitor: the same for the same configuration, language and release. */
export function noticeHash({ settings, messages }: NoticeView): string {
  const { policy, controller, categories, vendors, disclosure, notice, rules } = settings;
  const told = vendors.map(({ id, name, category, country, cookies }) => [id, name, category, country, cookies]);
  const { maxAgeDays, categories: asked } = rules;
  return sha256(
    JSON.stringify([policy, controller, categories, asked, told, disclosure, maxAgeDays, notice.texts, messages]),
  );
}
