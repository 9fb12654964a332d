import type { Client } from '../api/create-client.ts';
import { isFields } from '../export/read-json-tickets.ts';

type Fields = Record<string, unknown>;

/** More pages than any system gives. */
const mostPages = 10_000;

/**
 * The records of a list that comes in pages, until a page is empty or comes again. Systems lie about their number of pages, so the
 * records themselves decide.
 *
 * @param keys the way to the records of an answer; none where the answer is the list.
 */
export async function* readPages(
  client: Client,
  pathOf: (page: number) => string,
  ...keys: string[]
): AsyncGenerator<Fields> {
  let before = '';
  for (let page = 1; page <= mostPages; page++) {
    const records = await readList(client, pathOf(page), keys);
    const text = JSON.stringify(records);
    if (records.length === 0 || text === before) return;
    before = text;
    yield* records;
  }
}

async function readList(client: Client, path: string, keys: string[]): Promise<Fields[]> {
  const { body } = await client.request(path);
  const list = keys.reduce<unknown>((value, key) => (isFields(value) ? value[key] : undefined), body);
  return Array.isArray(list) ? list.filter(isFields) : [];
}

/** All records of a list in pages. */
export const loadPagesOf = (...args: Parameters<typeof readPages>): Promise<Fields[]> =>
  Array.fromAsync(readPages(...args));

/** The answer of a request that must be an object. */
export async function loadFields(client: Client, path: string): Promise<Fields> {
  const { body } = await client.request(path);
  return isFields(body) ? body : {};
}
