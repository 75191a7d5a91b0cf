import { apply, type Change } from './apply.js';
import type { Conversation } from './types.js';

/** The change that brings the document after `change` back to the one before it: each key that it touched, as it was. */
export function reverse(before: Conversation, change: Change): Change {
  const after = apply(before, change);
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changes = keys
    .filter((key) => own(before, key) !== own(after, key))
    .map((key): Change => {
      const value = own(before, key);
      return value === undefined ? { type: 'replace', key } : { type: 'replace', key, value };
    });
  const [only] = changes;
  return only && changes.length === 1 ? only : { type: 'batch', changes };
}

const own = (record: object, key: string): unknown =>
  Object.hasOwn(record, key) ? (record as Record<string, unknown>)[key] : undefined;
