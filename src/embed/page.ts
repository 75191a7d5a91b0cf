/** The page in the frame, `dist/embed.html`: shows the figure that its address asks for, and tells its height. */
import { addWords, lacks, languageFor } from '../content/known.js';
import { embed as words } from '../content/nl/embed.js';
import { Speaker } from '../content/speaker.js';
import type { TextKey } from '../content/texts.js';
// What every figure needs comes along at once, so that it is one file in all pages.
import '../elements/picturing.js';
import type { SbElement } from '../ui/element.js';
import { isAsking, type HeightMessage } from './height.js';
import { originsIn, sourceOf } from './origins.js';
import { type Figure, figures, read } from './query.js';

const names: Readonly<Record<Figure, TextKey>> = {
  spheres: 'spheres.name',
  'support-map': 'map.name',
  'value-levels': 'value.name',
  rounds: 'rounds.name',
};

/** The code of each figure: only that of the one that is asked for is fetched. */
const codes: Readonly<Record<Figure, () => Promise<unknown>>> = {
  spheres: () => import('../elements/spheres/sb-spheres.js'),
  'support-map': () => import('../elements/support-map/sb-support-map.js'),
  'value-levels': () => import('../elements/value-levels/sb-value-levels.js'),
  rounds: () => import('../elements/rounds/sb-rounds.js'),
};

addWords(words);

/** The origins of all pages around this one; undefined where the browser doesn't tell. */
function around(): readonly string[] | undefined {
  const { ancestorOrigins } = location as { readonly ancestorOrigins?: ArrayLike<string> };
  if (ancestorOrigins) return Array.from(ancestorOrigins);
  const found: string[] = [];
  for (let each: Window = window; each !== each.parent; each = each.parent) {
    try {
      found.push(each.parent.location.origin);
    } catch {
      // Of another origin: only the page right around this one is told, by the address that it came from.
      const isDirect = each === window && each.parent === window.top && document.referrer;
      if (!isDirect) return undefined;
      return [new URL(document.referrer).origin];
    }
  }
  return found;
}

/** Only where to fetch from is decided here, so the policy of the page can be as narrow from now on. */
function narrow(trusted: readonly string[]): void {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `connect-src 'self' ${trusted.join(' ')}`;
  document.head.append(policy);
}

/** The look of the page; a style sheet of the script, since a policy may refuse those in the page itself. */
function style(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    'html { background: var(--sb-color-background, Canvas) } body { margin: 0; font: 100% system-ui, sans-serif } main { display: flow-root; padding: 4px }',
  );
  document.adoptedStyleSheets.push(sheet);
}

async function start(main: HTMLElement): Promise<void> {
  const asked = read(location.search);
  const { figure, lang, src, theme } = asked;
  const metas = document.querySelectorAll<HTMLMetaElement>('meta[name="sb-src-origins"]');
  const trusted = originsIn([...metas].map((meta) => meta.content));
  narrow(trusted);
  await Promise.all([figure && codes[figure](), lacks(lang) && import('../content/english.js')]);

  const say = new Speaker(lang);
  const root = document.documentElement;
  root.lang = languageFor(lang).code;
  for (const [name, value] of Object.entries(theme.properties)) root.style.setProperty(name, value);
  if (theme.wrong.length) console.warn(`sociale-basis: no such value for ${theme.wrong.join(', ')}`);

  const source = src === undefined ? undefined : sourceOf(src, location.href, trusted);
  const refused = source && 'refused' in source ? say.t(`embed.${source.refused}`) : undefined;
  const unknown = figure ? undefined : say.t('embed.figure', { options: figures.join(', ') });
  const wrong = unknown ?? refused;
  if (wrong !== undefined || !figure) {
    const sentence = document.createElement('p');
    sentence.role = 'alert';
    sentence.textContent = wrong ?? '';
    main.replaceChildren(sentence);
    return tellHeight(main, () => undefined);
  }

  const element = document.createElement(`sb-${figure}`) as SbElement;
  element.lang = lang;
  for (const [name, value] of Object.entries(asked.attributes)) element.setAttribute(name, value);
  const others = around();
  const mayName = others?.length && others.every((origin) => [location.origin, ...trusted].includes(origin));
  const heading = mayName ? asked.heading : undefined;
  if (heading !== undefined) element.heading = heading;
  if (source && 'url' in source) element.src = source.url;
  main.replaceChildren(element);
  tellHeight(main, () => {
    const title = (heading ?? element.conversation.title ?? '').trim();
    document.title = [title, say.t(names[figure])].filter(Boolean).join(' · ');
  });
}

/**
 * Tells the page around it how high the content is, when that changes and when it is asked. The height of the content
 * itself, which that of the frame does not change.
 */
function tellHeight(main: HTMLElement, changed: () => void): void {
  let told = 0;
  const tell = (): void => {
    changed();
    const height = Math.ceil(main.getBoundingClientRect().height);
    if (!height || window.parent === window) return;
    told = height;
    window.parent.postMessage({ sb: 'height', height } satisfies HeightMessage, '*');
  };
  new ResizeObserver(() => {
    changed();
    if (Math.ceil(main.getBoundingClientRect().height) !== told) tell();
  }).observe(main);
  window.addEventListener('message', ({ source, data }) => {
    if (source === window.parent && isAsking(data)) tell();
  });
}

style();
const main = document.querySelector('main');
if (main) void start(main);
