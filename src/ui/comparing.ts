import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { hasAnswers } from '../content/answers.js';
import type { SideBySide } from '../content/side-by-side.js';
import { type Fault, quote } from '../model/faults.js';
import { readConversation, readJSON } from '../model/read.js';
import type { Conversation } from '../model/types.js';
import type * as beside from './beside.js';
import { Code } from './code.js';
import { Later } from './later.js';
import { load } from './load.js';
import { memo } from './memo.js';
import type { Complaint } from './sources.js';

const besideCode = new Code(() => import('./beside.js'));

/** More conversations than this are not read beside each other. */
const MOST = 24;

/** The attribute `compare`: conversations, or their addresses, to show beside the figure's own. */
export class Comparing implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** Puts them side by side, and draws them so. */
  readonly tools: Later<typeof beside>;
  readonly #memo = memo<SideBySide | undefined>();
  readonly #asked = memo<boolean>();
  #given: readonly unknown[] = [];
  #list: readonly Conversation[] = [];
  #complaint: Complaint | undefined;
  #fetching: AbortController | undefined;
  #busy = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.tools = new Later(host, besideCode);
    host.addController(this);
  }

  /** The conversations that could be read, in the order given. */
  get list(): readonly Conversation[] {
    return this.#list;
  }

  /** What is wrong with what was given. */
  get complaint(): Complaint | undefined {
    return this.#complaint;
  }

  /** The figure's own document beside the others; undefined where there is nothing to compare, or what it takes is not there yet. */
  with(own: Conversation): SideBySide | undefined {
    const list = this.#list;
    const tools = this.#asked([own, list], () => list.length > 0 || hasAnswers(own)) && this.tools.now;
    return tools ? this.#memo([own, list, tools], () => tools.sideBySide(own, list)) : undefined;
  }

  /** Text or a list; null, undefined and blank empty it. What can't be read as a list leaves what was there. */
  write(input: unknown): void {
    const { value, faults, refused } = readJSON(input);
    if (refused) this.#complain(faults, true);
    else if (value !== undefined && !Array.isArray(value)) {
      this.#complain([{ path: 'compare', code: 'type', given: quote(value), expected: 'list' }], true);
    } else {
      this.#given = value ?? [];
      void this.#read();
    }
    this.#host.requestUpdate();
  }

  /** Reads it again, when an address could not be fetched. */
  retry(): void {
    if (this.#complaint?.faults.some(({ code }) => /^(load|reach)$/.test(code))) void this.#read();
  }

  hostConnected(): void {
    if (this.#busy && this.#fetching?.signal.aborted) void this.#read();
  }

  hostDisconnected(): void {
    this.#fetching?.abort();
  }

  /** All together, so that the picture changes once. What holds no address is there at once. */
  async #read(): Promise<void> {
    this.#fetching?.abort();
    const fetching = (this.#fetching = new AbortController());
    const items = this.#given.slice(0, MOST);
    const many: Fault = {
      path: 'compare.length',
      code: 'max',
      given: quote(this.#given.length),
      expected: `${MOST}`,
    };
    const over = this.#given.length > MOST ? [many] : [];
    if (!items.some((item) => typeof item === 'string')) {
      this.#busy = false;
      this.#show(
        items.map((item, i) => readOne(item, i)),
        over,
      );
      return;
    }
    this.#busy = true;
    const all = await Promise.all(items.map((item, i) => this.#one(item, i, fetching.signal)));
    if (fetching.signal.aborted || fetching !== this.#fetching) return;
    this.#busy = false;
    this.#show(all, over);
  }

  async #one(item: unknown, i: number, signal: AbortSignal): Promise<One> {
    if (typeof item !== 'string') return readOne(item, i);
    const loaded = await load(item, this.#host.baseURI, signal);
    if (loaded === 'aborted') return { faults: [] };
    if ('fault' in loaded) return { faults: [{ ...loaded.fault, path: `compare[${i}]` }] };
    return readOne(loaded.text, i);
  }

  #show(all: readonly One[], over: readonly Fault[]): void {
    const faults = [...over, ...all.flatMap((one) => one.faults)];
    const list = all.flatMap(({ value }) => value ?? []);
    // Conversations were given and none can be read: what was shown before stays.
    const refused = all.length > 0 && !list.length && faults.length > 0;
    if (!refused) this.#list = list;
    this.#complain(faults, refused);
    this.#host.requestUpdate();
  }

  #complain(faults: readonly Fault[], refused: boolean): void {
    this.#complaint = faults.length ? { attribute: 'compare', faults, refused } : undefined;
  }
}

interface One {
  readonly value?: Conversation | undefined;
  readonly faults: readonly Fault[];
}

/** One of the list; its mistakes with the place where they stand in the list. */
function readOne(input: unknown, i: number): One {
  const { value, faults } = readConversation(input);
  const at = `compare[${i}]`;
  return {
    value,
    faults: faults.map((fault) => ({ ...fault, path: [at, fault.path].filter(Boolean).join('.') })),
  };
}
