import type { Speaker } from '../content/speaker.js';
import type { CompleteConversation } from '../model/types.js';
import { introduction } from './outline-heading.js';
import { roundSection } from './outline-rounds.js';
import { localSection, sphereSection } from './outline-spheres.js';
import { supportSection } from './outline-support.js';
import { intrinsicSection, policySection } from './outline-value.js';
import type { Block, Figures, Outline } from './outline-types.js';
import { free, words } from './outline-words.js';
import { safeSVG } from './safe-svg.js';
import { timed } from './timed.js';

/** Everything that a conversation says, half-way or done, in the words of one language. Deterministic. */
export function outlineOf(given: CompleteConversation, speaker: Speaker, figures: Figures = {}): Outline {
  const { conversation, groups } = timed(given);
  const title = conversation.title?.trim();
  const credits = [speaker.t('credit.model'), speaker.t('credit.levels')];
  const figure = (text: string | undefined): readonly Block[] => {
    const svg = text === undefined ? undefined : safeSVG(text);
    return svg ? [{ kind: 'figure', svg }] : [];
  };
  return {
    lang: speaker.language.code,
    title: title ? free(title, speaker) : words(speaker.t('report.title')),
    blocks: introduction(conversation, speaker),
    sections: [
      sphereSection(conversation, speaker, figure(figures.spheres), groups),
      localSection(conversation, speaker),
      supportSection(conversation, speaker, figure(figures.support)),
      policySection(conversation, speaker, figure(figures.value)),
      intrinsicSection(conversation, speaker),
      roundSection(conversation, speaker),
      {
        title: words(speaker.t('report.credit')),
        blocks: [{ kind: 'list', items: credits.map(words) }],
      },
    ],
  };
}
