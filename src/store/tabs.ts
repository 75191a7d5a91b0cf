import { isRecord } from '../model/json.js';

/** What tabs tell each other. No word of the conversation goes through here: the storage is the one source. */
export type Message =
  /** Change number `seq` of a session is on disk. */
  | { readonly kind: 'written'; readonly key: string; readonly id: string; readonly seq: number }
  | { readonly kind: 'wiped'; readonly ids: readonly string[] };

const NAME = 'sociale-basis';

/** The other tabs. Where a browser has no channel, a tab hears of the others when it is shown or writes itself. */
export class Tabs {
  #channel: BroadcastChannel | undefined;

  constructor(private readonly heard: (message: Message) => void) {
    this.open();
  }

  open(): void {
    try {
      this.#channel ??= new BroadcastChannel(NAME);
      this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (isMessage(data)) this.heard(data);
      };
    } catch {
      this.#channel = undefined;
    }
  }

  tell(message: Message): void {
    this.#channel?.postMessage(message);
  }

  close(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }
}

const isMessage = (data: unknown): data is Message =>
  isRecord(data) &&
  (data.kind === 'written'
    ? typeof data.id === 'string' && typeof data.key === 'string' && typeof data.seq === 'number'
    : data.kind === 'wiped' && Array.isArray(data.ids));
