/** A language tag as an attribute may hold it; anything else is left out. */
export const languageTag = (lang: string): string | undefined =>
  /^[A-Za-z]{1,8}(?:-[A-Za-z\d]{1,8})*$/.test(lang) ? lang : undefined;

const generic = /(?:^|,)\s*(?:sans-serif|serif|monospace|cursive|fantasy)\s*$/;
/** Names that mean something on one machine only, or only in a browser. */
const local = /^(?:-|ui-|system-ui$|blinkmacsystemfont$|inherit$)/i;

/** A list of font families that any program can read: plain names, single quotes, and a general one at the end. */
export function familyOf(css: string): string {
  const names = css
    .replace(/["']/g, '')
    .split(',')
    .map((name) => name.replace(/[^\p{L}\p{N} _.-]/gu, '').trim())
    .filter((name) => name && !local.test(name))
    .map((name) => (/^[A-Za-z][A-Za-z-]*$/.test(name) ? name : `'${name}'`));
  const list = names.join(', ');
  if (generic.test(list)) return list;
  return [...names, 'Arial', 'Helvetica', 'sans-serif']
    .filter((name, i, all) => all.indexOf(name) === i)
    .join(', ');
}

/** A short mark of a text: the same for the same text (FNV-1a). */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
