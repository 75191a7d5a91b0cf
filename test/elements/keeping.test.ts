import './setup.js';
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/rounds/sb-rounds.js';
import type { SbRounds } from '../../src/elements/rounds/rounds.js';
import { apply } from '../../src/model/apply.js';
import { listSessions, wipe, wipeAll } from '../../src/store/sessions.js';
import type { ChangeDetail } from '../../src/ui/events.js';
import { drawn, shadow, text, waitUntil } from './look.js';
import { ownStorage } from './own-storage.js';

let count = 0;
const freshKey = (): string => `bewaren-${(count += 1)}`;

/** Connected without anything, as a framework does it; then `give` is called so many milliseconds later. */
async function rounds(
  persist: string | undefined,
  give: (element: SbRounds) => void = () => undefined,
  later?: number,
): Promise<SbRounds> {
  const element = await fixture<SbRounds>(html`<sb-rounds editable .persist=${persist}></sb-rounds>`);
  if (later === undefined) give(element);
  await opened(element);
  if (later !== undefined) {
    await aTimeout(later);
    give(element);
  }
  await drawn(element);
  return element;
}
async function opened(element: SbRounds): Promise<void> {
  await drawn(element);
  if (!element.persist) return;
  await waitUntil(() => shadow(element).querySelector('.kept') && shadow(element).querySelector('.file'));
  await drawn(element);
}
const saved = async (element: SbRounds): Promise<void> => {
  await aTimeout(50);
  await waitUntil(() => text(element, '.kept').startsWith('Bewaard in'), 'it is kept');
};
const note = (element: SbRounds): HTMLTextAreaElement =>
  shadow(element).querySelector('.notebox textarea') as HTMLTextAreaElement;
function type(control: HTMLInputElement | HTMLTextAreaElement, words: string): void {
  control.value = words;
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}
const leave = (control: HTMLElement): boolean =>
  control.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
async function write(element: SbRounds, words: string): Promise<void> {
  type(note(element), words);
  leave(note(element));
  await drawn(element);
}
const noted = (element: SbRounds): string | undefined => element.rounds[0]?.notes;
const asks = (element: SbRounds): boolean => shadow(element).textContent.includes('Intussen is deze pagina');
const listen = (element: SbRounds): CustomEvent<ChangeDetail>[] => {
  const heard: CustomEvent<ChangeDetail>[] = [];
  element.addEventListener('sb-change', (event) => heard.push(event));
  return heard;
};
/** A server that needs some time. */
function serve(content: object, milliseconds: number): void {
  const fetch = window.fetch.bind(window);
  window.fetch = async () => {
    await aTimeout(milliseconds);
    window.fetch = fetch;
    return new Response(JSON.stringify(content));
  };
}
const press = (element: SbRounds, words: string): void => {
  const all = [...shadow(element).querySelectorAll<HTMLElement>('button')];
  all.find(({ textContent }) => textContent.includes(words))?.click();
};

describe('what was kept, and what the page gives', () => {
  ownStorage();
  after(async () => {
    await wipeAll();
  });

  const ways: Readonly<Record<string, (element: SbRounds, content: object) => void>> = {
    'the property conversation': (element, content) => (element.conversation = content as never),
    'the attribute conversation': (element, content) =>
      element.setAttribute('conversation', JSON.stringify(content)),
    'the list rounds': (element, content) => (element.rounds = (content as { rounds: never }).rounds),
  };
  const first = { rounds: [{ id: 1, title: 'Eerste', notes: 'Van de pagina' }] };
  const other = { rounds: [{ id: 1, title: 'Tweede', notes: 'Van een andere pagina' }] };

  for (const [name, give] of Object.entries(ways)) {
    for (const later of [undefined, 0, 500]) {
      const when = later === undefined ? 'at once' : `${later} ms after the session`;
      it(`${name}, ${when}: what was kept stays, and only another page asks`, async () => {
        const key = freshKey();
        const element = await rounds(key, (it) => give(it, first));
        await write(element, 'Wat wij zeiden.');
        await aTimeout(400);
        await saved(element);
        element.remove();

        const again = await rounds(key, (it) => give(it, first), later);
        await aTimeout(600);
        expect(noted(again)).to.equal('Wat wij zeiden.');
        expect(asks(again), 'asks on the same page').to.equal(false);
        again.remove();

        const elsewhere = await rounds(key, (it) => give(it, other), later);
        expect(noted(elsewhere)).to.equal('Wat wij zeiden.');
        await waitUntil(() => asks(elsewhere), 'the question');
        expect(noted(elsewhere)).to.equal('Wat wij zeiden.');
        press(elsewhere, 'Begin opnieuw met deze pagina');
        await waitUntil(() => noted(elsewhere) === 'Van een andere pagina');
        // The new one is kept from its first word; the other is there still.
        expect((await listSessions(key)).length).to.equal(1);
      });
    }
  }

  it('what the page writes while someone works is a change that can be undone', async () => {
    const key = freshKey();
    const element = await rounds(key, (it) => (it.conversation = first as never));
    await write(element, 'Een.');
    await saved(element);
    element.remove();
    const again = await rounds(key, (it) => (it.conversation = first as never));
    await write(again, 'Twee.');
    again.conversation = other;
    await drawn(again);
    expect(noted(again)).to.equal('Van een andere pagina');
    again.undo();
    await drawn(again);
    expect(noted(again)).to.equal('Twee.');
    await aTimeout(500);
    expect(asks(again)).to.equal(false);
  });

  it('`persist` that comes after the first words keeps these', async () => {
    const key = freshKey();
    const element = await rounds(undefined);
    await write(element, 'Al gezegd.');
    element.persist = key;
    await opened(element);
    expect(noted(element)).to.equal('Al gezegd.');
    await saved(element);
    element.remove();
    expect(noted(await rounds(key))).to.equal('Al gezegd.');
  });

  it('`persist` that comes late and has a conversation already: both are kept, and either can be opened', async () => {
    const key = freshKey();
    const before = await rounds(key);
    await write(before, 'Vorige week.');
    await saved(before);
    before.remove();
    const element = await rounds(undefined);
    await write(element, 'Vandaag.');
    element.persist = key;
    await opened(element);
    await waitUntil(() => shadow(element).textContent.includes('Er stond al een gesprek'));
    expect(noted(element)).to.equal('Vandaag.');
    await saved(element);
    press(element, 'Open het andere gesprek');
    await waitUntil(() => noted(element) === 'Vorige week.');
    expect((await listSessions(key)).length).to.equal(2);
  });

  it('another `persist`: what has nothing there yet goes along, what has is opened; the old key keeps all', async () => {
    const [one, two] = [freshKey(), freshKey()];
    const element = await rounds(one);
    await write(element, 'Een.');
    element.persist = two;
    await opened(element);
    expect(noted(element)).to.equal('Een.');
    await write(element, 'Twee.');
    await saved(element);
    element.persist = one;
    await waitUntil(() => noted(element) === 'Een.');
    element.remove();
    expect(noted(await rounds(two))).to.equal('Twee.');
  });

  // fault 26
  it('moved within the page it goes on, with its way back', async () => {
    const element = await rounds(freshKey());
    await write(element, 'Een.');
    element.parentElement?.append(element);
    await write(element, 'Twee.');
    await saved(element);
    expect(noted(element)).to.equal('Twee.');
    element.undo();
    expect(noted(element)).to.equal('Een.');
    expect((await listSessions(element.persist)).length).to.equal(1);
  });

  it('a page hears which conversation comes on screen, and cannot prevent what is done', async () => {
    const key = freshKey();
    const element = await rounds(key);
    await write(element, 'Een.');
    await saved(element);
    element.remove();
    const again = document.createElement('sb-rounds');
    again.editable = true;
    again.persist = key;
    const heard = listen(again);
    again.addEventListener('sb-change', (event) => event.preventDefault());
    const before = again.conversation;
    document.body.append(again);
    await opened(again);
    expect(heard.map(({ cancelable }) => cancelable)).to.deep.equal([false]);
    const [event] = heard;
    expect(event?.detail.conversation).to.deep.equal(again.conversation);
    expect(apply(before, JSON.parse(JSON.stringify(event?.detail.change)) as never)).to.deep.equal(
      again.conversation,
    );
    again.screen = 'start';
    await drawn(again);
    press(again, 'Begin een nieuw gesprek');
    await waitUntil(() => heard.length === 2);
    expect(noted(again)).to.equal(undefined);
    expect(heard[1]?.detail.conversation).to.deep.equal(again.conversation);
    again.remove();
  });

  it('a page that writes back what it hears is not asked about its own words', async () => {
    const key = freshKey();
    const echo = (it: SbRounds): void =>
      it.addEventListener('sb-change', ({ detail }) => {
        setTimeout(() => (it.conversation = detail.conversation));
      });
    const element = await rounds(key, echo);
    await aTimeout(3200);
    await write(element, 'Een.');
    await aTimeout(400);
    await saved(element);
    element.remove();
    const again = await rounds(key, echo);
    await aTimeout(3300);
    expect(noted(again)).to.equal('Een.');
    expect(asks(again)).to.equal(false);
  });

  it('it goes on where one was, each conversation at its own place; a new one begins with the preparation', async () => {
    // Conversations of the tests before this one are earlier ones too.
    await wipeAll();
    const key = freshKey();
    const place = ({ screen, round }: SbRounds): string => `${screen} ${round}`;
    const element = await rounds(key, (it) => (it.screen = 'start'));
    const go = async (round: string): Promise<void> => {
      shadow(element).querySelector<HTMLElement>(`.stepper [data-key="${round}"]`)?.click();
      await drawn(element);
    };
    await go('round:3');
    await aTimeout(400);
    expect(await listSessions(key), 'walking alone keeps nothing').to.deep.equal([]);
    await go('round:1');
    await write(element, 'Van de ochtend.');
    await go('round:3');
    await saved(element);
    await aTimeout(600);
    await saved(element);
    element.remove();

    const again = await rounds(key, (it) => (it.screen = 'start'));
    await drawn(again);
    expect(place(again)).to.equal('round 3');
    expect(text(again, '.question')).to.contain(again.rounds[2]?.question ?? '?');
    expect(document.activeElement, 'the page keeps its focus').to.equal(document.body);
    expect(shadow(again).querySelectorAll('.notice').length).to.equal(0);
    expect(JSON.stringify(again.conversation)).not.to.contain('screen');

    press(again, 'Uitkomst');
    await drawn(again);
    press(again, 'Begin een nieuw gesprek');
    await waitUntil(() => noted(again) === undefined, 'a new one');
    await drawn(again);
    expect(place(again)).to.equal('start 1');
    expect(shadow(again).activeElement?.className).to.contain('question');
    await waitUntil(() => shadow(again).querySelector('.sessions li'), 'the earlier one');
    shadow(again).querySelector<HTMLElement>('.sessions li button')?.click();
    await waitUntil(() => noted(again) === 'Van de ochtend.', 'the earlier one is open');
    await drawn(again);
    expect(place(again)).to.equal('outcome 3');
  });

  // fault 53
  it('wiped elsewhere: the reason is told, and what is on screen stays', async () => {
    const key = freshKey();
    const element = await rounds(key);
    await write(element, 'Een.');
    await saved(element);
    await wipe(key);
    await waitUntil(() => shadow(element).textContent.includes('In een ander tabblad is alles gewist'));
    expect(noted(element)).to.equal('Een.');
  });

  // fault 54
  it('storage that never answers: after five seconds the conversation goes on without', async () => {
    const open = Object.getOwnPropertyDescriptor(IDBFactory.prototype, 'open') as PropertyDescriptor;
    IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest;
    try {
      const since = performance.now();
      const element = await fixture<SbRounds>(html`<sb-rounds editable .persist=${freshKey()}></sb-rounds>`);
      await waitUntil(() => shadow(element).querySelector('.file'), 'one can edit');
      expect(performance.now() - since).to.be.within(4500, 30_000);
      await write(element, 'Toch gezegd.');
      expect(noted(element)).to.equal('Toch gezegd.');
      expect(text(element, '.kept')).to.contain('lukt nu niet');
    } finally {
      Object.defineProperty(IDBFactory.prototype, 'open', open);
    }
  }).timeout(60_000);

  for (const late of [0, 700]) {
    it(`a file that takes ${late} ms does not take the place of what was kept`, async () => {
      const key = freshKey();
      serve(first, late);
      const element = await rounds(key, (it) => (it.src = 'gesprek.json'));
      await waitUntil(() => noted(element) === 'Van de pagina');
      await write(element, 'Bewaard.');
      await aTimeout(400);
      await saved(element);
      element.remove();
      serve(first, 700 - late);
      const again = await rounds(key, (it) => (it.src = 'gesprek.json'));
      expect(noted(again)).to.equal('Bewaard.');
      await aTimeout(1100);
      expect(noted(again)).to.equal('Bewaard.');
      expect(asks(again)).to.equal(false);
      again.remove();
      serve(other, late);
      const third = await rounds(key, (it) => (it.src = 'gesprek.json'));
      await aTimeout(1100);
      expect(noted(third)).to.equal('Bewaard.');
      expect(asks(third)).to.equal(true);
    });
  }
});
