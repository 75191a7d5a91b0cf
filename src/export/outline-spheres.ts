import type { Speaker } from '../content/speaker.js';
import { partsOf } from '../model/reading-order.js';
import type { CompleteConversation, Part, Sphere } from '../model/types.js';
import type { Block, Decided, Line, Section } from './outline-types.js';
import { decidedOf, decisionWord, haveAnswers, tally, whyBlocks, whyLines } from './outline-answers.js';
import { field, spheresOf, words } from './outline-words.js';

/**
 * What counts and what does not, per sphere, with the reasons.
 * @param groups how many groups count, after a merge
 */
export function sphereSection(
  conversation: CompleteConversation,
  say: Speaker,
  figure: readonly Block[],
  groups: number,
): Section {
  return {
    title: words(say.t('report.spheres')),
    blocks: figure,
    sections: spheresOf(conversation, say).map((sphere) => ({
      title: field('spheres', sphere, 'label', say),
      sphere: sphere.id,
      blocks: [...ofSphere(sphere, say), ofParts(conversation, sphere, groups, say)],
    })),
  };
}

function ofSphere(sphere: Sphere, say: Speaker): readonly Block[] {
  const description = field('spheres', sphere, 'description', say);
  const whole: Line = [...words(`${say.t('report.sphere')}: `), ...decisionWord(decidedOf(sphere), say)];
  return [
    ...(description.length ? [{ kind: 'paragraph', line: description, isQuiet: true } as const] : []),
    { kind: 'paragraph', line: whole },
    ...whyBlocks(sphere, sphere.reason, say),
  ];
}

const ranks: readonly Decided[] = ['in', 'out', 'unsure', 'divided', 'said', 'none'];

/** In first, then out, then doubt, then what divides, then what was not decided together, then what was not discussed; among those in the order of the figure. */
function ofParts(conversation: CompleteConversation, sphere: Sphere, groups: number, say: Speaker): Block {
  const rank = (part: Part): number => ranks.indexOf(decidedOf(part));
  const parts = [...partsOf(conversation, sphere.id)].sort((a, b) => rank(a) - rank(b));
  if (!parts.length) return { kind: 'paragraph', line: words(say.t('spheres.empty')) };
  const isMerged = haveAnswers(parts);
  return {
    kind: 'table',
    head: [say.t('report.part'), say.t('decision.label'), say.t(isMerged ? 'report.groups' : 'reason.label')],
    rows: parts.map((part) => [
      nameOf(part, say),
      [decisionWord(decidedOf(part), say), ...tally(part, groups, say)],
      whyLines(part, part.reason, say),
    ]),
  };
}

/** Its label, and what the group wrote about it. */
function nameOf(part: Part, say: Speaker): readonly Line[] {
  const label = field('parts', part, 'label', say);
  const isTold = part.description?.trim() && say.isOwn('parts', part, 'description');
  return isTold ? [label, field('parts', part, 'description', say)] : [label];
}

/** The examples that the group added: a sentence for each sphere. What they are and why stands with the parts. */
export function localSection(conversation: CompleteConversation, say: Speaker): Section {
  const list = new Intl.ListFormat(say.language.code, { type: 'conjunction' });
  const items = spheresOf(conversation, say).flatMap((sphere): readonly Line[] => {
    const parts = partsOf(conversation, sphere.id).filter(({ local }) => local);
    if (!parts.length) return [];
    const names = list.formatToParts(parts.map((_, i) => String(i))).flatMap(({ type, value }): Line => {
      const part = type === 'element' ? parts[Number(value)] : undefined;
      return part ? field('parts', part, 'label', say) : words(value);
    });
    return [[...field('spheres', sphere, 'label', say), ...words(': '), ...names]];
  });
  return {
    title: words(say.t('report.local')),
    blocks: items.length
      ? [{ kind: 'list', items }]
      : [{ kind: 'paragraph', line: words(say.t('report.local.none')) }],
  };
}
