import { html, nothing, type TemplateResult } from 'lit';
import type { Speaker } from '../../content/speaker.js';
import type { Block, Line, Outline, Section } from '../../export/outline-types.js';
import type { Takeaway } from './document.js';
import { heading } from '../../ui/frame.js';

interface Outcome {
  readonly say: Speaker;
  readonly outline: Outline;
  /** Level of the screen's heading. */
  readonly level: number;
  readonly final: boolean;
  /** Figures for paper, by the title of the section that they belong to. */
  readonly figures: ReadonlyMap<string, unknown>;
  readonly takeaways: readonly Takeaway[];
  readonly settle: () => void;
  /** Blank sheets and earlier sessions, where there are. */
  readonly more: unknown;
}

/** After the conversation, or half-way: what was said, and what one can take along. */
export function renderOutcome({
  say,
  outline,
  level,
  final,
  figures,
  takeaways,
  settle,
  more,
}: Outcome): TemplateResult {
  return html`<div class="outcome" part="figure">
    ${heading(level, 'question', '', say.t('outcome.title'))}
    <p class="purpose">${say.t('outcome.intro')}</p>
    <div class="take" role="group" aria-label=${say.t('outcome.take')}>
      ${takeaways.map(
        ({ name, give }) => html`<button type="button" class="button" @click=${give}>${name}</button>`,
      )}
    </div>
    <div class="settle">
      <p>${say.t(final ? 'outcome.isFinal' : 'outcome.finalHint')}</p>
      <button type="button" class="button" @click=${settle}>
        ${say.t(final ? 'outcome.reopen' : 'outcome.final')}
      </button>
    </div>
    <div class="report">${renderOutline(outline, Math.min(6, level + 1), figures)}</div>
    ${more}
  </div>`;
}

/** A report on screen: the same outline as the page and the Markdown. */
export function renderOutline(
  outline: Outline,
  level: number,
  figures: ReadonlyMap<string, unknown> = new Map(),
): unknown {
  return html`${outline.blocks.map(renderBlock)} ${outline.sections.map((each) => renderSection(each, level, figures.get(each.title[0]?.text ?? '')))}`;
}

function renderSection(
  { title, sphere, blocks, sections = [] }: Section,
  level: number,
  figure?: unknown,
): TemplateResult {
  return html`<div class=${sphere ? `section c-${sphere}` : 'section'}>
    ${heading(level, 'reporthead', '', renderLine(title))} ${figure ?? nothing} ${blocks.map(renderBlock)}
    ${sections.map((each) => renderSection(each, Math.min(6, level + 1)))}
  </div>`;
}

function renderBlock(block: Block): unknown {
  switch (block.kind) {
    case 'paragraph':
      return html`<p class=${block.isQuiet ? 'quiet' : ''}>${renderLine(block.line)}</p>`;
    case 'list':
      return html`<ul>
        ${block.items.map((item) => html`<li>${renderLine(item)}</li>`)}
      </ul>`;
    case 'facts':
      return html`<dl>
        ${block.rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${renderLine(value)}</dd></div>`)}
      </dl>`;
    case 'table':
      return renderTable(block);
    default:
      return nothing;
  }
}

/** Roles are written out: narrow, the rows are stacked, and stay rows of a table. */
function renderTable({ head, rows }: Extract<Block, { kind: 'table' }>): TemplateResult {
  return html`<table role="table">
    <thead role="rowgroup">
      <tr role="row">
        ${head.map((name) => html`<th role="columnheader" scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        (cells) =>
          html`<tr role="row">
            ${cells.map((lines, i) =>
              i
                ? html`<td role="cell" data-head=${head[i] ?? nothing}>${renderCell(lines)}</td>`
                : html`<th role="rowheader" scope="row">${renderCell(lines)}</th>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

const renderCell = (lines: readonly Line[]): unknown =>
  lines.map((line, i) =>
    i ? html`<br />${renderLine(line)}` : html`<span class="first">${renderLine(line)}</span>`,
  );

const renderLine = (line: Line): unknown =>
  line.map(({ text, lang, isOwn, decision }) => {
    if (isOwn) return html`<bdi class="own" lang=${lang ?? nothing}>${text}</bdi>`;
    return lang || decision
      ? html`<span class=${decision ? `word-${decision}` : nothing} lang=${lang ?? nothing}>${text}</span>`
      : text;
  });
