import type { Speaker } from '../content/speaker.js';
import type { TextKey } from '../content/texts.js';
import { sphereIds } from '../model/builtin.js';
import type { CompleteConversation, ListKey, Lists, Sphere } from '../model/types.js';
import type { Line, Run } from './outline-types.js';

/** A text of the library. */
export const words = (text: string): Line => [{ text }];

/** Words that are always the group's own: a reason, a note. */
export const free = (text: string | undefined, say: Speaker): Line =>
  text?.trim() ? [{ text, isOwn: true, ...(say.ownLang && { lang: say.ownLang }) }] : [];

/** A field of an entry, as the speaker says it. */
export function field<K extends ListKey>(list: K, entry: Lists[K][number], name: string, say: Speaker): Line {
  const text = say.text(list, entry, name);
  if (!text.trim()) return name === 'label' ? [{ text: String(entry.id), isOwn: true }] : [];
  const lang = say.langOf(list, entry, name);
  return [{ text, ...(say.isOwn(list, entry, name) && { isOwn: true }), ...(lang && { lang }) }];
}

/** The three spheres in order; one that the document hasn't is the model's, where there are parts in it. */
export function spheresOf({ spheres, parts }: CompleteConversation, say: Speaker): readonly Sphere[] {
  return sphereIds.flatMap((id) => {
    const sphere = spheres.find((each) => each.id === id);
    if (sphere) return [sphere];
    const isUsed = parts.some((part) => part.sphere === id);
    return isUsed ? [{ id, label: say.language.model.spheres[id].label }] : [];
  });
}

/** A text of the library in which pieces are filled in, each with its own language. */
export function filled(key: TextKey, pieces: Readonly<Record<string, Line>>, say: Speaker): Line {
  return say
    .t(key)
    .split(/(\{\w+\})/)
    .flatMap((text): readonly Run[] => {
      const name = /^\{(\w+)\}$/.exec(text)?.[1];
      const piece = name !== undefined && Object.hasOwn(pieces, name) ? pieces[name] : undefined;
      return piece ?? (text ? [{ text }] : []);
    });
}

/** A date in the words of the language, where it is one; else as it stands. */
export function dateLine(date: string, say: Speaker): Line {
  const time = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : NaN;
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
  if (!isDay) return free(date, say);
  const format = new Intl.DateTimeFormat(say.language.code, { dateStyle: 'long', timeZone: 'UTC' });
  return words(format.format(time));
}
