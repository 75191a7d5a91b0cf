/** Names that Windows keeps for devices, with any extension. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d|conin|conout)$/i;
const LONGEST = 60;

/**
 * A title as the name of a file that is safe on every system: letters, digits, hyphens and underscores only, so no folder,
 * no `..`, no sign that turns the direction of writing, nothing that can't be seen; not a name that a system keeps for
 * itself; at most 60 UTF-16 units with its extension. Without anything to name it by: `sociale-basis`.
 * @param extension without its dot
 */
export function fileName(
  title: string | undefined,
  extension: 'json' | 'html' | 'md' | 'csv' | 'svg' | 'png',
): string {
  const room = LONGEST - extension.length - 1;
  const safe = (title ?? '')
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}_]+/gu, '-')
    .replace(/^[-_\p{M}]+/u, '');
  const short = cut(safe, room).replace(/[-_]+$/, '');
  if (!short) return `sociale-basis.${extension}`;
  return `${reserved.test(short) ? `sociale-basis-${short}` : short}.${extension}`;
}

/** As many whole characters as fit: a letter goes with its marks. */
function cut(text: string, room: number): string {
  let short = '';
  for (const [letter] of text.slice(0, 4 * room).matchAll(/\P{M}\p{M}*/gu)) {
    if (short.length + letter.length > room) break;
    short += letter;
  }
  return short;
}
