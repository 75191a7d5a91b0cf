const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Has a text all words of the query? Accents and case don't count. Undefined where nothing is asked. */
export function matcher(query: string): ((text: string) => boolean) | undefined {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (!words.length) return undefined;
  return (text) => {
    const whole = plain(text);
    return words.every((word) => whole.includes(word));
  };
}
