/** Names that Windows keeps for devices, with any extension. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d|conin|conout)$/i;
const LONGEST = 60;
/** How much of a name may be the group's. */
const GROUP = 24;

/**
 * A title as the name of a file that is safe on every system: letters, digits, hyphens and underscores only, so no folder,
 * no `..`, no sign that turns the direction of writing, nothing that can't be seen; not a name that a system keeps for
 * itself; at most 60 UTF-16 units with its extension, cut between words where it can. Without anything to name it by:
 * `sociale-basis`.
 * @param extension without its dot
 * @param group which table or group; it stays whole where a long title is cut
 */
export function fileName(
  title: string | undefined,
  extension: 'json' | 'html' | 'md' | 'csv' | 'svg' | 'png',
  group?: string,
): string {
  const room = LONGEST - extension.length - 1;
  const tail = words(group, GROUP);
  const head = words(title, tail ? room - tail.length - 1 : room);
  const short = [head, tail].filter(Boolean).join('-');
  if (!short) return `sociale-basis.${extension}`;
  return `${reserved.test(short) ? `sociale-basis-${short}` : short}.${extension}`;
}

/** A text in safe letters, as many whole words of it as fit; of one long word, the letters that fit. */
function words(text: string | undefined, room: number): string {
  const safe = (text ?? '')
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}_]+/gu, '-')
    .replace(/^[-_\p{M}]+/u, '');
  const short = cut(safe, room);
  const isWhole = short.length === safe.length || safe[short.length] === '-';
  const end = short.lastIndexOf('-');
  return (isWhole || end < room / 2 ? short : short.slice(0, end)).replace(/[-_]+$/, '');
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
