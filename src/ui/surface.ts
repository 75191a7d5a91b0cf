import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The colour behind a figure, when the page paints one, and whether what the figure stands on is dark. */
export interface Ground {
  readonly colour: string | undefined;
  readonly dark: boolean;
}

const media = '(prefers-color-scheme: dark)';

/**
 * Looks at what the figure stands on: the first background around it that isn't transparent, and then its own, which
 * a theme may have set. Looked at after the first render and when the system changes between light and dark.
 */
export class Surface implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #seen = 0;
  #media: MediaQueryList | undefined;
  ground: Ground = { colour: undefined, dark: false };

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#seen = 0;
    this.#media = window.matchMedia(media);
    this.#media.addEventListener('change', this.#again);
  }

  hostDisconnected(): void {
    this.#media?.removeEventListener('change', this.#again);
  }

  readonly #again = (): void => {
    this.#seen = 0;
    this.#host.requestUpdate();
  };

  /** Twice: what lies behind first, and with that in place what the figure itself paints. */
  hostUpdated(): void {
    const frame = this.#host.shadowRoot?.querySelector('.sb');
    if (!frame || this.#seen > 1) return;
    this.#seen += 1;
    const colour = behind(this.#host);
    const dark = isDark(getComputedStyle(frame).backgroundColor);
    if (colour === this.ground.colour && dark === this.ground.dark) return;
    this.ground = { colour, dark };
    this.#host.requestUpdate();
  }
}

/** The first background colour around an element, through shadow roots; undefined when nothing paints one. */
function behind(element: Element): string | undefined {
  let node: Node | null = element.parentNode;
  while (node) {
    if (node instanceof Element) {
      const { backgroundColor } = getComputedStyle(node);
      if (alphaOf(backgroundColor) > 0.5) return backgroundColor;
    }
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
  return undefined;
}

const numbers = (colour: string): readonly number[] => (colour.match(/[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);

/** Opacity of a computed `rgb(…)`, `rgba(…)` or `color(…)`. */
function alphaOf(colour: string): number {
  if (colour === 'transparent') return 0;
  return numbers(colour.replace(/^color\(\S+/, ''))[3] ?? 1;
}

/** Is the relative luminance (WCAG 2) of a computed colour under one half of what the eye sees as light? */
function isDark(colour: string): boolean {
  const isFunction = colour.startsWith('color(');
  const [r = 0, g = 0, b = 0] = numbers(colour.replace(/^color\(\S+/, '')).map((n) =>
    isFunction ? n : n / 255,
  );
  const linear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  return alphaOf(colour) > 0.5 && 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b) < 0.21;
}
