/** The forms without a script, read by a real browser: only text is ever text. */
import { expect } from '@open-wc/testing';
import { fallbackHTML, figureHTML, type FigureName, figureSVG } from '../../src/export/public.js';
import type { Conversation } from '../../src/model/types.js';
import { parsed } from './parsed.js';

const figures: readonly FigureName[] = ['spheres', 'support-map', 'value-levels'];
const hostile = [
  '<script>window.hacked = 1</script>',
  '<img src="/hacked" onerror="window.hacked = 1">',
  '</bdi></li></ul></svg></figure></div><h1>Kop</h1>',
  '</title></desc></style><style>*{display:none}</style>',
  '"><svg onload=window.hacked=1>',
  "' onmouseover='window.hacked=1",
  '<!-- --><![CDATA[ ]]>--!>',
  '&lt;b&gt; &amp; &#60;script&#62; &#x3C;',
  '{{7*7}} ${7*7} <%= 7 %>',
  'javascript:window.hacked=1',
  '\u202eabc\u2066\u200b',
  '<template><math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
];

const filled = (word: string): Conversation => ({
  title: word,
  place: word,
  group: word,
  date: word,
  spheres: [{ id: 'communal', label: word, description: word, decision: 'in', reason: word }],
  parts: [
    {
      id: 'a',
      sphere: 'communal',
      label: word,
      description: word,
      decision: 'in',
      reason: word,
      local: true,
    },
  ],
  parties: [{ id: 'p', label: word, description: word }],
  relations: [{ id: 'r', from: 'p', to: 'a', kind: 'other', label: word, note: word, link: 'apart' }],
  chain: [{ id: 'communal', label: word, confidence: 'doubted', reason: word }],
  levels: [{ id: 'society', label: word, weight: 1, reason: word, examples: [word] }],
});

/** Elements with the names of their attributes; a drawing only as one element, since longer words take more lines. */
const shape = (element: Element): string => {
  const attributes = [...element.attributes].map(({ name }) => name).join(' ');
  const children = element.localName === 'svg' ? [] : [...element.children].map(shape);
  return `<${element.localName} ${attributes}>${children.join('')}`;
};

for (const figure of figures) {
  // fault 12, 63
  describe(`hostile words in ${figure}`, () => {
    it('leave the fragment and the fallback of the same shape as plain words do', () => {
      for (const write of [figureHTML, fallbackHTML]) {
        const plain = shape(parsed(write(figure, filled('abc'), { heading: 'abc' })).documentElement);
        for (const word of hostile) {
          const found = parsed(write(figure, filled(word), { heading: word }));
          expect(shape(found.documentElement), word).to.equal(plain);
          expect(found.body.textContent).to.include(word.replace(/[\n]/g, ''));
          for (const each of found.querySelectorAll('*')) {
            for (const { name } of each.attributes) expect(name).not.to.match(/^on|^style$|^src$/);
          }
        }
      }
    });

    it('make no element of a drawing other than shapes and words, also as a file of its own', () => {
      const allowed = /^(?:svg|title|desc|rect|ellipse|path|text|tspan)$/;
      for (const word of hostile) {
        const text = figureSVG(figure, filled(word), { heading: word, font: word });
        for (const found of [parsed(text, 'image/svg+xml'), parsed(text)]) {
          expect(found.querySelector('parsererror')).to.equal(null);
          const svg = found.querySelector('svg')!;
          for (const each of svg.querySelectorAll('*')) expect(each.localName).to.match(allowed);
          expect(found.querySelectorAll('script, img, style').length).to.equal(0);
        }
      }
    });

    it('run nothing in a page', () => {
      const place = document.createElement('div');
      document.body.append(place);
      for (const word of hostile)
        for (const each of [...parsed(figureHTML(figure, filled(word))).body.children])
          place.append(document.adoptNode(each));
      expect('hacked' in window).to.equal(false);
      expect(place.querySelectorAll('svg').length).to.equal(hostile.length);
      place.remove();
    });
  });
}
