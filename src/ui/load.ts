import type { Fault } from '../model/faults.js';
import { quote } from '../model/faults.js';
import { MAX_CHARACTERS } from '../model/json.js';

const TIME_LIMIT = 15_000;

export type Loaded = { readonly text: string } | { readonly fault: Fault } | 'aborted';

/**
 * Fetches a conversation. Only http(s) and relative addresses; stops at 15 seconds or 5 MB; never throws.
 * @param signal stops it without a word, when another address came
 */
export async function load(address: string, base: string, signal: AbortSignal): Promise<Loaded> {
  const url = addressOf(address, base);
  if (!url) return { fault: { path: 'src', code: 'address', given: quote(address) } };
  const failed = (given: string): Loaded => ({ fault: { path: 'src', code: 'load', given } });
  const timer = new AbortController();
  const clock = setTimeout(() => timer.abort(), TIME_LIMIT);
  const stop = (): void => timer.abort();
  signal.addEventListener('abort', stop, { once: true });
  try {
    const response = await fetch(url, { signal: timer.signal });
    if (!response.ok) return failed(String(response.status));
    const text = await readBounded(response);
    return text === undefined ? { fault: { path: 'src', code: 'large' } } : { text };
  } catch {
    if (signal.aborted) return 'aborted';
    // A browser does not tell a page why: no connection, another site that refuses, or the page's own policy.
    if (timer.signal.aborted) return failed(`${TIME_LIMIT / 1000} s`);
    const fault: Fault =
      url.protocol === 'file:'
        ? { path: 'src', code: 'local', given: quote(address) }
        : { path: 'src', code: 'reach', given: url.host };
    return { fault };
  } finally {
    clearTimeout(clock);
    signal.removeEventListener('abort', stop);
  }
}

/** An address to fetch, or undefined: `javascript:`, `data:` and the like are refused. `file:` only from a file. */
function addressOf(address: string, base: string): URL | undefined {
  try {
    const url = new URL(address, base);
    const relative = url.protocol === new URL(base).protocol && url.protocol === 'file:';
    return url.protocol === 'http:' || url.protocol === 'https:' || relative ? url : undefined;
  } catch {
    return undefined;
  }
}

/** The text of a response, or undefined when it is larger than what is read. */
async function readBounded(response: Response): Promise<string | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return response.text();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    if (text.length > MAX_CHARACTERS) {
      await reader.cancel();
      return undefined;
    }
  }
}
