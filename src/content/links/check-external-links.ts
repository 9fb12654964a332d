import type { Diagnostic, Place } from '../../diagnostics/index.ts';
import type { Page } from '../page.ts';
import { findLinks } from './find-links.ts';

export interface ExternalOptions {
  fetch: typeof globalThis.fetch;
  /** How many addresses are asked at a time. */
  concurrency?: number;
  /** Milliseconds after which an address counts as silent. */
  timeout?: number;
  onProgress?: (done: number, total: number) => void;
}

type Answer = { kind: 'there' } | { kind: 'gone'; status: number } | { kind: 'silent'; reason: string };

/**
 * Asks the web for every page and image of other sites that the pages link to, each once. What is gone (404, 410) is an
 * error. What does not answer, or refuses a program, is a warning: it may be there for a reader.
 */
export async function checkExternalLinks(
  pages: readonly Page[],
  { fetch, concurrency = 8, timeout = 15_000, onProgress = () => {} }: ExternalOptions,
): Promise<Diagnostic[]> {
  const places = findExternalLinks(pages);
  const waiting = [...places.keys()];
  const answers = new Map<string, Answer>();
  const work = async () => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      answers.set(url, await ask(url, fetch, timeout));
      onProgress(answers.size, places.size);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return [...places].flatMap(([url, at]) => at.flatMap((place) => describe(url, answers.get(url), place)));
}

function findExternalLinks(pages: readonly Page[]): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  for (const { tree, file } of pages)
    for (const { url, line, column } of findLinks(tree)) {
      if (!/^(?:https?:)?\/\//i.test(url)) continue;
      const address = url.replace(/^\/\//, 'https://').replace(/#.*$/, '');
      if (isForDocumentation(address)) continue;
      places.set(address, [...(places.get(address) ?? []), { file, line, column }]);
    }
  return places;
}

/** Names that exist for examples and lead nowhere: https://www.rfc-editor.org/rfc/rfc2606, rfc6761. */
function isForDocumentation(address: string): boolean {
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  return /(?:^|\.)(?:example\.(?:com|net|org)|example|test|invalid|localhost)$/.test(host);
}

async function ask(url: string, fetch: ExternalOptions['fetch'], timeout: number): Promise<Answer> {
  try {
    let status = 0;
    // Some servers refuse HEAD; those are asked again as a browser would.
    for (const method of ['HEAD', 'GET']) {
      const response = await fetch(url, { method, redirect: 'follow', signal: AbortSignal.timeout(timeout) });
      await response.body?.cancel();
      status = response.status;
      if (response.ok) return { kind: 'there' };
    }
    return status === 404 || status === 410
      ? { kind: 'gone', status }
      : { kind: 'silent', reason: `answers ${status}` };
  } catch (error) {
    return { kind: 'silent', reason: `does not answer (${reasonOf(error)})` };
  }
}

function reasonOf(error: unknown): string {
  const { cause, name, message } = error as Error & { cause?: { code?: string } };
  return cause?.code ?? (name === 'TimeoutError' ? 'too slow' : message);
}

function describe(url: string, answer: Answer | undefined, place: Place): Diagnostic[] {
  if (answer?.kind === 'gone')
    return [
      {
        code: 'TZ_LINK_GONE',
        severity: 'error',
        message: `The link ${url} is dead: the server answers ${answer.status}.`,
        hint: 'Link to where the page is now, or say in your own words what stood there.',
        place,
      },
    ];
  if (answer?.kind === 'silent')
    return [
      {
        code: 'TZ_LINK_SILENT',
        severity: 'warning',
        message: `The link ${url} could not be checked: the server ${answer.reason}.`,
        hint: 'Open it in a browser.',
        place,
      },
    ];
  return [];
}
