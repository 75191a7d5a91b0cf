// Serves the pages and the code of the benchmark, compressed with brotli, and counts what was fetched.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const compress = (text, quality) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
const types = { js: 'text/javascript; charset=utf-8', html: 'text/html; charset=utf-8' };

/**
 * @param {object} options
 * @param {Record<string, string>} options.code folder on disk, by the first part of the path
 * @param {(path: string) => string | undefined} options.page the text of a page
 */
export async function serve({ code, page }) {
  const kept = new Map();
  let fetched = 0;

  /** The answer to a path, compressed once. */
  function answer(path) {
    if (kept.has(path)) return kept.get(path);
    const [, folder, ...rest] = path.split('/');
    let found;
    if (code[folder] && rest.every((part) => part !== '..')) {
      const text = readFileSync(join(code[folder], ...rest));
      found = { type: types.js, body: compress(text, 11), isCode: true };
    } else {
      const text = page(path);
      found = text === undefined ? undefined : { type: types.html, body: compress(text, 5), isCode: false };
    }
    kept.set(path, found);
    return found;
  }

  const server = createServer((request, response) => {
    let found;
    try {
      found = answer((request.url ?? '/').split('?')[0]);
    } catch {
      found = undefined;
    }
    if (!found) return response.writeHead(404).end();
    if (found.isCode) fetched += found.body.length;
    response.writeHead(200, {
      'Content-Type': found.type,
      'Content-Encoding': 'br',
      'Content-Length': found.body.length,
      'Cache-Control': 'no-store',
    });
    return response.end(found.body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://localhost:${server.address().port}`,
    /** Compresses a page before anyone waits for it. */
    warm: (path) => answer(path),
    /** Bytes of code since the last time it was asked. */
    taken() {
      const bytes = fetched;
      fetched = 0;
      return bytes;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
