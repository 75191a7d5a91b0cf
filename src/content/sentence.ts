/**
 * A sentence of three pieces: 'De gemeente' + 'investeert in' + 'het buurthuis' gives
 * 'De gemeente investeert in het buurthuis.' Only the first letter is made a capital; a Dutch 'ij' as a
 * whole. No second full stop where the object already ends a sentence; an empty piece is left out.
 */
export function sentence(subject: string, verb: string, object: string): string {
  const text = [subject, verb, object]
    .map((piece) => piece.trim())
    .filter(Boolean)
    .join(' ');
  const [first = ''] = text;
  const start = text.startsWith('ij') ? 'IJ' : first.toUpperCase();
  const rest = text.slice(text.startsWith('ij') ? 2 : first.length);
  const end = text === '' || /[.!?…][’”'")\]]?$/u.test(text) ? '' : '.';
  return start + rest + end;
}
