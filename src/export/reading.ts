import { enModel } from '../content/en/model.js';
import { enReading } from '../content/en/reading.js';
import { nlModel } from '../content/nl/model.js';
import { nlReading, type ReadingWords } from '../content/nl/reading.js';
import { sentence } from '../content/sentence.js';
import type { ModelWords } from '../content/words.js';
import {
  builtinParties,
  builtinParts,
  builtinRelations,
  INDIVIDUAL,
  levelIds,
  roundIds,
  sphereIds,
  stepIds,
} from '../model/builtin.js';
import type { Part, Relation, SphereId } from '../model/types.js';
import { escapeHTML as esc, standAlone } from './html.js';
import { readingStyle } from './reading.css.js';

type BuiltinPart = (typeof builtinParts)[number];

/** What a section is made of. */
interface Words {
  readonly lang: 'nl' | 'en';
  readonly model: ModelWords;
  readonly page: ReadingWords;
}

interface Chapter {
  readonly id: string;
  readonly title: string;
  /** HTML. */
  readonly content: string;
}

const words: Readonly<Record<'nl' | 'en', Words>> = {
  nl: { lang: 'nl', model: nlModel, page: nlReading },
  en: { lang: 'en', model: enModel, page: enReading },
};

/**
 * The complete model as one HTML page that stands alone, to print or read before a conversation.
 * @param back address of the page to go back to; without it there is no such link
 * @returns a whole document: no script, no request, its style inside
 */
export function readingPage(lang: 'nl' | 'en', back?: string): string {
  const said = words[lang];
  const { page } = said;
  const chapters: readonly Chapter[] = [
    { id: 'sferen', title: page.spheres.title, content: spheres(said) },
    { id: 'steun', title: page.support.title, content: support(said) },
    { id: 'individueel', title: said.model.individual.label, content: individual(said) },
    { id: 'waarde', title: page.value.title, content: value(said) },
    { id: 'rondes', title: page.rounds.title, content: rounds(said) },
  ];
  return standAlone({
    lang,
    title: `${page.title} · ${page.subtitle}`,
    style: readingStyle,
    body: `${header(said, back)}
${contents(page.contents, chapters)}
<main>
${chapters.map(chapter).join('\n')}
</main>
${footer(said)}`,
  });
}

const p = (text: string, className = ''): string =>
  `<p${className && ` class="${className}"`}>${esc(text)}</p>`;
const list = (items: readonly string[], tag = 'ul', className = ''): string =>
  `<${tag}${className && ` class="${className}"`}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;
const chapter = ({ id, title, content }: Chapter): string =>
  `<section class="chapter" id="${id}" aria-labelledby="${id}-kop">
<h2 id="${id}-kop">${esc(title)}</h2>
${content}
</section>`;
const contents = (title: string, chapters: readonly Chapter[]): string =>
  `<nav aria-labelledby="inhoud"><h2 id="inhoud">${esc(title)}</h2>
${list(
  chapters.map((each) => `<a href="#${each.id}">${esc(each.title)}</a>`),
  'ol',
)}</nav>`;
const fill = (text: string, n: number): string => text.replace('{n}', String(n));

function header({ lang, page }: Words, back: string | undefined): string {
  const other = lang === 'nl' ? { file: 'reading.html', lang: 'en' } : { file: 'lezen.html', lang: 'nl' };
  return `<header>
<p class="other">${back ? `<a href="${esc(back)}">← ${esc(page.back)}</a> · ` : ''}<a href="${other.file}" lang="${other.lang}" hreflang="${other.lang}">${esc(page.otherLanguage)}</a></p>
<h1>${esc(page.title)}</h1>
${p(page.subtitle, 'subtitle')}
<section aria-labelledby="doel"><h2 id="doel">${esc(page.about.title)}</h2>
${page.about.text.map((text) => p(text)).join('\n')}</section>
<section aria-labelledby="gebruik"><h2 id="gebruik">${esc(page.uses.title)}</h2>
${list(page.uses.list.map(esc), 'ul', 'uses')}
${p(page.uses.text)}</section>
</header>`;
}

function spheres(said: Words): string {
  const { model, page } = said;
  return `<div class="lead">${p(page.spheres.text)}
${emblem(said)}</div>
${sphereIds
  .map(
    (id) => `<section class="sphere ${id}" aria-labelledby="${id}">
<h3 id="${id}">${esc(model.spheres[id].label)}</h3>
${p(model.spheres[id].description)}
${partsOf(id, said)}
</section>`,
  )
  .join('\n')}`;
}

/** The parts of a sphere: communal ones from informal to formal, institutional ones by group. */
function partsOf(sphere: SphereId, { model, page }: Words): string {
  const parts: readonly BuiltinPart[] = builtinParts.filter((part) => part.sphere === sphere);
  const terms = (some: readonly BuiltinPart[]): string =>
    `<dl>${some
      .map(({ id }) => model.parts[id])
      .map(({ label, description }) => `<div><dt>${esc(label)}</dt><dd>${esc(description)}</dd></div>`)
      .join('')}</dl>`;
  if (sphere === 'personal') return terms(parts);
  if (sphere === 'communal') {
    const degree = (part: Part): number => part.organisation ?? 0;
    return `<h4 class="axis">${esc(page.axis)}</h4>
${terms([...parts].sort((a, b) => degree(a) - degree(b)))}`;
  }
  const settingOf = (part: Part): string => part.setting ?? 'other';
  const groups = [
    { ...page.professionals, parts: parts.filter((part: Part) => part.kind === 'professional') },
    ...(['public', 'municipal', 'private', 'other'] as const).map((setting) => ({
      ...model.settings[setting],
      parts: parts.filter((part: Part) => part.kind === 'place' && settingOf(part) === setting),
    })),
  ];
  return groups
    .map(
      (group) =>
        `<div class="group"><h4>${esc(group.label)}</h4>${p(group.description, 'hint')}${terms(group.parts)}</div>`,
    )
    .join('\n');
}

function support(said: Words): string {
  const { model, page } = said;
  const from = (id: string): readonly Relation[] =>
    builtinRelations.filter((relation) => relation.from === id);
  const organisations = builtinParties.map(
    ({ id }) => `<section class="party" aria-labelledby="${id}">
<h4 id="${id}">${esc(model.parties[id].label)}</h4>
${p(model.parties[id].description)}
${sentences(from(id), said)}
</section>`,
  );
  const base = builtinParts.flatMap(({ id }) => from(id));
  return `${p(page.support.text)}
<h3>${esc(page.support.organisations)}</h3>
<div class="parties">${organisations.join('\n')}</div>
<h3>${esc(page.support.base)}</h3>
${sentences(base, said)}`;
}

function individual(said: Words): string {
  const { model, page } = said;
  const relations = builtinRelations.filter(({ from, to }) => from === INDIVIDUAL || to === INDIVIDUAL);
  // A relief goes out from individual support, but it is the social base that gains: it belongs to the way back.
  const isBack = ({ to, kind }: Relation): boolean => to === INDIVIDUAL || kind === 'relieves';
  const way = (words: { title: string; text: readonly string[] }, some: readonly Relation[]): string =>
    `<section class="way"><h3>${esc(words.title)}</h3>
${words.text.map((text) => p(text)).join('\n')}
${sentences(some, said)}</section>`;
  return `${p(model.individual.description)}
<div class="ways">${way(
    page.individual.out,
    relations.filter((relation) => !isBack(relation)),
  )}
${way(page.individual.back, relations.filter(isBack))}</div>
${p(page.individual.ask, 'ask')}`;
}

function sentences(relations: readonly Relation[], { model }: Words): string {
  const nouns: Readonly<Record<string, { noun: string }>> = {
    ...model.spheres,
    ...model.parts,
    ...model.parties,
    [INDIVIDUAL]: model.individual,
  };
  const noun = (id: string): string => nouns[id]?.noun ?? id;
  const said = relations.map(({ id, from, to, kind }) =>
    sentence(noun(from), model.relations[id] ?? model.kinds[kind].verb, noun(to)),
  );
  return list(said.map(esc), 'ul', 'sentences');
}

function value({ model, page }: Words): string {
  const step = (id: (typeof stepIds)[number]): string =>
    `<strong>${esc(model.chain[id].label)}</strong><span>${esc(model.chain[id].description)}</span>`;
  const level = (id: (typeof levelIds)[number]): string => {
    const { label, description, examples } = model.levels[id];
    return `<section><h4>${esc(label)}</h4>${p(description)}${list(examples.map(esc))}</section>`;
  };
  return `<h3>${esc(page.value.policy.title)}</h3>
${p(page.value.policy.text)}
${list(stepIds.map(step), 'ol', 'chain')}
<h3>${esc(page.value.intrinsic.title)}</h3>
${page.value.intrinsic.text.map((text) => p(text)).join('\n')}
<div class="levels">${levelIds.map(level).join('\n')}</div>`;
}

function rounds({ model, page }: Words): string {
  const round = (id: (typeof roundIds)[number]): string => {
    const { title, question, purpose, prompts, minutes } = model.rounds[id];
    return `<section class="round" aria-labelledby="ronde-${id}">
<div class="bar"><h3 id="ronde-${id}"><span>${esc(fill(page.rounds.round, id))}</span> ${esc(title)}</h3>
${p(fill(page.rounds.minutes, minutes))}</div>
${p(question, 'question')}
${p(purpose)}
${list(prompts.map(esc))}
</section>`;
  };
  return `${p(page.rounds.text)}
<div class="rounds">${roundIds.map(round).join('\n')}</div>`;
}

/** The three spheres as rings that share their foot. */
function emblem({ model, page }: Words): string {
  const ring = (id: SphereId, r: number, label: number): string =>
    `<g class="${id}"><circle cx="150" cy="${298 - r}" r="${r}"/><text x="150" y="${label}">${esc(model.spheres[id].label)}</text></g>`;
  return `<svg class="emblem" viewBox="0 0 300 300" role="img" aria-label="${esc(page.spheres.alt)}">${[
    ring('institutional', 148, 38),
    ring('communal', 120, 118),
    ring('personal', 74, 229),
  ].join('')}</svg>`;
}

function footer({ page }: Words): string {
  return `<footer>
<h2>${esc(page.credit.title)}</h2>
${p(page.credit.model)}
${p(page.credit.levels)}
${p(page.credit.words)}
</footer>`;
}
