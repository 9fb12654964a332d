import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { parseSignal } from '../signals/search-signal.ts';
import { createRateLimit } from './create-rate-limit.ts';
import type { SignalStore } from './open-store.ts';

export interface CollectorOptions {
  store: SignalStore;
  /** The only site whose pages may send: `https://help.example.org`. */
  origin: string;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Signals of one sender a minute; 60 unless told. */
  perMinute?: number;
  /** Told what went wrong on our side, as when the disk is full. */
  onError: (error: unknown) => void;
}

/** A signal is about 300 bytes. */
const mostBytes = 4096;

/** Answers `POST /signals` with 204 and keeps the signal; everything else is refused without a word about why. */
export function createCollector({
  store,
  origin,
  now,
  onError,
  perMinute = 60,
}: CollectorOptions): RequestListener {
  const fits = createRateLimit(perMinute, now);
  return (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', origin);
    response.setHeader('Vary', 'Origin');
    receive(request, response).catch((error: unknown) => {
      onError(error);
      response.destroy();
    });
  };

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'OPTIONS') {
      response.setHeader('Access-Control-Allow-Headers', 'Content-Type');
      return end(response, 204);
    }
    if (new URL(request.url ?? '/', 'http://x').pathname !== '/signals') return end(response, 404);
    if (request.method !== 'POST') return end(response, 405);
    if (request.headers.origin !== origin) return end(response, 403);
    if (!fits(request.socket.remoteAddress ?? '')) return end(response, 429);
    const body = await readBody(request);
    if (body === undefined) return end(response, 413);
    const signal = parseSignal(parseJson(body));
    if (!signal) return end(response, 400);
    store.add(signal);
    return end(response, 204);
  }
}

/** Refused requests are closed: what is left of a body too large is never read. */
function end(response: ServerResponse, status: number): void {
  if (status >= 400) response.setHeader('Connection', 'close');
  response.writeHead(status).end();
}

/** The body as text; nothing when it is larger than a signal can be. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
