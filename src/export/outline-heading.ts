import type { Speaker } from '../content/speaker.js';
import { isRecord } from '../model/json.js';
import type { CompleteConversation } from '../model/types.js';
import type { Block, Decided, Line } from './outline-types.js';
import { decidedOf } from './outline-answers.js';
import { dateLine, free, words } from './outline-words.js';

/** Where, when, who and how far; what the report is; how many parts count. */
export function introduction(conversation: CompleteConversation, say: Speaker): readonly Block[] {
  const { place, date, group, status } = conversation;
  const facts: readonly (readonly [string, Line])[] = [
    [say.t('report.place'), free(place, say)],
    [say.t('report.date'), date?.trim() ? dateLine(date, say) : []],
    [say.t('report.group'), free(group, say)],
    [say.t('report.status'), words(say.t(status === 'final' ? 'status.final' : 'report.status.draft'))],
  ];
  const documents = documentsOf(conversation, say);
  const counted = counts(conversation, say);
  return [
    { kind: 'facts', rows: facts.filter(([, value]) => value.length) },
    ...(documents.length
      ? ([
          { kind: 'paragraph', line: words(`${say.t('report.documents')}:`) },
          { kind: 'list', items: documents },
        ] as const)
      : []),
    { kind: 'paragraph', line: words(say.t('report.intro')), isQuiet: true },
    ...(counted.length ? [{ kind: 'list', items: counted } as const] : []),
  ];
}

function counts({ parts }: CompleteConversation, say: Speaker): readonly Line[] {
  const options: readonly Decided[] = ['in', 'out', 'unsure', 'divided', 'said', 'none'];
  return options
    .map((option) => ({ option, n: parts.filter((part) => decidedOf(part) === option).length }))
    .filter(({ n }) => n > 0)
    .map(({ option, n }) => words(say.count(`report.count.${option}`, n)));
}

/** The documents that were put together, where the conversation is a merge. */
function documentsOf(conversation: object, say: Speaker): readonly Line[] {
  const documents: unknown = Object.hasOwn(conversation, 'documents')
    ? (conversation as { readonly documents: unknown }).documents
    : [];
  if (!Array.isArray(documents)) return [];
  return documents.filter(isRecord).map((document): Line => {
    const texts = ['group', 'title', 'place', 'date'].map((key) =>
      Object.hasOwn(document, key) ? document[key] : undefined,
    );
    const named = texts.filter((text): text is string => typeof text === 'string' && text.trim() !== '');
    const lines = named.map((text) => (text === document.date ? dateLine(text, say) : free(text, say)));
    if (!lines.length) return words(say.t('report.document'));
    return lines.flatMap((line, i) => (i ? [...words(', '), ...line] : line));
  });
}
