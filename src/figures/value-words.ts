import type { Speaker } from '../content/speaker.js';
import type { TextKey } from '../content/texts.js';
import type { Confidence, Level, Step } from '../model/types.js';
import type { Weighing, WeightWord } from '../model/weigh.js';

export type Belief = Confidence | 'none';
export const beliefOf = (step: Step): Belief => step.confidence ?? 'none';
export const beliefWords = (step: Step, say: Speaker): string => say.t(`value.belief.${beliefOf(step)}`);

/** Built-in steps that are a clause ('the communal base blooms'), not a thing. */
const clauses: readonly string[] = ['communal', 'savings'];

/** The words between a step and the one before it, such that the two read as a sentence. */
export function causalWords(step: Step, say: Speaker): string {
  if (say.isOwn('chain', step, 'label')) return say.t('value.thus');
  return say.t(clauses.includes(step.id) ? 'value.makes' : 'value.leads');
}

/** The colour of what a step is about. */
export function stepColour(id: string): string {
  const colours: Readonly<Record<string, string>> = {
    invest: 'c-party',
    institutional: 'c-institutional',
    communal: 'c-communal',
    personal: 'c-personal',
    'less-support': 'c-individual',
    savings: 'c-dark',
  };
  return (Object.hasOwn(colours, id) && colours[id]) || 'c-none';
}

export const shareWords = (word: WeightWord | undefined, say: Speaker): string =>
  say.t(`value.share.${word ?? 'none'}` satisfies TextKey);

/** A level as it stands inside a sentence. */
export function levelWord(level: Level, say: Speaker): string {
  const label = say.text('levels', level, 'label');
  return say.isOwn('levels', level, 'label') ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** Where the weight lies, in one sentence to be spoken. */
export function weightWords(weighing: Weighing | undefined, say: Speaker): string {
  if (!weighing) return say.t('value.weight.open');
  if (weighing.kind === 'even') return say.t('value.weight.even');
  const list = new Intl.ListFormat(say.language.code, { type: 'conjunction' });
  const levels = list.format(weighing.lead.map((level) => levelWord(level, say)));
  return say.t(`value.weight.${weighing.kind}`, { levels });
}
