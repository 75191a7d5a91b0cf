import { isRecord } from '../../model/json.js';
import type { RoundId } from '../../model/types.js';
import type { Screen } from './stepper.js';

/** Where one is in the conversation: that of this browser, not of the file. */
export interface Place {
  readonly screen: Screen;
  readonly round: RoundId;
}

/** Under this name it is kept, beside the texts that are being written. No field is called so. */
export const PLACE = 'place';

const screens: readonly unknown[] = ['start', 'round', 'outcome'];
const rounds: readonly unknown[] = [1, 2, 3, 4];

export const writePlace = ({ screen, round }: Place): string => JSON.stringify({ screen, round });

/** A place as it was kept; anything else is none. */
export function readPlace(text: string | undefined): Place | undefined {
  try {
    const place: unknown = JSON.parse(text ?? 'null');
    return isPlace(place) ? { screen: place.screen, round: place.round } : undefined;
  } catch {
    return undefined;
  }
}

const isPlace = (place: unknown): place is Place =>
  isRecord(place) && screens.includes(place.screen) && rounds.includes(place.round);
