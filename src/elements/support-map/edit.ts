import { html, nothing, type TemplateResult } from 'lit';
import { partyKinds } from '../../model/builtin.js';
import { addition, isBetween, type RelationEdit, removal, rephrasing, write } from '../../model/changes.js';
import type { Link, Part, Party, PartyKind, Relation } from '../../model/types.js';
import { type Desk, entryField } from '../../ui/desk.js';
import { addField, choiceField, type Option, selectField, textField } from '../../ui/forms.js';
import type { MapContent } from '../../figures/map-content.js';
import { endOptions } from './ends.js';
import type { Filling } from './filling.js';
import { verbOptions } from './relate.js';
import { told } from './told.js';

/** Folded in: what a party is called and is, and its way out. */
export function editParty(desk: Desk, party: Party): TemplateResult {
  const { say, edit } = desk;
  return html`<details class="unfold">
    <summary>${say.t('edit.more')}</summary>
    <div class="edit two">
      ${entryField(desk, 'parties', party, 'label', { label: say.t('edit.label'), needed: true })}
      ${selectField({
        label: say.t('edit.group'),
        value: party.kind ?? 'other',
        options: kindOptions(desk),
        choose: (kind) => edit(write('parties', party.id, 'kind', kind)),
      })}
      <div class="whole">
        ${entryField(desk, 'parties', party, 'description', { label: say.t('edit.description'), rows: 2 })}
      </div>
      <div class="row whole">${removeButton(desk, party)}</div>
    </div>
  </details>`;
}

/** Folded in: the words of a part. Whether it counts and where it belongs is asked in the figure of the spheres. */
export function editPart(desk: Desk, part: Part): TemplateResult {
  const { say } = desk;
  return html`<details class="unfold">
    <summary>${say.t('edit.more')}</summary>
    <div class="edit">
      ${entryField(desk, 'parts', part, 'label', { label: say.t('edit.label'), needed: true })}
      ${entryField(desk, 'parts', part, 'description', { label: say.t('edit.description'), rows: 2 })}
    </div>
  </details>`;
}

const kindOptions = ({ say }: Desk): readonly Option<PartyKind>[] =>
  partyKinds.map((value) => ({ value, label: say.language.model.partyKinds[value] }));

function removeButton({ say, edit, conversation }: Desk, party: Party): TemplateResult {
  const label = say.text('parties', party, 'label');
  const remove = (): void => {
    const change = removal(conversation, 'parties', party.id);
    const n = change.type === 'batch' ? change.changes.length - 1 : 0;
    const { parties } = conversation;
    const i = parties.indexOf(party);
    const next = parties[i + 1] ?? parties[i - 1];
    edit(change, {
      say: n ? say.count('map.gone', n, { label }) : say.t('edit.removed', { label }),
      focus: next && `party:${next.id}`,
    });
  };
  return html`<button type="button" class="button remove" @click=${remove}>
    ${say.t('edit.remove', { label })}
  </button>`;
}

/**
 * The editor of a relation: the sentence itself, in three choices; its own words, its note, and whether collective and
 * individual support are kept apart.
 * @param removed called after it was removed
 */
export function editRelation(
  desk: Desk,
  relation: Relation,
  content: MapContent,
  removed: () => void,
): TemplateResult {
  const { say, edit, conversation } = desk;
  const rephrase = (fields: RelationEdit): void => {
    const change = rephrasing(relation, fields);
    const { label, ...rest } = { ...relation, ...fields };
    const after: Relation = fields.kind || !label ? rest : { ...rest, label };
    edit(change, {
      say: say.t('map.rephrased', { sentence: told(after, { content, say }) }),
      focus: `relation:${relation.id}`,
    });
  };
  const remove = (): void => {
    const change = removal(conversation, 'relations', relation.id);
    if (edit(change, { say: say.t('map.unrelated'), focus: afterwards(content, relation) })) removed();
  };
  return html`<div class="edit">
    <div class="relate">
      <div class="pieces">
        ${selectField({
          label: say.t('map.table.from'),
          value: relation.from,
          options: endOptions(content, say, relation.to).slice(1),
          choose: (from) => rephrase({ from }),
        })}
        ${selectField({
          label: say.t('map.does'),
          value: relation.kind,
          options: verbOptions(say),
          choose: (kind) => rephrase({ kind }),
        })}
        ${selectField({
          label: say.t('map.to'),
          value: relation.to,
          options: endOptions(content, say, relation.from).slice(1),
          choose: (to) => rephrase({ to }),
        })}
      </div>
    </div>
    <div class="edit two">
      ${ownVerb(desk, relation)}
      ${entryField(desk, 'relations', relation, 'note', { label: say.t('map.table.note'), rows: 2 })}
    </div>
    ${isBetween(relation) ? linking(desk, relation) : nothing}
    <div class="row">
      <button type="button" class="button remove" @click=${remove}>${say.t('map.unrelate')}</button>
    </div>
  </div>`;
}

/** The verb in the group's own words; empty where it is that of the kind. */
function ownVerb({ say, drafts, edit }: Desk, relation: Relation): TemplateResult {
  const { verb } = say.language.model.kinds[relation.kind];
  const said = say.verb(relation);
  const draft = drafts.field(`relations:${relation.id}:label`, said === verb ? '' : said, (text) =>
    edit(write('relations', relation.id, 'label', text)),
  );
  return textField({
    label: say.t('map.words'),
    placeholder: verb,
    draft,
    lang: said === verb ? undefined : say.langOf('relations', relation, 'label'),
  });
}

/** Collective and individual support: kept apart, joined, or not discussed yet. */
function linking({ say, edit }: Desk, relation: Relation): TemplateResult {
  const option = (value: Link | 'none'): Option<Link | 'none'> => ({
    value,
    label: say.t(`map.link.${value}`),
  });
  return choiceField({
    legend: say.t('map.link.label'),
    name: `link-${relation.id}`,
    value: relation.link ?? 'none',
    options: (['apart', 'joined', 'none'] as const).map(option),
    choose: (value) =>
      edit(write('relations', relation.id, 'link', value === 'none' ? undefined : value), {
        say: value === 'none' ? say.t('map.link.none') : say.t(`map.${value}`),
      }),
  });
}

/** The key of the relation that is next in the table when this one goes; in the figure, of where it started. */
function afterwards({ relations }: MapContent, relation: Relation): string | undefined {
  const same = relations.filter(({ from }) => from === relation.from);
  const i = same.indexOf(relation);
  const next = same[i + 1] ?? same[i - 1] ?? relations.find((each) => each !== relation);
  return next && `relation:${next.id}`;
}

/** Under the figure: one field for a party that is not there yet. */
export function renderAddParty(desk: Desk, filling: Filling): TemplateResult {
  const { say, edit, conversation, drafts } = desk;
  const landed = conversation.parties.find(({ id }) => id === filling.landed('parties'));
  const options = kindOptions(desk);
  const other = options.filter(({ value }) => value === 'other');
  const field = addField<PartyKind>({
    label: say.t('map.addParty'),
    button: say.t('edit.add'),
    drafts,
    draft: 'parties',
    colour: 'c-party',
    kinds: {
      label: say.t('edit.group'),
      options: [...other, ...options.filter(({ value }) => value !== 'other')],
    },
    add: (label, kind = 'other') => {
      const change = addition(conversation, 'parties', { label, kind });
      const isMade = edit(change, { say: say.t('map.addedParty', { label }) });
      if (isMade) filling.land('parties', String(change.id));
      return isMade;
    },
  });
  const there = landed && say.t('map.addedParty', { label: say.text('parties', landed, 'label') });
  return html`<div>${field}${there ? html`<p class="landed">${there}</p>` : nothing}</div>`;
}
