// Finds the browsers that the tests run in, or gets them where that harms nobody.
//
// Chromium: CHROME_PATH → an installed Chrome, Chromium, Edge or Brave → apt (see mayUseApt) → a Chromium from npm
// Firefox:  FIREFOX_PATH → an installed Firefox → apt (see mayUseApt) → none: its tests are counted as skipped
//
// WebKit:   Linux only: an installed WebKitGTK with its driver, and Xvfb → apt (see mayUseApt) → none, likewise
//
// FIREFOX_PATH=none leaves Firefox out, INSTALL_BROWSER=0 never installs anything.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Launcher } from 'chrome-launcher';
import { root } from './tools.mjs';

// The last version that accepts Node 20. Linux x64 only, and it needs no library of the system.
const npmChromium = '@sparticuz/chromium@147.0.0';
const cache = join(root, 'node_modules/.cache/browser');

const isLinux = process.platform === 'linux';
const isRoot = process.getuid?.() === 0;
const wish = process.env.INSTALL_BROWSER;
const refused = wish === '0' || wish === 'false';

/** Only on a machine where nobody minds: Debian, as root, and CI, a container, or asked for. Never on a laptop. */
function mayUseApt() {
  if (!isLinux || !isRoot || refused || !existsSync('/etc/os-release')) return false;
  if (!/^ID(?:_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))) return false;
  const container = existsSync('/.dockerenv') || existsSync('/run/.containerenv') || process.env.container;
  return Boolean(wish || process.env.CI || container || !existsSync('/run/systemd/system'));
}

function apt(packages) {
  console.error(`no browser found: apt-get install ${packages.join(' ')}`);
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  // Fonts are only recommended by the browsers; without any, no text has a width.
  const install = [
    'install',
    '-y',
    '-qq',
    '--no-install-recommends',
    'fonts-dejavu-core',
    'fonts-liberation',
  ];
  return spawnSync('apt-get', [...install, ...packages], options).status === 0;
}

const inPath = (...names) =>
  (process.env.PATH ?? '').split(delimiter).flatMap((dir) => names.map((name) => join(dir, name)));
const programFiles = (path) =>
  [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((dir) => join(dir, path));
const macApp = (path) => ['/Applications', join(homedir(), 'Applications')].map((dir) => join(dir, path));

/** What chrome-launcher does not know: Edge and Brave. */
function otherChromium() {
  const places = {
    win32: [
      ...programFiles('Microsoft/Edge/Application/msedge.exe'),
      ...programFiles('BraveSoftware/Brave-Browser/Application/brave.exe'),
    ],
    darwin: [
      ...macApp('Microsoft Edge.app/Contents/MacOS/Microsoft Edge'),
      ...macApp('Brave Browser.app/Contents/MacOS/Brave Browser'),
    ],
    linux: inPath('chromium', 'microsoft-edge', 'microsoft-edge-stable', 'brave-browser'),
  };
  return places[process.platform]?.find((path) => existsSync(path));
}

function installedChromium() {
  try {
    const [found] = Launcher.getInstallations();
    if (found) return found;
  } catch {
    // It throws on some systems when there is none.
  }
  return otherChromium();
}

function installedFirefox() {
  const places = {
    win32: programFiles('Mozilla Firefox/firefox.exe'),
    darwin: [
      ...macApp('Firefox.app/Contents/MacOS/firefox'),
      ...macApp('Firefox Developer Edition.app/Contents/MacOS/firefox'),
    ],
    linux: inPath('firefox-esr', 'firefox'),
  };
  return places[process.platform]?.find((path) => existsSync(path));
}

/** Chromium from a registry package, unpacked below node_modules: on demand, since it weighs 69 MB. */
async function fromNpm() {
  if (!isLinux || process.arch !== 'x64' || refused) return undefined;
  mkdirSync(cache, { recursive: true });
  const manifest = join(cache, 'package.json');
  if (!existsSync(manifest)) writeFileSync(manifest, '{ "private": true }\n');
  if (!existsSync(join(cache, 'node_modules/@sparticuz/chromium'))) {
    console.error(`no browser found: npm install ${npmChromium} (69 MB, into node_modules/.cache)`);
    const options = '--no-save --no-audit --no-fund --ignore-scripts --fetch-retries=1'.split(' ');
    execFileSync('npm', ['install', ...options, npmChromium], {
      cwd: cache,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  // Both are read on import: it then unpacks the libraries it needs too, and into our folder.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  const { TMPDIR } = process.env;
  process.env.TMPDIR = cache;
  try {
    const entry = createRequire(manifest).resolve('@sparticuz/chromium');
    const module = await import(pathToFileURL(entry).href);
    return await (module.default.default ?? module.default).executablePath();
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}

function given(variable) {
  const path = process.env[variable];
  if (path && path !== 'none' && !existsSync(path))
    throw new Error(`${variable} is ${path}, which does not exist.`);
  return path;
}

/**
 * The path of a Chromium. Throws with advice when there is none to be had.
 *
 * @returns {Promise<string>}
 */
export async function findChromium() {
  const path = given('CHROME_PATH') || given('PUPPETEER_EXECUTABLE_PATH') || installedChromium();
  if (path) return path;
  if (mayUseApt() && apt(['chromium']) && existsSync('/usr/bin/chromium')) return '/usr/bin/chromium';
  const unpacked = await fromNpm().catch((error) => console.error(error.message));
  if (unpacked) return unpacked;
  throw new Error(
    'No Chrome, Chromium, Edge or Brave was found. Install one of them, or set CHROME_PATH to its program' +
      ' (on Debian as root: INSTALL_BROWSER=1 npm test installs it).',
  );
}

/**
 * The path of a Firefox, or nothing: then `noFirefox` says what to do about it.
 *
 * @returns {string | undefined}
 */
export function findFirefox() {
  const path = given('FIREFOX_PATH') || installedFirefox();
  if (path) return path === 'none' ? undefined : path;
  return mayUseApt() && apt(['firefox-esr']) ? installedFirefox() : undefined;
}

export const noFirefox =
  'No Firefox: its tests are skipped. Install Firefox, or set FIREFOX_PATH to its program.';

/** The programs of WebKitGTK, where all are there. Its small browser lives among the libraries. */
function installedWebKit() {
  const [driver] = inPath('WebKitWebDriver').filter((path) => existsSync(path));
  const [screen] = inPath('Xvfb').filter((path) => existsSync(path));
  const libraries = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map((name) => `/usr/lib/${name}`);
  const [binary] = [...libraries, '/usr/lib64', '/usr/libexec']
    .filter((path) => existsSync(path))
    .flatMap((path) => readdirSync(path).map((name) => join(path, name, 'MiniBrowser')))
    .filter((path) => /webkit[^/]*\/MiniBrowser$/.test(path) && existsSync(path))
    .sort()
    .reverse();
  return driver && screen && binary ? { driver, screen, binary } : undefined;
}

/**
 * What `webkitLauncher` needs, or nothing: then `noWebKit` says what to do about it.
 *
 * @returns {{ driver: string, screen: string, binary: string } | undefined}
 */
export function findWebKit() {
  if (!isLinux) return undefined;
  const found = installedWebKit();
  if (found) return found;
  return mayUseApt() && apt(['webkit2gtk-driver', 'xvfb']) ? installedWebKit() : undefined;
}

export const noWebKit =
  'No WebKitGTK: its tests are skipped. On Debian: apt-get install webkit2gtk-driver xvfb.';

/**
 * Launch options for puppeteer that work headless, as root, in containers, and make no request of their own.
 *
 * @param {'chromium' | 'firefox'} engine
 * @param {string} executablePath
 * @returns {import('puppeteer-core').LaunchOptions}
 */
export function launchOptions(engine, executablePath) {
  if (engine === 'firefox') {
    // The panel that tells of a download takes the focus from the page.
    const extraPrefsFirefox = { 'browser.download.alwaysOpenPanel': false };
    return { browser: 'firefox', executablePath, headless: true, extraPrefsFirefox };
  }
  const unpacked = executablePath.startsWith(cache);
  const args = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
    '--no-default-browser-check',
    '--force-color-profile=srgb',
  ];
  if (isLinux) args.push('--disable-dev-shm-usage', '--disable-gpu');
  if (isLinux && (isRoot || unpacked || process.env.CI)) args.push('--no-sandbox');
  if (unpacked) args.push('--no-zygote');
  return { executablePath, args, headless: unpacked ? 'shell' : true };
}
