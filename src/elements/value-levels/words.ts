import { html, nothing, type TemplateResult } from 'lit';
import type { Speaker } from '../../content/speaker.js';
import { levelWord, weightWords } from '../../figures/value-words.js';
import type { Level } from '../../model/types.js';
import type { Weighing } from '../../model/weigh.js';

/** The same with its language on it. */
function levelNoun(level: Level, say: Speaker): TemplateResult {
  return html`<bdi lang=${say.langOf('levels', level, 'label') ?? nothing}>${levelWord(level, say)}</bdi>`;
}

/** Where the weight lies, in one sentence. */
export function weightSentence(weighing: Weighing | undefined, say: Speaker): unknown {
  if (!weighing || weighing.kind === 'even') return weightWords(weighing, say);
  // The names carry their own language, so they are put in as elements.
  const [before = '', after = ''] = say.t(`value.weight.${weighing.kind}`, { levels: '\n' }).split('\n');
  const list = new Intl.ListFormat(say.language.code, { type: 'conjunction' });
  const pieces = list.formatToParts(weighing.lead.map((_, i) => String(i)));
  const names = pieces.map(({ type, value }) => {
    const level = type === 'element' ? weighing.lead[Number(value)] : undefined;
    return level ? levelNoun(level, say) : value;
  });
  return html`${before}${names}${after}`;
}
