/** Where the entries of a list stood in its source, before the wrong ones were left out. */
const known = new WeakMap<readonly unknown[], readonly number[]>();

/** Notes, for a list as it was read, the place that each entry had. */
export const notePlaces = (list: readonly unknown[], places: readonly number[]): void => {
  known.set(list, places);
};

/** The places of a list as it was read; undefined for any other list. */
export const placesOf = (list: readonly unknown[]): readonly number[] | undefined => known.get(list);
