import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { DraftField, Drafts } from './drafts.js';

/** A text field: its label above it; `key` keeps the one field apart from the other. */
export interface TextField {
  readonly label: string;
  readonly draft: DraftField;
  /** Rows of a field for more lines; absent: one line. */
  readonly rows?: number;
  /** Language of the words in it, where it differs from the figure's. */
  readonly lang?: string | undefined;
  /** A hint under the label. */
  readonly hint?: string;
  /** What stands there while it is empty: what holds without an answer. */
  readonly placeholder?: string;
}

/** A text field that writes a draft. It grows with its text where the browser can. */
export function textField({ label, draft, rows, lang, hint, placeholder }: TextField): TemplateResult {
  const control = rows
    ? html`<textarea
        rows=${rows}
        lang=${lang ?? nothing}
        .value=${live(draft.value)}
        @input=${draft.input}
        @change=${draft.change}
      ></textarea>`
    : html`<input
        type="text"
        autocomplete="off"
        placeholder=${placeholder ?? nothing}
        lang=${lang ?? nothing}
        .value=${live(draft.value)}
        @input=${draft.input}
        @change=${draft.change}
      />`;
  return html`<label class="field">
    <span class="fieldname">${label}</span>${hint ? html`<span class="hint small">${hint}</span>` : nothing}
    ${control}
  </label>`;
}

export interface Option<T extends string> {
  readonly value: T;
  readonly label: unknown;
  /** A class for its form, as `in`, `out` or `unsure`. */
  readonly look?: string;
}

/** One of a few, all in sight: native radios, so that keys, voice and switch work as everywhere. */
export function choiceField<T extends string>(field: {
  readonly legend: string;
  /** Unique in this figure. */
  readonly name: string;
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly choose: (value: T) => void;
}): TemplateResult {
  const { legend, name, value, options, choose } = field;
  return html`<fieldset class="choice">
    <legend class="fieldname">${legend}</legend>
    <div class="options">
      ${options.map(
        (option) =>
          html`<label class="option ${option.look ?? ''}">
            <input
              type="radio"
              name=${name}
              .value=${option.value}
              .checked=${live(option.value === value)}
              @change=${() => choose(option.value)}
            />
            <span>${option.label}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

/** Options of a folded list that belong together. */
export interface OptionGroup<T extends string> {
  readonly group: string;
  readonly options: readonly Option<T>[];
}

/** One of many, folded in. */
export interface SelectField<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (Option<T> | OptionGroup<T>)[];
  readonly choose: (value: T) => void;
  /** The id of what says that nothing was chosen yet, when that is wrong. */
  readonly wrong?: string | undefined;
}

export function selectField<T extends string>({
  label,
  value,
  options,
  choose,
  wrong,
}: SelectField<T>): TemplateResult {
  // By key, so that the chosen option stays chosen when others come and go.
  const list = (some: readonly Option<T>[]): unknown =>
    repeat(
      some,
      (option) => option.value,
      (option) =>
        html`<option value=${option.value} ?selected=${option.value === value}>${option.label}</option>`,
    );
  return html`<label class="field">
    <span class="fieldname">${label}</span>
    <select
      .value=${live(value)}
      aria-invalid=${wrong ? 'true' : nothing}
      aria-describedby=${wrong ?? nothing}
      @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as T)}
    >
      ${repeat(
        options,
        (option) => ('group' in option ? `group ${option.group}` : option.value),
        (option) =>
          'group' in option
            ? html`<optgroup label=${option.group}>${list(option.options)}</optgroup>`
            : list([option]),
      )}
    </select>
  </label>`;
}

/** One field and a button that adds what was written; it stays, empty and with focus, for the next. */
export function addField<T extends string = never>(field: {
  readonly label: unknown;
  readonly button: string;
  readonly drafts: Drafts;
  /** Which field this is: what is written in it waits under this name, until it is added. */
  readonly draft: string;
  readonly colour?: string;
  /** Where focus can be brought to, by `Around.focus`. */
  readonly key?: string;
  /** A second question, folded in; its first option is what it starts with. */
  readonly kinds?: { readonly label: string; readonly options: readonly Option<T>[] };
  /** Adds it; false keeps the text in the field. */
  readonly add: (text: string, kind: T | undefined) => boolean;
}): TemplateResult {
  const { kinds, drafts } = field;
  const draft = `new:${field.draft}`;
  const submit = (event: Event): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const input = form.querySelector('input');
    const select = form.querySelector('select');
    if (input?.value.trim() && field.add(input.value, select?.value as T | undefined)) {
      form.reset();
      drafts.note(draft, '');
    }
    input?.focus();
  };
  // A form without a name is no landmark; said, since not every engine knows.
  return html`<form role="none" class="add ${field.colour ?? ''}" @submit=${submit}>
    <label class="field"><span class="fieldname">${field.label}</span><input
        type="text"
        autocomplete="off"
        data-focus=${field.key ?? nothing}
        .value=${live(drafts.text(draft))}
        @input=${(event: Event) => drafts.note(draft, (event.target as HTMLInputElement).value)}
    /></label>
    ${
      kinds
        ? html`<label class="field kind">
            <span class="fieldname">${kinds.label}</span>
            <select>
              ${kinds.options.map(({ value, label }) => html`<option value=${value}>${label}</option>`)}
            </select>
          </label>`
        : nothing
    }
    <button type="submit" class="button">${field.button}</button>
  </form>`;
}
