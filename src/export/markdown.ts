import { plain } from './plain.js';

/** Signs that mean something anywhere in a line, in CommonMark and in its usual extensions. */
const always = /[\\`*_[\]<>|~&$#@^{}]/g;
/** `:` and `.` before something make addresses and emoji (`https://`, `www.`, `:tada:`), not inside 10:30 or 1.500; `--` makes a dash. */
const between = /(?<!\d)[:.](?=\S)|[:.](?=[^\s\d])|-(?=-)/g;

/**
 * Text as it is written in Markdown so that it is read as the same text: no emphasis, link, image, heading, list, code,
 * table or HTML comes of it. On one line: white space becomes one space, as a reader shows it. A program that makes an
 * address clickable in any plain text, as GitHub does, still does so.
 */
export function escapeMarkdown(text: string): string {
  const line = plain(text)
    .replace(/[ \t\n]+/g, ' ')
    .trim();
  const safe = line.replace(always, '\\$&').replace(between, '\\$&');
  if (/^\d+[.)]/.test(safe)) return safe.replace(/^(\d+)([.)])/, '$1\\$2');
  return safe.replace(/^[-+=]/, '\\$&');
}
