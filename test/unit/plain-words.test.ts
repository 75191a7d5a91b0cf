/** Visitor texts are plain: short sentences, no words of officials, nothing that only eyes or hands can follow. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageFor } from '../../src/content/languages.js';

/** Longest sentence, in words. A list of what stands between colons and semicolons counts apart. */
const LONGEST = 20;

/** Texts that may be longer, and why. */
const longer: Readonly<Record<string, string>> = {};

/** Words of officials and of managers, for which there is a plain one. */
const officialese = {
  nl: `aangaande alsmede alvorens behoeve benevens bewerkstelligen borgen casu casuïstiek conform derhalve desalniettemin
    desbetreffende desgewenst dient dienen dienaangaande diens doch echter evenals evenwel faciliteren faciliteert gaarne
    geenszins gelieve hetgeen hiertoe hieromtrent implementeren implementatie indien ingevolge inzake jegens krachtens
    middels mits monitoren namelijk nadien nopens omtrent onderhavig onverminderd optimaliseren overeenkomstig participatie
    participeren reeds respectievelijk stakeholder stakeholders te-allen-tijde teneinde tenzij teruggekoppeld
    terugkoppelen terzake tevens thans uitrollen vigerend voornoemd voorts wederom wijze zodoende zorgdragen
    zulks`,
  en: `aforementioned commence facilitate facilitates hereby herein henceforth implement leverage notwithstanding
    participation prior pursuant regarding stakeholder stakeholders thereof utilise utilize whilst whereby`,
} as const;

/** More words than one, that are written as officials write. */
const phrases = {
  nl: /\b(ten behoeve van|met betrekking tot|in het kader van|op het gebied van|ter zake|te allen tijde|door middel van|ten aanzien van|in casu|van toepassing|aan de hand van|dient te|dienen te)\b/iu,
  en: /\b(in order to|with regard to|in the event|on the basis of|prior to|for the purpose of)\b/iu,
} as const;

/** Meaning by place or by colour only (WCAG 1.3.3): who listens has no left, and no green. */
const byEye = {
  nl: /\b(links|rechts|linker\w*|rechter\w*|linksboven|rechtsonder|rood|rode|groen|groene|blauw|blauwe|oranje|geel|gele|paars|paarse)\b/iu,
  en: /\b(on the left|on the right|left-hand|right-hand|red|green|blue|orange|yellow|purple)\b/iu,
} as const;

/** What takes a mouse or eyes for granted. */
const byHand = { nl: /\b(klik|klikt|klikken|muis)\b/iu, en: /\b(click|clicks|mouse)\b/iu } as const;

/** Every text of a language by its key, those of the model too. */
function textsOf(code: 'nl' | 'en'): readonly (readonly [string, string])[] {
  const { texts, model } = languageFor(code);
  const walk = (value: unknown, path: string): (readonly [string, string])[] => {
    if (typeof value === 'string') return [[path, value]];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => walk(inner, `${path}.${key}`));
  };
  return [...walk(texts, 'texts'), ...walk(model, 'model')];
}

const sentences = (text: string): string[] => text.split(/(?<=[.!?:;…])\s+/u);
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}{}’'-]+/gu) ?? [];

for (const code of ['nl', 'en'] as const) {
  const all = textsOf(code);

  test(`${code}: there is something to read`, () => assert.ok(all.length > 300));

  test(`${code}: no sentence has more than ${LONGEST} words`, () => {
    const long = all.flatMap(([key, text]) =>
      key in longer
        ? []
        : sentences(text)
            .filter((sentence) => wordsOf(sentence).length > LONGEST)
            .map((sentence) => `${key} (${wordsOf(sentence).length}): ${sentence}`),
    );
    assert.deepEqual(long, []);
  });

  test(`${code}: a sentence has ten words or fewer, on the whole`, () => {
    const whole = all.flatMap(([, text]) => sentences(text)).filter((text) => /[.!?]$/u.test(text));
    const mean = whole.reduce((sum, text) => sum + wordsOf(text).length, 0) / whole.length;
    assert.ok(mean <= 10, String(mean));
  });

  test(`${code}: no words of officials`, () => {
    const wrong = new Set(officialese[code].split(/\s+/));
    const found = all.flatMap(([key, text]) =>
      wordsOf(text.toLowerCase())
        .filter((word) => wrong.has(word))
        .map((word) => `${key}: ${word}`),
    );
    assert.deepEqual(found, []);
    assert.deepEqual(
      all.filter(([, text]) => phrases[code].test(text)),
      [],
    );
  });

  test(`${code}: nothing is told by place, colour or mouse alone`, () => {
    assert.deepEqual(
      all.filter(([, text]) => byEye[code].test(text) || byHand[code].test(text)),
      [],
    );
  });
}

test('exceptions exist, and have a reason', () => {
  const keys = new Set(textsOf('nl').map(([key]) => key));
  for (const [key, reason] of Object.entries(longer)) assert.ok(keys.has(key) && reason.length > 10, key);
});
