import { html, nothing, svg } from 'lit';
import { layoutRing, layoutSample, type RingForm, type RingPiece } from '../layout/ring.js';
import type { Compared, ComparedValue } from '../model/compare.js';

const forms: Readonly<Partial<Record<ComparedValue, RingForm>>> = {
  in: 'full',
  out: 'cross',
  unsure: 'dot',
  seen: 'full',
  doubted: 'dot',
  unknown: 'stripe',
  joined: 'full',
  apart: 'stripe',
};

/** How groups divide, a piece for each: only to see, the words stand beside it. */
export const ring = ({ said, open }: Compared): unknown =>
  drawn(
    'ring',
    layoutRing([
      ...said.flatMap(({ value, groups }) => groups.map((): RingForm => forms[value] ?? 'full')),
      ...open.map((): RingForm => 'open'),
    ]),
  );

/** What a piece for a value looks like; without a value: for what was not discussed. */
export const sample = (value: ComparedValue | undefined): unknown =>
  drawn('ring sample', [layoutSample(value ? (forms[value] ?? 'full') : 'open')]);

const drawn = (name: string, pieces: readonly RingPiece[]): unknown =>
  html`<svg class=${name} viewBox="-10 -10 20 20" aria-hidden="true" focusable="false">
    ${pieces.map(
      ({ form, path, sign }) =>
        svg`<path class="piece ${form}" d=${path}></path>${sign ? svg`<path class="in-piece ${form}" d=${sign}></path>` : nothing}`,
    )}
  </svg>`;
