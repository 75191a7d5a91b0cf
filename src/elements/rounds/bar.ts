import { html, nothing, type TemplateResult } from 'lit';
import type { Speaker } from '../../content/speaker.js';

interface Bar {
  readonly say: Speaker;
  /** Undo and redo. */
  readonly history: unknown;
  /** The button that opens a file. */
  readonly open: unknown;
  /** Whether it is kept. */
  readonly kept: unknown;
  readonly large: boolean;
  readonly save: () => void;
  readonly toggleLarge: () => void;
  /** Absent where the browser has no full screen. */
  readonly full: { readonly isOn: boolean; readonly toggle: () => void } | undefined;
}

/** What can be done at any moment: take back, save, open, and show it large. */
export function renderBar({ say, history, open, kept, large, save, toggleLarge, full }: Bar): TemplateResult {
  return html`<div class="bar" role="group" aria-label=${say.t('bar.label')}>
    ${history}
    <button type="button" class="button" @click=${save}>${say.t('file.save')}</button>
    ${open}
    <button type="button" class="button wide" aria-pressed=${large ? 'true' : 'false'} @click=${toggleLarge}>
      ${say.t('bar.large')}
    </button>
    ${
      full
        ? html`<button type="button" class="button wide ${full.isOn ? 'on' : ''}" @click=${full.toggle}>
          ${say.t(full.isOn ? 'bar.leave' : 'bar.full')}
        </button>`
        : nothing
    }
    ${kept}
  </div>`;
}
