import './setup.js';
import { assert } from '@open-wc/testing';
import { languageFor } from '../../src/content/languages.js';
import { apply, type Change } from '../../src/model/apply.js';
import { complete } from '../../src/model/complete.js';
import type { Conversation } from '../../src/model/types.js';
import { openAsTab, openSession } from '../../src/store/session.js';
import { listSessions, sessionText, wipe, wipeAll } from '../../src/store/sessions.js';
import type {
  MemoryReason,
  Session,
  SessionNews,
  SessionOptions,
  SessionState,
} from '../../src/store/types.js';
import { ownStorage } from './own-storage.js';

const page = complete({}, languageFor('nl').builtin);
const titled = (title: string): Change => ({ type: 'describe', fields: { title } });
const own = (id: string): Change => ({
  type: 'add',
  list: 'parts',
  id,
  entry: { sphere: 'communal', label: id, reason: `Omdat ${id}` },
});
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
async function until(what: () => unknown, ms = 4000): Promise<void> {
  for (const end = Date.now() + ms; !(await what()); await wait(10)) {
    if (Date.now() > end) throw new Error(`waited in vain for ${String(what)}`);
  }
}

/** An element in miniature: it shows a document, changes it, and follows the news. */
interface Visitor {
  readonly session: Session;
  readonly states: SessionState[];
  readonly news: SessionNews[];
  document: Conversation;
  change(change: Change): Promise<boolean>;
}
const open = new Set<Session>();
async function visit(key: string, opener = openAsTab, options: SessionOptions = {}): Promise<Visitor> {
  const [states, news]: [SessionState[], SessionNews[]] = [[], []];
  const opened: { visitor?: Visitor } = {};
  const session = await opener(key, {
    ...options,
    onState: (state) => states.push(state),
    onNews: (each) => {
      news.push(each);
      if (opened.visitor && each.kind === 'elsewhere') opened.visitor.document = each.conversation;
    },
  });
  open.add(session);
  opened.visitor = {
    session,
    states,
    news,
    document: session.stored?.conversation ?? page,
    change(change) {
      this.document = apply(this.document, change);
      return session.keep(change, this.document);
    },
  };
  return opened.visitor;
}
const kinds = (list: readonly { kind: string }[]): string[] => list.map(({ kind }) => kind);

/** Straight into the storage, as a fault would. */
async function meddle<T>(work: (stores: (name: string) => IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('sociale-basis');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(request.error?.message));
  });
  const names = [...db.objectStoreNames];
  const transaction = db.transaction(names, 'readwrite');
  const request = work((name) => transaction.objectStore(name));
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  db.close();
  return request.result;
}
const rows = (name: string): Promise<Record<string, unknown>[]> =>
  meddle((stores) => stores(name).getAll() as IDBRequest<Record<string, unknown>[]>);

describe('the session store', () => {
  ownStorage();
  afterEach(async () => {
    for (const session of open) await session.close();
    open.clear();
    await wipeAll();
  });

  it('gives back what was kept, to the letter; saved is only said when it is on disk', async () => {
    const one = await visit('a');
    assert.deepEqual([one.session.stored, one.session.state.kind], [undefined, 'new']);
    const kept = one.change(titled('Ons dorp'));
    assert.equal(one.session.state.kind, 'saving');
    assert.isTrue(await kept);
    assert.isTrue(await one.change(own('tuin')));
    assert.deepEqual(kinds(one.states), ['new', 'saving', 'saved', 'saving', 'saved']);
    await one.session.close();
    const two = await visit('a');
    assert.equal(JSON.stringify(two.session.stored?.conversation), JSON.stringify(one.document));
    assert.equal(two.session.state.kind, 'saved');
    assert.equal((await visit('b')).session.stored, undefined);
  });

  it('what a conversation stands on is kept, also when it is told while the first words are on their way', async () => {
    for (const moment of [0, 1, 5, 20]) {
      const key = `base-${moment}`;
      const one = await visit(key);
      const kept = one.change(titled('Ons dorp'));
      if (moment) await wait(moment);
      one.session.rebase('b');
      await kept;
      await one.session.close();
      assert.equal((await visit(key)).session.stored?.base, 'b', `${moment} ms later`);
    }
  });

  it('keeps everything over hundreds of changes, with five snapshots and few rows', async function () {
    this.timeout(60_000);
    const one = await visit('a');
    let made = 0;
    // A busy machine writes many changes at a time, with one snapshot after them: then it takes more of them.
    const tidied = async (): Promise<boolean> =>
      (await rows('snapshots')).length === 5 && (await rows('changes')).length < made;
    do {
      for (let i = 0; i < 100; i += 1) {
        made += 1;
        void one.change(own(`deel-${made}`));
        await wait(5);
      }
      await one.change(titled(`Na ${made}`));
      made += 1;
    } while (made < 300 || (made < 2000 && !(await tidied())));
    await until(tidied);
    await one.session.close();
    assert.isBelow((await rows('changes')).length, made);
    const two = await visit('a');
    assert.equal(JSON.stringify(two.session.stored?.conversation), JSON.stringify(one.document));
    assert.deepEqual(two.news, []);
  });

  it('keeps what a document has beyond its change', async () => {
    const one = await visit('a');
    await one.change(titled('T'));
    const beyond = { place: 'Oosterwijk', 'x-own': [1] };
    // Its keys stand where a file has them.
    const more = complete({ ...apply(one.document, own('tuin')), ...beyond }, languageFor('nl').builtin);
    await one.session.keep(own('tuin'), more);
    await one.session.close();
    const { stored } = (await visit('a')).session;
    assert.equal(JSON.stringify(stored?.conversation), JSON.stringify(more));
  });

  // fault 51
  it('gives back what was being typed, within a second, and no longer once it was said', async () => {
    const one = await visit('a');
    one.session.draft('rounds.2.notes', 'We zeiden d');
    one.session.draft('rounds.2.notes', 'We zeiden dat');
    assert.equal(one.session.state.kind, 'saving');
    await wait(900);
    assert.equal(one.session.state.kind, 'saved');
    // Without closing: the page may be gone at any moment.
    const two = await visit('a');
    assert.deepEqual([...two.session.drafts], [['rounds.2.notes', 'We zeiden dat']]);
    two.session.draft('rounds.2.notes', undefined);
    await two.change(titled('T'));
    const three = await visit('a');
    assert.deepEqual([...three.session.drafts], []);
    assert.equal(three.session.stored?.conversation.title, 'T');
  });

  it('remembers which content of the page it stands on', async () => {
    const one = await visit('a');
    one.session.rebase('v1');
    await one.change(titled('T'));
    const two = await visit('a');
    assert.equal(two.session.stored?.base, 'v1');
    two.session.rebase('v2');
    await until(() => two.session.state.kind === 'saved');
    await two.change(titled('U'));
    assert.equal((await visit('a')).session.stored?.base, 'v2');
  });

  // fault 49
  it('two tabs, 100 changes each at once: 200 of 200 in both, and on disk', async function () {
    this.timeout(90_000);
    const tabs = [await visit('a'), await visit('a')];
    await Promise.all(
      tabs.map(async (tab, t) => {
        for (let i = 0; i < 100; i += 1) {
          const kept = tab.change(own(`tab${t}-${i}`));
          if (i % 7 === 0) assert.isTrue(await kept);
        }
      }),
    );
    const mine = (document: Conversation) => document.parts?.filter(({ id }) => id.startsWith('tab')).length;
    await until(() => tabs.every((tab) => mine(tab.document) === 200));
    await until(() => tabs.every((tab) => tab.session.state.kind === 'saved'));
    const third = await visit('a');
    for (const tab of tabs) {
      assert.equal(JSON.stringify(tab.document), JSON.stringify(third.session.stored?.conversation));
    }
    assert.equal((await listSessions()).length, 1);
  });

  it('a tab that was open first shows what the second says first', async () => {
    const [one, two] = [await visit('a'), await visit('a')];
    await two.change(titled('T'));
    await until(() => one.document.title === 'T');
    assert.deepEqual(kinds(one.news), ['elsewhere']);
    await one.change(own('tuin'));
    await until(() => two.document.parts?.some(({ id }) => id === 'tuin'));
  });

  // fault 28
  it('two elements of one page share one session', async () => {
    const [one, two] = await Promise.all([visit('a', openSession), visit('a', openSession)]);
    await one.change(titled('T'));
    assert.deepEqual([two.document.title, kinds(one.news), kinds(two.news)], ['T', [], ['elsewhere']]);
    await two.change(own('tuin'));
    const three = await visit('a', openSession);
    assert.equal(JSON.stringify(three.document), JSON.stringify(two.document));
    await one.session.close();
    assert.isTrue(await two.change(own('pomp')));
  });

  it('lists sessions, goes on with an earlier one, begins a new one, opens a file as one', async () => {
    const one = await visit('a');
    await one.change({ type: 'describe', fields: { title: 'Eerste', group: 'Tafel 3', date: '2026-11-23' } });
    await one.change({ type: 'edit', list: 'parts', id: 'koor', fields: { decision: 'in' } });
    const first = one.document;
    assert.isTrue(await one.session.renew());
    assert.equal(one.session.state.kind, 'new');
    assert.equal((await visit('a')).session.stored, undefined);
    one.document = page;
    await one.change(titled('Tweede'));
    assert.isTrue(await one.session.renew({ title: 'Uit een bestand', parts: [] }));
    const list = await listSessions('a');
    assert.deepEqual(list.map(({ title }) => title).sort(), ['Eerste', 'Tweede', 'Uit een bestand']);
    assert.deepEqual(
      list.filter(({ current }) => current).map(({ title }) => title),
      ['Uit een bestand'],
    );
    const info = list.find(({ title }) => title === 'Eerste');
    assert.deepEqual([info?.group, info?.date, info?.count], ['Tafel 3', '2026-11-23', 1]);
    assert.equal(await sessionText(info?.id ?? ''), JSON.stringify(first));
    const back = await one.session.resume(info?.id ?? '');
    assert.equal(JSON.stringify(back?.conversation), JSON.stringify(first));
    one.document = first;
    await one.change(own('tuin'));
    assert.equal(
      JSON.stringify((await visit('a')).session.stored?.conversation),
      JSON.stringify(one.document),
    );
    assert.equal((await listSessions('a')).length, 3);
    assert.deepEqual([await listSessions('b'), await one.session.resume('nergens')], [[], undefined]);
  });

  it('a new session in another tab is told; the old one goes on as an earlier one', async () => {
    const [one, two] = [await visit('a'), await visit('a')];
    await one.change(titled('Oud'));
    await until(() => two.document.title === 'Oud');
    await one.session.renew({ title: 'Nieuw' });
    await two.change(own('tuin'));
    assert.include(kinds(two.news), 'archived');
    const list = await listSessions('a');
    assert.deepEqual(list.map(({ title, current }) => [title, current]).sort(), [
      ['Nieuw', true],
      ['Oud', false],
    ]);
    const text = await sessionText(list.find(({ current }) => !current)?.id ?? '');
    assert.equal(text, JSON.stringify(two.document));
  });

  it('wiping leaves no word, and no tab writes it back', async () => {
    const [one, two] = [await visit('a'), await visit('a')];
    const other = await visit('b');
    await other.change(titled('Blijft'));
    await one.change(titled('Geheim'));
    one.session.draft('notes', 'Ook geheim');
    await until(() => two.document.title === 'Geheim' && one.session.state.kind === 'saved');
    assert.isTrue(await wipe('a'));
    assert.isFalse(await two.change(own('geheim')));
    assert.isFalse(await one.change(own('geheim')));
    assert.deepEqual(one.session.state, { kind: 'memory', reason: 'wiped' });
    for (const name of ['sessions', 'current', 'snapshots', 'changes', 'drafts']) {
      assert.notInclude(JSON.stringify(await rows(name)).toLowerCase(), 'geheim');
    }
    assert.deepEqual(
      (await listSessions()).map(({ title }) => title),
      ['Blijft'],
    );
    // The next visitor of the same laptop.
    one.document = page;
    assert.isTrue(await one.session.renew());
    assert.isTrue(await one.change(titled('Volgende')));
    assert.equal((await visit('a')).session.stored?.conversation.title, 'Volgende');
  });

  describe('when something is wrong', () => {
    // fault 46
    it('a broken snapshot: an earlier one and the changes give everything, the bytes stay for download', async () => {
      const one = await visit('a');
      await Promise.all(Array.from({ length: 45 }, (_, i) => one.change(own(`deel-${i}`))));
      await until(async () => (await rows('snapshots')).length === 2);
      await one.session.close();
      const last = (await rows('snapshots')).at(-1) as { text: string };
      const broken = { ...last, text: last.text.slice(0, 999) };
      await meddle((stores) => stores('snapshots').put(broken));
      const two = await visit('a');
      assert.equal(JSON.stringify(two.document), JSON.stringify(one.document));
      const [news] = two.news;
      assert.isTrue(news?.kind === 'corrupt' && news.complete);
      await until(() => two.session.state.kind === 'saved');
      assert.deepEqual(
        (await listSessions('a')).map(({ fault, current }) => [fault, current]),
        [
          [undefined, true],
          ['corrupt', false],
        ],
      );
      // Its bytes were not touched.
      assert.deepInclude(await rows('snapshots'), broken);
      const three = await visit('a');
      assert.deepEqual([three.news, JSON.stringify(three.document)], [[], JSON.stringify(one.document)]);
    });

    // fault 46
    it('nothing can be read: begins anew, and the bytes stay for download', async () => {
      const one = await visit('a');
      await one.change(titled('Kwijt'));
      await one.session.close();
      const [row] = await rows('snapshots');
      await meddle((stores) => stores('snapshots').put({ ...row, text: '{"title":"Kwij' }));
      const two = await visit('a');
      assert.equal(two.session.stored, undefined);
      const [news] = two.news;
      assert.isTrue(news?.kind === 'corrupt' && !news.complete && news.text.includes('Kwij'));
      assert.isTrue(await two.change(titled('Verder')));
      assert.equal((await visit('a')).session.stored?.conversation.title, 'Verder');
      const faulty = (await listSessions()).find(({ fault }) => fault === 'corrupt');
      assert.include(await sessionText(faulty?.id ?? ''), 'Kwij');
    });

    // fault 48
    it('of a newer version: not shown, not overwritten, given for download; what is said now is kept beside it', async () => {
      const one = await visit('a');
      await one.change(titled('Uit de toekomst'));
      await one.session.close();
      const [row] = (await rows('snapshots')) as { text: string; sum: string }[];
      const newer = { ...row, text: JSON.stringify({ ...page, version: 99 }) };
      await meddle((stores) => stores('snapshots').put(newer));
      const two = await visit('a');
      assert.equal(two.session.stored, undefined);
      const [news] = two.news;
      assert.isTrue(news?.kind === 'newer' && news.text === newer.text);
      assert.isTrue(await two.change(titled('Van nu')));
      assert.deepInclude(await rows('snapshots'), newer);
      assert.equal((await listSessions('a')).length, 2);
    });

    // fault 47
    it('of an older version: migrated, and the old copy goes only when the new one reads back', async function () {
      this.timeout(60_000);
      const one = await visit('a');
      await one.change(titled('Oud'));
      await one.session.close();
      const [row] = (await rows('snapshots')) as { session: string; seq: number }[];
      const text = JSON.stringify({ ...page, version: 0, title: 'Oud' });
      const { sumOf } = await import('../../src/store/rows.js');
      await meddle((stores) => stores('snapshots').put({ ...row, text, sum: sumOf(text) }));
      const two = await visit('a');
      assert.deepEqual([two.document.title, two.document.version], ['Oud', 1]);
      await until(() => two.session.state.kind === 'saved');
      assert.equal((await listSessions('a')).length, 2);
      await until(async () => (await listSessions('a')).length === 1, 8000);
      const three = await visit('a');
      assert.deepEqual([three.document.title, three.document.version, three.news], ['Oud', 1, []]);
    });

    // fault 53
    it('storage emptied in mid-session: told, goes on, and all is written anew', async () => {
      const one = await visit('a');
      await one.change(titled('Hier'));
      for (const name of ['sessions', 'current', 'snapshots', 'changes', 'drafts']) {
        await meddle((stores) => stores(name).clear());
      }
      assert.isTrue(await one.change(own('tuin')));
      assert.deepEqual(kinds(one.news), ['gone']);
      assert.equal(
        JSON.stringify((await visit('a')).session.stored?.conversation),
        JSON.stringify(one.document),
      );
    });

    // fault 53
    it('the whole storage deleted: it does not stand in the way, and all is written anew by itself', async () => {
      const one = await visit('a');
      await one.change(titled('Hier'));
      await new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('sociale-basis');
        request.onsuccess = () => resolve();
        request.onblocked = () => reject(new Error('blocked'));
      });
      await until(() => kinds(one.news).includes('gone') && one.session.state.kind === 'saved');
      assert.equal((await visit('a')).session.stored?.conversation.title, 'Hier');
    });

    // fault 53
    it('emptied with two tabs open: what both have said is there', async () => {
      const [one, two] = [await visit('a'), await visit('a')];
      await one.change(titled('Hier'));
      await until(() => two.document.title === 'Hier');
      for (const name of ['sessions', 'current', 'snapshots', 'changes', 'drafts']) {
        await meddle((stores) => stores(name).clear());
      }
      await Promise.all([one.change(own('tuin')), two.change(own('pomp'))]);
      await until(() => JSON.stringify(one.document) === JSON.stringify(two.document));
      const ids = (await visit('a')).document.parts?.map(({ id }) => id);
      assert.includeMembers(ids ?? [], ['tuin', 'pomp']);
    });

    const stubs: [string, IDBFactory, MemoryReason][] = [
      [
        'refuses',
        {
          open: () => {
            throw new DOMException('no', 'SecurityError');
          },
        } as unknown as IDBFactory,
        'refused',
      ],
      ['never answers', { open: () => ({}) } as unknown as IDBFactory, 'blocked'],
    ];
    for (const [what, factory, reason] of stubs) {
      // fault 54
      it(`storage that ${what}: in memory, and nothing throws`, async () => {
        const started = Date.now();
        const one = await visit('a', openAsTab, { indexedDB: factory, patience: 300 });
        assert.isBelow(Date.now() - started, 1000);
        assert.deepEqual(one.session.state, { kind: 'memory', reason });
        assert.isFalse(await one.change(titled('T')));
        one.session.draft('a', 'b');
        assert.deepEqual(one.session.state, { kind: 'memory', reason });
        assert.deepEqual(await listSessions('a', { indexedDB: factory, patience: 100 }), []);
        assert.isFalse(await wipeAll({ indexedDB: factory, patience: 100 }));
      });
    }

    // fault 54
    it('another tab holds the storage: in memory, and once it lets go all is kept, beside what was there', async () => {
      const before = await visit('a');
      await before.change(titled('Eerder'));
      await before.session.close();
      let release = (): void => undefined;
      const slow = {
        open: (name: string, version: number) => {
          const fake = { error: null } as unknown as IDBOpenDBRequest;
          release = () => {
            const real = indexedDB.open(name, version);
            real.onsuccess = (event) => {
              Object.assign(fake, { result: real.result });
              fake.onsuccess?.call(fake, event);
            };
          };
          return fake;
        },
      } as unknown as IDBFactory;
      const one = await visit('a', openAsTab, { indexedDB: slow, patience: 200 });
      assert.deepEqual(one.session.state, { kind: 'memory', reason: 'blocked' });
      assert.isFalse(await one.change(titled('Intussen')));
      release();
      await until(() => one.session.state.kind === 'saved');
      const list = await listSessions('a');
      assert.deepEqual(
        list.map(({ title, current }) => [title, current]),
        [
          ['Intussen', true],
          ['Eerder', false],
        ],
      );
    });

    // fault 45
    it('a write that fails is tried again, and nothing that was kept is harmed', async () => {
      const one = await visit('a');
      await one.change(titled('Goed'));
      const original = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put') ?? {};
      let refused = 0;
      IDBObjectStore.prototype.put = function () {
        refused += 1;
        throw new DOMException('full', 'QuotaExceededError');
      };
      try {
        const started = Date.now();
        assert.isFalse(await one.change(own('tuin')));
        assert.isBelow(Date.now() - started, 1000);
        assert.deepEqual([one.session.state.kind, refused > 0], ['full', true]);
        assert.equal((await visit('a')).session.stored?.conversation.title, 'Goed');
      } finally {
        Object.defineProperty(IDBObjectStore.prototype, 'put', original);
      }
      await until(() => one.session.state.kind === 'saved');
      assert.equal(
        JSON.stringify((await visit('a')).session.stored?.conversation),
        JSON.stringify(one.document),
      );
    });

    // fault 48
    it('a newer storage: in memory, its text given, not one byte changed', async () => {
      const one = await visit('a');
      await one.change(titled('Nieuwer'));
      await one.session.close();
      await new Promise<void>((resolve) => {
        const request = indexedDB.open('sociale-basis', 9);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      });
      const before = JSON.stringify(await rows('snapshots'));
      const two = await visit('a');
      assert.deepEqual(two.session.state, { kind: 'memory', reason: 'newer' });
      const [news] = two.news;
      assert.isTrue(news?.kind === 'newer' && news.text.includes('Nieuwer'));
      assert.isFalse(await two.change(titled('Van nu')));
      assert.equal(JSON.stringify(await rows('snapshots')), before);
      await new Promise((resolve) => (indexedDB.deleteDatabase('sociale-basis').onsuccess = resolve));
    });
  });

  // fault 24
  it('after closing no timer, channel or connection is left', async () => {
    const running = new Set<unknown>();
    const [set, clear, Channel] = [
      globalThis.setTimeout,
      globalThis.clearTimeout,
      globalThis.BroadcastChannel,
    ];
    const channels: BroadcastChannel[] = [];
    let closed = 0;
    globalThis.setTimeout = ((then: () => void, ms?: number) => {
      const id = set(() => {
        running.delete(id);
        then();
      }, ms);
      running.add(id);
      return id;
    }) as typeof setTimeout;
    globalThis.clearTimeout = ((id: number) => {
      running.delete(id);
      clear(id);
    }) as typeof clearTimeout;
    globalThis.BroadcastChannel = class extends Channel {
      constructor(name: string) {
        super(name);
        channels.push(this);
      }
      override close(): void {
        closed += 1;
        super.close();
      }
    };
    try {
      const one = await visit('a');
      await one.change(titled('T'));
      one.session.draft('a', 'b');
      await one.session.close();
      assert.deepEqual([running.size, channels.length, closed], [0, 1, 1]);
    } finally {
      Object.assign(globalThis, { setTimeout: set, clearTimeout: clear, BroadcastChannel: Channel });
    }
    // A connection that was left open would hold this up.
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase('sociale-basis');
      request.onsuccess = () => resolve();
      request.onblocked = () => reject(new Error('blocked'));
    });
  });
});
