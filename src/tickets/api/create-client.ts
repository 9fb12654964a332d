import { setTimeout as wait } from 'node:timers/promises';
import type { TierzeroError } from '../../diagnostics/index.ts';
import { createApiError } from './create-api-error.ts';

export interface ClientOptions {
  /** Where the interface is: `https://redmine.example.org`. Nothing is ever sent anywhere else. */
  origin: string;
  /** Sent with every request; holds the token. */
  headers: Record<string, string>;
  /** The token, so that no message ever prints it. */
  token: string;
  fetch?: typeof globalThis.fetch;
  /** Waits so many milliseconds. */
  sleep?: (milliseconds: number) => Promise<unknown>;
}

/** What a server answered. `body` is parsed JSON, nothing where it sent none. */
export interface Answer {
  status: number;
  body: unknown;
  headers: Headers;
}

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH';
  /** Sent as JSON. */
  json?: unknown;
  /** Statuses besides 2xx that are answers and no errors. */
  accept?: number[];
}

/** Speaks JSON with one server. */
export interface Client {
  /** @param path with its query: `/issues.json?limit=100`. */
  request: (path: string, options?: RequestOptions) => Promise<Answer>;
}

const mostTries = 4;
const longestWait = 60_000;
const timeout = 30_000;

/**
 * A client that waits when it is asked to (429, `Retry-After`, GitHub's rate limit), tries again where that can help
 * (5xx, a lost connection, half an answer), and stops with the reason everywhere else. Redirects are followed on the
 * same origin only: a token never travels to another host.
 */
export function createClient(options: ClientOptions): Client {
  return { request: (path, request = {}) => requestWithPatience(options, path, request) };
}

async function requestWithPatience(
  options: ClientOptions,
  path: string,
  request: RequestOptions,
): Promise<Answer> {
  const sleep = options.sleep ?? wait;
  for (let tries = 1; ; tries++) {
    const outcome = await tryRequest(options, new URL(path, options.origin), request);
    if ('answer' in outcome) return outcome.answer;
    const pause = outcome.pause ?? 500 * 2 ** tries;
    if (!outcome.again || tries === mostTries || pause > longestWait) throw outcome.error;
    await sleep(pause);
  }
}

type Outcome = { answer: Answer } | { error: TierzeroError; again: boolean; pause?: number };

async function tryRequest(
  options: ClientOptions,
  url: URL,
  request: RequestOptions,
  hops = 0,
): Promise<Outcome> {
  const { json, method = 'GET', accept = [] } = request;
  const fail = (kind: Parameters<typeof createApiError>[0], detail = '', cause?: unknown) =>
    createApiError(kind, { method, url, detail: detail.replaceAll(options.token, '***'), cause });
  let response: Response;
  let text: string;
  try {
    response = await (options.fetch ?? fetch)(url, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
      headers: { ...options.headers, ...(json === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    });
    text = await response.text();
  } catch (cause) {
    return { error: fail('unreachable', messageOf(cause), cause), again: method === 'GET' };
  }
  const { status, headers } = response;
  if (status >= 300 && status < 400 && headers.has('location')) {
    const target = new URL(headers.get('location') ?? '', url);
    if (target.origin !== url.origin) return { error: fail('redirect', target.host), again: false };
    if (method !== 'GET' || hops === 3)
      return { error: fail('refused', `redirect to ${target.pathname}`), again: false };
    return tryRequest(options, target, request, hops + 1);
  }
  const body = parseBody(text);
  if (status >= 200 && status < 300 && body === broken)
    return {
      error: fail('broken', `${text.length} characters that are no whole JSON`),
      again: method === 'GET',
    };
  const answer = { status, body: body === broken ? undefined : body, headers };
  if ((status >= 200 && status < 300) || accept.includes(status)) return { answer };
  const reason = `${status}${describeRefusal(answer.body)}`;
  const pause = readPause(headers);
  if (status === 429 || (status === 403 && pause !== undefined))
    return { error: fail('busy', reason), again: true, ...(pause === undefined ? {} : { pause }) };
  if (status >= 500)
    return {
      error: fail('busy', reason),
      again: method === 'GET',
      ...(pause === undefined ? {} : { pause }),
    };
  if (status === 401 || status === 403) return { error: fail('denied', reason), again: false };
  return { error: fail(status === 404 ? 'missing' : 'refused', reason), again: false };
}

const broken = Symbol('no JSON');

/** Redmine says "nothing" with an empty body, also where it promises JSON. */
function parseBody(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return broken;
  }
}

/** `Retry-After` in seconds or as a date; GitHub says when its limit begins anew. */
function readPause(headers: Headers): number | undefined {
  const after = headers.get('retry-after');
  if (after !== null) {
    const seconds = Number(after);
    return Math.max(0, Number.isNaN(seconds) ? Date.parse(after) - Date.now() : seconds * 1000);
  }
  if (headers.get('x-ratelimit-remaining') !== '0') return undefined;
  return Math.max(0, Number(headers.get('x-ratelimit-reset')) * 1000 - Date.now());
}

/** The server's own words, where it has some. */
function describeRefusal(body: unknown): string {
  const { message, errors, error } = (body ?? {}) as { message?: unknown; errors?: unknown; error?: unknown };
  const details = Array.isArray(errors)
    ? errors.map((one) => (typeof one === 'string' ? one : one?.message))
    : [];
  const words = [message, error, ...details].filter((one) => typeof one === 'string');
  return words.length > 0 ? `: ${words.join('; ').slice(0, 300)}` : '';
}

const messageOf = (cause: unknown) => {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  return inner instanceof Error ? inner.message : String(inner);
};
