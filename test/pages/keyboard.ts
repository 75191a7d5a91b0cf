/** A page as someone uses it who has only a keyboard. */
import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';

/** What has focus, through all shadow roots: its kind, its name as a listener hears it, and its value. */
const focused = (): string => {
  let active: Element | null = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (!active || active === document.body) return 'nothing';
  const label = active.closest('label')?.querySelector('.fieldname, span')?.textContent;
  const name = active.getAttribute('aria-label') ?? label ?? active.textContent;
  const type = active.getAttribute('type');
  const kind = active.localName === 'input' && type ? type : active.localName;
  return `${kind}: ${name.replace(/\s+/g, ' ').trim()}`;
};

/** Presses Tab until what has focus begins so; never more often than there can be stops. */
export async function tabTo(page: Page, wanted: string): Promise<void> {
  const seen: string[] = [];
  for (let i = 0; i < 150; i += 1) {
    const now = await page.evaluate(focused);
    if (now.startsWith(wanted)) return;
    seen.push(now);
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab never came to ‘${wanted}’, but to: ${[...new Set(seen)].join(' | ')}`);
}
export async function press(page: Page, wanted: string): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press('Enter');
  await rest(page, 150);
  assert.notEqual(await page.evaluate(focused), 'nothing', `focus is lost after ‘${wanted}’`);
}
export async function write(page: Page, field: string, words: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(words);
}
export const rest = (page: Page, ms: number): Promise<void> =>
  page.evaluate((time) => new Promise<void>((resolve) => setTimeout(resolve, time)), ms);
/** Catches the files that the page gives, as text. */
export const catchFiles = (page: Page): Promise<unknown> =>
  page.evaluateOnNewDocument(() => {
    const files: Blob[] = [];
    Object.assign(window, { givenFiles: files });
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      files.push(blob);
      return make(blob);
    };
  });
export const lastFile = (page: Page): Promise<string> =>
  page.evaluate(() => (window as unknown as { givenFiles: Blob[] }).givenFiles.at(-1)?.text() ?? '');
