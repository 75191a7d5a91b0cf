// npm start: builds when needed, serves the demo pages and opens them.
import { spawn } from 'node:child_process';
import { isStale, node, root } from './tools.mjs';
import { serve } from './static-server.mjs';

if (isStale()) {
  console.log('Building…');
  const { code } = await node(['scripts/build.mjs']);
  if (code !== 0) process.exit(code);
}

const { origin } = await serve({ root, folders: ['demo', 'dist'], port: Number(process.env.PORT) || 4173 });
const address = `${origin}/demo/`;
console.log(address);
console.log('Ctrl+C stops it.');

// Opening is a courtesy: not in CI or a pipe, and no reason to fail where there is no desktop.
if (process.stdout.isTTY && !process.env.CI) {
  const openers = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] };
  const [command, ...args] = openers[process.platform] ?? ['xdg-open'];
  spawn(command, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
