/** The social map of a whole made-up city, Eemrade: the same every time. */
import type { Conversation, Decision, Part, Party, Relation, RelationKind } from '../src/model/types.js';
import {
  communal,
  parties,
  personal,
  places,
  professionals,
  quarters,
  reasons,
  sides,
  themes,
} from './city-words.js';

/** A random number from 0 to 1, always the same row of them for one seed: Marsaglia's xorshift (2003). */
export function dice(seed: number): () => number {
  let x = seed | 1;
  return () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) / 2 ** 32;
  };
}

type Roll = () => number;
const pick = <T>(list: readonly T[], roll: Roll): T => list[Math.floor(roll() * list.length)] as T;

/** Every way to fill in the place of a label, and after those the same for people who share something else. */
function* named(label: string, more: readonly string[]): Generator<string> {
  for (const extra of ['', ...more]) {
    for (const { name, streets } of quarters) {
      for (const street of label.includes('{street}') ? streets : ['']) {
        const place = label.replace('{quarter}', name).replace('{street}', street);
        yield extra ? `${place} ${extra}` : place;
      }
    }
  }
}

/** `n` labels of the list, first one of each, then the next of each, so that a small city has some of all. */
function spread(
  labels: readonly string[],
  n: number,
  more: readonly string[],
): readonly { label: string; from: number }[] {
  const sources = labels.map((label) => named(label, more));
  const found: { label: string; from: number }[] = [];
  // There are more than eight thousand names in all; of more than that, the rest is numbered.
  for (let i = 0; found.length < n; i += 1) {
    const from = i % labels.length;
    const next = sources[from]?.next();
    const label = next && !next.done ? next.value : `${(labels[from] ?? '').replace(/ ?\{.*/, '')} ${i}`;
    found.push({ label, from });
  }
  return found;
}

const slug = (label: string): string =>
  label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');

/** What tables said of it so far: of most entries nothing yet. */
function verdict(roll: Roll): Pick<Part, 'decision' | 'reason'> {
  const chance = roll();
  if (chance > 0.4) return {};
  let decision: Decision = 'in';
  if (chance > 0.28) decision = chance > 0.34 ? 'unsure' : 'out';
  return roll() > 0.5 ? { decision } : { decision, reason: pick<string>(reasons[decision], roll) };
}

/** About as organised as its kind: no two walking clubs are the same. Mirrored at both ends, so that none of them is a heap. */
function degree(kind: number, roll: Roll): number {
  const drawn = Math.abs(kind + (roll() - roll()) * 0.3);
  return Math.round(1000 * (drawn > 1 ? 2 - drawn : drawn)) / 1000;
}

/** `n` entries of the social map: people, clubs, initiatives, professionals and places. */
export function cityParts(n: number, seed = 2026): readonly Part[] {
  const roll = dice(seed);
  const few = Math.round(n * 0.08);
  const helpers = Math.round(n * 0.1);
  const spots = Math.round(n * 0.24);
  const clubs = n - few - helpers - spots;
  const entries = [
    ...spread(personal, few, themes).map(({ label }) => ({ label, sphere: 'personal' as const })),
    ...spread(
      communal.map(([label]) => label),
      clubs,
      themes,
    ).map(({ label, from }) => ({
      label,
      sphere: 'communal' as const,
      organisation: degree(communal[from]?.[1] ?? 0, roll),
    })),
    ...spread(professionals, helpers, themes).map(({ label }) => ({
      label,
      sphere: 'institutional' as const,
      kind: 'professional',
    })),
    ...spread(
      places.map(([label]) => label),
      spots,
      sides,
    ).map(({ label, from }) => {
      const setting = places[from]?.[1];
      return { label, sphere: 'institutional' as const, kind: 'place', ...(setting && { setting }) };
    }),
  ];
  return entries.map((entry): Part => ({ id: slug(entry.label), ...entry, ...verdict(roll) }));
}

/** A whole social map for `<sb-spheres>`. */
export const city = (n = 2400): Conversation => ({
  format: 'sociale-basis/conversation',
  version: 1,
  title: 'De sociale kaart van Eemrade',
  place: 'Gemeente Eemrade (verzonnen)',
  date: '2026-11-20',
  lang: 'nl',
  parts: cityParts(n),
});

const quarterOf = ({ label = '' }: Part): string =>
  quarters.find(({ name, streets }) => [name, ...streets].some((place) => label.includes(place)))?.name ?? '';

/** Who gives room, and who is helped, mostly stays in one neighbourhood. */
function near<T extends Part>(list: readonly T[], part: Part, roll: Roll): T | undefined {
  const same = list.filter((each) => quarterOf(each) === quarterOf(part));
  if (same.length && roll() < 0.9) return pick(same, roll);
  return list.length ? pick(list, roll) : undefined;
}

/** `n` boxes for `<sb-support-map>`, and who supports whom in the city. */
export function cityMap(n = 500, seed = 7): Conversation {
  const roll = dice(seed);
  const chosen: readonly Party[] = parties
    .slice(0, Math.max(3, Math.min(parties.length, Math.round(n * 0.04))))
    .map(([label, kind]) => ({ id: slug(label), label, kind }));
  const parts = cityParts(n - chosen.length, seed);
  const relations = new Map<string, Relation>();
  const add = (
    from: { id: string } | undefined,
    kind: RelationKind,
    to: { id: string } | undefined,
  ): void => {
    if (!from || !to) return;
    const id = `${from.id}-${kind}-${to.id}`;
    relations.set(id, { id, from: from.id, kind, to: to.id });
  };
  const of = (test: (part: Part) => boolean): readonly Part[] => parts.filter(test);
  const people = of(({ sphere }) => sphere === 'personal');
  const clubs = of(({ sphere }) => sphere === 'communal');
  const workers = of(({ kind }) => kind === 'professional');
  const rooms = of(({ kind }) => kind === 'place');
  const by = (kind: string): readonly Party[] => chosen.filter((party) => party.kind === kind);
  const [gemeente] = by('municipality');
  for (const worker of workers) add(pick(by('welfare'), roll), 'facilitates', worker);
  for (const room of rooms) {
    if (room.setting === 'municipal') add(gemeente, 'invests', room);
    else if (!room.setting && roll() < 0.7) add(pick(chosen, roll), 'facilitates', room);
  }
  for (const club of clubs) {
    if (roll() < 0.7) add(near(rooms, club, roll), 'hosts', club);
    if (roll() < 0.4)
      add(near(workers, club, roll), pick(['encourages', 'connects', 'initiates'], roll), club);
    if (roll() < 0.3) add(club, pick(['connects', 'relieves', 'encourages'], roll), near(people, club, roll));
  }
  for (const worker of workers) {
    if (roll() < 0.3) add(worker, 'refers', { id: 'individual' });
    if (roll() < 0.2) add({ id: 'individual' }, 'signals', worker);
  }
  return {
    format: 'sociale-basis/conversation',
    version: 1,
    title: 'Wie steunt wie in Eemrade',
    place: 'Gemeente Eemrade (verzonnen)',
    date: '2026-11-20',
    lang: 'nl',
    parties: chosen,
    parts,
    relations: [...relations.values()],
  };
}
