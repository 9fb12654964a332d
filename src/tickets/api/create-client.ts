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
  /** A POST that only asks, a search or a GraphQL query: it may be sent again after a failure. */
  asks?: true;
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
type Fail = (kind: Parameters<typeof createApiError>[0], detail: string, cause?: unknown) => TierzeroError;

async function tryRequest(
  options: ClientOptions,
  url: URL,
  request: RequestOptions,
  hops = 0,
): Promise<Outcome> {
  const { json, method = 'GET' } = request;
  const isSafe = method === 'GET' || request.asks === true;
  const fail: Fail = (kind, detail, cause) =>
    createApiError(kind, { method, url, detail: maskToken(detail, options), cause });
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
    return { error: fail('unreachable', messageOf(cause), cause), again: isSafe };
  }
  const { status, headers } = response;
  if (status < 300 || status >= 400 || !headers.has('location'))
    return judge({ status, headers, text }, request.accept ?? [], isSafe, fail);
  const location = headers.get('location') ?? '';
  const target = URL.canParse(location, url) ? new URL(location, url) : undefined;
  if (target && target.origin !== url.origin) return { error: fail('redirect', target.host), again: false };
  if (!target || method !== 'GET' || hops === 3)
    return { error: fail('refused', `redirect to ${target?.pathname ?? 'nowhere'}`), again: false };
  return tryRequest(options, target, request, hops + 1);
}

/** What to make of an answer that is no redirect. */
function judge(
  { status, headers, text }: { status: number; headers: Headers; text: string },
  accept: number[],
  isSafe: boolean,
  fail: Fail,
): Outcome {
  const body = parseBody(text);
  const isGood = status >= 200 && status < 300;
  if (isGood && body === broken) {
    const error = fail('broken', `${text.length} characters that are no whole JSON`);
    return { error, again: isSafe };
  }
  const answer = { status, body: body === broken ? undefined : body, headers };
  if (isGood || accept.includes(status)) return { answer };
  const pause = readPause(headers);
  const asked = pause === undefined ? '' : `, asks to wait ${Math.ceil(pause / 1000)} s`;
  const reason = `${status}${asked}${describeRefusal(answer.body)}`;
  const isLimit = status === 429 || (status === 403 && pause !== undefined);
  if (isLimit || status >= 500)
    return {
      error: fail('busy', reason),
      again: isLimit || isSafe,
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

/**
 * `Retry-After` in seconds or as a date (Help Scout calls it `X-RateLimit-Retry-After`); GitHub and Intercom say when their limit
 * begins anew, in seconds since 1970.
 */
function readPause(headers: Headers): number | undefined {
  const after = headers.get('retry-after') ?? headers.get('x-ratelimit-retry-after');
  const seconds = Number(after ?? 'none');
  const until = Number.isNaN(seconds) ? Date.parse(after ?? '') - Date.now() : seconds * 1000;
  if (!Number.isNaN(until)) return Math.max(0, until);
  if (headers.get('x-ratelimit-remaining') !== '0') return undefined;
  const reset = Number(headers.get('x-ratelimit-reset') ?? 'none') * 1000 - Date.now();
  return Number.isNaN(reset) ? undefined : Math.max(0, reset);
}

/** Servers repeat what they were sent: the token may come back whole, in part (`user:token`), or as it was encoded. */
function maskToken(text: string, { token, headers }: ClientOptions): string {
  const sent = Object.entries(headers).filter(([name]) => /auth|key|token/i.test(name));
  const secrets = [
    token,
    token.split(':').at(-1),
    ...sent.map(([, value]) => value.replace(/^\w+ (?:token=)?/i, '')),
  ];
  const long = secrets.filter((secret) => secret !== undefined && secret.length >= 6) as string[];
  return [...long, ...long.map(encodeURIComponent)].reduce(
    (masked, secret) => masked.replaceAll(secret, '***'),
    text,
  );
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
