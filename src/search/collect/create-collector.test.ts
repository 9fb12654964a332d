import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCollector, openStore, type SignalStore } from './index.ts';

const origin = 'https://help.example.org';
const signal = {
  day: '2026-11-21',
  query: 'upload fails',
  class: 'question',
  count: 3,
  confidence: 0.4,
  verdict: 'related',
  clicked: { rank: 2, url: '/faq/upload/' },
};

let store: SignalStore;
let server: Server;
let clock: number;
beforeEach(async () => {
  store = openStore(':memory:');
  clock = 0;
  const onError = (error: unknown) => {
    throw error;
  };
  server = createServer(createCollector({ store, origin, now: () => clock, perMinute: 5, onError }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  store.close();
});

/** Node's `fetch` sets no origin of its own choosing, so requests are made by hand. */
async function send(
  body: string,
  options: { method?: string; path?: string; from?: string } = {},
): Promise<number> {
  const { method = 'POST', path = '/signals', from = origin } = options;
  const { port } = server.address() as AddressInfo;
  const sent = request({ host: '127.0.0.1', port, method, path, headers: { origin: from }, agent: false });
  sent.on('error', () => sent.destroy());
  sent.end(body);
  const [response] = await once(sent, 'response');
  response.resume();
  return response.statusCode;
}

test('a signal is kept as it is, without what it does not need', async () => {
  expect(await send(JSON.stringify({ ...signal, address: '10.0.0.1' }))).toBe(204);
  expect(store.list()).toEqual([signal]);
});

test.each([
  ['another site', JSON.stringify(signal), { from: 'https://evil.example' }, 403],
  ['another path', JSON.stringify(signal), { path: '/' }, 404],
  ['reading', '', { method: 'GET' }, 405],
  ['no JSON', 'x', {}, 400],
  ['no signal', '{}', {}, 400],
  ['another type', JSON.stringify({ ...signal, count: '3' }), {}, 400],
  ['a query too long', JSON.stringify({ ...signal, query: 'x'.repeat(201) }), {}, 400],
  [
    'a foreign address',
    JSON.stringify({ ...signal, clicked: { rank: 1, url: 'https://evil.example' } }),
    {},
    400,
  ],
  ['a body too large', 'x'.repeat(5000), {}, 413],
])('%s is refused', async (_, body, options, status) => {
  expect(await send(body, options)).toBe(status);
  expect(store.list()).toEqual([]);
});

test('a sender has so many signals a minute', async () => {
  for (let count = 0; count < 5; count++) expect(await send(JSON.stringify(signal))).toBe(204);
  expect(await send(JSON.stringify(signal))).toBe(429);
  clock = 60_000;
  expect(await send(JSON.stringify(signal))).toBe(204);
});

test('a browser may ask first', async () => {
  expect(await send('', { method: 'OPTIONS' })).toBe(204);
});
