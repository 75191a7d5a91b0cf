import type { Speaker } from '../content/speaker.js';
import type { TextKey } from '../content/texts.js';
import type { CompleteConversation } from '../model/types.js';
import type { Section } from './outline-types.js';
import { sphereSection } from './outline-spheres.js';
import { supportSection } from './outline-support.js';
import { intrinsicSection, policySection } from './outline-value.js';
import { timed } from './timed.js';

/** The figures that can be a picture. */
export type FigureName = 'spheres' | 'support-map' | 'value-levels';
/** Which half of the value levels. */
export type Perspective = 'both' | 'policy' | 'intrinsic';

/** What stands around a figure: its name, the sentence under its heading, and of whom the model is. */
export interface Around {
  readonly name: TextKey;
  readonly intro: TextKey;
  readonly credits: readonly TextKey[];
}

const intros = {
  both: 'value.intro',
  policy: 'value.intro.policy',
  intrinsic: 'value.intro.intrinsic',
} as const;

export function aroundOf(figure: FigureName, perspective: Perspective = 'both'): Around {
  switch (figure) {
    case 'spheres':
      return { name: 'spheres.name', intro: 'spheres.intro', credits: ['credit.model'] };
    case 'support-map':
      return { name: 'map.name', intro: 'map.intro', credits: ['credit.model'] };
    case 'value-levels':
      return {
        name: 'value.name',
        intro: intros[perspective],
        credits: perspective === 'policy' ? ['credit.model'] : ['credit.model', 'credit.levels'],
      };
  }
}

/** Everything that a figure says, in words. */
export function figureSections(
  figure: FigureName,
  given: CompleteConversation,
  say: Speaker,
  perspective: Perspective = 'both',
): readonly Section[] {
  const { conversation, groups } = timed(given);
  switch (figure) {
    case 'spheres':
      return [sphereSection(conversation, say, [], groups)];
    case 'support-map':
      return [supportSection(conversation, say, []), sphereSection(conversation, say, [], groups)];
    case 'value-levels':
      return [
        ...(perspective === 'intrinsic' ? [] : [policySection(conversation, say, [])]),
        ...(perspective === 'policy' ? [] : [intrinsicSection(conversation, say)]),
      ];
  }
}
