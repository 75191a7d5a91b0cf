import { html, nothing, type TemplateResult } from 'lit';
import { sentence, sentencePieces } from '../../content/sentence.js';
import type { Speaker } from '../../content/speaker.js';
import type { End } from '../../model/questions.js';
import type { Relation } from '../../model/types.js';
import type { MapContent } from '../../figures/map-content.js';

interface Teller {
  readonly content: MapContent;
  readonly say: Speaker;
}

/** A relation as a sentence. */
export function told(relation: Relation, { content, say }: Teller): string {
  const from = nounOf(content.ends.get(relation.from), say, relation.from, 'subject');
  return sentence(from, say.verb(relation), nounOf(content.ends.get(relation.to), say, relation.to));
}

const nounOf = (end: End | undefined, say: Speaker, id: string, as?: 'subject'): string =>
  end ? say.noun(end, as) : id;

/** The same to look at: each piece in its own language and direction. */
export function tell(relation: Relation, { content, say }: Teller): TemplateResult {
  const from = content.ends.get(relation.from);
  const to = content.ends.get(relation.to);
  const langs = [from && say.nounLang(from), say.verbLang(relation), to && say.nounLang(to)];
  const { pieces, end } = sentencePieces(
    nounOf(from, say, relation.from, 'subject'),
    say.verb(relation),
    nounOf(to, say, relation.to),
  );
  const words = pieces.map((piece, i) => ({ piece, lang: langs[i] })).filter(({ piece }) => piece);
  return html`${words.map(
    ({ piece, lang }, i) => html`${i ? ' ' : nothing}<bdi lang=${lang ?? nothing}>${piece}</bdi>`,
  )}${end}`;
}
