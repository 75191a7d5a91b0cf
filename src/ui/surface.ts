import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The colour behind a figure, when the page paints one, and whether what the figure stands on is dark. */
export interface Ground {
  readonly colour: string | undefined;
  readonly dark: boolean;
  /** Does the theme ask for a background that one sees through? */
  readonly clear: boolean;
}

const media = '(prefers-color-scheme: dark)';
/** How a page says that it looks different now. */
const told = { attributes: true, attributeFilter: ['class', 'style', 'data-theme', 'data-color-scheme'] };

/**
 * Looks at what the figure stands on: the first background around it that isn't transparent, and then its own, which
 * a theme may have set. Looked at after the first render, and again when the system changes between light and dark, when
 * something around the figure gets another class or style, and when a style sheet has come late.
 */
export class Surface implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #seen = 0;
  #media: MediaQueryList | undefined;
  #around: MutationObserver | undefined;
  ground: Ground = { colour: undefined, dark: false, clear: false };

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#seen = 0;
    this.#media = window.matchMedia(media);
    this.#media.addEventListener('change', this.#again);
    window.addEventListener('load', this.#again, { once: true });
    this.#around = new MutationObserver(this.#again);
    for (let at = above(this.#host); at; at = above(at)) this.#around.observe(at, told);
  }

  hostDisconnected(): void {
    this.#media?.removeEventListener('change', this.#again);
    window.removeEventListener('load', this.#again);
    this.#around?.disconnect();
  }

  readonly #again = (): void => {
    this.#seen = 0;
    this.#look();
  };

  /** Before the first drawing: what lies behind, which what the figure itself paints depends on. */
  lookBehind(): void {
    if (this.#seen) return;
    this.#seen = 1;
    this.ground = { ...this.ground, colour: behind(this.#host) };
  }

  /** Twice: what lies behind first, and with that in place what the figure itself paints. */
  hostUpdated(): void {
    this.#look();
  }

  /** Draws again only where something differs: a page may move what is around the figure at every frame. */
  #look(): void {
    const frame = this.#host.shadowRoot?.querySelector('.sb');
    if (!frame || this.#seen > 1) return;
    this.#seen += 1;
    const colour = behind(this.#host);
    const { backgroundColor, columnRuleColor } = getComputedStyle(frame);
    const dark = isDark(backgroundColor);
    const clear = alphaOf(columnRuleColor) <= 0.5;
    const { ground } = this;
    if (colour === ground.colour && dark === ground.dark && clear === ground.clear) return;
    // A ground that one sees through lets another one shine: looked at once more with that in place.
    if (clear !== ground.clear) this.#seen = 1;
    this.ground = { colour, dark, clear };
    this.#host.requestUpdate();
  }
}

/** The element around an element, through shadow roots. */
function above(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** The first background colour around an element, through shadow roots; undefined when nothing paints one. */
function behind(element: Element): string | undefined {
  for (let at = above(element); at; at = above(at)) {
    const { backgroundColor } = getComputedStyle(at);
    if (alphaOf(backgroundColor) > 0.5) return backgroundColor;
  }
  return undefined;
}

const numbers = (colour: string): readonly number[] => (colour.match(/[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);

/** Opacity of a computed `rgb(…)`, `rgba(…)` or `color(…)`. */
function alphaOf(colour: string): number {
  if (colour === 'transparent') return 0;
  return numbers(colour.replace(/^color\(\S+/, ''))[3] ?? 1;
}

/** Does white stand out more than black from a computed colour? By its relative luminance (WCAG 2). */
function isDark(colour: string): boolean {
  const isFunction = colour.startsWith('color(');
  const [r = 0, g = 0, b = 0] = numbers(colour.replace(/^color\(\S+/, '')).map((n) =>
    isFunction ? n : n / 255,
  );
  const linear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  return alphaOf(colour) > 0.5 && 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b) < 0.18;
}
