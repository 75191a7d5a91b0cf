import { html, type TemplateResult } from 'lit';

/** A table that stays one on a telephone, where its rows are blocks. The first cell of a row is its head. */
export const table = (
  caption: string,
  head: readonly string[],
  rows: readonly (readonly unknown[])[],
): TemplateResult =>
  html`<table role="table" aria-label=${caption}>
    <thead role="rowgroup">
      <tr role="row">
        ${head.map((text) => html`<th role="columnheader" scope="col">${text}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        ([first, ...rest]) =>
          html`<tr role="row">
            <th role="rowheader" scope="row">${first}</th>
            ${rest.map((cell) => html`<td role="cell">${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
