/**
 * What the page in the frame and the page around it say to each other: `height` with a number in px, and `ask` for it.
 * A height tells nothing of a visitor, so it may be heard by any page; who hears it checks who said it.
 */
export interface HeightMessage {
  readonly sb: 'height' | 'ask';
  readonly height?: number;
}

/** Higher than this is no figure. */
const MOST = 50_000;

const field = (data: unknown, name: 'sb' | 'height'): unknown =>
  typeof data === 'object' && data !== null && Object.hasOwn(data, name)
    ? (data as Readonly<Record<string, unknown>>)[name]
    : undefined;

/** The height that a message tells, in whole px; undefined when it is no such message. */
export function heightIn(data: unknown): number | undefined {
  const height = field(data, 'sb') === 'height' ? field(data, 'height') : undefined;
  return typeof height === 'number' && height > 0 && height <= MOST ? Math.ceil(height) : undefined;
}

/** Does a message ask for the height? */
export const isAsking = (data: unknown): boolean => field(data, 'sb') === 'ask';
