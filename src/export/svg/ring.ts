import { layoutRing, layoutSample, type RingForm, type RingPiece } from '../../layout/ring.js';
import type { Look, Path } from './picture.js';

/** A ring with a piece for each group, `size` px wide, with its top left at (x, y); a sample where there is one form. */
export const ring = (
  forms: readonly RingForm[],
  x: number,
  y: number,
  size: number,
  stroke: string,
): readonly Path[] => drawn(layoutRing(forms), x, y, size, stroke);

/** What a piece for a form looks like, by itself. */
export const ringSample = (
  form: RingForm,
  x: number,
  y: number,
  size: number,
  { palette }: Look,
): readonly Path[] => drawn([layoutSample(form)], x, y, size, palette.muted);

/** Thickness of the lines as on the page, in units of the ring. */
function drawn(
  pieces: readonly RingPiece[],
  x: number,
  y: number,
  size: number,
  stroke: string,
): readonly Path[] {
  const scale = size / 20;
  const at = { kind: 'path', x: x + size / 2, y: y + size / 2, scale, stroke, round: true } as const;
  return pieces.flatMap(({ form, path, sign }): readonly Path[] => {
    const isOpen = form === 'open';
    const piece: Path = {
      ...at,
      d: path,
      thick: isOpen ? 0.7 : 1.1,
      ...(form === 'full' && { fill: stroke }),
      ...(isOpen && { dash: [1.2, 1.2] }),
    };
    return sign ? [piece, { ...at, d: sign, thick: form === 'dot' ? 2.6 : 1.3 }] : [piece];
  });
}
