/** What a designer gets: an anatomy, keys and roles, colours to drag, and a toolbar that does what it says. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { entries, openPreview, type Entry, type Preview } from './preview.js';

const named = (name: string): readonly Entry[] =>
  entries.filter(({ title, name: own }) => own === name && title.startsWith('Figuren/'));

/** Of the toolbar: each list with its items. */
interface Toolbar {
  readonly [name: string]: {
    readonly toolbar?: { readonly items: readonly { readonly value: string; readonly title: string }[] };
  };
}

describe('what a designer gets in the built Storybook', () => {
  let preview: Preview;
  before(async () => {
    preview = await openPreview();
  });
  after(async () => {
    await preview?.close();
  });
  const inPage = <T>(expression: string): Promise<T> => preview.visit.page.evaluate(expression) as Promise<T>;

  test('each element has every section', () => {
    for (const name of ['Playground', 'Anatomie', 'Huisstijlen', 'Talen', 'Toegankelijkheid'])
      assert.equal(named(name).length, 4, name);
  });

  test('the anatomy shows every part and slot of the manifest at the figure', async () => {
    for (const entry of named('Anatomie')) {
      await preview.show(entry);
      const unseen = await inPage<string[]>(
        `[...document.querySelector('story-anatomy').shadowRoot.querySelectorAll('[data-unseen]')].map((e) => e.dataset.unseen)`,
      );
      // What stands in an element until its script runs; and rounds explain inside the figure that they hold.
      const none = entry.title.endsWith('sb-rounds') ? ['part:details', 'slot:'] : ['slot:'];
      assert.deepEqual(unseen, none, entry.title);
      const values = await inPage<number>(
        `document.querySelector('story-anatomy').shadowRoot.querySelectorAll('.swatch').length`,
      );
      assert.equal(values, 10, 'a value for each colour');
    }
  });

  test('every role that is described is in the figure', async () => {
    for (const entry of named('Toegankelijkheid')) {
      await preview.show(entry);
      const counts = await inPage<string[]>(
        `[...document.querySelector('story-accessibility').shadowRoot.querySelectorAll('[data-count]')].map((e) => e.textContent)`,
      );
      assert.ok(counts.length > 5, entry.title);
      assert.ok(!counts.includes('0'), `${entry.title}: ${counts.join(' ')}`);
    }
  });

  test('a colour that is dragged is judged, followed by the figure, and in the CSS to copy', async () => {
    const [entry] = entries.filter(({ title }) => title === 'Ontwerp/Kleuren');
    assert.ok(entry);
    await preview.show(entry);
    const take = async (name: string, value: string): Promise<void> => {
      await inPage(`{
        const field = document.querySelector('story-tokens').shadowRoot.querySelector('#${name}');
        field.value = '${value}';
        field.dispatchEvent(new Event('input'));
      }`);
      await preview.resize(1280);
    };
    const read = (): Promise<{ outcomes: string[]; status: string; css: string }> =>
      inPage(`(() => {
        const root = document.querySelector('story-tokens').shadowRoot;
        return {
          outcomes: [...root.querySelectorAll('#accent ~ .verdicts [data-outcome]')].map((e) => e.dataset.outcome),
          status: root.querySelector('[role="status"]').textContent,
          css: root.querySelector('pre').textContent,
        };
      })()`);

    assert.deepEqual((await read()).outcomes, ['enough', 'enough']);
    await take('accent', '#ffd800');
    const yellow = await read();
    assert.deepEqual(yellow.outcomes, ['mended', 'mended']);
    assert.match(yellow.status, /aanpast: Accent\./);
    assert.equal(yellow.css, ':root {\n  --sb-color-accent: #ffd800;\n}');
    await take('accent', '#1d4f7a');
    assert.deepEqual((await read()).outcomes, ['enough', 'enough']);
    await take('background', '#777777');
    assert.match((await read()).status, /^Te weinig contrast: /);
  });

  test('controls of the playground change the figure, and change it back', async () => {
    const entry = entries.find(({ id }) => id === 'figuren-sb-spheres--playground');
    assert.ok(entry);
    await preview.show(entry);
    const set = async (updatedArgs: object): Promise<void> => {
      await preview.emit('updateStoryArgs', { storyId: entry.id, updatedArgs });
    };
    const look = (): Promise<{ list: boolean; heading: string; bigger: boolean; spheres: string }> =>
      inPage(`(() => {
        const { shadowRoot, presentation, spheres } = document.querySelector('sb-spheres');
        return {
          list: !!shadowRoot.querySelector('[part=list]'),
          heading: shadowRoot.querySelector('[part=heading]').textContent.trim(),
          bigger: presentation,
          spheres: spheres.map(({ label }) => label).join(),
        };
      })()`);
    const spheres = [{ id: 'personal', label: 'Thuis' }];
    await set({ view: 'list', heading: 'Anders', presentation: true, spheres });
    const then = await look();
    assert.deepEqual([then.list, then.heading, then.bigger], [true, 'Anders', true]);
    assert.match(then.spheres, /^Thuis,/);
    await set({ view: 'figure', heading: 'Weer anders', presentation: false });
    const last = await look();
    assert.deepEqual([last.list, last.heading, last.bigger], [false, 'Weer anders', false]);
  });

  test('every item of the toolbar does what it says', async () => {
    const entry = entries.find(({ id }) => id === 'figuren-sb-spheres--playground');
    assert.ok(entry);
    await preview.show(entry);
    const types = await inPage<Toolbar>(
      `JSON.parse(JSON.stringify(__STORYBOOK_PREVIEW__.storyStoreValue.projectAnnotations.globalTypes))`,
    );
    const items = Object.entries(types).flatMap(([name, { toolbar }]) =>
      (toolbar?.items ?? []).map(({ value }) => ({ name, value })),
    );
    assert.ok(items.length >= 16, `${items.length} items`);
    const looks = new Map<string, Set<string>>();
    for (const { name, value } of items) {
      // Only such a value survives in an address that is shared.
      assert.match(value, /^[\w -]+$/, name);
      await preview.emit('updateGlobals', { globals: { [name]: value } });
      const look = await inPage<string>(`(() => {
        const figure = document.querySelector('sb-spheres');
        const { direction, width } = getComputedStyle(figure);
        const frame = figure.shadowRoot.querySelector('.sb');
        const { color, backgroundColor, fontSize, fontFamily } = getComputedStyle(frame);
        const toolbar = frame.querySelector('[part=toolbar]').textContent.trim();
        const button = getComputedStyle(frame.querySelector('[part=toolbar] button')).borderRadius;
        return JSON.stringify([direction, width, color, backgroundColor, fontSize, fontFamily, toolbar, button]);
      })()`);
      looks.set(name, (looks.get(name) ?? new Set()).add(look));
      assert.deepEqual(await preview.news(), [], `${name}: ${value}`);
      const [first] = items.filter((item) => item.name === name);
      await preview.emit('updateGlobals', { globals: { [name]: first?.value ?? '' } });
    }
    for (const [name, different] of looks) {
      const all = items.filter((item) => item.name === name).length;
      // The page of this preview is black on white already, as is what asks for more contrast.
      const same = name === 'contrast' ? 1 : 0;
      assert.ok(different.size >= all - same, `${name}: ${different.size} looks of ${all}`);
    }
  });
});
