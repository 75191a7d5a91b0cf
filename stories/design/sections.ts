/** Pages about a figure that every figure has: house styles and languages. */
import { css, html, LitElement, type TemplateResult } from 'lit';
import { dressed, styles } from './dress.js';
import { pageStyles } from './page.css.js';

/** Pieces of a page under each other, each with a name in Storybook's own look. */
export class StoryPiece extends LitElement {
  static override properties = { name: {} };
  declare name: string;

  static override styles = [
    pageStyles,
    css`
      :host {
        margin-block-end: 2.5rem;
      }
      .sheet {
        padding: 0.25rem 0.75rem;
        border-block-end: 2px solid #1c1c1c;
      }
      h2 {
        margin: 0;
        font-size: 1rem;
      }
    `,
  ];

  override render(): TemplateResult {
    return html`<div class="sheet" lang="nl" dir="ltr"><h2>${this.name}</h2></div>
      <slot></slot>`;
  }
}

if (!customElements.get('story-piece')) customElements.define('story-piece', StoryPiece);

/** The figure in each house style. */
export const inEachStyle = (figure: () => TemplateResult): unknown =>
  styles.map(
    (style) => html`<story-piece name=${style.name}><div ${dressed(style)}>${figure()}</div></story-piece>`,
  );

/** The figure in both languages on one page, by the nearest `lang`, and from right to left. */
export const inEachLanguage = (figure: () => TemplateResult): TemplateResult =>
  html`<story-piece name='Nederlands: lang="nl"'><div lang="nl" dir="ltr">${figure()}</div></story-piece>
    <story-piece name='Engels op dezelfde pagina: lang="en"'><div lang="en" dir="ltr">${figure()}</div></story-piece>
    <story-piece name='Van rechts naar links: dir="rtl"'><div lang="nl" dir="rtl">${figure()}</div></story-piece>`;
