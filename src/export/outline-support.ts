import { sentence } from '../content/sentence.js';
import type { Speaker } from '../content/speaker.js';
import { INDIVIDUAL } from '../model/builtin.js';
import { endsOf } from '../model/questions.js';
import { builtinIds } from '../model/read.js';
import type { CompleteConversation, Party, Relation } from '../model/types.js';
import type { Block, Line, Section } from './outline-types.js';
import { haveAnswers, openOf, whyLines } from './outline-answers.js';
import { field, words } from './outline-words.js';

/** The parties, the relations as sentences, and what is kept apart or joined. */
export function supportSection(
  conversation: CompleteConversation,
  say: Speaker,
  figure: readonly Block[],
): Section {
  const ends = endsOf(conversation);
  const noun = (id: string, as?: 'subject'): string => {
    const end = ends.get(id);
    return end ? say.noun(end, as) : id;
  };
  const told = (relation: Relation): Line => [
    { text: sentence(noun(relation.from, 'subject'), say.verb(relation), noun(relation.to)), isOwn: true },
  ];
  const { relations } = conversation;
  const linked = relations.filter(
    ({ from, to, link, answers }) =>
      link || from === INDIVIDUAL || to === INDIVIDUAL || answers?.some((answer) => answer.link),
  );
  const plain = relations.filter((relation) => !linked.includes(relation));
  return {
    title: words(say.t('report.support')),
    blocks: [
      ...(isUnchanged(conversation, say)
        ? [{ kind: 'paragraph', line: words(say.t('report.support.model')), isQuiet: true } as const]
        : []),
      ...figure,
    ],
    sections: [
      { title: words(say.t('report.parties')), blocks: [parties(conversation, say)] },
      ...(plain.length || !relations.length
        ? [{ title: words(say.t('report.relations')), blocks: sentences(plain, told, say) }]
        : []),
      {
        title: words(say.t('report.link')),
        blocks: [
          { kind: 'paragraph', line: words(say.t('report.link.intro')), isQuiet: true },
          ...(linked.length ? [links(linked, told, say)] : []),
        ],
      },
    ],
  };
}

/** Is all of this the built-in model, without a word of the group? */
function isUnchanged({ parties, relations }: CompleteConversation, say: Speaker): boolean {
  const isModels = (list: 'parties' | 'relations', entry: Party | Relation): boolean =>
    builtinIds[list].has(entry.id) &&
    !say.isOwn(list, entry, 'label') &&
    !['note', 'link', 'answers'].some((key) => key in entry);
  return (
    parties.length + relations.length > 0 &&
    parties.every((party) => isModels('parties', party)) &&
    relations.every((relation) => isModels('relations', relation))
  );
}

function parties({ parties: all }: CompleteConversation, say: Speaker): Block {
  if (!all.length) return { kind: 'paragraph', line: words(say.t('report.parties.none')) };
  return {
    kind: 'list',
    items: all.map((party): Line => {
      const description = field('parties', party, 'description', say);
      const name = field('parties', party, 'label', say);
      return description.length ? [...name, ...words(' – '), ...description] : name;
    }),
  };
}

type Told = (relation: Relation) => Line;

function sentences(relations: readonly Relation[], told: Told, say: Speaker): readonly Block[] {
  if (!relations.length) return [{ kind: 'paragraph', line: words(say.t('report.relations.none')) }];
  const items = relations.map((relation): Line => {
    const remarks = whyLines(relation, relation.note, say);
    return [...told(relation), ...remarks.flatMap((line) => [...words(' '), ...line])];
  });
  return [{ kind: 'list', items }];
}

function links(relations: readonly Relation[], told: Told, say: Speaker): Block {
  const isMerged = haveAnswers(relations);
  return {
    kind: 'table',
    head: [
      say.t('report.relation'),
      say.t('report.link.answer'),
      say.t(isMerged ? 'report.groups' : 'map.table.note'),
    ],
    rows: relations.map((relation) => [
      [told(relation)],
      [words(linkWord(relation, say))],
      whyLines(relation, relation.note, say),
    ]),
  };
}

function linkWord(relation: Relation, say: Speaker): string {
  if (relation.link) return say.t(`map.${relation.link}`);
  const open = openOf(relation, 'link');
  return say.t(open === 'none' ? 'decision.none' : `report.${open}`);
}
