/**
 * Text as an export may hold it: without control characters (but tabs and line ends) and without half characters,
 * which no file can carry. Line ends of every kind become `\n`. Nothing that can be read changes.
 */
export const plain = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD');
