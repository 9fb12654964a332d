import { TierzeroError } from '../../diagnostics/index.ts';
import type { Client } from '../api/create-client.ts';
import { isFields } from '../export/read-json-tickets.ts';

type Fields = Record<string, unknown>;

/** More pages than any system gives. */
const mostPages = 10_000;

/**
 * Where a page is, counted from 1; nothing behind the last one that the system would show.
 *
 * @param received how many records came so far: what a system skips must be what it gave, however small its pages are.
 */
type PathOf = (page: number, received: number) => string | undefined;

/**
 * The records of a list that comes in pages, until a page is empty or comes again. Systems lie about their number of pages, so the
 * records themselves decide.
 *
 * @param keys the way to the records of an answer; none where the answer is the list.
 * @throws TierzeroError `TZ_API_BROKEN_ANSWER` when an answer holds no list: that there is nothing must be said.
 */
export async function* readPages(client: Client, pathOf: PathOf, ...keys: string[]): AsyncGenerator<Fields> {
  let before = '';
  let received = 0;
  for (let page = 1; page <= mostPages; page++) {
    const path = pathOf(page, received);
    if (path === undefined) return;
    const records = findList((await client.request(path)).body, path, keys);
    const text = JSON.stringify(records);
    if (records.length === 0 || text === before) return;
    before = text;
    received += records.length;
    yield* records;
  }
}

/** The list in an answer. */
export function findList(body: unknown, path: string, keys: string[]): Fields[] {
  const list = keys.reduce<unknown>((value, key) => (isFields(value) ? value[key] : undefined), body);
  if (Array.isArray(list)) return list.filter(isFields);
  throw new TierzeroError({
    code: 'TZ_API_BROKEN_ANSWER',
    message: `The answer to ${path.split('?')[0]} holds no list${keys.length > 0 ? ` \`${keys.join('.')}\`` : ''}.`,
    hint: 'Check that the address is that of the ticket system, and that `--from` names that system.',
  });
}

/** All records of a list in pages. */
export const loadPagesOf = (...args: Parameters<typeof readPages>): Promise<Fields[]> =>
  Array.fromAsync(readPages(...args));

/** The answer of a request that must be an object. */
export async function loadFields(client: Client, path: string): Promise<Fields> {
  const { body } = await client.request(path);
  return isFields(body) ? body : {};
}
