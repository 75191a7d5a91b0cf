/** A conversation in which every text is as wide as a text can be: a word of 48 letters, and an address of 120. */
import type { Conversation, Decision } from '../../src/model/types.js';

const word = 'Hottentottententententoonstellingsterreinbeheer1';
export const address = `https://www.voorbeeldgemeente.nl/${'sociale-basis/'.repeat(6)}x.pdf`;
/** A text of both, as people paste them. */
export const long = `${word} ${word} ${address}`;
const decisions: readonly (Decision | undefined)[] = ['in', 'out', 'unsure', undefined];
const decision = (i: number): { decision?: Decision } => {
  const made = decisions[i % 4];
  return made ? { decision: made } : {};
};
const told = { label: word, description: long, reason: long };

export const longWords: Conversation = {
  title: word,
  place: word,
  group: word,
  status: 'final',
  spheres: (['personal', 'communal', 'institutional'] as const).map((id, i) => ({
    id,
    ...told,
    ...decision(i),
  })),
  parts: (['personal', 'communal', 'communal', 'institutional', 'institutional'] as const).map(
    (sphere, i) => ({
      id: `p${i}`,
      sphere,
      ...told,
      label: i === 2 ? address : word,
      ...(sphere === 'communal' && { organisation: i / 4 }),
      ...decision(i),
    }),
  ),
  parties: [
    { id: 'a', label: word, description: long },
    { id: 'b', label: address, description: long },
  ],
  relations: [
    { id: 'r1', from: 'a', to: 'p3', kind: 'invests', label: word, link: 'apart', note: long },
    { id: 'r2', from: 'p3', to: 'p1', kind: 'hosts', label: address, note: long },
    { id: 'r3', from: 'p2', to: 'individual', kind: 'signals', label: word, note: long },
    { id: 'r4', from: 'individual', to: 'p0', kind: 'refers' },
  ],
  chain: [
    { id: 'invest', label: word, description: long, reason: long },
    { id: 'institutional', label: word, description: long, confidence: 'seen', reason: long },
    { id: 'eigen', label: address, description: long, confidence: 'doubted', reason: long },
    { id: 'savings', label: word, description: long, confidence: 'unknown', reason: address },
  ],
  levels: (['receiver', 'volunteer', 'society'] as const).map((id, i) => ({
    id,
    ...told,
    label: i === 1 ? address : word,
    weight: i + 1,
    examples: [long, address],
  })),
  rounds: ([1, 2, 3, 4] as const).map((id) => ({
    id,
    title: word,
    question: long,
    prompts: [long],
    notes: long,
  })),
};
