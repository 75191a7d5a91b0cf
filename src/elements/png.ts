import { paint } from '../export/svg/paint.js';
import type { Picture } from '../export/svg/picture.js';

/** Most px along a side, and in all, that every browser can draw on a canvas. */
const LONGEST = 16_384;
const MOST = 2 ** 28;
/** Each next try is this much smaller. */
const SMALLER = 0.7;
const TRIES = 16;

/** A picture in pixels, and the scale that it could have. */
export interface Pixels {
  readonly blob: Blob;
  readonly scale: number;
}

/**
 * Draws a picture as PNG. What is too large for a canvas here is drawn smaller: `scale` says how large it became.
 * @param scale px for each px of the picture; what is no number above 0 is 2
 */
export async function pixelsOf(picture: Picture, scale: number): Promise<Pixels> {
  const { width, height } = picture;
  const asked = Number.isFinite(scale) && scale > 0 ? scale : 2;
  const possible = Math.min(LONGEST / width, LONGEST / height, Math.sqrt(MOST / (width * height)));
  let tried = Math.min(asked, possible);
  for (let i = 0; i < TRIES; i += 1) {
    const blob = await draw(picture, tried);
    if (blob) return { blob, scale: tried };
    tried *= SMALLER;
  }
  throw new Error('this browser gives no canvas to draw on');
}

async function draw(picture: Picture, scale: number): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  try {
    const context = canvas.getContext('2d');
    if (!context) return undefined;
    paint(context, picture, scale);
    // A canvas that is too large for the device stays empty, and says nothing.
    const [, , , alpha] = context.getImageData(canvas.width - 1, canvas.height - 1, 1, 1).data;
    if (!alpha) return undefined;
    return await new Promise<Blob | undefined>((resolve) => {
      canvas.toBlob((blob) => {
        resolve(blob ?? undefined);
      }, 'image/png');
    });
  } catch {
    return undefined;
  } finally {
    // Its memory goes at once, not when the collector comes by.
    canvas.width = canvas.height = 0;
  }
}
