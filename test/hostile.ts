/** Hostile words, and a conversation that has one of them in every place where a word can stand. */
import fc from 'fast-check';
import type { Conversation } from '../src/model/types.js';

export const hostile: readonly string[] = [
  // Markup, scripts and styles; each would leave a trace if it did anything.
  '<script>window.hacked = 1</script>',
  '<img src="/hacked" onerror="window.hacked = 1">',
  '</bdi></li></ul></svg></figure></div><h1>Kop</h1>',
  '</title></desc></style></textarea></script><style>*{display:none}</style>',
  '"><svg onload=window.hacked=1>',
  "' onmouseover='window.hacked=1' x='",
  '" style="position:fixed;inset:0" autofocus onfocus="window.hacked=1',
  '<iframe srcdoc="<script>parent.hacked=1</script>"></iframe>',
  '<a href="javascript:window.hacked=1">klik</a>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.hacked=1&gt;">',
  '<template><slot name="x"></slot></template><sb-spheres parts="[]"></sb-spheres>',
  '<link rel="stylesheet" href="/hacked.css"><meta http-equiv="refresh" content="0;url=/hacked"><base href="/hacked/">',
  '<!-- --><![CDATA[ ]]>--!><?xml version="1.0"?><!DOCTYPE x [<!ENTITY y "z">]>&y;',
  '&lt;b&gt; &amp; &#60;script&#62; &#x3C; &nbsp;&lt',
  '{{7*7}} ${7*7} <%= 7 %> #{7} {% raw %} ${this.hacked=1}',
  '<!--?lit$123456789$--><?lit$123456789$>',
  '<svg><script href="/hacked.js"/><use href="/hacked.svg#x"/><animate onbegin="window.hacked=1"/></svg>',
  '<details open ontoggle="window.hacked=1"><form action="/hacked"><button autofocus>x</button></form></details>',
  '<object data="/hacked"></object><embed src="/hacked"><video><source onerror="window.hacked=1"></video>',
  '\u003cscript\u003e \\x3cscript\\x3e %3Cscript%3E ＜script＞ <\u0000script>',
  // CSS.
  '}*{display:none}@import "/hacked.css";a{b:url(/hacked)}',
  'expression(window.hacked=1); background: url(javascript:window.hacked=1)',
  'red;--x:url(/hacked)',
  '\\3c script\\3e /* */ <!-- ]]> \\',
  '*/}</style><style>*{background:url(/hacked)}',
  // Addresses.
  'javascript:window.hacked=1',
  'data:text/html,<script>parent.hacked=1</script>',
  'vbscript:msgbox(1)',
  'JaVaScRiPt\t:window.hacked=1',
  'java\nscript:window.hacked=1',
  'blob:https://hacked.invalid/1',
  'file:///etc/passwd',
  '//hacked.invalid/x',
  'https://hacked.invalid/?a=1&b=<2>#"',
  // Keys of objects.
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'toJSON',
  'then',
  'part:koor',
  'constructor.prototype.hacked',
  // What can't be seen, and what turns around.
  'a\u0000b\u0001c\u0008d\u001be\u007ff\u0085g\ufffe\uffff',
  'half \ud83d en half \udc4d',
  '\u202eomgekeerd\u202c \u2066los\u2067\u2068 \u200f\u061c\u200e',
  '\u200b\u200c\u200d\u2060\ufeffonzichtbaar\u00ad\u034f\u180e\u3164',
  'Z\u0351\u0357\u036e\u0323\u0329a\u0300\u0301\u0302\u0303\u0304\u0305l\u0334\u0335\u0336\u0337g\u0489\u0488o'.repeat(
    5,
  ),
  '👩‍👩‍👧‍👦🏳️‍🌈👍🏽🇳🇱1️⃣🧑🏿‍🚀',
  'مركز الحي שלום العربية 123 abc',
  'a\u2028b\u2029c\r\nd\te\vf\fg',
  // Long.
  'Wapenstilstandsonderhandelingscommissie'.repeat(26),
  'een twee drie '.repeat(80),
  'Vergadering'.repeat(910),
  // Formulas and Markdown.
  '=1+1',
  "=cmd|'/C calc'!A0",
  '+SUM(A1)',
  '-2+3',
  '@SUM(A1)',
  '\r=1+1',
  '＝1+1',
  '\t=1+1',
  '[klik](javascript:window.hacked=1) ![x](/hacked) **vet** `x` # Kop\n- lijst\n| a | b |\n<b>',
  // Paths and names of files.
  '../../etc/passwd',
  'CON',
  'aux.json',
  'C:\\Windows\\win.ini',
  // What would be JSON, or a template of this library.
  '{"__proto__":{"hacked":1}}',
  'null',
  '{label} {n} {name}',
];

/** Pieces of the list and any characters, strung together. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...hostile.filter(({ length }) => length < 200)),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('<', '>', '"', "'", '&', '\\', '`', '$', '{', '}', ']]>', '-->', '\u0000'),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((pieces) => pieces.join(''));

/** The same made-up words each time. */
export const generated = (count: number): string[] =>
  fc.sample(hostileText, { seed: 20_261_125, numRuns: count });

/** Everywhere that a word, a key or an id can stand. */
export function everywhere(word: string): Conversation {
  const own = JSON.parse(`{${JSON.stringify(word)}:${JSON.stringify(word)}}`) as object;
  const answers = [{ group: word, date: word, decision: 'in', reason: word }];
  const said = { label: word, description: word, decision: 'in', reason: word, answers };
  const party = `${word} p`;
  return {
    title: word,
    place: word,
    group: word,
    date: word,
    [`x ${word}`]: word,
    spheres: [{ ...own, id: 'communal', ...said }],
    parts: [
      { ...own, id: word, sphere: 'communal', ...said, kind: word, local: true },
      { id: `${word} 2`, sphere: 'institutional', label: word, kind: word },
    ],
    parties: [{ ...own, id: party, ...said, kind: 'other' }],
    relations: [
      {
        id: `${word} r`,
        from: party,
        to: word,
        kind: 'other',
        label: word,
        note: word,
        link: 'apart',
        answers,
      },
      { id: `${word} s`, from: word, to: 'individual', kind: 'hosts', note: word },
    ],
    chain: [
      { id: 'communal', label: word, description: word, confidence: 'doubted', reason: word },
      { id: `${word} step`, label: word, confidence: 'seen', reason: word },
    ],
    levels: [{ id: 'society', label: word, description: word, weight: 1, reason: word, examples: [word] }],
    rounds: [{ id: 1, title: word, question: word, prompts: [word], notes: word }],
  } as unknown as Conversation;
}

/** How many places that are: texts, ids and keys that hold the word. */
export const places = JSON.stringify(everywhere('\u2603')).split('\u2603').length - 1;
