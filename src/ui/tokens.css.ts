import { css } from 'lit';

/**
 * The look of every figure. Public `--sb-*` names are only read, never declared, so that they inherit from any
 * ancestor; NL Design System themes are followed where a page has one. The results stand in private names.
 */
export const tokens = css`
  :host {
    display: block;
    flex-grow: 1;
    min-inline-size: 0;
  }
  :host([hidden]) {
    display: none;
  }
  /* What the figure asks for where the room follows the content (a dialog, a float, a cell that is centred): two dots
     with a wide space between them, that break when there is less. */
  .room {
    display: block;
    flex-grow: 1;
    min-inline-size: 0;
  }
  .room::before {
    content: '. .';
    display: block;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
    font-size: 0;
    line-height: 0;
    letter-spacing: 0;
    word-spacing: 60rem;
    white-space: normal;
  }
  .sb {
    --_text-given: var(
      --sb-color-text,
      var(
        --basis-color-default-color-document,
        var(
          --utrecht-document-color,
          var(--utrecht-body-color, var(--utrecht-paragraph-color, var(--ams-color-text, CanvasText)))
        )
      )
    );
    --_background-given: var(
      --sb-color-background,
      var(
        --basis-color-default-bg-document,
        var(
          --utrecht-document-background-color,
          var(--utrecht-page-background-color, var(--ams-color-background, var(--_surface, Canvas)))
        )
      )
    );
    --_accent-given: var(
      --sb-color-accent,
      var(
        --basis-color-action-1-inverse-bg-default,
        var(
          --basis-color-accent-1-color-default,
          var(
            --utrecht-button-primary-action-background-color,
            var(--utrecht-link-color, var(--utrecht-button-background-color, var(--ams-color-interactive, #1d4f7a)))
          )
        )
      )
    );
    --_link-given: var(
      --sb-color-link,
      var(--nl-link-color, var(--utrecht-link-color, var(--ams-color-interactive, LinkText)))
    );
    --_personal-given: var(--sb-color-personal, #b1432c);
    --_communal-given: var(--sb-color-communal, #8a5f00);
    --_institutional-given: var(--sb-color-institutional, #1c5d78);
    --_party-given: var(--sb-color-party, #4b4a8c);
    --_individual-given: var(--sb-color-individual, #6d3a6b);
    --_focus-given: var(--sb-color-focus, var(--_text));
    --_text: var(--_text-given);
    --_background: var(--_background-given);
    /* Only to be read by script: there are no columns. */
    column-rule-color: var(--_background-given);
    --_focus: var(--_focus-given);
    --_radius-given: var(
      --sb-radius,
      var(
        --basis-border-radius-md,
        var(--nl-button-border-radius, var(--utrecht-button-border-radius, var(--ams-border-radius, 4px)))
      )
    );
    --_radius: min(var(--_radius-given), 12px);
    --_target: max(24px, var(--sb-target-size, 32px));
    /* Of what stands among words: as low as a line with a mouse, no lower than the rest with a finger. */
    --_small: 24px;
    --_accent: var(--_accent-given);
    --_link: var(--_link-given);
    --_personal: var(--_personal-given);
    --_communal: var(--_communal-given);
    --_institutional: var(--_institutional-given);
    --_party: var(--_party-given);
    --_individual: var(--_individual-given);
    --_on: #fff;
    --_line: color-mix(in oklab, var(--_text) 60%, var(--_background));
    --_faint: color-mix(in oklab, var(--_text) 18%, var(--_background));
    --_muted: color-mix(in oklab, var(--_text) 76%, var(--_background));
    --_panel: color-mix(in oklab, var(--_text) 4%, var(--_background));
    /* Words and lines that stand back while others tell something. */
    --_back: color-mix(in oklab, var(--_text) 80%, var(--_background));
    container: sb / inline-size;
    /* Its least width where the room follows the content; the width that it asks for there is that of .room. */
    contain-intrinsic-inline-size: 17rem;
    display: block;
    box-sizing: border-box;
    position: relative;
    margin: 0;
    color: var(--_text);
    background: var(--_background);
    font-family: var(
      --sb-font-family,
      var(
        --basis-text-font-family-default,
        var(
          --nl-paragraph-font-family,
          var(
            --utrecht-document-font-family,
            var(--utrecht-paragraph-font-family, var(--ams-typography-font-family, inherit))
          )
        )
      )
    );
    --_size: var(
      --sb-font-size,
      var(
        --basis-text-font-size-md,
        var(
          --utrecht-document-font-size,
          var(--utrecht-paragraph-font-size, var(--ams-typography-body-text-font-size, 1em))
        )
      )
    );
    font-size: max(12px, var(--_size));
    line-height: 1.5;
    /* Also where a word decides how narrow its box may be: in grids, flex rows and tables. */
    overflow-wrap: anywhere;
    hyphens: auto;
    text-align: start;
    text-transform: none;
    text-indent: 0;
    white-space: normal;
    font-style: normal;
    font-weight: 400;
  }
  @supports (color: oklch(from red l c h)) {
    .sb {
      --_text: oklch(from var(--_text-given) min(l, 0.36) c h);
      --_focus: oklch(from var(--_focus-given) min(l, 0.5) c h);
      --_accent: oklch(from var(--_accent-given) min(l, 0.5) c h);
      --_link: oklch(from var(--_link-given) min(l, 0.5) c h);
      --_personal: oklch(from var(--_personal-given) min(l, 0.53) c h);
      --_communal: oklch(from var(--_communal-given) min(l, 0.53) c h);
      --_institutional: oklch(from var(--_institutional-given) min(l, 0.5) c h);
      --_party: oklch(from var(--_party-given) min(l, 0.5) c h);
      --_individual: oklch(from var(--_individual-given) min(l, 0.5) c h);
    }
  }
  /* A theme whose background lets the page through: words need a colour to be written on, or in. */
  .sb:where(.clear) {
    --_background: var(--_surface, Canvas);
  }
  .sb.dark {
    --_on: #000;
    color-scheme: dark;
  }
  @supports (color: oklch(from red l c h)) {
    .sb.dark {
      --_text: oklch(from var(--_text-given) max(l, 0.88) c h);
      --_focus: oklch(from var(--_focus-given) max(l, 0.78) c h);
      --_accent: oklch(from var(--_accent-given) max(l, 0.78) c h);
      --_link: oklch(from var(--_link-given) max(l, 0.78) c h);
      --_personal: oklch(from var(--_personal-given) max(l, 0.78) c h);
      --_communal: oklch(from var(--_communal-given) max(l, 0.78) c h);
      --_institutional: oklch(from var(--_institutional-given) max(l, 0.78) c h);
      --_party: oklch(from var(--_party-given) max(l, 0.78) c h);
      --_individual: oklch(from var(--_individual-given) max(l, 0.78) c h);
    }
  }
  @media (pointer: coarse) {
    .sb {
      --_target: max(44px, var(--sb-target-size, 44px));
      --_small: var(--_target);
    }
  }
  .sb.presentation {
    font-size: max(18px, 1.5 * var(--_size));
  }
  /* Inside <sb-rounds> the size is that of the round, which has followed the page already. */
  :host([embedded]) .sb.sb {
    font-size: max(12px, 1em);
  }
  .sb *,
  .sb *::before,
  .sb *::after {
    box-sizing: border-box;
  }
  /* A colour for each kind of thing: --_c deep, --_t its light tint. */
  .c-personal {
    --_c: var(--_personal);
  }
  .c-communal {
    --_c: var(--_communal);
  }
  .c-institutional {
    --_c: var(--_institutional);
  }
  .c-party {
    --_c: var(--_party);
  }
  .c-individual {
    --_c: var(--_individual);
  }
  .c-none {
    --_c: var(--_muted);
  }
  .c-personal,
  .c-communal,
  .c-institutional,
  .c-party,
  .c-individual,
  .c-none {
    --_t: color-mix(in oklab, var(--_c) 10%, var(--_background));
  }
  @supports (color: oklch(from red l c h)) {
    .c-personal,
    .c-communal,
    .c-institutional,
    .c-party,
    .c-individual,
    .c-none {
      --_m: color-mix(in oklab, var(--_c) 9%, var(--_background));
      --_t: oklch(from var(--_m) l calc(c * 2.3) h);
    }
  }
  @media (prefers-contrast: more) {
    .sb {
      --_line: var(--_text);
      --_muted: var(--_text);
      --_back: var(--_text);
      --_faint: color-mix(in oklab, var(--_text) 60%, var(--_background));
      --_panel: var(--_background);
    }
  }
  @media (forced-colors: active) {
    .sb,
    .sb.dark {
      --_text: CanvasText;
      --_background: Canvas;
      --_line: CanvasText;
      --_faint: CanvasText;
      --_muted: CanvasText;
      --_back: CanvasText;
      --_panel: Canvas;
      --_accent: Highlight;
      --_link: LinkText;
      --_personal: CanvasText;
      --_communal: CanvasText;
      --_institutional: CanvasText;
      --_party: CanvasText;
      --_individual: CanvasText;
      --_on: Canvas;
      --_focus: Highlight;
    }
    [class*='c-'] {
      --_t: Canvas;
    }
  }
`;
