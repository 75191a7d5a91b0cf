/** The sizes of text that layouts know; their fonts are the stage's own. */
export const textStyles = ['chip', 'title', 'small'] as const;
export type TextStyle = (typeof textStyles)[number];

/** How wide and high text is, in CSS px. Given to a layout, so that it never touches a page. */
export interface TextMeasure {
  /** Differs when the fonts or the spacing differ. */
  readonly key: string;
  width(text: string, style: TextStyle): number;
  lineHeight(style: TextStyle): number;
  /** Least height of something to press. */
  readonly target: number;
}

/** A piece of a line: `hyphen` when a word goes on in the next line and a hyphen has to be drawn. */
export interface Line {
  readonly text: string;
  readonly hyphen: boolean;
}

/** A label in lines; `lines` joined are the label, character for character. */
export interface Label {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

interface Mark {
  /** Where the next line would start. */
  readonly at: number;
  readonly hyphen: boolean;
}

/**
 * Breaks a label into lines no wider than `max`, at spaces, hyphens, slashes and soft hyphens; a word that is wider
 * by itself breaks at Dutch syllables, and where there is none, between two characters. Lines are then made about
 * equally wide. Greedy, deterministic, never loses a character.
 */
export function breakLabel(text: string, style: TextStyle, measure: TextMeasure, max: number): Label {
  const wide = (width: number): readonly Line[] => greedy(text, style, measure, width);
  let lines = wide(max);
  if (lines.length > 1 && lines.length <= MOST_EVEN) {
    // The narrowest width with as many lines: a few tries are enough for an even block.
    let low = max / 2;
    let high = max;
    for (let i = 0; i < 6; i += 1) {
      const middle = (low + high) / 2;
      const tried = wide(middle);
      if (tried.length <= lines.length && !addsHyphens(tried, lines)) {
        lines = tried;
        high = middle;
      } else low = middle;
    }
  }
  const width = Math.ceil(Math.max(0, ...lines.map((line) => lineWidth(line, style, measure))));
  return { lines, width, height: lines.length * measure.lineHeight(style) };
}

/** In more lines than this nobody sees whether they are about equally wide, and trying takes long. */
const MOST_EVEN = 40;

const addsHyphens = (tried: readonly Line[], lines: readonly Line[]): boolean =>
  insideWords(tried) > insideWords(lines);

/** How much breaks inside words weigh: one between two characters, which nothing shows, most. */
const insideWords = (lines: readonly Line[]): number =>
  lines.slice(0, -1).reduce((sum, { text, hyphen }) => {
    if (hyphen) return sum + 1;
    return sum + (/[-\s\u200b/–]$/u.test(text) ? 0 : 10);
  }, 0);

const lineWidth = (line: Line, style: TextStyle, measure: TextMeasure): number =>
  measure.width(line.text.trimEnd() + (line.hyphen ? '-' : ''), style);

/** No line has more characters than this, so that a label of any length is laid out in bounded time. */
const LONGEST = 300;

function greedy(text: string, style: TextStyle, measure: TextMeasure, max: number): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  const marks = softMarks(text);
  const fits = (end: number, hyphen: boolean): boolean =>
    end - start <= LONGEST && lineWidth({ text: text.slice(start, end), hyphen }, style, measure) <= max;
  // A word that is wider than a line starts on the line before, as far as it fits there: a page does the same.
  const onward = ({ at }: Mark): Mark | undefined => {
    const word = text.slice(at, marks[after(marks, at)]?.at).slice(0, LONGEST);
    if (lineWidth({ text: word, hyphen: false }, style, measure) <= max) return undefined;
    return last(wordMarks(text, at, marks), (m) => fits(m.at, m.hyphen));
  };
  while (start < text.length) {
    if (fits(text.length, false)) {
      lines.push({ text: text.slice(start), hyphen: false });
      break;
    }
    const soft = last(marks, (m) => fits(m.at, m.hyphen), after(marks, start));
    const mark = (soft && onward(soft)) ??
      soft ??
      last(wordMarks(text, start, marks), (m) => fits(m.at, m.hyphen)) ??
      last(everyMark(text, start), (m) => fits(m.at, m.hyphen)) ?? {
        at: nextPoint(text, start),
        hyphen: false,
      };
    lines.push({ text: text.slice(start, mark.at), hyphen: mark.hyphen });
    start = mark.at;
  }
  return lines.length ? lines : [{ text, hyphen: false }];
}

/** The index of the first mark behind a place. */
function after(marks: readonly Mark[], place: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.at ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The last mark that is good, from an index on. Where a mark is too far, those behind it are too, but for the width of a
 * hyphen: found by halves, since each look measures text.
 */
function last(marks: readonly Mark[], good: (mark: Mark) => boolean, from = 0): Mark | undefined {
  const isGood = (i: number): boolean => {
    const mark = marks[i];
    return mark !== undefined && good(mark);
  };
  let low = from;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isGood(middle)) low = middle + 1;
    else high = middle;
  }
  for (let i = low + 1; i >= Math.max(from, low - 1); i -= 1) if (isGood(i)) return marks[i];
  return undefined;
}

/** Places where any language breaks: after white space, a hyphen, a slash; at a soft hyphen. */
function softMarks(text: string): readonly Mark[] {
  const marks: Mark[] = [];
  for (const match of text.matchAll(/[\s\u200b]+|[-/–](?=[\p{L}\d])|\u00ad/gu)) {
    const at = match.index + match[0].length;
    if (at < text.length) marks.push({ at, hyphen: match[0] === '\u00ad' });
  }
  return marks;
}

/** As much of a word before a line shows where its pieces are joined. */
const BEFORE = 60;

/** Syllable marks behind `start`, of the whole word that it stands in: the rest of a word alone breaks elsewhere. */
function wordMarks(text: string, start: number, marks: readonly Mark[]): readonly Mark[] {
  const next = after(marks, start);
  const end = Math.min(start + LONGEST, marks[next]?.at ?? text.length);
  const first = Math.max(marks[next - 1]?.at ?? 0, start - BEFORE);
  return syllables(text.slice(first, end))
    .map((at) => ({ at: first + at, hyphen: true }))
    .filter(({ at }) => at > start);
}

/** Between any two characters, for a word without vowels; never inside one. */
function everyMark(text: string, start: number): readonly Mark[] {
  const marks: Mark[] = [];
  for (let at = nextPoint(text, start); at < text.length; at = nextPoint(text, at)) {
    marks.push({ at, hyphen: false });
    if (marks.length > 400) break;
  }
  return marks;
}

/** The end of the character at `i`, with the marks that combine with it. */
function nextPoint(text: string, i: number): number {
  const rest =
    /^(?:\p{Extended_Pictographic}(?:\u200d\p{Extended_Pictographic}|[\ufe0f\p{M}])*|[^]\p{M}*)/u.exec(
      text.slice(i, i + 64),
    );
  return i + Math.max(1, rest?.[0].length ?? 1);
}

const VOWELS = 'aeiouyàáâäèéêëìíîïòóôöùúûüĳ';
const TOGETHER =
  /^(?:aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|ou|au|[aeiouyàáâäèéêëìíîïòóôöùúûüĳ])/i;
/** Ends of the first part of a Dutch compound: a word rather breaks right after one of these. */
const JOINTS =
  /(?:ings|heids|teits|schaps|igheid|ers(?=[bdfghkmnprvwz])|(?:buurt|wijk|dorps|straat|sport|taal|school|muziek|uitlaat)|(?:bewoners|vrijwilligers|honden|vrouwen|jongeren|ouderen|kinder|boodschappen|spelletjes))(?=[a-z]{4})/gi;

/**
 * Guesses where a Dutch word can break, as offsets: between syllables (one consonant goes to the next syllable, of
 * more the first stays), at least three letters from either end, at joints of compounds before others nearby.
 * A guess: there is no dictionary here, and a wrong break is still readable.
 */
export function syllables(word: string): readonly number[] {
  const known = guessed.get(word);
  if (known) return known;
  if (guessed.size >= MOST_GUESSED) guessed.clear();
  const found = guess(word);
  guessed.set(word, found);
  return found;
}

/** A label is tried at many widths: each word of it is guessed only once. */
const guessed = new Map<string, readonly number[]>();
const MOST_GUESSED = 1000;

function guess(word: string): readonly number[] {
  const found = new Set<number>();
  for (const match of word.matchAll(JOINTS)) found.add(match.index + match[0].length);
  const isVowel = (c: string | undefined): boolean => c !== undefined && VOWELS.includes(c.toLowerCase());
  let i = 0;
  while (i < word.length && !isVowel(word[i])) i += 1;
  while (i < word.length) {
    i += TOGETHER.exec(word.slice(i, i + 3))?.[0].length ?? 1;
    let next = i;
    while (next < word.length && !isVowel(word[next])) next += 1;
    if (next >= word.length) break;
    const consonants = word.slice(i, next).toLowerCase();
    const cut = onset(consonants);
    const at = next - cut;
    const near = [-2, -1, 0, 1, 2].some((aside) => found.has(at + aside));
    if (!near && (consonants.length > 0 || isVowel(word[next]))) found.add(at);
    i = next;
  }
  const letters = /[\p{L}]/u;
  return [...found]
    .filter(
      (at) =>
        at >= 3 && word.length - at >= 3 && letters.test(word[at] ?? '') && letters.test(word[at - 1] ?? ''),
    )
    .sort((a, b) => a - b);
}

/** How many of the consonants between two vowels go to the next syllable. */
function onset(consonants: string): number {
  if (consonants.length <= 1) return consonants.length;
  if (consonants === 'ch') return 2;
  const start =
    /(?:sch|schr|str|spr|spl|[bcdfgkptvw][rl]|kn|zw|kw|dw|tw|ch)$/.exec(consonants)?.[0].length ?? 1;
  return Math.min(start, consonants.length === 2 && start === 2 ? 2 : Math.max(1, consonants.length - 1));
}
