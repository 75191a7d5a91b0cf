import type { Look, Picture } from '../export/svg/picture.js';
import { SbElement } from '../ui/element.js';
import type * as away from './away.js';

/** What draws and writes files. */
export type Away = typeof away;

/** How large a picture becomes. */
export interface PictureOptions {
  /** Width in px of the picture. Absent: its drawing is as wide as on the page, or 960 px where it isn't drawn. */
  readonly width?: number;
}

/** A figure that can be taken away as a picture. */
export abstract class PicturedElement extends SbElement {
  /** The figure as a picture that is so many px wide. */
  protected abstract picture(away: Away, look: Look, width: number): Picture;

  protected override fetchAll(): void {
    super.fetchAll();
    import('./away.js').catch((error: unknown) => console.error(error));
  }

  /** What draws and writes files, with what was written last taken in. */
  protected async away(): Promise<Away> {
    const away = await import('./away.js');
    await this.ready();
    return away;
  }

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
    const away = await this.away();
    return away.writeSVG(this.#draw(away, options));
  }

  /**
   * The same picture as PNG. Too large for this browser, it becomes smaller, and a message says so.
   * @param options `scale`: px for each px of the figure, default 2; 4 for print. `width` in px before that.
   */
  async exportPNG(options: PictureOptions & { readonly scale?: number } = {}): Promise<Blob> {
    const away = await this.away();
    const { scale = 2 } = options;
    const pixels = await away.pixelsOf(this.#draw(away, options), scale);
    if (scale > 0 && pixels.scale < scale) this.announcer.say(this.say.t('export.smaller'));
    return pixels.blob;
  }

  #draw(away: Away, { width }: PictureOptions): Picture {
    const asked = typeof width === 'number' && width > 0 ? Math.max(240, Math.min(9600, width)) : undefined;
    const { drawnWidth } = this;
    const own = drawnWidth === undefined ? away.WIDTH : drawnWidth + 2 * away.MARGIN;
    return this.picture(away, this.#look(away), asked ?? own);
  }

  /** Type and colours as on the page; as on a blank one where this isn't shown. */
  #look(away: Away): Look {
    const root =
      this.renderRoot instanceof ShadowRoot ? this.renderRoot.querySelector<HTMLElement>('.sb') : null;
    const { space } = this.size;
    return root && space ? away.lookOf(root, space.measure) : away.plainLook();
  }

  /** The heading that the page asked for. */
  protected get askedHeading(): string | undefined {
    return this.heading ?? undefined;
  }
}
