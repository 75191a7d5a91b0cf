/**
 * The text of a file as spreadsheets write it: UTF-8, UTF-16 with its mark in front, or else Windows-1252, as they
 * still write CSV in the Netherlands. Undefined for what is no text, such as a workbook or a picture.
 */
export function textOf(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
