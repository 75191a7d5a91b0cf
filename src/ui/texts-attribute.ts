import { isWhole, languageFor } from '../content/known.js';
import { modelText } from '../content/model-texts.js';
import type { Replaced } from '../content/speaker.js';
import { type Fault, quote } from '../model/faults.js';
import { isRecord } from '../model/json.js';
import { readJSON } from '../model/read.js';

export interface ReplacedTexts {
  readonly texts: Replaced;
  readonly faults: readonly Fault[];
  readonly refused?: boolean;
}

/** The page's own texts, of the interface and of the model, by key: strings only, for keys that exist, where all are known. */
export function readTexts(input: unknown): ReplacedTexts {
  const json = readJSON(input, 'texts');
  if (json.value === undefined) return { texts: {}, faults: json.faults, refused: json.refused };
  if (!isRecord(json.value)) {
    return {
      texts: {},
      faults: [{ path: 'texts', code: 'type', given: quote(json.value), expected: 'object' }],
      refused: true,
    };
  }
  const { texts: known, model } = languageFor('nl');
  const faults: Fault[] = [...json.faults];
  const texts: [string, string][] = [];
  for (const [key, value] of Object.entries(json.value)) {
    const path = `texts.${key}`;
    if (isWhole() && !Object.hasOwn(known, key) && modelText(model, key) === undefined)
      faults.push({ path, code: 'key', given: quote(key) });
    else if (typeof value !== 'string')
      faults.push({ path, code: 'type', given: quote(value), expected: 'text' });
    else texts.push([key, value]);
  }
  return { texts: Object.fromEntries(texts), faults };
}
