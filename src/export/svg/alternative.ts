import type { Block, Line, Section } from '../outline-types.js';

const said = (line: Line): string => line.map(({ text }) => text).join('');

/** Ends as a sentence does. */
const ended = (text: string): string => (/[.!?:…]$/.test(text.trimEnd()) ? text : `${text}.`);

/** Sections of a report as running text, a line for each thing: what stands in a picture for who can't see it. */
export function alternativeOf(sections: readonly Section[]): string {
  return sections.flatMap(sectionLines).join('\n');
}

function sectionLines({ title, blocks, sections = [] }: Section): readonly string[] {
  return [ended(said(title)), ...blocks.flatMap(blockLines), ...sections.flatMap(sectionLines)];
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [said(block.line)];
    case 'list':
      return block.items.map((item) => ended(said(item)));
    case 'facts':
      return block.rows.map(([name, value]) => `${name}: ${said(value)}`);
    case 'table':
      // 'Koor: telt mee. Iedereen mag meedoen.'
      return block.rows.map((cells) => {
        const [name = '', ...rest] = cells.map((lines) =>
          lines.map(said).filter(Boolean).map(ended).join(' '),
        );
        return `${name.replace(/\.$/, '')}: ${rest.filter(Boolean).join(' ')}`;
      });
    case 'figure':
      return [];
  }
}
