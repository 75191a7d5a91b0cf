/** Typed doors to the commands of web-test-runner.config.mjs. Those that only Chromium has answer `undefined`. */
import { executeServerCommand } from '@web/test-runner-commands';

export const isChromium = 'chrome' in window || navigator.userAgent.includes('Chrome');

/** In place of `it` or `describe`, for what this browser has no way to show: declares nothing. */
export const absent = (_title: string, _test: (this: never) => unknown): void => undefined;

export type MediaFeature =
  | 'forced-colors'
  | 'prefers-color-scheme'
  | 'prefers-contrast'
  | 'prefers-reduced-motion'
  | 'prefers-reduced-transparency';

let emulated = false;

/**
 * Sets media features, such as `{ 'forced-colors': 'active' }`; the features of an earlier call that are not named
 * again go back. Answers whether the browser can. Undone after each test by setup.ts.
 */
export async function emulateMedia(features: Partial<Record<MediaFeature, string>>): Promise<boolean> {
  const { supported } = await executeServerCommand<{ supported: boolean }, object>('cdp-media', features);
  emulated ||= supported;
  return supported;
}

let touched = false;

/** Operates the page with a finger, so that `pointer: coarse` holds. Answers whether the browser can. */
export async function emulateTouch(): Promise<boolean> {
  const { supported } = await executeServerCommand<{ supported: boolean }, object>('cdp-touch', { on: true });
  touched ||= supported;
  return supported;
}

/** What a browser's debugging protocol says of one node. */
interface RawNode {
  nodeId: string;
  parentId?: string;
  childIds?: string[];
  ignored: boolean;
  role?: { value: unknown };
  name?: { value: unknown };
  description?: { value: unknown };
  value?: { value: unknown };
  properties?: { name: string; value: { value?: unknown } }[];
}

/** One node of the accessibility tree, as assistive technology gets it. */
export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly value: string;
  /** How many nodes are above it. */
  readonly depth: number;
  /** `level`, `expanded`, `pressed`, `focused`, … as far as they are set. */
  readonly states: Readonly<Record<string, unknown>>;
}

const text = (field: { value: unknown } | undefined): string =>
  typeof field?.value === 'string' || typeof field?.value === 'number' ? String(field.value) : '';

/**
 * The accessibility tree of the whole test page, through shadow roots, in reading order; without the nodes that are
 * ignored, the boxes of text lines and nameless generic boxes. `undefined` where the browser cannot tell (Firefox).
 */
export async function accessibilityTree(): Promise<readonly AccessibleNode[] | undefined> {
  const answer = await executeServerCommand<{ supported: boolean; nodes?: RawNode[] }, undefined>('ax-tree');
  if (!answer.nodes) return undefined;
  const byId = new Map(answer.nodes.map((node) => [node.nodeId, node]));
  const tree: AccessibleNode[] = [];
  const visit = (node: RawNode, depth: number): void => {
    const role = text(node.role);
    const silent = role === 'InlineTextBox' || (role === 'generic' && text(node.name) === '');
    const shown = !node.ignored && !silent;
    if (shown) {
      const states = Object.fromEntries(
        (node.properties ?? []).map(({ name, value }) => [name, value.value]),
      );
      const { name, description, value } = node;
      tree.push({
        role,
        name: text(name),
        description: text(description),
        value: text(value),
        depth,
        states,
      });
    }
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) visit(child, shown ? depth + 1 : depth);
    }
  };
  for (const node of answer.nodes) if (node.parentId === undefined) visit(node, 0);
  return tree;
}

/** Makes this page the one that hears of focus, where the browser can. */
export async function bringToFront(): Promise<void> {
  if (!document.hasFocus()) await executeServerCommand('front');
}

/** Presses keys one after the other, as in `['Tab', 'Shift+Tab']`. */
export async function press(...keys: readonly string[]): Promise<void> {
  await executeServerCommand('keys', { keys: [...keys] });
}

/** What the window shows now, as pixels: red, green, blue and how opaque, row by row. */
export async function picture(): Promise<ImageData> {
  const { png } = await executeServerCommand<{ png: string }, undefined>('picture');
  const bytes = Uint8Array.from(atob(png), (each) => each.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: bitmap.width, height: bitmap.height });
  const pencil = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
  pencil.drawImage(bitmap, 0, 0);
  return pencil.getImageData(0, 0, bitmap.width, bitmap.height);
}

/** What is wrong with this HTML, according to html-validate. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { faults } = await executeServerCommand<{ faults: string[] }, object>('html-validate', { html });
  return faults;
}

/** What is kept under this name in test/spoken/; with `UPDATE=1`, `text` is. */
export async function keptSpoken(name: string, text: string): Promise<string> {
  const { kept } = await executeServerCommand<{ kept: string }, object>('spoken', { name, text });
  return kept;
}

/** Puts back what a test has changed outside its own page. */
export async function resetPage(): Promise<void> {
  if (touched) {
    touched = false;
    await executeServerCommand('cdp-touch', { on: false });
  }
  if (!emulated) return;
  emulated = false;
  await executeServerCommand('cdp-media', {});
}
