import { escapeHTML, standAlone } from './html.js';
import type { Block, Line, Outline, Run, Section } from './outline-types.js';
import { plain } from './plain.js';
import { reportStyle } from './report.css.js';

/**
 * An outline as a whole HTML page that stands alone. Headings and tables are real ones, so that it pastes into a word
 * processor. Text is only text.
 */
export function writeHTML(outline: Outline): string {
  const title = plain(outline.title.map(({ text }) => text).join(''));
  const blocks = outline.blocks.map(block).join('\n');
  const sections = outline.sections.map((each) => sectionHTML(each, 2)).join('\n');
  return standAlone({
    lang: outline.lang,
    title,
    style: reportStyle,
    body: `<h1>${lineHTML(outline.title)}</h1>\n${blocks}\n${sections}`,
  });
}

/** A section with its heading of a level, 2 to 6, and what stands under it a level deeper. */
export function sectionHTML({ title, sphere, blocks, sections = [] }: Section, level: number): string {
  return [
    sphere ? `<section class="${sphere}">` : '<section>',
    `<h${level}>${lineHTML(title)}</h${level}>`,
    ...blocks.map(block),
    ...sections.map((each) => sectionHTML(each, Math.min(6, level + 1))),
    '</section>',
  ].join('\n');
}

function block(one: Block): string {
  switch (one.kind) {
    case 'paragraph':
      return `<p${one.isQuiet ? ' class="quiet"' : ''}>${lineHTML(one.line)}</p>`;
    case 'list':
      return `<ul>\n${one.items.map((item) => `<li>${lineHTML(item)}</li>`).join('\n')}\n</ul>`;
    case 'facts':
      return `<table class="facts">\n<tbody>\n${one.rows
        .map(([name, value]) => `<tr><th scope="row">${textHTML(name)}</th><td>${lineHTML(value)}</td></tr>`)
        .join('\n')}\n</tbody>\n</table>`;
    case 'table':
      return table(one);
    case 'figure':
      return `<figure>\n${one.svg}\n</figure>`;
  }
}

/** Roles are written out: on a narrow screen the rows are stacked, and stay rows of a table. */
function table({ head, rows }: Extract<Block, { kind: 'table' }>): string {
  const column = (cell: string): string => `<th role="columnheader" scope="col">${textHTML(cell)}</th>`;
  return `<table role="table" class="stacks">
<thead role="rowgroup">
<tr role="row">${head.map(column).join('')}</tr>
</thead>
<tbody role="rowgroup">
${rows.map((cells) => row(cells, head)).join('\n')}
</tbody>
</table>`;
}

function row(
  [[name = [], ...more] = [], ...cells]: readonly (readonly Line[])[],
  head: readonly string[],
): string {
  const under = more.map((each) => `<br><span class="more">${lineHTML(each)}</span>`).join('');
  const columns = cells.map(
    (cell, i) => `<td role="cell" data-label="${escapeHTML(plain(head[i + 1] ?? ''))}">${lines(cell)}</td>`,
  );
  return `<tr role="row"><th role="rowheader" scope="row">${lineHTML(name)}${under}</th>${columns.join('')}</tr>`;
}

const lines = (all: readonly Line[]): string => all.map(lineHTML).join('<br>');
/** A line as HTML: every text in it escaped. */
export const lineHTML = (runs: Line): string => runs.map(run).join('');

/** What people wrote is isolated, so that its direction stays its own. */
function run({ text: written, lang, isOwn, decision }: Run): string {
  const content = textHTML(written);
  const attribute = lang ? ` lang="${escapeHTML(lang)}"` : '';
  if (isOwn || lang) return `<bdi${attribute}>${content}</bdi>`;
  return decision ? `<span class="${decision}">${content}</span>` : content;
}

/** A text as HTML: escaped, its line ends kept. */
export const textHTML = (written: string): string => escapeHTML(plain(written)).replaceAll('\n', '<br>');
