// Reads the import lines of src/ and fails when a lower room imports a higher one, or when imports go in a circle.
// `import type` counts like any other import: what a room must not know, it must not know by its type either.
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { filesUnder, root } from './tools.mjs';

const lit = /^lit(?:\/|$)/;

/** Each room with the rooms and the packages that it may import. `.` stands for the files of src/ itself. */
const rooms = {
  model: { rooms: ['model'] },
  content: { rooms: ['content', 'model'] },
  store: { rooms: ['store', 'model'] },
  layout: { rooms: ['layout', 'model'], packages: /^d3-/ },
  // Which things a figure shows, in which words: what its drawing on a page and its export have in common.
  figures: { rooms: ['figures', 'layout', 'content', 'model'] },
  ui: {
    rooms: ['ui', 'store', 'layout', 'content', 'model'],
    packages: new RegExp(`${lit.source}|^@floating-ui/dom$`),
  },
  export: { rooms: ['export', 'figures', 'layout', 'content', 'model'] },
  elements: {
    rooms: ['elements', 'export', 'ui', 'store', 'figures', 'layout', 'content', 'model'],
    packages: lit,
  },
  embed: {
    rooms: ['embed', 'elements', 'export', 'ui', 'store', 'figures', 'layout', 'content', 'model'],
    packages: lit,
  },
  // For Node only: pages and elements made on a server, pictures without a browser.
  server: {
    rooms: ['server', 'elements', 'export', 'ui', 'store', 'figures', 'layout', 'content', 'model'],
    packages: lit,
  },
  // The figure maker: a page of its own, that no figure knows.
  maker: {
    rooms: ['maker', 'elements', 'export', 'ui', 'store', 'figures', 'layout', 'content', 'model'],
    packages: lit,
  },
  '.': {
    rooms: ['.', 'embed', 'elements', 'export', 'ui', 'store', 'figures', 'layout', 'content', 'model'],
  },
};
/** Packages that one file wraps for all others. */
const wrapped = new Set(['@floating-ui/dom']);

const roomOf = (file) => (file.split('/').length > 2 ? file.split('/')[1] : '.');
/** src/elements/spheres/… → spheres; nothing for files beside the figures' folders. */
const figureOf = (file) => /^src\/elements\/([^/]+)\//.exec(file)?.[1];
const isRegistration = (file) => /^src\/elements\/([^/]+)\/sb-\1\.ts$/.test(file);

const files = filesUnder('src').filter((file) => file.endsWith('.ts'));
const known = new Set(files);
const faults = [];
const graph = new Map();
const wrappers = new Map();

/** Why `from` may not import the source file `to`, if so. */
function whyNot(from, to) {
  if (!known.has(to)) return to.startsWith('src/') ? 'there is no such file' : 'it lies outside src/';
  const [room, other] = [roomOf(from), roomOf(to)];
  if (!rooms[room].rooms.includes(other)) return `${room} must not know ${other}`;
  const [figure, otherFigure] = [figureOf(from), figureOf(to)];
  if (room !== 'elements' || !otherFigure || figure === otherFigure) return undefined;
  if (from === 'src/elements/rounds/sb-rounds.ts' && isRegistration(to)) return undefined;
  return 'a figure must not know the inside of another';
}

for (const file of files) {
  const text = readFileSync(join(root, file), 'utf8');
  const room = roomOf(file);
  graph.set(file, []);
  if (!rooms[room]) {
    faults.push(`${file}: '${room}' is not a room of this house; add it to scripts/imports.mjs`);
    continue;
  }
  for (const { fileName: target, pos } of ts.preProcessFile(text, true, true).importedFiles) {
    const line = text.slice(0, pos).split('\n').length;
    const fault = (why) => faults.push(`${file}:${line} imports '${target}': ${why}`);
    if (target.startsWith('.')) {
      const to = posix.join(posix.dirname(file), target).replace(/\.js$/, '.ts');
      const why = whyNot(file, to);
      if (why) fault(why);
      else graph.get(file).push(to);
    } else if (!rooms[room].packages?.test(target)) {
      fault(`${room} must not know this package`);
    } else if (wrapped.has(target)) {
      const first = wrappers.get(target) ?? file;
      wrappers.set(target, first);
      if (first !== file) fault(`${first} already wraps this package for the others`);
    }
  }
}

/** Depth first; a file met again while it is still open closes a circle. */
const done = new Set();
function visit(file, open) {
  if (open.includes(file)) {
    faults.push(`circle: ${[...open.slice(open.indexOf(file)), file].join(' → ')}`);
    return;
  }
  if (done.has(file)) return;
  for (const next of graph.get(file)) visit(next, [...open, file]);
  done.add(file);
}
for (const file of files) visit(file, []);

for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
