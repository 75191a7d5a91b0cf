/** Lower case, accents off, everything but letters and digits a hyphen; at most 60 characters. May be empty. */
export function slug(label: string): string {
  return label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
}

/** FNV-1a, 32 bits, in base 36: short, stable, not for secrets. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

/**
 * An id that is not in `taken`: `base`, else `base` with a short hash of `seed`, else that with a number.
 * Same in, same out.
 * @param last the last number tried per id; one for all ids of a growing `taken` makes many equal ones fast
 */
export function freshId(
  base: string,
  seed: string,
  taken: ReadonlySet<string>,
  last = new Map<string, number>(),
): string {
  if (base && !taken.has(base)) return base;
  const hashed = [base, shortHash(seed)].filter(Boolean).join('-');
  if (!taken.has(hashed)) return hashed;
  let n = last.get(hashed) ?? 2;
  while (taken.has(`${hashed}-${n}`)) n += 1;
  last.set(hashed, n);
  return `${hashed}-${n}`;
}
