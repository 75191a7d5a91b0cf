/** Every figure in every view and in the states that matter to whoever can not see, point or read small print. */
import { fixture, html } from '@open-wc/testing';
import '../../src/elements/rounds/sb-rounds.js';
import type { SbElement } from '../../src/ui/element.js';
import { draft, own } from '../../stories/fixtures.js';
import { tables } from '../../stories/tables.js';
import { drawn } from './look.js';

export interface State {
  readonly name: string;
  readonly tag: 'sb-spheres' | 'sb-support-map' | 'sb-value-levels' | 'sb-rounds';
  readonly given: object;
}

export const tags = ['sb-spheres', 'sb-support-map', 'sb-value-levels', 'sb-rounds'] as const;

const state = (tag: State['tag'], words: string, given: object): State => ({
  name: `<${tag}> ${words}`,
  tag,
  given,
});
const list = { view: 'list' } as const;
const editable = { conversation: draft, editable: true } as const;

export const states: readonly State[] = [
  state('sb-spheres', 'figure', {}),
  state('sb-spheres', 'figure, part chosen', { selected: 'part:buurthuis' }),
  state('sb-spheres', 'list, part chosen', { ...list, selected: 'part:buurthuis' }),
  state('sb-spheres', 'figure, editing a part', { ...editable, selected: 'part:buurthuis' }),
  state('sb-spheres', 'list, editing a sphere', { ...list, ...editable, selected: 'sphere:communal' }),
  state('sb-support-map', 'figure', {}),
  state('sb-support-map', 'figure, part chosen', { selected: 'part:buurthuis' }),
  state('sb-support-map', 'figure of the model, party chosen', {
    conversation: {},
    selected: 'party:gemeente',
  }),
  state('sb-support-map', 'table', list),
  state('sb-support-map', 'table, part chosen', { ...list, selected: 'part:buurthuis' }),
  state('sb-support-map', 'figure, editing a part', { ...editable, selected: 'part:buurthuis' }),
  state('sb-value-levels', 'figure', {}),
  state('sb-value-levels', 'figure, step chosen', { selected: 'step:communal' }),
  state('sb-value-levels', 'figure, level chosen', { selected: 'level:volunteer' }),
  state('sb-value-levels', 'list, level chosen', { ...list, selected: 'level:volunteer' }),
  state('sb-value-levels', 'figure, editing a step', { ...editable, selected: 'step:communal' }),
  state('sb-rounds', 'round 1', { round: 1 }),
  state('sb-rounds', 'round 2, part chosen', { round: 2, selected: 'part:buurthuis' }),
  state('sb-rounds', 'round 2, editing a part', { ...editable, round: 2, selected: 'part:buurthuis' }),
  state('sb-rounds', 'round 3', { round: 3 }),
  state('sb-rounds', 'round 4, editing', { ...editable, round: 4 }),
  state('sb-rounds', 'list', list),
  state('sb-rounds', 'start', { ...editable, screen: 'start' }),
  state('sb-rounds', 'outcome', { ...editable, screen: 'outcome' }),
];

const compare = { compare: tables } as const;

/** More of them: for what is quickly looked at. */
export const many: readonly State[] = [
  ...states,
  state('sb-spheres', 'figure, compared, part chosen', { ...compare, selected: 'part:koor' }),
  state('sb-spheres', 'list, compared', { ...list, ...compare }),
  state('sb-support-map', 'figure, relation chosen', { selected: 'relation:gemeente-invests-buurthuis' }),
  state('sb-support-map', 'figure, compared, relation chosen', {
    ...compare,
    selected: 'relation:individual-refers-communal',
  }),
  state('sb-support-map', 'table, editing a part', { ...list, ...editable, selected: 'part:buurthuis' }),
  state('sb-value-levels', 'figure, compared, step chosen', { ...compare, selected: 'step:personal' }),
  state('sb-value-levels', 'list, editing a level', { ...list, ...editable, selected: 'level:volunteer' }),
  state('sb-rounds', 'round 1, editing a sphere', { ...editable, round: 1, selected: 'sphere:communal' }),
  state('sb-rounds', 'round 2, compared', { ...compare, round: 2, selected: 'part:koor' }),
  state('sb-rounds', 'round 2, large', { ...editable, round: 2, presentation: true }),
  state('sb-rounds', 'round 3, editing a part', { ...editable, round: 3, selected: 'part:buurthuis' }),
  state('sb-rounds', 'round 4, step chosen', { round: 4, selected: 'step:communal' }),
];

/** Opens all that is folded in. */
export async function unfold(element: SbElement): Promise<void> {
  for (const each of everything(element)) if (each instanceof HTMLDetailsElement) each.open = true;
  await drawn(element);
}

/** Draws a state in a page that `page` may have changed, and waits until it has come to rest. */
export async function show(
  { tag, given }: State,
  page: (holder: HTMLElement) => void = () => undefined,
): Promise<SbElement> {
  const holder = await fixture<HTMLElement>(html`<div></div>`);
  page(holder);
  const element = document.createElement(tag) as SbElement;
  Object.assign(element, { conversation: own, ...given });
  holder.append(element);
  await drawn(element);
  await drawn(element);
  return element;
}

/** Every element of a figure, of figures inside the figure too, in reading order. */
export function everything(host: Element): HTMLElement[] {
  const all = host.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [];
  return [...all].flatMap((element) => [element, ...(element.shadowRoot ? everything(element) : [])]);
}

/** Is it there to see? */
export const seen = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
  element.closest('.vh, .ruler') === null;

const operable = 'button, input, select, textarea, summary, a[href], [tabindex]:not([tabindex="-1"])';

/** All that can be operated. */
export const controls = (host: Element): HTMLElement[] =>
  everything(host).filter(
    (element) => element.matches(operable) && !element.shadowRoot && element.checkVisibility(),
  );

/** A short name to recognise an element by in a report. */
export const called = (element: Element): string =>
  `${element.localName}.${element.getAttribute('class') ?? ''} “${(element.textContent || element.ariaLabel || '').replace(/\s+/g, ' ').trim().slice(0, 30)}”`;

/** What kind of control it is, whatever it is about. */
export const kindOf = (element: Element): string =>
  `${element.localName}.${[...element.classList].filter((name) => !/^(placed|in|out|unsure|lit|c-.*)$/.test(name)).join('.')}[${element.getAttribute('type') ?? ''}]`;

/** The element above, through shadow roots. */
export const above = (element: Element): Element | null =>
  element.assignedSlot ??
  element.parentElement ??
  (element.getRootNode() instanceof ShadowRoot ? (element.getRootNode() as ShadowRoot).host : null);

/** What has focus, through shadow roots. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}
