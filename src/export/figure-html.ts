import { sentence } from '../content/sentence.js';
import type { Speaker } from '../content/speaker.js';
import { endsOf, soundRelations } from '../model/questions.js';
import { partsOf } from '../model/reading-order.js';
import type { CompleteConversation } from '../model/types.js';
import { aroundOf, type FigureName, figureSections, type Perspective } from './figure-sections.js';
import { escapeHTML } from './html.js';
import type { Line } from './outline-types.js';
import { dateLine, field, free, words } from './outline-words.js';
import { lineHTML, sectionHTML, textHTML } from './report-html.js';
import { safeSVG } from './safe-svg.js';

/** A drawing as wide as the room that it gets: no style is needed for that. */
const flexible = (svg: string): string =>
  svg.replace(/^(<svg\b[^>]*?) width="[\d.]+" height="[\d.]+"/, '$1 width="100%"').trimEnd();

export interface Published {
  readonly figure: FigureName;
  readonly conversation: CompleteConversation;
  readonly say: Speaker;
  readonly perspective: Perspective;
  /** Absent: the conversation's title, else the figure's name. Empty: none. */
  readonly heading: string | undefined;
}

/**
 * A figure as a piece of a page: heading, drawing, and all that it says as headings, lists and tables. No script, no
 * style, no address. Where the drawing is taken out too, nothing is lost.
 * @param level of its heading, 2 to 5
 */
export function writeFigureHTML(it: Published, svg: string, level: number): string {
  const { figure, conversation, say, perspective } = it;
  const { intro, credits } = aroundOf(figure, perspective);
  const title = titleOf(it);
  const safe = safeSVG(svg);
  const facts = factsOf(conversation, say);
  return [
    `<div lang="${escapeHTML(say.language.code)}">`,
    ...(title.length ? [`<h${level}>${lineHTML(title)}</h${level}>`] : []),
    ...(facts.length ? [`<p>${lineHTML(facts)}</p>`] : []),
    `<p>${textHTML(say.t(intro))}</p>`,
    ...(safe ? [`<figure>\n${flexible(safe)}\n</figure>`] : []),
    ...figureSections(figure, conversation, say, perspective).map((each) =>
      sectionHTML(each, Math.min(6, level + (title.length ? 1 : 0))),
    ),
    ...credits.map((credit) => `<p><small>${textHTML(say.t(credit))}</small></p>`),
    '</div>\n',
  ].join('\n');
}

function titleOf({ figure, conversation, say, perspective, heading }: Published): Line {
  if (heading !== undefined) return heading.trim() ? [{ text: heading, isOwn: true }] : [];
  const title = free(conversation.title, say);
  return title.length ? title : words(say.t(aroundOf(figure, perspective).name));
}

/** Where, who, when, and whether it is settled. */
function factsOf({ place, group, date, status }: CompleteConversation, say: Speaker): Line {
  const facts = [
    free(place, say),
    free(group, say),
    date?.trim() ? dateLine(date, say) : [],
    status === 'final' ? words(say.t('status.final')) : [],
  ].filter((line) => line.length);
  return facts.flatMap((line, i) => (i ? [...words(' · '), ...line] : line));
}

/** So many lines say enough before the figure itself is there. */
const MANY = 60;

/**
 * What stands inside an element before its script runs, or without it: a sentence, what the figure is about as a list,
 * and the way to it.
 * @param address of a page with the figure: http(s) or relative; anything else is left out
 */
export function writeFallbackHTML(it: Published, address: string | undefined): string {
  const { figure, say, perspective } = it;
  const { intro } = aroundOf(figure, perspective);
  const title = titleOf(it);
  const link = address === undefined ? undefined : safeAddress(address);
  return [
    ...(title.length ? [`<p><strong>${lineHTML(title)}</strong></p>`] : []),
    `<p>${textHTML(say.t(intro))}</p>`,
    ...listsOf(it).flatMap(({ name, lines, tag }) => {
      if (!lines.length) return [];
      const shown = lines.slice(0, MANY);
      const more = lines.length - shown.length;
      const items = [...shown.map(lineHTML), ...(more ? [textHTML(say.count('embed.more', more))] : [])];
      return [
        `<p>${textHTML(name)}:</p>`,
        `<${tag}>`,
        ...items.map((item) => `<li>${item}</li>`),
        `</${tag}>`,
      ];
    }),
    ...(link ? [`<p><a href="${escapeHTML(link)}">${textHTML(say.t('embed.link'))}</a></p>`] : []),
    '',
  ].join('\n');
}

interface List {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly tag: 'ul' | 'ol';
}

function listsOf({ figure, conversation, say, perspective }: Published): readonly List[] {
  switch (figure) {
    case 'spheres': {
      const parts = conversation.spheres.flatMap(({ id }) => partsOf(conversation, id));
      const counting = parts.filter(({ decision }) => decision === 'in');
      const shown = counting.length ? counting : parts;
      const name = say.t(counting.length ? 'embed.parts.in' : 'embed.parts.all');
      return [{ name, lines: shown.map((part) => field('parts', part, 'label', say)), tag: 'ul' }];
    }
    case 'support-map': {
      const ends = endsOf(conversation);
      const noun = (id: string, as?: 'subject'): string => {
        const end = ends.get(id);
        return end ? say.noun(end, as) : id;
      };
      const lines = soundRelations(conversation).map((relation): Line => [
        {
          text: sentence(noun(relation.from, 'subject'), say.verb(relation), noun(relation.to)),
          isOwn: true,
        },
      ]);
      return [{ name: say.t('embed.relations'), lines, tag: 'ul' }];
    }
    case 'value-levels': {
      const steps = conversation.chain.map((step) => field('chain', step, 'label', say));
      const levels = conversation.levels.map((level) => field('levels', level, 'label', say));
      return [
        ...(perspective === 'intrinsic'
          ? []
          : [{ name: say.t('embed.chain'), lines: steps, tag: 'ol' as const }]),
        ...(perspective === 'policy'
          ? []
          : [{ name: say.t('embed.levels'), lines: levels, tag: 'ul' as const }]),
      ];
    }
  }
}

/** An address to follow: http(s), or one without a scheme. */
function safeAddress(given: string): string | undefined {
  const address = given.trim();
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (!address || /[\p{Cc}\s]/u.test(address)) return undefined;
  return scheme === undefined || scheme === 'http' || scheme === 'https' ? address : undefined;
}
