/**
 * Kills a browser at random moments while a page keeps a conversation, starts it again with the same profile, and
 * looks whether everything that was acknowledged is back. Used by the page tests for a few kills, and by whoever
 * wants many.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { launchOptions } from '../../scripts/find-browser.mjs';
import { serve, strictPolicy } from '../../scripts/static-server.mjs';
import { root } from '../../scripts/tools.mjs';
import type { Engine } from './browsers.js';
import { type StorePage, storeRoutes } from './store-page.js';

export interface Tally {
  kills: number;
  /** Changes of which the page had said that they are on disk. */
  acknowledged: number;
  /** Those of them that were not there after the kill. */
  lost: number[];
  /** Kills after which something typed more than a second before was not there. */
  draftsLost: number;
  /** What the store said of the storage after a kill, other than that all is well. */
  trouble: string[];
}

/** A generator of numbers from 0 to 1, the same for the same seed. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Restart {
  readonly changes: number[];
  readonly draft: number;
  readonly news: string[];
}

/** Opens the session, tells what is there, and goes on: a change after a change, while something is being typed. */
async function goOn(): Promise<Restart> {
  const { store, titled, empty } = window as unknown as StorePage;
  const news: string[] = [];
  const session = await store.openSession('kills', { onNews: (each) => news.push(each.kind) });
  let document = session.stored?.conversation ?? empty;
  const changes = (document.parts ?? []).map(({ id }) => Number(id));
  const draft = Number(session.drafts.get('typed') ?? 0);
  const tell = (what: string, n: number): Promise<unknown> => fetch(`/${what}?${n}`);
  const first = Math.max(0, ...changes) + 1;
  const work = async (): Promise<void> => {
    for (let n = first; ; n += 1) {
      const change = titled(n);
      document = store.apply(document, change);
      const kept = session.keep(change, document).then((yes) => yes && void tell('kept', n));
      // Now and then a group talks through each other.
      if (n % 9) await new Promise((resolve) => setTimeout(resolve, 5 + (n % 4) * 10));
      else await kept;
    }
  };
  let typed = draft;
  setInterval(() => {
    typed += 1;
    session.draft('typed', String(typed));
    void tell('typed', typed);
  }, 60);
  void work();
  return { changes, draft, news };
}

/** The whole browser at once, as a battery would: its group consists of processes that this test has started. */
export async function kill(browser: Browser): Promise<void> {
  const child = browser.process();
  if (!child?.pid) throw new Error('the browser has no process of its own');
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
  await ended;
  await browser.disconnect().catch(() => undefined);
  // The driver puts a profile's settings back once it sees that the browser is gone.
  await new Promise((resolve) => setTimeout(resolve, 1000));
}

/** Kills so many times, and counts. `seed` decides on the moments. */
export async function surviveKills(engine: Engine, path: string, kills: number, seed = 1): Promise<Tally> {
  const profile = await mkdtemp(join(tmpdir(), `sb-kills-${engine}-`));
  const kept = new Set<number>();
  let typed: { readonly n: number; readonly at: number }[] = [];
  const note = (then: (n: number) => void) => (request: { url?: string }, response: { end: () => void }) => {
    then(Number(request.url?.split('?')[1]));
    response.end();
  };
  const server = await serve({
    root,
    folders: ['demo'],
    policy: strictPolicy,
    routes: {
      ...(await storeRoutes()),
      '/kept': note((n) => kept.add(n)),
      '/typed': note((n) => typed.push({ n, at: Date.now() })),
    },
  });
  const chance = random(seed);
  const tally: Tally = { kills: 0, acknowledged: 0, lost: [], draftsLost: 0, trouble: [] };
  let due = 0;
  try {
    // Once more than there are kills: the last start only looks.
    for (let i = 0; i <= kills; i += 1) {
      const browser = await puppeteer.launch({ ...launchOptions(engine, path), userDataDir: profile });
      try {
        const page = await browser.newPage();
        await page.goto(`${server.origin}/store.html`);
        const back = await page.evaluate(goOn);
        tally.lost.push(...[...kept].filter((n) => !back.changes.includes(n)));
        if (back.draft < due) tally.draftsLost += 1;
        tally.trouble.push(...back.news);
        if (i < kills) {
          await new Promise((resolve) => setTimeout(resolve, 200 + chance() * 1600));
          tally.kills += 1;
        }
      } finally {
        const now = Date.now();
        await kill(browser);
        due = typed.filter(({ at }) => at < now - 1000).at(-1)?.n ?? due;
        typed = [];
      }
    }
  } finally {
    await server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  tally.acknowledged = kept.size;
  return tally;
}
