/** A mistake in what was given, as a value. Words are made of it in `content/`. */
export interface Fault {
  /** Where, as in `parts[3].sphere`; empty for the whole. */
  readonly path: string;
  readonly code: FaultCode;
  /** What stood there, as JSON, cut to 80 characters. */
  readonly given?: string;
  /** What was expected: the options, a type, a bound. */
  readonly expected?: string;
}

export type FaultCode =
  | 'json' // not JSON; `given` is the place, line:column, when it is known
  | 'large' // more than is read at all
  | 'deep' // nested too deep, or a cycle
  | 'type' // another type than `expected`
  | 'option' // not one of `expected`
  | 'min' // lower than `expected`
  | 'max' // higher than `expected`
  | 'finite' // not a finite number
  | 'missing' // a field that cannot be missed
  | 'duplicate' // an id that stood there before
  | 'double' // a label that its sphere has already
  | 'reserved' // an id that belongs to the model
  | 'end' // an end of a relation that is nowhere in the document
  | 'format' // another kind of file
  | 'newer' // a newer version of the format
  | 'address' // an address that is not http(s) or relative
  | 'load' // could not be fetched; `given` is the reason
  | 'key'; // an unknown key, where keys are a closed list

const LONGEST = 80;

/** A value as a short piece of JSON, safe to quote. */
export function quote(value: unknown): string {
  let text: string;
  try {
    text = typeof value === 'number' || value === undefined ? String(value) : JSON.stringify(value);
  } catch {
    text = String(typeof value);
  }
  // Cut by code points, so that a surrogate pair stays whole.
  const points = Array.from(text.slice(0, 4 * LONGEST));
  return points.length > LONGEST ? `${points.slice(0, LONGEST - 1).join('')}…` : points.join('');
}
