import { html, nothing, svg } from 'lit';
import { formOf, formsOf, layoutRing, layoutSample, type RingPiece } from '../layout/ring.js';
import type { Compared, ComparedValue } from '../model/compare.js';

/** How groups divide, a piece for each: only to see, the words stand beside it. */
export const ring = (compared: Compared): unknown => drawn('ring', layoutRing(formsOf(compared)));

/** What a piece for a value looks like; without a value: for what was not discussed. */
export const sample = (value: ComparedValue | undefined): unknown =>
  drawn('ring sample', [layoutSample(formOf(value))]);

const drawn = (name: string, pieces: readonly RingPiece[]): unknown =>
  html`<svg class=${name} viewBox="-10 -10 20 20" aria-hidden="true" focusable="false">
    ${pieces.map(
      ({ form, path, sign }) =>
        svg`<path class="piece ${form}" d=${path}></path>${sign ? svg`<path class="in-piece ${form}" d=${sign}></path>` : nothing}`,
    )}
  </svg>`;
