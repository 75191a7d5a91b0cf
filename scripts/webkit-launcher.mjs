// Runs element tests in WebKitGTK, the engine of Safari as far as Linux has it: MiniBrowser over plain W3C WebDriver, in
// a screen of its own (Xvfb) where there is none. What the test runner asks of a page of puppeteer is answered here, so
// that keys, mouse, size and pictures of the page work as in the other browsers. Media features can't be emulated.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** The keys that WebDriver knows by a code; others are their own character. */
const codes = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};
const buttons = { left: 0, middle: 1, right: 2 };

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** One WebDriver session and the programs it needs. */
class WebDriver {
  #programs = [];
  #base = '';
  #session = '';

  /** @param {{ driver: string, binary: string, screen?: string }} paths */
  async open({ driver, binary, screen }) {
    const env = {
      ...process.env,
      NO_AT_BRIDGE: '1',
      GDK_BACKEND: 'x11',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    };
    // Its own screen, also where there is one: a window on somebody's desk loses focus to what they do there.
    env.DISPLAY = await this.#screen(screen);
    delete env.WAYLAND_DISPLAY;
    const port = await freePort();
    this.#base = `http://127.0.0.1:${port}`;
    this.#start(driver, [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env });
    await this.#answers();
    const { sessionId } = await this.send('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': { binary, args: ['--automation'] },
        },
      },
    });
    this.#session = sessionId;
  }

  #start(program, args, options) {
    const child = spawn(program, args, options);
    child.on('error', (error) => console.error(`${program}: ${error.message}`));
    this.#programs.push(child);
    return child;
  }

  /** A screen in memory. It tells which number it took. */
  async #screen(program) {
    const args = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
    const child = this.#start(program, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const number = await new Promise((resolve, reject) => {
      child.stdio[3].once('data', (data) => resolve(String(data).trim()));
      child.once('exit', (code) => reject(new Error(`${program} ended (${code})`)));
    });
    return `:${number}`;
  }

  async #answers() {
    for (let tries = 0; ; tries += 1) {
      try {
        await this.send('GET', '/status');
        return;
      } catch (error) {
        if (tries > 200) throw error;
        await pause(50);
      }
    }
  }

  async send(method, path, body) {
    const response = await fetch(this.#base + path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKit, ${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  }

  ask(method, path, body) {
    return this.send(method, `/session/${this.#session}${path}`, body);
  }

  run(script, ...args) {
    return this.ask('POST', '/execute/sync', { script, args });
  }

  async close() {
    if (this.#session) await this.ask('DELETE', '').catch(() => undefined);
    for (const program of this.#programs.reverse()) program.kill();
  }
}

/** As much of a page of puppeteer as the commands of the test runner use. */
function pageOf(driver) {
  const keys = (actions) =>
    driver.ask('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  const mouse = (actions) =>
    driver.ask('POST', '/actions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  const code = (key) => {
    if (codes[key] === undefined && key.length > 1) throw new Error(`WebKit: no code for the key ${key}`);
    return codes[key] ?? key;
  };
  const down = (key) => ({ type: 'keyDown', value: code(key) });
  const up = (key) => ({ type: 'keyUp', value: code(key) });
  const move = (x, y) => ({ type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) });
  const press = (button = 'left') => ({ type: 'pointerDown', button: buttons[button] });
  const release = (button = 'left') => ({ type: 'pointerUp', button: buttons[button] });
  const sizeNow = () => driver.run('return [innerWidth, innerHeight]');

  return {
    /** The window has bars of its own: it is made so large that the page has the size that was asked for. */
    async setViewport({ width, height }) {
      for (let tries = 0; tries < 20; tries += 1) {
        const [wide, high] = await sizeNow();
        if (wide === width && high === height) return;
        const rect = await driver.ask('GET', '/window/rect');
        const size = { width: rect.width + width - wide, height: rect.height + height - high };
        await driver.ask('POST', '/window/rect', size);
        await pause(50);
      }
      throw new Error(`WebKit can't be ${width} × ${height}: it is ${(await sizeNow()).join(' × ')}`);
    },
    keyboard: {
      type: (text) => keys([...text].flatMap((key) => [down(key), up(key)])),
      press: (key) => keys([down(key), up(key)]),
      down: (key) => keys([down(key)]),
      up: (key) => keys([up(key)]),
    },
    mouse: {
      move: (x, y) => mouse([move(x, y)]),
      click: (x, y, { button } = {}) => mouse([move(x, y), press(button), release(button)]),
      down: ({ button } = {}) => mouse([press(button)]),
      up: ({ button } = {}) => mouse([release(button)]),
      reset: () => driver.ask('DELETE', '/actions'),
    },
    /** What is in the window now. */
    screenshot: async () => Buffer.from(await driver.ask('GET', '/screenshot'), 'base64'),
  };
}

/**
 * A browser for the test runner.
 *
 * @param {{ driver: string, binary: string, screen: string }} paths
 */
export function webkitLauncher(paths) {
  const driver = new WebDriver();
  const page = pageOf(driver);
  const urls = new Map();
  let opening;
  return {
    name: 'WebKit',
    // Its page answers as one of puppeteer does.
    type: 'puppeteer',
    concurrency: 1,
    async initialize() {},
    async startSession(id, url) {
      await (opening ??= driver.open(paths));
      urls.set(id, url);
      await driver.ask('POST', '/url', { url });
    },
    isActive: (id) => urls.has(id),
    getBrowserUrl: (id) => urls.get(id),
    getPage: () => page,
    async stopSession(id) {
      urls.delete(id);
      await driver.ask('POST', '/url', { url: 'about:blank' });
      return {};
    },
    startDebugSession() {
      throw new Error('WebKit has no window to debug in here.');
    },
    stop: () => driver.close(),
  };
}
