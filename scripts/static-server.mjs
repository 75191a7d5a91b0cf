// A tiny static server on the loopback address, for `npm start` and for the page tests.
import { createReadStream, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** The policy that the elements promise to work under. */
export const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** The file that a request path means, or nothing when it is absent or outside the served folders. */
function locate(root, folders, pathname) {
  let path;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (path.includes('\0') || path.includes('\\')) return undefined;
  try {
    // Resolves `..` and symbolic links; what is left must still be in one of the folders.
    const file = realpathSync(join(root, path));
    const inside = folders.some((folder) => {
      const dir = realpathSyncOrNothing(join(root, folder));
      return dir !== undefined && (file === dir || file.startsWith(dir + sep));
    });
    if (!inside) return undefined;
    return statSync(file).isDirectory() ? { directory: true, file: join(file, 'index.html') } : { file };
  } catch {
    return undefined;
  }
}

function realpathSyncOrNothing(path) {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

/**
 * Starts the server. Takes the first free port from `port` on (0: any).
 *
 * @param {object} options
 * @param {string} options.root the folder that paths start from
 * @param {string[]} options.folders the folders in it that are served (`.`: all of it); `/` leads to the first
 * @param {number} [options.port]
 * @param {string} [options.policy] sent as Content-Security-Policy with every answer
 * @param {Record<string, import('node:http').RequestListener>} [options.routes] answers of one's own, by path
 * @returns {Promise<{ port: number, origin: string, close: () => Promise<void> }>}
 */
export async function serve({ root, folders, port = 0, policy, routes = {} }) {
  const server = createServer((request, response) => {
    const [pathname] = (request.url ?? '/').split(/[?#]/, 1);
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (policy) response.setHeader('Content-Security-Policy', policy);

    const route = Object.hasOwn(routes, pathname) ? routes[pathname] : undefined;
    if (route) return route(request, response);
    const refuse = (status, text) =>
      response.writeHead(status, { 'Content-Type': types['.txt'] }).end(text + '\n');
    const redirect = (to) => response.writeHead(302, { Location: to }).end();

    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Only GET and HEAD');
    // A favicon is the browser's wish, not the page's.
    if (pathname === '/favicon.ico') return response.writeHead(204).end();
    if (pathname === '/' && folders[0] !== '.') return redirect(`/${folders[0]}/`);
    const found = locate(root, folders, pathname);
    if (found?.directory && !pathname.endsWith('/')) return redirect(`/${pathname.replace(/^\/+/, '')}/`);
    const stats = found && statSync(found.file, { throwIfNoEntry: false });
    if (!stats?.isFile()) return refuse(404, 'Not found');
    response.setHeader(
      'Content-Type',
      types[extname(found.file).toLowerCase()] ?? 'application/octet-stream',
    );
    response.setHeader('Content-Length', stats.size);
    if (request.method === 'HEAD') return response.end();
    return createReadStream(found.file)
      .on('error', () => response.destroy())
      .pipe(response);
  });

  for (let candidate = port; ; candidate++) {
    try {
      await new Promise((resolve, reject) => {
        server
          .once('error', reject)
          .listen(candidate, '127.0.0.1', () => resolve(server.off('error', reject)));
      });
      break;
    } catch (error) {
      server.removeAllListeners('error');
      if (error.code !== 'EADDRINUSE' || candidate === 0 || candidate >= port + 100) throw error;
    }
  }
  const taken = server.address().port;
  return {
    port: taken,
    origin: `http://localhost:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
