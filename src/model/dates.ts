/** A day of ISO 8601, alone or with a time behind it. */
const DAY = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/s;

/** Is this a day that exists? 31 February is not. */
export function isDay(text: string): boolean {
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === `${year}-${month}-${day}`;
}

/**
 * May this stand as a date? A text that is written as a day must be one; any other text ('voorjaar 2027') is shown
 * as it stands.
 */
export const isDateText = (text: string): boolean => !DAY.test(text) || isDay(text);
