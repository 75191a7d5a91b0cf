import type { Speaker } from '../content/speaker.js';
import { partsOf } from '../model/reading-order.js';
import type { CompleteConversation, Part, Sphere } from '../model/types.js';
import { timed } from './timed.js';
import { answerText, decidedOf, decisionWord, haveAnswers } from './outline-answers.js';
import { spheresOf } from './outline-words.js';
import { plain } from './plain.js';

type Separator = ',' | ';';

/** What the spreadsheets of the language expect between cells. */
export const separatorOf = ({ language }: Speaker): Separator => (language.code === 'nl' ? ';' : ',');

/**
 * The parts of a conversation as a table: CSV by RFC 4180 with a byte order mark (UTF-8), a header in the speaker's
 * language, and a row for each part, sphere by sphere in reading order. After a merge with a column of what each group
 * said. A cell that a spreadsheet would take for a formula (it starts with `= + - @`, also wide ones, a tab or a line end)
 * gets a `'` in front, and so does one that has such a `'` already: `readParts` takes exactly one away again.
 * @param separator absent: what the spreadsheets of the language expect in a file that is opened with a double click. In
 *   Dutch that is `;` (RFC 4180 says `,`), with a comma in numbers; in other languages `,` and a point.
 */
export function partsCSV(
  given: CompleteConversation,
  speaker: Speaker,
  separator: Separator = separatorOf(speaker),
): string {
  const { conversation } = timed(given);
  const groups = haveAnswers(conversation.parts) ? [speaker.t('csv.groups')] : [];
  const head = [
    speaker.t('csv.sphere'),
    speaker.t('csv.part'),
    speaker.t('csv.description'),
    speaker.t('csv.organisation'),
    speaker.t('csv.kind'),
    speaker.t('csv.setting'),
    speaker.t('csv.decision'),
    speaker.t('csv.reason'),
    speaker.t('csv.local'),
    ...groups,
  ];
  const rows = spheresOf(conversation, speaker).flatMap((sphere) =>
    partsOf(conversation, sphere.id).map((part) => {
      const cells = cellsOf(part, sphere, speaker);
      return groups.length ? [...cells, answerText(part, speaker)] : cells;
    }),
  );
  return written([head, ...rows], separator);
}

/** Rows of cells as a file. */
export function written(rows: readonly (readonly string[])[], separator: Separator): string {
  const text = rows.map((cells) => cells.map((each) => cell(each, separator)).join(separator));
  return `\uFEFF${text.join('\r\n')}\r\n`;
}

function cellsOf(part: Part, sphere: Sphere, say: Speaker): readonly string[] {
  const { kind = '', setting, organisation } = part;
  return [
    say.text('spheres', sphere, 'label'),
    say.text('parts', part, 'label'),
    say.text('parts', part, 'description'),
    organisation === undefined ? '' : decimal(organisation, say),
    kind === 'professional' || kind === 'place' ? say.t(`csv.kind.${kind}`) : kind,
    setting ? say.word(`settings.${setting}.label`) : '',
    decisionWord(decidedOf(part), say)[0]?.text ?? '',
    part.reason ?? '',
    say.t(part.local ? 'csv.yes' : 'csv.no'),
  ];
}

/** A number as spreadsheets of the language read it. */
const decimal = (number: number, say: Speaker): string =>
  say.language.code === 'nl' ? String(number).replace('.', ',') : String(number);

/** Quoted where the text has a sign of the format, or white space at an end. */
function cell(written: string, separator: string): string {
  const text = plain(written);
  const safe = /^'*[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text;
  const isPlain = !/["\r\n\t,;]/.test(safe) && !safe.includes(separator) && safe === safe.trim();
  return isPlain ? safe : `"${safe.replaceAll('"', '""')}"`;
}
