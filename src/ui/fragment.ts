/** What a fragment says of one figure: what stands behind its id, as in `#sferen=part:koor`; several in their order. */
export function linksIn(hash: string, id: string): readonly string[] {
  return piecesOf(hash).flatMap((piece) => {
    const [name, value] = split(piece);
    return value && name === id ? [value] : [];
  });
}

/**
 * The fragment in which these stand for one figure, in place of what stood there for it. What stands there for another
 * figure stays as it was written; a plain anchor goes, for the address now leads to this figure.
 */
export function withLinks(hash: string, id: string, links: readonly string[]): string {
  const others = piecesOf(hash).filter((piece) => {
    const [name, value] = split(piece);
    return value !== undefined && name !== id;
  });
  const pieces = [...others, ...links.map((link) => `${encode(id)}=${encode(link)}`)];
  return pieces.length ? `#${pieces.join('&')}` : '';
}

const piecesOf = (hash: string): readonly string[] => hash.replace(/^#/, '').split('&').filter(Boolean);

/** The name and the value of a piece; a piece without `=` has no value. */
function split(piece: string): readonly [name: string, value: string | undefined] {
  const at = piece.indexOf('=');
  return at < 0 ? [decode(piece), undefined] : [decode(piece.slice(0, at)), decode(piece.slice(at + 1))];
}

/** What is no percent code, or half of one, stands for itself. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A colon is allowed in a fragment, and read more easily than `%3A`. Half a surrogate pair has no code. */
const encode = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD')).replaceAll('%3A', ':');
