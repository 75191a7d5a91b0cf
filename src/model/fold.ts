/**
 * A label as it is compared: Unicode case folding (through capitals, so that ß and SS are one), composed letters,
 * and one space for any white space. Never shown.
 */
export const fold = (label: string): string =>
  label.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC').replace(/\s+/gu, ' ').trim();
