/** A file that comes from the network, which does anything but answer well. */
import assert from 'node:assert/strict';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { after, before, test } from 'node:test';
import { serve } from '../../scripts/static-server.mjs';
import { root } from '../../scripts/tools.mjs';
import { inEachBrowser } from './browsers.js';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const head = { 'Content-Type': 'application/json' };
const good = JSON.stringify({ parts: [{ id: 'a', sphere: 'communal', label: 'Van ver' }] });
const say =
  (body: string | Buffer, type = 'application/json'): Answer =>
  (_request, response) =>
    void response.writeHead(200, { 'Content-Type': type }).end(body);
/** Writes on and on, until nobody listens. */
const stream =
  (piece: string, pause: number): Answer =>
  (_request, response) => {
    response.writeHead(200, head);
    const clock = setInterval(() => response.write(piece), pause);
    response.on('close', () => clearInterval(clock));
  };

const answers: Record<string, Answer> = {
  '/never.json': () => undefined,
  '/drip.json': stream(' ', 500),
  '/endless.json': stream(' '.repeat(1_000_000), 20),
  '/html.json': say('<!doctype html><title>Log in</title><form>wachtwoord</form>', 'text/html'),
  '/bom.json': say(`\ufeff${good}`),
  '/text.json': say(good, 'text/plain'),
  '/utf16.json': say(Buffer.from(`\ufeff${good}`, 'utf16le')),
  '/error.json': (_request, response) => void response.writeHead(500, head).end('{}'),
  '/loop.json': (_request, response) => void response.writeHead(302, { Location: '/loop.json' }).end(),
  '/redirect.json': (_request, response) => void response.writeHead(302, { Location: '/bom.json' }).end(),
  '/cut.json': (_request, response) => {
    response.writeHead(200, { ...head, 'Content-Length': '500' });
    response.write(good);
    setTimeout(() => response.destroy(), 50);
  },
};
const page = `<!doctype html><html lang="nl"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Laden</title>
<script type="module" src="/dist/index.js"></script></html>`;

interface Outcome {
  readonly label: string | undefined;
  readonly message: string;
  readonly seconds: number;
}
type Made = Element & { updateComplete: Promise<unknown> };

/** What figures show of these addresses, when they are done or 18 seconds have passed. */
const outcomes = (addresses: string[]): Promise<Outcome[]> =>
  Promise.all(
    addresses.map(async (address) => {
      await customElements.whenDefined('sb-spheres');
      const element = document.createElement('sb-spheres') as unknown as Made;
      const since = performance.now();
      const message = (): string =>
        (element.shadowRoot?.querySelector('[part=error]')?.textContent ?? '').replace(/\s+/g, ' ').trim();
      const label = (): string | undefined =>
        element.shadowRoot?.querySelector('[data-key^="part:"] .label')?.textContent?.trim();
      element.setAttribute('src', address);
      document.body.append(element);
      while (performance.now() - since < 18_000 && !message() && label() !== 'Van ver')
        await new Promise((resolve) => setTimeout(resolve, 50));
      return { label: label(), message: message(), seconds: (performance.now() - since) / 1000 };
    }),
  );

inEachBrowser(
  'a file from the network',
  ({ open, origin }) => {
    let elsewhere: Awaited<ReturnType<typeof serve>>;
    before(async () => {
      elsewhere = await serve({
        root,
        folders: ['demo'],
        routes: { '/open.json': answers['/text.json'] as Answer },
      });
    });
    after(() => elsewhere.close());

    // fault 57, 59, 56
    test('slow, endless, broken and strange answers: a message in time, the figure stays; a good one is shown', async () => {
      const visit = await open('/loading');
      const shown = ['/bom.json', '/text.json', '/redirect.json'];
      const refused = [
        '/endless.json',
        '/html.json',
        '/utf16.json',
        '/error.json',
        '/loop.json',
        '/cut.json',
        '/never.json',
        '/drip.json',
      ];
      const all = await visit.page.evaluate(outcomes, [...shown, ...refused]);
      for (const [i, address] of [...shown, ...refused].entries()) {
        const { label, message, seconds } = all[i] as Outcome;
        if (shown.includes(address)) {
          assert.equal(label, 'Van ver', address);
          assert.equal(message, '', address);
        } else {
          assert.notEqual(message, '', `${address}: no message after ${seconds} s`);
          assert.ok(label, `${address}: the figure stays`);
          assert.ok(seconds < 17, `${address}: ${seconds} s`);
          assert.match(message, /src|adres|bestand|gegevens/i, address);
        }
      }
      assert.deepEqual(visit.errors, []);
    });

    // fault 60
    test('of two addresses the last is shown, also when the first answers later; a figure that is gone hears nothing', async () => {
      const { page: tab, errors } = await open('/loading');
      const shown = await tab.evaluate(async () => {
        await customElements.whenDefined('sb-spheres');
        const element = document.createElement('sb-spheres') as unknown as Made;
        document.body.append(element);
        element.setAttribute('src', '/late.json');
        await element.updateComplete;
        element.setAttribute('src', '/bom.json');
        const gone = document.createElement('sb-spheres') as unknown as Made;
        gone.setAttribute('src', '/late.json');
        document.body.append(gone);
        await gone.updateComplete;
        gone.remove();
        await new Promise((resolve) => setTimeout(resolve, 1200));
        return element.shadowRoot?.querySelector('[data-key^="part:"] .label')?.textContent?.trim();
      });
      assert.equal(shown, 'Van ver');
      assert.deepEqual(errors, []);
    });

    // fault 58
    test('what another website or the page’s policy does not give, is said with where to look', async () => {
      for (const strict of [false, true]) {
        const { page: tab, errors } = await open('/loading', { policy: strict });
        const [outcome] = await tab.evaluate(outcomes, [`${elsewhere.origin}/open.json`]);
        assert.match(outcome?.message ?? '', /localhost/, outcome?.message);
        assert.match(outcome?.message ?? '', /website|pagina|toegestaan|toe/i, outcome?.message);
        assert.ok(outcome?.label);
        assert.deepEqual(
          // What a browser says itself of such a request.
          errors.filter((text) => !/^(Content-Security-Policy|Cross-Origin Request Blocked)/.test(text)),
          [],
        );
      }
      assert.ok(origin());
    });
  },
  {
    ...answers,
    '/late.json': (_request, response) =>
      void setTimeout(
        () =>
          say(JSON.stringify({ parts: [{ id: 'b', sphere: 'communal', label: 'Te laat' }] }))(
            _request,
            response,
          ),
        700,
      ),
    '/loading': (_request, response) =>
      void response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page),
  },
);
