import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createClient } from './create-client.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const token = 'secret-token-123';

/** A server that answers one request after the other by the given handlers, the last one for all that follow. */
async function serve(...handlers: RequestListener[]) {
  const seen: { method: string; url: string; auth: string | undefined }[] = [];
  const waits: number[] = [];
  const server = createServer((request, response) => {
    seen.push({ method: request.method ?? '', url: request.url ?? '', auth: request.headers.authorization });
    const handler = handlers[Math.min(seen.length, handlers.length) - 1];
    handler?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = createClient({
    origin,
    token,
    headers: { authorization: `Bearer ${token}` },
    sleep: async (milliseconds) => void waits.push(milliseconds),
  });
  return { client, seen, waits, origin };
}

const say =
  (status: number, body: unknown = { ok: true }, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) =>
    void response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));

test('an answer, with the token in its header', async () => {
  const { client, seen } = await serve(say(200, { id: 1 }));
  expect((await client.request('/a?b=c')).body).toEqual({ id: 1 });
  expect(seen).toEqual([{ method: 'GET', url: '/a?b=c', auth: `Bearer ${token}` }]);
});

test('an empty body is nothing, and an accepted status an answer', async () => {
  const { client } = await serve(say(204, ''), say(404, ''));
  expect((await client.request('/a')).body).toBeUndefined();
  expect((await client.request('/b', { accept: [404] })).status).toBe(404);
});

test.for([
  [401, { message: `Bad credentials ${token}` }, 'TZ_API_DENIED'],
  [403, '', 'TZ_API_DENIED'],
  [404, '', 'TZ_API_NOT_FOUND'],
  [409, { message: 'conflict' }, 'TZ_API_REFUSED'],
  [422, { message: 'Validation Failed', errors: [{ message: 'exists' }] }, 'TZ_API_REFUSED'],
] as const)('%i stops at once with the reason', async ([status, body, code]) => {
  const { client, seen } = await serve(say(status, body));
  const error = await client.request('/tickets?key=x').catch((problem: Error) => problem.message);
  expect(error).toContain(code);
  expect(error).toContain(String(status));
  expect(error).not.toMatch(/secret-token|key=x/);
  expect(seen).toHaveLength(1);
});

test('429 waits as long as it is told, then goes on', async () => {
  const { client, waits } = await serve(say(429, '', { 'retry-after': '7' }), say(200));
  expect((await client.request('/a')).status).toBe(200);
  expect(waits).toEqual([7000]);
});

test('429 that would take too long stops', async () => {
  const { client, waits } = await serve(say(429, '', { 'retry-after': '3600' }));
  await expect(client.request('/a')).rejects.toThrow('TZ_API_BUSY');
  expect(waits).toEqual([]);
});

test("GitHub's limit is a 403 that says when it ends", async () => {
  const reset = String(Math.ceil(Date.now() / 1000) + 5);
  const limit = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset };
  const { client, waits } = await serve(say(403, { message: 'rate limit' }, limit), say(200));
  expect((await client.request('/a')).status).toBe(200);
  expect(waits[0]).toBeGreaterThan(3000);
});

test('5xx is tried again when nothing can happen twice, and given up after some tries', async () => {
  const { client, seen } = await serve(say(502), say(500), say(200));
  expect((await client.request('/a')).status).toBe(200);
  expect(seen).toHaveLength(3);
  const down = await serve(say(503));
  await expect(down.client.request('/a')).rejects.toThrow('TZ_API_BUSY');
  expect(down.seen).toHaveLength(4);
  const post = await serve(say(500));
  await expect(post.client.request('/a', { method: 'POST', json: {} })).rejects.toThrow('TZ_API_BUSY');
  expect(post.seen).toHaveLength(1);
});

test('half an answer is tried again, then named', async () => {
  const half: RequestListener = (_request, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('{"id":');
    response.destroy();
  };
  const { client, seen } = await serve(half, say(200, '{"id":'), say(200, '<html>log in</html>'));
  await expect(client.request('/a')).rejects.toThrow('TZ_API_BROKEN_ANSWER');
  expect(seen).toHaveLength(4);
});

test('a redirect on the same host is followed, to another one never', async () => {
  const { client, seen } = await serve(say(302, '', { location: '/b' }), say(200, { id: 2 }));
  expect((await client.request('/a')).body).toEqual({ id: 2 });
  expect(seen.map(({ url }) => url)).toEqual(['/a', '/b']);
  const elsewhere = await serve(say(200));
  const moved = await serve(say(302, '', { location: `${elsewhere.origin}/x` }));
  await expect(moved.client.request('/a')).rejects.toThrow('TZ_API_REDIRECT');
  expect(elsewhere.seen).toEqual([]);
});

test('a server that is not there', async () => {
  const { client } = await serve(say(200));
  for (const close of closing.splice(0)) close();
  await expect(client.request('/a')).rejects.toThrow('TZ_API_UNREACHABLE');
});

test('a redirect to nowhere is told', async () => {
  const { client } = await serve(say(302, '', { location: 'http://[' }));
  await expect(client.request('/a')).rejects.toThrow('redirect to nowhere');
});

test('a Retry-After that is neither seconds nor a date does not end the waiting', async () => {
  const { client, waits } = await serve(say(429, '', { 'retry-after': 'soon' }), say(200));
  expect((await client.request('/a')).status).toBe(200);
  expect(waits).toEqual([1000]);
});

test('the wait of Help Scout, and that of a search that may be sent again', async () => {
  const { client, waits } = await serve(say(429, '', { 'x-ratelimit-retry-after': '9' }), say(502), say(200));
  expect((await client.request('/search', { method: 'POST', json: {}, asks: true })).status).toBe(200);
  expect(waits).toEqual([9000, 2000]);
});
