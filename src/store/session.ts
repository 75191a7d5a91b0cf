import type { Change } from '../model/apply.js';
import type { Conversation } from '../model/types.js';
import type { Listener } from './audience.js';
import { Keeper } from './keeper.js';
import { applySafely, difference } from './replay.js';
import type { Session, SessionNews, SessionOptions, SessionState, Stored } from './types.js';

interface Shared {
  readonly keeper: Keeper;
  readonly opened: Promise<void>;
  users: number;
}

/** One keeper per key and page. Another IndexedDB is another world. */
const worlds = new Map<IDBFactory | undefined, Map<string, Shared>>();

/**
 * Opens the session of a key, with what was kept of it. Never rejects: where nothing can be kept, the state is
 * `memory` and the conversation goes on. Elements of one page with the same key share one session: a change of one is
 * news (`elsewhere`) to the others.
 */
export async function openSession(key: string, options: SessionOptions = {}): Promise<Session> {
  const { indexedDB: factory } = options;
  const world = worlds.get(factory) ?? new Map<string, Shared>();
  worlds.set(factory, world);
  const shared = world.get(key) ?? share(new Keeper(key, options));
  world.set(key, shared);
  shared.users += 1;
  return await join(shared, options, async () => {
    shared.users -= 1;
    if (shared.users) return;
    if (world.get(key) === shared) world.delete(key);
    if (!world.size) worlds.delete(factory);
    await shared.keeper.close();
  });
}

/** The same with a keeper of its own, as if in another tab. For tests. */
export async function openAsTab(key: string, options: SessionOptions = {}): Promise<Session> {
  const shared = share(new Keeper(key, options));
  return await join(shared, options, () => shared.keeper.close());
}

const share = (keeper: Keeper): Shared => ({ keeper, opened: keeper.open(), users: 0 });

async function join(
  { keeper, opened }: Shared,
  { onState, onNews }: SessionOptions,
  leave: () => Promise<void>,
): Promise<Session> {
  let closed = false;
  const listener: Listener = {
    state: (state: SessionState) => onState?.(state),
    news: (news: SessionNews) => onNews?.(news),
  };
  const stop = keeper.listen(listener);
  await opened;
  const found: Stored | undefined = keeper.present();
  return {
    get stored() {
      return found ?? keeper.stored;
    },
    get drafts() {
      return keeper.drafts;
    },
    get state() {
      return keeper.state;
    },
    async keep(change: Change, document: Conversation) {
      if (closed) return false;
      const { view } = keeper;
      const rest = view ? difference(applySafely(view, change) ?? view, document) : [];
      const all: Change = rest.length ? { type: 'batch', changes: [change, ...rest] } : change;
      return await keeper.keep(all, document, listener);
    },
    draft: (field, text) => {
      if (!closed) keeper.draft(field, text);
    },
    rebase: (base) => {
      if (!closed) keeper.rebase(base);
    },
    renew: (document) => keeper.renew(document, listener),
    resume: (id) => keeper.resume(id, listener),
    async close() {
      if (closed) return;
      closed = true;
      stop();
      await leave();
    },
  };
}
