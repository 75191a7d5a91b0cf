// From what was measured to a table.
export const median = (numbers) => {
  const sorted = numbers.filter(Number.isFinite).sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (!sorted.length) return NaN;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Three figures at most that say something. */
export const figure = (n) => {
  if (!Number.isFinite(n)) return '–';
  if (n >= 100) return Math.round(n).toLocaleString('en');
  return n >= 10 ? String(Math.round(n)) : n.toFixed(1);
};

/** A table in markdown, padded as prettier does. The first column is text. */
export function table(head, rows) {
  const all = [head, ...rows];
  const widths = head.map((_, c) => Math.max(...all.map((row) => row[c].length)));
  const pad = (row) => row.map((cell, c) => (c ? cell.padStart(widths[c]) : cell.padEnd(widths[c])));
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const rule = widths.map((width, c) => (c ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return [line(pad(head)), line(rule), ...rows.map((row) => line(pad(row)))].join('\n');
}

/** Of each round the ratio to the floor in that round, and of those the middle one. */
export const ratio = (runs, floor, of) =>
  median(runs.map((run, i) => (run && floor[i] && !run.failed ? of(run) / of(floor[i]) : NaN)));
export const middle = (runs, of) => median(runs.map((run) => (run && !run.failed ? of(run) : NaN)));

const KiB = (bytes) => bytes / 1024;

/** One row for each contestant of a work. */
function rowsOf(work, { works, results, cross, checked, sizes }) {
  const { contestants } = works[work];
  return Object.entries(contestants).flatMap(([name, { title }]) => {
    const all = results[work][name].slice(0, sizes);
    const floor = results[work].floor;
    if (!all.some((runs) => runs.length)) return [];
    const each = (of) => all.map((runs, s) => of(runs, s)).join(' / ');
    const times = (of) => each((runs, s) => figure(ratio(runs, floor[s], of)));
    const slow = checked.longest.find((one) => one.work === work && one.name === name && one.slow > 1);
    return [
      [
        title,
        figure(middle(all[0], ({ bytes }) => KiB(bytes))),
        times(({ drawn }) => drawn.cpu),
        times(({ drawn }) => drawn.wall),
        each((runs) => figure(middle(runs, ({ drawn }) => drawn.script))),
        each((runs) => figure(middle(runs, ({ select }) => select))),
        each((runs) => figure(middle(runs, ({ replace }) => replace))),
        each((runs) => figure(middle(runs, ({ heap }) => heap / 1e6))),
        each((runs) => {
          const moved = middle(runs, ({ shift }) => shift);
          return moved ? moved.toFixed(2) : '0';
        }),
        ...(work === 'map' ? [cross.map[name].slice(0, sizes).map(count).join(' / ')] : []),
        slow ? shortly(slow.longest) : '–',
      ],
    ];
  });
}

const shortly = (ms) => (ms ? figure(ms) : '< 50');
const count = (n) => (Number.isFinite(n) ? n.toLocaleString('en') : '–');

const headOf = (work, { works, sizes }) => {
  const list = works[work].sizes
    .slice(0, sizes)
    .map((size) => size.map((n) => n.toLocaleString('en')).join('/'));
  return [
    `${work === 'map' ? 'A map of nodes/links' : 'Three groups of parts'}: ${list.join(', ')}`,
    'code, KiB',
    'drawn, CPU ÷ floor',
    'drawn, clock ÷ floor',
    'script, ms',
    'select, ms',
    'replace, ms',
    'heap, MB',
    'shift',
    ...(work === 'map' ? ['crossings'] : []),
    'longest task ×4, ms',
  ];
};

/** In words what only we were asked. */
function asked({ changes, growth, longest, slow }) {
  const lines = [
    `- ${changes.n.toLocaleString('en')} changes of an attribute in one go are drawn ${changes.drawn === 1 ? 'once' : `${changes.drawn} times`}, in ${figure(changes.took)} ms.`,
  ];
  if (growth) {
    const n = (i) => growth.parts[i];
    const last = growth.parts.length - 1;
    const steep = (n(last) * Math.log(n(last))) / (n(2) * Math.log(n(2)));
    for (const [name, words] of [
      ['ours', 'as shown by default'],
      ['opened', 'with every group opened'],
    ]) {
      const cpu = growth[name];
      lines.push(
        `- From ${growth.parts.map(count).join(' to ')} parts ${words}: ${cpu.map(figure).join(', ')} ms of the main thread; ` +
          `the last step is × ${figure(cpu[last] / cpu[2])}, N log N would be × ${figure(steep)}.`,
      );
    }
  }
  for (const name of ['ours', 'floor', 'opened']) {
    const mine = longest.filter((one) => one.name === name && (name === 'ours' || one.work === 'spheres'));
    if (!mine.length) continue;
    const said = mine.map(
      ({ size, slow: times, longest: ms }) =>
        `${ms ? `${figure(ms)} ms` : 'under 50 ms'} at ${size.map(count).join('/')}${times > 1 ? ` (× ${slow})` : ''}`,
    );
    lines.push(
      `- Longest task, ${{ ours: 'ours', floor: 'the floor', opened: 'ours with every group opened' }[name]}: ${said.join(', ')}.`,
    );
  }
  return lines.join('\n');
}

/** The whole of it, for README.md. */
export function report(all) {
  const { works, results, checked, rounds, machine, versionOf } = all;
  const packages = Object.values(works).flatMap(({ contestants }) =>
    Object.values(contestants).flatMap(({ packages: list = [] }) => list),
  );
  const versions = packages.map((name) => `${name} ${versionOf(name)}`).join(', ');
  const floors = Object.entries(works).map(([work, { sizes }]) => {
    const cpu = results[work].floor
      .slice(0, all.sizes)
      .map((runs) => figure(middle(runs, ({ drawn }) => drawn.cpu)));
    return `${cpu.join(' / ')} ms for the ${work === 'map' ? 'map' : 'groups'} (${sizes
      .slice(0, all.sizes)
      .map((size) => size.map(count).join('/'))
      .join(', ')})`;
  });
  return [
    `${machine.date}, ${machine.browser}, Node ${machine.node}, ${machine.system}; medians of ${rounds} interleaved ${rounds === 1 ? 'round' : 'rounds'}, without a cache. ${versions}.`,
    '',
    table(headOf('spheres', all), rowsOf('spheres', all)),
    '',
    table(headOf('map', all), rowsOf('map', all)),
    '',
    `The floor took ${floors.join(', ')} of the main thread.`,
    '',
    asked(checked),
  ].join('\n');
}
