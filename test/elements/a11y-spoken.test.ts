/**
 * What a listener hears, kept as text in test/spoken/: names, roles and states in reading order, as the browser tells
 * them to assistive technology. Read such a file aloud when it changes; `UPDATE=1` writes them anew.
 */
import './setup.js';
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { show, states } from './a11y-states.js';
import { absent, type AccessibleNode, accessibilityTree, isChromium, keptSpoken } from './commands.js';

/** What a Dutch screen reader calls a role, more or less. Roles that say nothing are not here. */
const roles: Readonly<Record<string, string>> = {
  button: 'knop',
  heading: 'kop',
  list: 'lijst',
  group: 'groep',
  region: 'gebied',
  navigation: 'navigatie',
  table: 'tabel',
  row: 'rij',
  columnheader: 'kolomkop',
  rowheader: 'rijkop',
  cell: 'cel',
  caption: 'bijschrift',
  radio: 'keuzerondje',
  checkbox: 'selectievakje',
  textbox: 'invoerveld',
  combobox: 'keuzelijst',
  MenuListPopup: '',
  slider: 'schuifregelaar',
  spinbutton: 'getal',
  link: 'koppeling',
  status: 'melding',
  dialog: 'venster',
  DisclosureTriangle: 'uitklapknop',
  DisclosureTriangleGrouped: 'uitklapknop',
  time: 'tijd',
  term: 'term',
  definition: 'uitleg',
};
const isText = ({ role }: AccessibleNode): boolean => role === 'StaticText';

/** What is said of how it stands with a control. */
function standing({ role, states: now, value, name }: AccessibleNode): string[] {
  const level = typeof now.level === 'number' ? [`niveau ${now.level}`] : [];
  const is = (state: string, yes: string, no = ''): string[] => {
    if (now[state] === true || now[state] === 'true') return [yes];
    return no && (now[state] === false || now[state] === 'false') ? [no] : [];
  };
  return [
    ...level,
    ...is('expanded', 'open', 'dicht'),
    ...is('pressed', 'ingedrukt', 'niet ingedrukt'),
    ...is('checked', 'gekozen', 'niet gekozen'),
    ...is('disabled', 'niet beschikbaar'),
    ...(now.invalid === 'true' ? ['ongeldig'] : []),
    ...(now.current === undefined || now.current === 'false' ? [] : ['huidige stap']),
    // What a button for files says of itself is in the language of the browser.
    ...(value && value !== name && role !== 'button' ? [`waarde ${value}`] : []),
  ];
}

/** The tree as lines. Words that were heard as the name of what holds them are not said twice. */
function spoken(tree: readonly AccessibleNode[]): string {
  const lines: string[] = [];
  const holders: AccessibleNode[] = [];
  /** What holds the words of the last line. */
  let last: AccessibleNode | undefined;
  const start = tree.findIndex(({ role }) => role === 'group');
  for (const node of tree.slice(start)) {
    while (holders.length > 0 && (holders.at(-1)?.depth ?? 0) >= node.depth) holders.pop();
    const words = node.name.replace(/\s+/g, ' ').trim();
    const heard = holders.some(({ name }) => words !== '' && name.replace(/\s+/g, ' ').includes(words));
    const role = roles[node.role];
    const depth = holders.filter(({ role: each }) => roles[each]).length;
    const say = (text: string): void => void lines.push(`${'  '.repeat(depth)}${text}`);
    const paragraph = holders.at(-1);
    if (isText(node)) {
      // Words that were laid out in lines are one sentence again: where they break differs by font.
      if (words && !heard && paragraph && paragraph === last) lines.push(`${lines.pop() ?? ''} ${words}`);
      else if (words && !heard && /[\p{L}\p{N}]/u.test(words)) {
        say(words);
        last = paragraph;
      }
    } else if (role) {
      last = undefined;
      say([[role, words].filter(Boolean).join(' “') + (words ? '”' : ''), ...standing(node)].join(', '));
    }
    holders.push(node);
  }
  return `${lines
    .join('\n')
    .replace(/(?<=\S) (?=[,.:;?!])/g, '')
    .replace(/‘ ([^’\n]*) ’/g, '‘$1’')}\n`;
}

const told = states.filter(({ name }) => !/round 3|sphere$|rounds> list|table, part/.test(name));

// Only Chromium gives its tree.
(isChromium ? describe : absent)('what is heard', () => {
  for (const state of told) {
    const name = state.name.replace(/^<sb-|>|,/g, '').replace(/\s+/g, '-');
    it(`${state.name}: as it is kept in test/spoken/`, async () => {
      await setViewport({ width: 1280, height: 900 });
      await show(state);
      const text = spoken((await accessibilityTree()) ?? []);
      expect(text.length).to.be.greaterThan(200);
      expect(text).to.equal(await keptSpoken(name, text));
    });
  }
});
