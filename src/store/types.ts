import type { Change } from '../model/apply.js';
import type { Conversation } from '../model/types.js';

/** Why nothing can be kept in this browser for now. The conversation goes on; offer the download. */
export type MemoryReason =
  | 'absent' // this browser has no IndexedDB
  | 'refused' // a sandboxed frame, or a visitor or an organisation that forbids storage
  | 'blocked' // the storage did not open within five seconds; it is taken up when it still does
  | 'slow' // a write has been under way for five seconds; `saved` follows when it completes
  | 'newer' // the storage itself belongs to a newer version of this library
  | 'wiped' // wiped here or in another tab: nothing is written any more until the page is opened again
  | 'failed'; // anything else; tried again later

/** How it stands with what was said. Plain data; times are milliseconds since 1970. */
export type SessionState =
  | { readonly kind: 'new' } // nothing was said yet, so nothing is kept
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly time: number } // everything, drafts included, is on disk
  | { readonly kind: 'memory'; readonly reason: MemoryReason }
  | { readonly kind: 'full' }; // no room: what was kept before is whole; tried again by itself

/** Something happened that a person should know, or that an element has to follow. Comes once. */
export type SessionNews =
  /** The conversation changed outside this element: show this one at once, the next change is one to it. */
  | { readonly kind: 'elsewhere'; readonly conversation: Conversation; readonly by: 'tab' | 'page' }
  /**
   * What was kept was damaged. It stays under `id`, untouched, with `text` for download. `complete`: an earlier copy
   * and the changes since gave everything back; if not, `stored` is what could still be read, if anything.
   */
  | { readonly kind: 'corrupt'; readonly id: string; readonly text: string; readonly complete: boolean }
  /** Kept by a newer version of this library: not shown, never overwritten, `text` for download. */
  | { readonly kind: 'newer'; readonly id: string; readonly text: string }
  /** The browser's storage was emptied while the page was open. All that is on screen is written anew. */
  | { readonly kind: 'gone' }
  /** Another tab began a new session under this key. This one goes on as an earlier session. */
  | { readonly kind: 'archived' };

/** A conversation as it was last kept. */
export interface Stored {
  readonly id: string;
  readonly conversation: Conversation;
  /** What was given to `rebase`: tells whether the page's own content is still the same. */
  readonly base: string | undefined;
  readonly time: number;
}

/** One line of the list of earlier sessions. */
export interface SessionInfo {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly place: string;
  readonly date: string;
  readonly group: string;
  /** How many things were decided, weighed or noted. */
  readonly count: number;
  readonly time: number;
  /** The one that its key opens. */
  readonly current: boolean;
  /** `corrupt`: damaged, kept for download. `newer`: of a newer version of this library. */
  readonly fault?: 'corrupt' | 'newer';
}

export interface StoreOptions {
  /** Another IndexedDB than the browser's, for tests. */
  readonly indexedDB?: IDBFactory;
  /** Milliseconds after which opening gives up. Default 5000. */
  readonly patience?: number;
}

export interface SessionOptions extends StoreOptions {
  /** Called with every new state, and once before `openSession` is done. */
  readonly onState?: (state: SessionState) => void;
  /** Called with news; `corrupt` and `newer` come before `openSession` is done. */
  readonly onNews?: (news: SessionNews) => void;
}

/** One conversation, kept in this browser under a key. None of its methods throws or rejects. */
export interface Session {
  /** What there was when the session was opened; nothing when there was nothing, or no answer in time. */
  readonly stored: Stored | undefined;
  /** What was being typed, by field, when the page went away. */
  readonly drafts: ReadonlyMap<string, string>;
  readonly state: SessionState;
  /**
   * Keeps one change, of which `document` is the outcome. True once it is on disk; false when it is only in memory
   * for now: `state` says why, and it is tried again. Where `document` differs from what the change makes of the
   * conversation, the difference is kept too.
   */
  keep(change: Change, document: Conversation): Promise<boolean>;
  /** Keeps what is being typed, within a second; `undefined` when it is no longer being typed. */
  draft(field: string, text: string | undefined): void;
  /** Notes which content of the page the conversation stands on (`fingerprint`); kept with the next write. */
  rebase(base: string): void;
  /**
   * The conversation so far becomes an earlier session. A `document` (an opened file) is kept at once as the new
   * one; without, the new one begins with its first change. False, and nothing has happened, when what was said is not
   * on disk yet. After `wiped` this begins anew.
   */
  renew(document?: Conversation): Promise<boolean>;
  /** Goes on with an earlier session; nothing when it cannot be read. The present one becomes an earlier session. */
  resume(id: string): Promise<Stored | undefined>;
  /** Writes what is waiting, and stops: no timer, no channel, no connection is left. */
  close(): Promise<void>;
}

/** The latest document of one session, whole, in a place of its own. */
export interface Copy {
  readonly id: string;
  readonly key: string;
  readonly seq: number;
  readonly format: number;
  readonly time: number;
  readonly base: string | undefined;
  readonly text: string;
  readonly sum: string;
  readonly drafts: readonly (readonly [string, string])[];
  /** The key opens this one. */
  readonly current: boolean;
}
