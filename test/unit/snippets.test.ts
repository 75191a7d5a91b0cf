import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { frameSnippet, scriptSnippet } from '../../src/export/snippets.js';
import { conversation } from './arbitrary.js';
import { tokens } from './tokens.js';

const script = {
  address: 'https://cdn.gemeente.nl/sociale-basis.min.js?v=0.1.0&x',
  integrity: 'sha384-AbC+/=',
};
const tags = (html: string) => tokens(html).flatMap((token) => (token.kind === 'tag' ? [token] : []));
/** The tags that stand outside the data. */
const around = (html: string) =>
  tags(
    html
      .replace(/ defer>/g, '>')
      .replace(/(<\/?)sb-[a-z-]+/g, '$1sbx')
      .replace(/(<script type="application\/json">)[^]*?<\/script>/, '$1</script>'),
  );

test('the script, the element with its data, and the words for who has no script', () => {
  const html = scriptSnippet(
    'spheres',
    { title: 'Ons gesprek', parts: [{ id: 'a', sphere: 'communal', label: 'Koor', decision: 'in' }] },
    {
      script,
      heading: 'Kop "x"',
      headingLevel: 3,
      link: '/figuur.html',
    },
  );
  assert.match(
    html,
    /^<script src="https:\/\/cdn\.gemeente\.nl\/sociale-basis\.min\.js\?v=0\.1\.0&amp;x" integrity="sha384-AbC\+\/=" crossorigin="anonymous" defer><\/script>\n<sb-spheres heading="Kop &quot;x&quot;" heading-level="3">/,
  );
  assert.match(html, /<li>(?:<bdi>)?Koor/);
  assert.match(html, /<a href="\/figuur.html">/);
});

test('whatever the words are, the snippet has the same tags, and its data comes back', () => {
  fc.assert(
    fc.property(conversation, fc.string({ unit: 'binary', maxLength: 30 }), (given, word) => {
      const titled = { ...given, title: `</script><script>${word}<!--` };
      const html = scriptSnippet('support-map', titled, { script, heading: word });
      const names = around(html).map(({ name }) => name);
      assert.deepEqual(
        names.slice(0, 5).filter((name) => /script|sbx/.test(name)),
        ['script', '/script', 'sbx', 'script', '/script'],
      );
      assert.equal(names.filter((name) => name === 'script').length, 2);
      const data = /<script type="application\/json">([^<]*)<\/script>/.exec(html)?.[1] ?? '';
      assert.deepEqual(JSON.parse(data), JSON.parse(JSON.stringify(titled)));
    }),
    { numRuns: 60 },
  );
});

test('a frame says what is in it and where it comes from', () => {
  const html = frameSnippet('value-levels', {
    page: 'https://www.gemeente.nl/figuren/embed.html',
    src: '/figuren/ons gesprek.json?a=1&b=2',
    title: '<Waarde> "van" ons',
    query: { lang: 'nl', 'color-accent': '174f63' },
    script: { address: '/figuren/embed.js' },
  });
  const [frame] = around(html);
  assert.equal(frame?.name, 'iframe');
  assert.equal(frame?.attributes.get('title'), '<Waarde> "van" ons');
  const address = new URL(frame?.attributes.get('src') ?? '');
  assert.equal(address.pathname, '/figuren/embed.html');
  assert.equal(address.searchParams.get('src'), '/figuren/ons gesprek.json?a=1&b=2');
  assert.equal(address.searchParams.get('color-accent'), '174f63');
  assert.match(html, /<script src="\/figuren\/embed\.js" defer><\/script>/);
});

test('what is no web address is left out', () => {
  for (const address of ['javascript:alert(1)', 'data:text/html,x', ' JavaScript:1', 'java\nscript:1', '']) {
    assert.equal(frameSnippet('spheres', { page: address, title: 'x' }), '');
    assert.doesNotMatch(scriptSnippet('spheres', {}, { script: { address } }), /<script[^>]*src/);
  }
  assert.doesNotMatch(
    scriptSnippet('spheres', {}, { script: { address: '/x.js', integrity: '" onload="x' } }),
    /integrity|onload/,
  );
  assert.match(frameSnippet('spheres', { page: '/e.html', title: 'x', height: NaN }), / height="900"/);
});
