import { plainLook, WIDTH } from '../export/svg/figures.js';
import { MARGIN } from '../export/svg/frame.js';
import type { Look, Picture } from '../export/svg/picture.js';
import { writeSVG } from '../export/svg/write.js';
import { SbElement } from '../ui/element.js';
import { lookOf } from './look.js';
import { pixelsOf } from './png.js';

/** How large a picture becomes. */
export interface PictureOptions {
  /** Width in px of the picture. Absent: its drawing is as wide as on the page, or 960 px where it isn't drawn. */
  readonly width?: number;
}

/** A figure that can be taken away as a picture. */
export abstract class PicturedElement extends SbElement {
  /** The figure as a picture that is so many px wide. */
  protected abstract picture(look: Look, width: number): Picture;

  /** The width of the drawing on the page, in px; undefined where there is none.
   * @internal */
  get drawnWidth(): number | undefined {
    return this.size.space?.width;
  }

  /**
   * The figure as the text of an SVG file that stands alone: as it is on the page, without what is chosen. All that it says
   * stands in it in words too.
   * @param options `width` in px of the picture
   */
  async exportSVG(options: PictureOptions = {}): Promise<string> {
    await this.ready();
    return writeSVG(this.#draw(options));
  }

  /**
   * The same picture as PNG. Too large for this browser, it becomes smaller, and a message says so.
   * @param options `scale`: px for each px of the figure, default 2; 4 for print. `width` in px before that.
   */
  async exportPNG(options: PictureOptions & { readonly scale?: number } = {}): Promise<Blob> {
    await this.ready();
    const { scale = 2 } = options;
    const pixels = await pixelsOf(this.#draw(options), scale);
    if (scale > 0 && pixels.scale < scale) this.announcer.say(this.say.t('export.smaller'));
    return pixels.blob;
  }

  #draw({ width }: PictureOptions): Picture {
    const asked = typeof width === 'number' && width > 0 ? Math.max(240, Math.min(9600, width)) : undefined;
    const { drawnWidth } = this;
    return this.picture(this.look, asked ?? (drawnWidth === undefined ? WIDTH : drawnWidth + 2 * MARGIN));
  }

  /** Type and colours as on the page; as on a blank one where this isn't shown. */
  protected get look(): Look {
    const root =
      this.renderRoot instanceof ShadowRoot ? this.renderRoot.querySelector<HTMLElement>('.sb') : null;
    const { space } = this.size;
    return root && space ? lookOf(root, space.measure) : plainLook();
  }

  /** The heading that the page asked for. */
  protected get askedHeading(): string | undefined {
    return this.heading ?? undefined;
  }
}
