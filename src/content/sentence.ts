/** A sentence cut where its pieces meet, so that each can have its own language; joined by spaces it is whole. */
export interface Sentence {
  readonly pieces: readonly string[];
  /** What closes it: a full stop, or nothing. */
  readonly end: string;
}

/**
 * A sentence of three pieces: 'De gemeente' + 'investeert in' + 'het buurthuis' gives
 * 'De gemeente investeert in het buurthuis.' Only the first letter is made a capital; a Dutch 'ij' as a
 * whole. No second full stop where the object already ends a sentence; an empty piece stays empty.
 */
export function sentencePieces(subject: string, verb: string, object: string): Sentence {
  const pieces = [subject, verb, object].map((piece) => piece.trim());
  const first = pieces.findIndex(Boolean);
  const last = pieces.findLast(Boolean);
  const end = last === undefined || /[.!?…][’”'")\]]?$/u.test(last) ? '' : '.';
  return { pieces: pieces.map((piece, i) => (i === first ? capital(piece) : piece)), end };
}

/** The same as one text. */
export function sentence(subject: string, verb: string, object: string): string {
  const { pieces, end } = sentencePieces(subject, verb, object);
  return pieces.filter(Boolean).join(' ') + end;
}

/** The same text with a capital: a Dutch 'ij' as a whole, and 'één' without its first accent. */
export function capital(text: string): string {
  const [first = ''] = text;
  if (text.startsWith('ij')) return `IJ${text.slice(2)}`;
  return /^één(?!\p{L})/u.test(text) ? `E${text.slice(1)}` : first.toUpperCase() + text.slice(first.length);
}
