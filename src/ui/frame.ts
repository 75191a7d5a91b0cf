import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Speaker } from '../content/speaker.js';
import type { Line } from '../layout/text.js';
import type { Decision } from '../model/types.js';
import { download } from './file.js';
import type { Complaint } from './sources.js';

/** A heading of level 2 to 6; deeper stays 6. */
export function heading(
  level: number,
  className: string,
  id: string,
  content: unknown,
  part?: string,
): TemplateResult {
  const p = part ?? nothing;
  switch (level) {
    case 2:
      return html`<h2 class=${className} id=${id || nothing} part=${p} tabindex="-1">${content}</h2>`;
    case 3:
      return html`<h3 class=${className} id=${id || nothing} part=${p} tabindex="-1">${content}</h3>`;
    case 4:
      return html`<h4 class=${className} id=${id || nothing} part=${p} tabindex="-1">${content}</h4>`;
    case 5:
      return html`<h5 class=${className} id=${id || nothing} part=${p} tabindex="-1">${content}</h5>`;
    default:
      return html`<h6 class=${className} id=${id || nothing} part=${p} tabindex="-1">${content}</h6>`;
  }
}

const marks = {
  in: 'M1.5 6.5 4.5 9.5 10.5 2.5',
  out: 'M2 2 10 10M10 2 2 10',
  unsure: 'M3 4a3 3 0 1 1 4.3 2.7Q6 7.4 6 8.6M6 11.4v.1',
};

/** The sign of a decision: check, cross or question mark. Decorative; the words stand beside it. */
export const mark = (decision: Decision | undefined): unknown =>
  decision
    ? html`<svg class="mark" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        ${svg`<path d=${marks[decision]}></path>`}
      </svg>`
    : nothing;

/**
 * A label in the lines of its layout. The text stays whole for whoever reads or copies it: lines break only at
 * `<wbr>` or at the label's own spaces, and a hyphen is drawn, not written.
 */
export const lines = (all: readonly Line[]): unknown =>
  all.length === 1
    ? all[0]?.text
    : all.map(({ text, hyphen }, i) => {
        // Outside the line, which can't break: Firefox would make room for it at the end, and not centre the words.
        const words = text.trimEnd();
        const end = text.slice(words.length);
        // Kept, for who listens: a space that only ends a line is no part of a name.
        const gap = end ? html`<span class="gap">${end}</span>` : nothing;
        return html`<span class=${hyphen ? 'l hyphen' : 'l'}>${words}</span>${end || i === all.length - 1 ? gap : html`<wbr />`}`;
      });

/** Facts on one line with dots between them; each keeps its own direction. What is empty is left out. */
export const together = (facts: readonly unknown[]): unknown =>
  facts.filter(Boolean).map((fact, i) => html`${i ? ' · ' : nothing}<bdi>${fact}</bdi>`);

/** What is wrong, attribute by attribute: one line for each mistake, five at most. */
export function complaintList(complaints: readonly Complaint[], say: Speaker, retry?: () => void): unknown {
  return byAttribute(complaints).map(({ attribute, faults, refused, newer }) => {
    const shown = faults.slice(0, 5);
    return html`<div class="complaint">
      <strong>${lead(say, attribute, faults.length, refused)}</strong>
      <ul role="list">
        ${shown.map((fault) => html`<li><bdi>${say.explain(fault)}</bdi></li>`)}
        ${
          faults.length > shown.length
            ? html`<li>${say.t('fault.more', { n: faults.length - shown.length })}</li>`
            : nothing
        }
      </ul>
      ${
        retry &&
        (attribute === 'src' ||
          faults.some(({ code }) => attribute === 'compare' && /^(load|reach)$/.test(code)))
          ? html`<button type="button" class="button" @click=${retry}>${say.t('retry')}</button>`
          : nothing
      }
      ${
        newer === undefined
          ? nothing
          : html`<button
              type="button"
              class="button"
              @click=${() => download('sociale-basis.json', newer, 'application/json')}
            >
              ${say.t('fault.newer.save')}
            </button>`
      }
    </div>`;
  });
}

/** One complaint for each attribute. */
function byAttribute(complaints: readonly Complaint[]): readonly Complaint[] {
  const by = new Map<string, Complaint>();
  for (const complaint of complaints) {
    const other = by.get(complaint.attribute);
    const { attribute, faults, refused, newer = other?.newer } = complaint;
    by.set(
      attribute,
      other
        ? { attribute, faults: [...other.faults, ...faults], refused: refused || other.refused, newer }
        : complaint,
    );
  }
  return [...by.values()];
}

export const lead = (say: Speaker, attribute: string, n: number, refused: boolean): string =>
  refused ? say.t('fault.whole', { attribute }) : say.count('fault.lead', n, { attribute });

/** The sentence of an `sb-error`: what is wrong and, for one mistake, where and what was expected. */
export const complaintMessage = ({ attribute, faults, refused }: Complaint, say: Speaker): string => {
  const first = faults[0];
  return `${lead(say, attribute, faults.length, refused)}${first ? ` ${say.explain(first)}` : ''}`;
};
