import { languages } from '../content/languages.js';
import type { Speaker } from '../content/speaker.js';
import type { Answer, CompleteConversation, Level, LevelId, Step } from '../model/types.js';
import { weigh, type Weighing, type WeightWord } from '../model/weigh.js';
import type { Block, Line, Section } from './outline-types.js';
import { areDivided, haveAnswers, openOf, whyBlocks, whyLines } from './outline-answers.js';
import { field, filled, free, words } from './outline-words.js';

/** The policy theory step by step, with what is believed of each and why, and the doubts as questions. */
export function policySection(
  { chain }: CompleteConversation,
  say: Speaker,
  figure: readonly Block[],
): Section {
  const title = words(say.t('report.policy'));
  const isMerged = haveAnswers(chain);
  if (!chain.length) {
    return { title, blocks: [...figure, { kind: 'paragraph', line: words(say.t('value.chain.empty')) }] };
  }
  const table: Block = {
    kind: 'table',
    head: [say.t('report.step'), say.t('report.belief'), say.t(isMerged ? 'report.groups' : 'reason.label')],
    rows: chain.map((step, i) => [
      [[...words(`${i + 1}. `), ...field('chain', step, 'label', say)]],
      [words(beliefOf(step, i, say))],
      whyLines(step, step.reason, say),
    ]),
  };
  const doubts = doubtsOf(chain, say);
  const isOpen = !chain.some(
    ({ confidence, answers }) => confidence ?? answers?.some((each) => each.confidence),
  );
  return {
    title,
    blocks: [
      ...figure,
      { kind: 'paragraph', line: words(say.t('value.policy.expectation')), isQuiet: true },
      table,
    ],
    sections: [
      {
        title: words(say.t('report.doubts')),
        blocks: doubts.length
          ? [{ kind: 'list', items: doubts }]
          : [{ kind: 'paragraph', line: words(say.t(isOpen ? 'value.policy.open' : 'report.doubts.none')) }],
      },
    ],
  };
}

/** What is believed of the arrow to a step, or why nothing is. */
export function beliefOf(step: Step, i: number, say: Speaker): string {
  if (step.confidence) return say.t(`value.belief.${step.confidence}`);
  const open = openOf(step, 'confidence');
  if (open !== 'none') return say.t(`report.${open}`);
  return say.t(i === 0 ? 'report.first' : 'value.belief.none');
}

function doubtsOf(chain: readonly Step[], say: Speaker): readonly Line[] {
  return chain.flatMap((step, i): readonly Line[] => {
    const before = chain[i - 1];
    const doubt = step.confidence ?? (areDivided(step, 'confidence') ? 'divided' : 'seen');
    if (!before || doubt === 'seen') return [];
    const pieces = { from: field('chain', before, 'label', say), to: field('chain', step, 'label', say) };
    return [filled(`report.doubt.${doubt}`, pieces, say)];
  });
}

/** Where the weight lies, in words; per level the reason and the examples. */
export function intrinsicSection({ levels }: CompleteConversation, say: Speaker): Section {
  const title = words(say.t('report.intrinsic'));
  if (!levels.length)
    return { title, blocks: [{ kind: 'paragraph', line: words(say.t('value.levels.empty')) }] };
  const weighing = weigh(levels);
  const isDivided = !weighing && levels.some((level) => level.answers?.some(({ weight }) => weight));
  return {
    title,
    blocks: [
      { kind: 'paragraph', line: words(say.t('value.intrinsic.lead')), isQuiet: true },
      { kind: 'paragraph', line: isDivided ? words(say.t('report.weight.divided')) : balance(weighing, say) },
    ],
    sections: levels.map((level) => ({
      title: field('levels', level, 'label', say),
      blocks: ofLevel(level, levels, weighing && shareWord(weighing.words.get(level.id), say), say),
    })),
  };
}

/** 'Het zwaartepunt ligt bij de vrijwilliger.' */
function balance(weighing: Weighing | undefined, say: Speaker): Line {
  if (!weighing) return words(say.t('value.weight.open'));
  if (weighing.kind === 'even') return words(say.t('value.weight.even'));
  const list = new Intl.ListFormat(say.language.code, { type: 'conjunction' });
  const levels = list
    .formatToParts(weighing.lead.map((_, i) => String(i)))
    .flatMap(({ type, value }): Line => {
      const level = type === 'element' ? weighing.lead[Number(value)] : undefined;
      return level ? inSentence(level, say) : words(value);
    });
  return filled(`value.weight.${weighing.kind}`, { levels }, say);
}

/** The label of the model starts small inside a sentence; one's own stays as it is. */
function inSentence(level: Level, say: Speaker): Line {
  const line = field('levels', level, 'label', say);
  if (say.isOwn('levels', level, 'label')) return line;
  return line.map((run) => ({ ...run, text: run.text.charAt(0).toLowerCase() + run.text.slice(1) }));
}

function ofLevel(
  level: Level,
  levels: readonly Level[],
  share: string | undefined,
  say: Speaker,
): readonly Block[] {
  const description = field('levels', level, 'description', say);
  const examples = say.texts('levels', level, 'examples').filter((text) => text.trim());
  const isModel = level.examples?.every((text) => isOfModel(text, level.id));
  const shareWords = (answer: Answer): string | undefined => shareOf(answer, level.id, levels, say);
  return [
    ...(description.length ? [{ kind: 'paragraph', line: description, isQuiet: true } as const] : []),
    ...(share
      ? [{ kind: 'paragraph', line: words(`${say.t('value.share.label')}: ${share}.`) } as const]
      : []),
    ...whyBlocks(level, level.reason, say, shareWords),
    {
      kind: 'paragraph',
      line: words(`${say.t(isModel && examples.length ? 'report.examples.model' : 'value.examples')}:`),
    },
    examples.length
      ? {
          kind: 'list',
          items: examples.map((text): Line => (isOfModel(text, level.id) ? words(text) : free(text, say))),
        }
      : { kind: 'paragraph', line: words(say.t('value.examples.none')) },
  ];
}

/** Is this an example of the built-in model, in any language? */
const isOfModel = (text: string, id: LevelId): boolean =>
  languages().some(({ builtin }) =>
    builtin.levels.find((level) => level.id === id)?.examples?.includes(text),
  );

const shareWord = (word: WeightWord | undefined, say: Speaker): string =>
  say.t(`value.share.${word ?? 'none'}`);

/** What the weight of one group says beside its other two, in words. */
export function shareOf(
  answer: Answer,
  id: LevelId,
  levels: readonly Level[],
  say: Speaker,
): string | undefined {
  if (answer.weight === undefined) return undefined;
  const isTheirs = (other: Answer): boolean =>
    other.group === answer.group && other.date === answer.date && other.weight !== undefined;
  const own = levels.map((level) => ({ id: level.id, weight: level.answers?.find(isTheirs)?.weight }));
  const word = weigh(own)?.words.get(id);
  return word && shareWord(word, say);
}
