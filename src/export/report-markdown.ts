import { escapeMarkdown } from './markdown.js';
import type { Block, Line, Outline, Section } from './outline-types.js';

/**
 * An outline as Markdown (CommonMark with tables): headings, paragraphs, lists and tables, and nothing else. Every sign of
 * a person that Markdown would read is escaped, so that it is read as the same text. Figures are left out.
 */
export function writeMarkdown(outline: Outline): string {
  const pieces = [
    `# ${inline(outline.title)}`,
    ...outline.blocks.map(block),
    ...outline.sections.map((each) => section(each, 2)),
  ];
  return `${pieces.filter(Boolean).join('\n\n')}\n`;
}

function section({ title, blocks, sections = [] }: Section, level: number): string {
  const pieces = [
    `${'#'.repeat(level)} ${inline(title)}`,
    ...blocks.map(block),
    ...sections.map((each) => section(each, level + 1)),
  ];
  return pieces.filter(Boolean).join('\n\n');
}

function block(one: Block): string {
  switch (one.kind) {
    case 'paragraph':
      return paragraph(one.line);
    case 'list':
      return one.items.map((item) => `- ${inline(item)}`).join('\n');
    case 'facts':
      return one.rows.map(([name, value]) => `- ${escapeMarkdown(name)}: ${inline(value)}`).join('\n');
    case 'table':
      return [
        row(one.head.map((cell) => escapeMarkdown(cell))),
        row(one.head.map(() => '---')),
        ...one.rows.map((cells) => row(cells.map((cell) => cell.map(inline).join(' · ')))),
      ].join('\n');
    case 'figure':
      return '';
  }
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const whole = (line: Line): string => line.map(({ text }) => text).join('');

/** On one line: a line end is a space there. */
const inline = (line: Line): string => escapeMarkdown(whole(line));

/** A line end is a line end; blank lines part paragraphs. */
const paragraph = (line: Line): string =>
  whole(line)
    .split(/(?:\r\n?|[\n\u0085\u2028\u2029])/)
    .map((each) => escapeMarkdown(each))
    .join('\n')
    .split(/\n{2,}/)
    .map((each) => each.trim().replaceAll('\n', '\\\n'))
    .filter(Boolean)
    .join('\n\n');
