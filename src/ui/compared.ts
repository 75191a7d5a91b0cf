import { html, nothing, type TemplateResult } from 'lit';
import {
  groupCount,
  groupNames,
  saidSentence,
  tally,
  tallySentence,
  valueWords,
} from '../content/compared-words.js';
import { capital } from '../content/sentence.js';
import type { SideBySide } from '../content/side-by-side.js';
import type { Speaker } from '../content/speaker.js';
import type { Compared, ComparedValue } from '../model/compare.js';
import { byDivision } from '../model/compare-order.js';
import type { Kind } from '../model/types.js';
import { ring, sample } from './ring.js';

/** Several conversations in the words of a figure. */
export interface Voices {
  readonly side: SideBySide;
  /** By place in the groups of the comparison. */
  readonly names: readonly string[];
  readonly say: Speaker;
  /** How they are drawn: it comes along, so that a figure without others does not need it. */
  readonly draw: Draw;
}

interface Draw {
  readonly spokenTally: typeof spokenTally;
  readonly ringFor: typeof ringFor;
  readonly onlyNamed: typeof onlyNamed;
  readonly whoSaid: typeof whoSaid;
  readonly tallySentence: typeof tallySentence;
  readonly saidSentence: typeof saidSentence;
}

export const voicesOf = (side: SideBySide, say: Speaker): Voices => ({
  side,
  say,
  names: groupNames(side.comparison, say),
  draw: { spokenTally, ringFor, onlyNamed, whoSaid, tallySentence, saidSentence },
});

/** The same for whoever listens, after a label; nothing where nobody said anything. */
const spokenTally = (each: Compared | undefined, { say }: Voices): unknown =>
  each && each.outcome !== 'open' ? html`<span class="vh">, ${tally(each, say)}</span>` : nothing;

/** The ring of a thing; nothing where nobody said anything. */
const ringFor = (each: Compared | undefined): unknown =>
  each && each.outcome !== 'open' ? ring(each) : nothing;

/** Who names a thing of one's own that nobody decided on; nothing where all do, or where nobody's name goes with it. */
function onlyNamed({ outcome, named, open }: Compared, { names, say }: Voices): unknown {
  if (outcome !== 'open' || !named.length || named.length === open.length) return nothing;
  return html`<p class="only">${onlyNames(
    named.map((group) => names[group] ?? ''),
    say,
  )}</p>`;
}

/** 'Dit noemt alleen Tafel 1.' */
function onlyNames(groups: readonly string[], say: Speaker): string {
  const [group = ''] = groups;
  if (groups.length === 1) return say.t('compare.only', { group });
  const list = new Intl.ListFormat(say.language.code, { type: 'conjunction' });
  return say.t('compare.only.some', { groups: list.format(groups) });
}

/** Who says what of a thing and why, side by side, and what was different before. */
function whoSaid(each: Compared | undefined, voices: Voices): unknown {
  if (!each) return nothing;
  const { side, names, say } = voices;
  const earlier = each.reasons.filter(({ group }) => side.comparison.groups[group]?.isEarlier);
  return html`<div class="compared">
    <div class="voices">
      ${each.said.map(({ value, groups }) => voice(each, value, groups, voices))}
      ${each.open.length ? voice(each, undefined, each.open, voices) : nothing}
    </div>
    ${onlyNamed(each, voices)}
    ${
      each.moved.length || earlier.length
        ? html`<div class="before">
          <p class="who">${say.t('compare.moved')}</p>
          <ul role="list">
            ${each.moved.map((move) => html`<li>${movedWords(move, voices)}</li>`)}
            ${earlier.map(
              ({ group, value, reason }) =>
                html`<li>
                  ${[names[group], value && valueWords(value, say)].filter(Boolean).join(', ')}:
                  <span lang=${say.ownLang ?? nothing}>${reason}</span>
                </li>`,
            )}
          </ul>
        </div>`
        : nothing
    }
  </div>`;
}

/** The groups that say the same, with the reasons of each. */
function voice(
  each: Compared,
  value: ComparedValue | undefined,
  groups: readonly number[],
  { names, say }: Voices,
): TemplateResult {
  return html`<div class="voice">
    <p class="who">
      ${each.kind === 'level' ? nothing : sample(value)}
      <span>${capital(valueWords(value, say))}: ${groupCount(groups.length, say)}</span>
    </p>
    <ul role="list">
      ${groups.map((group) => {
        const reasons = each.reasons.filter((given) => given.group === group && given.value === value);
        return html`<li>
          <strong lang=${say.ownLang ?? nothing}>${names[group]}</strong>${reasons.map(
            ({ reason }, i) => html`${i ? ' ' : ': '}<span lang=${say.ownLang ?? nothing}>${reason}</span>`,
          )}
        </li>`;
      })}
    </ul>
  </div>`;
}

/** 'Tafel 1: eerst ‘telt niet mee’, nu ‘telt mee’.' */
const movedWords = (
  { to, before, after }: Compared['moved'][number],
  { side, names, say }: Voices,
): string => {
  const { name } = side.comparison.groups[to] ?? {};
  const values = { before: valueWords(before, say), after: valueWords(after, say) };
  return say.t('compare.moved.one', { group: name ?? names[to] ?? '', ...values });
};

/** Where one reads of a thing: its name, and the way to it. */
export interface Place {
  readonly label: string;
  readonly lang?: string | undefined;
  readonly go: () => void;
}

interface Overview extends Voices {
  /** The kinds of thing that this figure shows. */
  readonly kinds: readonly Kind[];
  readonly placeOf: (kind: Kind, id: string) => Place | undefined;
  readonly heading: (text: string) => TemplateResult;
  /** All of it at once, as in the list and on paper. */
  readonly whole: boolean;
}

/** How many things are named before one asks for more. */
const FIRST = 3;

/** Which groups there are, what they think differently about, and what moved. */
export function overview(it: Overview): TemplateResult {
  const { side, kinds, say } = it;
  const { spheres, parts, relations, chain, levels } = side.comparison;
  const all: readonly Compared[] = byDivision(
    [...spheres, ...parts, ...relations, ...chain, ...levels].filter(({ kind }) => kinds.includes(kind)),
  );
  const divided = all.filter(({ outcome }) => outcome === 'divided');
  const moved = all.filter((each) => each.moved.length);
  const together = all.some(({ outcome }) => outcome === 'agreed');
  return html`<div class="overview">
    ${groupsList(it)}
    ${it.heading(say.t('compare.divided.question'))}
    ${
      divided.length
        ? things(divided, it, (each) => html`<span class="tally">${tallySentence(each, say)}</span>`)
        : html`<p class="none">${say.t(together ? 'compare.divided.none' : 'compare.divided.nothing')}</p>`
    }
    ${moved.length ? movedThings(moved, it) : nothing}
  </div>`;
}

/** What groups see differently than before: in the figure to open. */
function movedThings(moved: readonly Compared[], it: Overview): TemplateResult {
  const title = it.say.t('compare.moved.question');
  const tell = (each: Compared): TemplateResult =>
    html`<span class="tally">${each.moved.map((move) => movedWords(move, it)).join(' ')}</span>`;
  if (it.whole) return html`${it.heading(title)} ${things(moved, it, tell)}`;
  return html`<details class="rest">
    <summary>${title}</summary>
    ${things(moved, { ...it, whole: true }, tell)}
  </details>`;
}

/** A list of things with what there is to say of each: the first few, and the rest to open. */
function things(
  all: readonly Compared[],
  it: Overview,
  tell: (each: Compared) => TemplateResult,
): TemplateResult {
  const items = all.flatMap((each) => {
    const place = it.placeOf(each.kind, each.id);
    return place ? [item(each, place, tell)] : [];
  });
  const few = it.whole || items.length <= FIRST + 1;
  const first = few ? items : items.slice(0, FIRST);
  const rest = items.slice(first.length);
  return html`<ul class="things-said" role="list">${first}</ul>
    ${
      rest.length
        ? html`<details class="rest">
          <summary>${it.say.count('compare.more', rest.length)}</summary>
          <ul class="things-said" role="list">${rest}</ul>
        </details>`
        : nothing
    }`;
}

const item = (
  each: Compared,
  { label, lang, go }: Place,
  tell: (each: Compared) => TemplateResult,
): TemplateResult =>
  html`<li>
    ${each.kind === 'level' ? nothing : ring(each)}
    <div>
      <button type="button" class="plain" lang=${lang ?? nothing} @click=${go}>${label}</button>
      ${tell(each)}
    </div>
  </li>`;

/** The names of the groups, and what the pieces of a ring mean as far as this figure has them. */
function groupsList({ side, names, say, kinds }: Overview): TemplateResult {
  const { groups, spheres, parts, relations, chain } = side.comparison;
  const used = new Set<ComparedValue>(
    [...spheres, ...parts, ...relations, ...chain]
      .filter(({ kind }) => kinds.includes(kind))
      .flatMap(({ said }) => said.map(({ value }) => value)),
  );
  const all = groups.map((group, i) => ({ group, i }));
  const listed = [
    ...all.filter(({ group }) => !group.isEarlier),
    ...all.filter(({ group }) => group.isEarlier),
  ];
  return html`<div class="who-they-are">
    <p>
      <span class="ask">${say.t('compare.groups')}:</span>
      ${listed.map(({ group, i }, n) => {
        const name = html`<bdi lang=${say.ownLang ?? nothing}>${names[i]}</bdi>`;
        const when = group.isEarlier ? html`, ${say.t('compare.earlier')}` : nothing;
        return html`${n ? ' · ' : ''}${name}${when}`;
      })}
    </p>
    ${
      used.size
        ? html`<ul class="rings" role="list" aria-label=${say.t('compare.ring')}>
          ${[...used].map((value) => html`<li>${sample(value)}${valueWords(value, say)}</li>`)}
          <li>${sample(undefined)}${valueWords(undefined, say)}</li>
        </ul>`
        : nothing
    }
  </div>`;
}
