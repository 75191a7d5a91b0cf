import type { Speaker } from '../content/speaker.js';
import type { Change } from '../model/apply.js';
import { write } from '../model/changes.js';
import { listKeys } from '../model/read.js';
import type { CompleteConversation, ListKey } from '../model/types.js';
import type { Drafts } from './drafts.js';
import type { Around } from './editing.js';
import { type TextField, textField } from './forms.js';

/** What an editor of a figure works with. */
export interface Desk {
  readonly say: Speaker;
  readonly conversation: CompleteConversation;
  readonly drafts: Drafts;
  /** Makes a change; false when the page prevented it or nothing changed. */
  readonly edit: (change: Change, around?: Around) => boolean;
  /** Says something to a listener that is no edit. */
  readonly announce: (text: string) => void;
}

/** A text field on a field of an entry: shows it as the figure says it, and writes it where it was changed. */
export function entryField<K extends ListKey>(
  desk: Desk,
  list: K,
  entry: CompleteConversation[K][number],
  field: string,
  look: Omit<TextField, 'draft' | 'lang'> & {
    /** Left empty, it stays as it was. */ readonly needed?: boolean;
  },
): unknown {
  const { say, drafts, edit } = desk;
  const stored = fieldOf(entry, field);
  const shown = stored && say.text(list, entry, field);
  const draft = drafts.field(`${list}:${entry.id}:${field}`, shown, (text) => {
    return text.trim() || !look.needed ? edit(write(list, entry.id, field, text)) : undefined;
  });
  return textField({ ...look, draft, lang: say.langOf(list, entry, field) });
}

function fieldOf(entry: object, field: string): string {
  const value = Object.hasOwn(entry, field) ? (entry as Record<string, unknown>)[field] : undefined;
  return typeof value === 'string' ? value : '';
}

/** The edit that a text in this field is, from the key of its draft: `list:id:field`, or `document::field`. */
export function changeOf(key: string, text: string): Change | undefined {
  const [, list, id, field] = /^([a-z]+):([^]*):([a-z]+)$/.exec(key) ?? [];
  if (!list || id === undefined || !field) return undefined;
  if (list === 'document') return { type: 'describe', fields: { [field]: text === '' ? null : text } };
  return isListKey(list) ? write(list, list === 'rounds' ? Number(id) : id, field, text) : undefined;
}

const isListKey = (key: string): key is ListKey => (listKeys as readonly string[]).includes(key);
