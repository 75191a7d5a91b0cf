// How many pairs of links cross as they are drawn.

/** @param {{ from: string, to: string, points: number[][] }[]} lines links as polylines */
export function crossings(lines) {
  const pieces = lines.flatMap(({ points }, link) =>
    points.slice(1).map((b, i) => {
      const a = points[i];
      return { link, a, b, left: Math.min(a[0], b[0]), right: Math.max(a[0], b[0]) };
    }),
  );
  pieces.sort((p, q) => p.left - q.left);
  const n = lines.length;
  const met = new Set();
  const tied = (i, j) =>
    lines[i].from === lines[j].from ||
    lines[i].to === lines[j].to ||
    lines[i].from === lines[j].to ||
    lines[i].to === lines[j].from;
  let open = [];
  for (const piece of pieces) {
    open = open.filter(({ right }) => right > piece.left);
    for (const other of open) {
      if (other.link === piece.link || !cross(other, piece)) continue;
      const [i, j] = other.link < piece.link ? [other.link, piece.link] : [piece.link, other.link];
      // Links with an end in common don't count as crossing.
      if (!tied(i, j)) met.add(i * n + j);
    }
    open.push(piece);
  }
  return met.size;
}

const side = (a, b, [x, y]) => Math.sign((b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]));

const cross = (p, q) =>
  side(p.a, p.b, q.a) * side(p.a, p.b, q.b) < 0 && side(q.a, q.b, p.a) * side(q.a, q.b, p.b) < 0;
