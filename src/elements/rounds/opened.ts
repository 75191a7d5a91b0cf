import { languageFor } from '../../content/languages.js';
import { join } from '../../content/merge.js';
import type { Speaker } from '../../content/speaker.js';
import type { Change } from '../../model/apply.js';
import { becoming } from '../../model/changes.js';
import { complete } from '../../model/complete.js';
import type { Joined } from '../../model/merge.js';
import type { CompleteConversation } from '../../model/types.js';
import type { Around } from '../../ui/editing.js';
import type { Openings } from './opening.js';

interface Place {
  readonly conversation: CompleteConversation;
  readonly say: Speaker;
  /** False where the page prevents it. */
  readonly edit: (change: Change, around: Around) => boolean;
  /** Shows a sentence, where focus goes. */
  readonly tell: (text: string) => void;
  readonly compare: (others: readonly CompleteConversation[]) => void;
}

/** What can be done with files that were opened, each as one change that can be undone. */
export const openingsOf = ({ conversation, say, edit, tell, compare }: Place): Openings => ({
  take: (other, name) => void edit(becoming(conversation, other), { say: say.t('file.took', { name }) }),
  join: (others) => {
    const { conversation: joined, came } = join(conversation, others);
    const { builtin } = languageFor(joined.lang);
    if (edit(becoming(conversation, complete(joined, builtin)), {})) tell(joinedWords(came, say));
  },
  compare,
});

/** 'Erbij gekomen: 2 gesprekken, 31 antwoorden en 4 onderdelen.' */
function joinedWords(came: Joined['came'], say: Speaker): string {
  const kinds = ['documents', 'answers', 'parts'] as const;
  const counts = kinds.filter((kind) => came[kind]).map((kind) => say.count(`file.came.${kind}`, came[kind]));
  if (!counts.length) return say.t('file.joined.nothing');
  const list = new Intl.ListFormat(say.language.code, { type: 'conjunction' });
  return say.t('file.joined', { came: list.format(counts) });
}
