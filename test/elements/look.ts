/** What a test looks at in a drawn figure. */
import { aTimeout, nextFrame, waitUntil as wait } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { LitElement } from 'lit';
import type { ErrorDetail } from '../../src/ui/events.js';

/** Waits until an element, and what it measures in the next frames, has come to rest. */
export async function drawn(element: LitElement): Promise<void> {
  for (let i = 0; i < 3; i += 1) {
    await nextFrame();
    await element.updateComplete;
  }
  await aTimeout(0);
}

/** Waits until something is so. Patient: how long a busy machine takes says nothing about the figure. */
export const waitUntil = (what: () => unknown, message?: string): Promise<void> =>
  wait(what, message, { timeout: 20_000 });

export const shadow = (element: Element): ShadowRoot => element.shadowRoot as ShadowRoot;

/** The first that matches; a test that looks for what isn't there says what it looked for. */
export function find<T extends HTMLElement>(element: Element, selector: string): T {
  const found = shadow(element).querySelector<T>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

/** Text as a reader sees it: white space folded. */
export const text = (element: Element, selector: string): string =>
  (shadow(element).querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Everything in a figure that can be chosen. */
export const chips = (element: Element): HTMLElement[] => [
  ...shadow(element).querySelectorAll<HTMLElement>('[part~=figure] [data-key], [part~=list] [data-key]'),
];

/** The labels of the parts, in DOM order. */
export const textOf = (element: Element): string[] =>
  [...shadow(element).querySelectorAll('[data-key^="part:"] .label')].map((label) =>
    (label.textContent ?? '').trim(),
  );

export const boxesOf = (elements: readonly Element[]): DOMRect[] =>
  elements.map((element) => element.getBoundingClientRect());

/** Pairs of elements whose boxes overlap by more than half a pixel. */
export function overlapping(elements: readonly Element[]): string[] {
  const boxes = boxesOf(elements);
  const pairs: string[] = [];
  boxes.forEach((a, i) => {
    boxes.slice(i + 1).forEach((b, j) => {
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (wide > 0.5 && high > 0.5) pairs.push(`${nameOf(elements[i])} × ${nameOf(elements[i + 1 + j])}`);
    });
  });
  return pairs;
}
const nameOf = (element: Element | undefined): string =>
  (element as HTMLElement | undefined)?.dataset.key ?? element?.className ?? '';

/** Do all lie within the box of the host, and is no label wider than its chip? */
export function inside(elements: readonly HTMLElement[], host: Element): boolean {
  const frame = host.getBoundingClientRect();
  return elements.every((element) => {
    const box = element.getBoundingClientRect();
    return (
      box.left >= frame.left - 1 &&
      box.right <= frame.right + 1 &&
      element.scrollWidth <= element.clientWidth + 1
    );
  });
}

/** Is this only for assistive technology, or for measuring? */
const unseen = (element: Element): boolean =>
  element.closest('.vh, .ruler, svg') !== null ||
  getComputedStyle(element).clipPath !== 'none' ||
  (element.parentElement !== null && unseen(element.parentElement));

/** What sticks out of the figure, or holds words that stick out of it; also in figures inside the figure. */
export function tooWide(host: Element): string[] {
  const { left, right } = host.getBoundingClientRect();
  const found: string[] = [];
  const visit = (root: ParentNode): void => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.shadowRoot) visit(element.shadowRoot);
      if (unseen(element)) continue;
      const { left: from, right: to, width } = element.getBoundingClientRect();
      if (width === 0) continue;
      // Firefox counts the space at the end of a line.
      const slack = element.classList.contains('label') ? 7 : 1;
      const spills = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + slack;
      if (from < left - 1 || to > right + 1 || spills)
        found.push(
          `${element.localName}.${element.className}: ${Math.round(from - left)}–${Math.round(to - left)} of ${Math.round(right - left)}, ${element.scrollWidth}/${element.clientWidth}`,
        );
    }
  };
  if (host.shadowRoot) visit(host.shadowRoot);
  return found;
}

/** Types in the search field of a large figure, as a reader does; the field keeps the focus. */
export async function searchFor(element: LitElement, words: string): Promise<HTMLInputElement> {
  const field = find<HTMLInputElement>(element, 'input[type=search]');
  field.focus();
  await sendKeys({ type: words });
  await drawn(element);
  return field;
}

/** The errors that an element tells from now on. */
export function errorsOf(element: Element): ErrorDetail[] {
  const heard: ErrorDetail[] = [];
  element.addEventListener('sb-error', (event) => heard.push((event as CustomEvent<ErrorDetail>).detail));
  return heard;
}

/** The texts that are read as JSON while something is done. */
export async function readings(act: () => Promise<unknown>): Promise<string[]> {
  const { parse } = JSON;
  const texts: string[] = [];
  JSON.parse = (given: string, ...more) => {
    texts.push(String(given));
    return parse(given, ...more) as unknown;
  };
  try {
    await act();
  } finally {
    JSON.parse = parse;
  }
  return texts;
}
