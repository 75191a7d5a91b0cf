// What element tests can ask of the browser they run in, or of Node: see test/elements/commands.ts, their typed doors.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate/node';
import { root } from './tools.mjs';

/** One debugging session per page, of Chromium only. */
const sessions = new WeakMap();
async function devtools(session) {
  if (session.browser.name !== 'Chrome') return undefined;
  const page = session.browser.getPage(session.id);
  if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
  return sessions.get(page);
}

/** Any media feature (forced-colors, prefers-contrast, …); `{}` puts all back. Answers whether it could. */
const mediaCommand = {
  name: 'cdp-media',
  async executeCommand({ command, payload, session }) {
    if (command !== 'cdp-media') return undefined;
    const client = await devtools(session);
    const features = Object.entries(payload ?? {}).map(([name, value]) => ({ name, value }));
    await client?.send('Emulation.setEmulatedMedia', { features });
    return { supported: client !== undefined };
  },
};

/** Fingers instead of a mouse: `pointer: coarse`. Answers whether it could. */
const touchCommand = {
  name: 'cdp-touch',
  async executeCommand({ command, payload, session }) {
    if (command !== 'cdp-touch') return undefined;
    const client = await devtools(session);
    await client?.send('Emulation.setTouchEmulationEnabled', { enabled: payload.on, maxTouchPoints: 1 });
    return { supported: client !== undefined };
  },
};

/** The whole accessibility tree, through shadow roots: its nodes as the browser gives them. */
const treeCommand = {
  name: 'ax-tree',
  async executeCommand({ command, session }) {
    if (command !== 'ax-tree') return undefined;
    const client = await devtools(session);
    if (!client) return { supported: false };
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    return { supported: true, nodes };
  },
};

/** The page that keys go to: Chromium tells a page of focus also while another window is in front. */
const frontCommand = {
  name: 'front',
  async executeCommand({ command, session }) {
    if (command !== 'front') return undefined;
    const client = await devtools(session);
    await client?.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    return true;
  },
};

/** Keys, one after the other, in one call: `Shift+Tab` holds the first while it presses the second. */
const keysCommand = {
  name: 'keys',
  async executeCommand({ command, payload, session }) {
    if (command !== 'keys') return undefined;
    const { keyboard } = session.browser.getPage(session.id);
    for (const each of payload.keys) {
      const [key, held] = each.split('+').reverse();
      if (held) await keyboard.down(held);
      await keyboard.press(key);
      if (held) await keyboard.up(held);
    }
    return true;
  },
};

/** A picture of the window as it is now: a PNG in base64. */
const pictureCommand = {
  name: 'picture',
  async executeCommand({ command, session }) {
    if (command !== 'picture') return undefined;
    const shot = await session.browser.getPage(session.id).screenshot({ captureBeyondViewport: false });
    return { png: Buffer.from(shot).toString('base64') };
  },
};

let validator;

/** Is this HTML valid? Answers what is wrong with it. */
const htmlCommand = {
  name: 'html-validate',
  async executeCommand({ command, payload }) {
    if (command !== 'html-validate') return undefined;
    validator ??= new HtmlValidate({
      root: true,
      extends: ['html-validate:standard', 'html-validate:a11y'],
      rules: {
        // Roles that are there already are said again: Safari forgets a list without signs, and a table that is no table.
        'no-redundant-role': 'off',
        // A region that stands inside a group, not in the outline of the page.
        'prefer-native-element': 'off',
      },
    });
    const { results } = await validator.validateString(payload.html);
    const faults = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
    );
    return { faults: faults.slice(0, 20) };
  },
};

/** Text that is kept in a file of test/spoken/. Answers what was kept; `UPDATE=1` writes it anew. */
const spokenCommand = {
  name: 'spoken',
  async executeCommand({ command, payload }) {
    if (command !== 'spoken') return undefined;
    if (!/^[\w-]+$/.test(payload.name)) throw new Error(`not a name: ${payload.name}`);
    const file = join(root, 'test/spoken', `${payload.name}.txt`);
    if (process.env.UPDATE === '1') writeFileSync(file, payload.text);
    return { kept: existsSync(file) ? readFileSync(file, 'utf8') : '' };
  },
};

export const commands = [
  mediaCommand,
  touchCommand,
  treeCommand,
  frontCommand,
  keysCommand,
  pictureCommand,
  htmlCommand,
  spokenCommand,
];
