/** A tag or a stretch of text of an HTML document, as a browser would see it in plain markup. */
export type Token =
  | { readonly kind: 'tag'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'text'; readonly text: string };

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const decode = (text: string): string =>
  text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);

/** Reads HTML sign by sign: strict, so that markup that is not well formed is an error and not a guess. */
export function tokens(html: string): readonly Token[] {
  const found: Token[] = [];
  let at = 0;
  while (at < html.length) {
    if (html[at] !== '<') {
      const end = html.indexOf('<', at) < 0 ? html.length : html.indexOf('<', at);
      found.push({ kind: 'text', text: decode(html.slice(at, end)) });
      at = end;
      continue;
    }
    const head = /^<\/?([a-z][a-z0-9]*|!doctype html)/.exec(html.slice(at, at + 40));
    if (!head?.[1]) throw new Error(`no tag at ${html.slice(at, at + 40)}`);
    at += head[0].length;
    const attributes = new Map<string, string>();
    for (;;) {
      const attribute = /^\s+([a-z-]+)="([^"<]*)"/.exec(html.slice(at, at + 2000));
      if (!attribute) break;
      attributes.set(attribute[1] ?? '', decode(attribute[2] ?? ''));
      at += attribute[0].length;
    }
    const close = /^\s*\/?>/.exec(html.slice(at, at + 5));
    if (!close) throw new Error(`no end of <${head[1]} at ${html.slice(at, at + 40)}`);
    at += close[0].length;
    found.push({ kind: 'tag', name: head[0].slice(1), attributes });
    if (head[0] === '<style') {
      const end = html.indexOf('</style>', at);
      at = end;
    }
  }
  return found;
}

const blocks = /^\/?(h\d|p|li|ul|th|td|tr|table|thead|tbody|br|section|title)$/;

/** What can be read in it, with one space for any white space; elements that start a line are apart. */
export const readable = (html: string): string =>
  spaced(
    tokens(html)
      .map((token) => {
        if (token.kind === 'text') return token.text;
        return blocks.test(token.name) ? '\n' : '';
      })
      .join(''),
  );

export const spaced = (text: string): string => text.replace(/\s+/gu, ' ').trim();
