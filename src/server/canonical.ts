/// <reference types="node" />
import { createHash } from 'node:crypto';

/**
 * A value as canonical JSON: names sorted, no spaces. Source: RFC 8785, for the values that the log has (objects,
 * texts, booleans, whole numbers, null).
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, part]) => `${JSON.stringify(name)}:${canonicalJson(part)}`);
  return `{${parts.join(',')}}`;
}

/** SHA-256 of the value's canonical JSON, in hexadecimal digits. */
export const hashOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');
