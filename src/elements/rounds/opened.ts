import { languageFor } from '../../content/languages.js';
import { merge } from '../../content/merge.js';
import type { Speaker } from '../../content/speaker.js';
import type { Change } from '../../model/apply.js';
import { becoming } from '../../model/changes.js';
import { complete } from '../../model/complete.js';
import type { CompleteConversation } from '../../model/types.js';
import type { Around } from '../../ui/editing.js';
import type { Openings } from './opening.js';

interface Place {
  readonly conversation: CompleteConversation;
  readonly say: Speaker;
  readonly edit: (change: Change, around: Around) => void;
  readonly compare: (others: readonly CompleteConversation[]) => void;
}

/** What can be done with files that were opened, each as one change that can be undone. */
export const openingsOf = ({ conversation, say, edit, compare }: Place): Openings => ({
  take: (other, name) => edit(becoming(conversation, other), { say: say.t('file.took', { name }) }),
  join: (others) => {
    const merged = merge([conversation, ...others]);
    const { builtin } = languageFor(merged.lang);
    edit(becoming(conversation, complete(merged, builtin)), { say: say.t('file.joined') });
  },
  compare,
});
