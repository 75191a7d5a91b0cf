/** Origins as the host of the page lists them, with spaces or commas between them. What is no http(s) origin is left out. */
export function originsIn(lists: readonly string[]): readonly string[] {
  const words = lists.flatMap((list) => list.split(/[\s,]+/)).filter(Boolean);
  return words.flatMap((word) => {
    try {
      const { origin, protocol } = new URL(word);
      return protocol === 'https:' || protocol === 'http:' ? [origin] : [];
    } catch {
      return [];
    }
  });
}

/** The address of a conversation, or why it is not fetched. */
export type Source = { readonly url: string } | { readonly refused: 'address' | 'origin' };

/**
 * Where a conversation may come from: http(s), from the page's own origin or from one that its host lists. So nobody
 * shows his own text under the name of the website that the page is on.
 * @param page the page's own address
 */
export function sourceOf(src: string, page: string, trusted: readonly string[]): Source {
  let url: URL;
  try {
    url = new URL(src, page);
  } catch {
    return { refused: 'address' };
  }
  if (!/^https?:$/.test(url.protocol) || url.username || url.password) return { refused: 'address' };
  const isTrusted = url.origin === new URL(page).origin || trusted.includes(url.origin);
  return isTrusted ? { url: url.href } : { refused: 'origin' };
}
