/** A bare page with the session store in it, as `window.store`, for tests that need a browser of their own. */
import { join } from 'node:path';
import type { RequestListener } from 'node:http';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { root } from '../../scripts/tools.mjs';
import type { apply, Change } from '../../src/model/apply.js';
import type { Conversation } from '../../src/model/types.js';
import type { openSession } from '../../src/store/session.js';
import type { listSessions } from '../../src/store/sessions.js';

/** What a script of the page finds on `window`. */
export interface StorePage {
  readonly store: {
    readonly openSession: typeof openSession;
    readonly listSessions: typeof listSessions;
    readonly apply: typeof apply;
  };
  /** A change that can be recognised. */
  readonly titled: (n: number | string) => Change;
  readonly empty: Conversation;
}

const entry = ['store/session', 'store/sessions', 'model/apply']
  .map((file) => `export * from ${JSON.stringify(join(root, `build/${file}.js`))};`)
  .join('\n');

// Test functions that are sent to the page name their inner functions by a helper of the loader.
const more = `
  window.__name = (named) => named;
  window.empty = { parts: [] };
  window.titled = (n) =>
    ({ type: 'add', list: 'parts', id: String(n), entry: { sphere: 'communal', label: 'Deel ' + n, reason: 'Omdat.' } });
`;

/** `/store.html`, and `/sandbox.html` with the same in a sandboxed frame. */
export async function storeRoutes(): Promise<Record<string, RequestListener>> {
  const bundle = await rollup({
    input: 'entry',
    plugins: [
      {
        name: 'entry',
        resolveId: (id: string) => (id === 'entry' ? id : null),
        load: (id: string) => (id === 'entry' ? entry : null),
      },
      nodeResolve({ browser: true }),
    ],
  });
  // A classic script: a sandboxed frame may not fetch modules.
  const { output } = await bundle.generate({ format: 'iife', name: 'store' });
  const answer =
    (type: string, body: string): RequestListener =>
    (_request, response) =>
      response.setHeader('content-type', `${type}; charset=utf-8`).end(body);
  const html = (body: string): string =>
    `<!doctype html><html lang="nl"><title>x</title><link rel="icon" href="/demo/icoon.svg">${body}`;
  return {
    '/store.js': answer('text/javascript', output[0].code + more),
    '/store.html': answer('text/html', html('<script src="/store.js"></script>')),
    '/elsewhere.html': answer('text/html', html('elders')),
    '/sandbox.html': answer('text/html', html('<iframe sandbox="allow-scripts" src="/store.html"></iframe>')),
  };
}
