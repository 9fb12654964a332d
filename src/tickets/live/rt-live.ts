import { parseRtTicket } from '../adapters/rt.ts';
import type { Client } from '../api/create-client.ts';
import { isFields } from '../export/read-json-tickets.ts';
import { findResolvedStates } from '../team-states.ts';
import { type LiveSource, parseTicketAddress } from './live-source.ts';
import { loadFields, loadPagesOf, readPages } from './read-pages.ts';

const historyFields = 'Type,Creator,Created&fields[Creator]=Name,RealName,EmailAddress';
const attachmentFields = 'Content,ContentType,Filename,TransactionId';

/**
 * Request Tracker 5 over REST2. Lists of history and attachments never tell how many pages there are; all are read until
 * one is empty. The token should see everything of its queue, since rights are applied after paging.
 */
export const rtLive: LiveSource = {
  token: { name: 'RT_TOKEN', form: 'an authentication token, 1-14-...' },
  access: ({ origin }, token) => ({ origin, headers: { authorization: `token ${token}` } }),
  parseAddress(address) {
    const id = address.searchParams.get('id');
    const target = parseTicketAddress(
      address,
      /\/(?:Ticket\/Display\.html|REST\/2\.0(?:\/ticket\/(\d+))?)\/?$/,
    );
    return id ? { ...target, ticket: id } : target;
  },
  async *readTickets(client, { base, ticket, states }) {
    const rest = `${base}/REST/2.0`;
    const query = encodeURIComponent(
      ['resolved', ...findResolvedStates(states)].map((state) => `Status = ${quote(state)}`).join(' OR '),
    );
    const list = (page: number) =>
      `${rest}/tickets?query=${query}&orderby=Resolved&order=DESC&per_page=100&page=${page}`;
    const ids = ticket ? [{ id: ticket }] : readPages(client, list, 'items');
    for await (const { id } of ids) {
      const path = `${rest}/ticket/${id}`;
      const pages = (what: string, fields: string) =>
        loadPagesOf(client, (page) => `${path}/${what}?per_page=100&page=${page}&fields=${fields}`, 'items');
      yield parseRtTicket(
        {
          ticket: await loadFields(client, path),
          history: await pages('history', historyFields),
          attachments: await pages('attachments', attachmentFields),
        },
        { file: path },
        states,
      );
    }
  },
  async writeLink(client, { base, ticket }, entry) {
    const path = `${base}/REST/2.0/ticket/${ticket}`;
    const what = `a link, RefersTo ${entry}`;
    const isThere = async () => (await loadLinks(client, path)).includes(entry);
    if (await isThere()) return { state: 'there already', what };
    // `RefersTo` alone would take away the links that people have made.
    await client.request(path, { method: 'PUT', json: { AddRefersTo: [entry] } });
    return { state: (await isThere()) ? 'written' : 'refused', what };
  },
};

/** A text of RT's query language. */
const quote = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;

/** Where a ticket refers to. RT answers 200 with "Permission Denied" as text, so only the ticket itself tells. */
async function loadLinks(client: Client, path: string): Promise<unknown[]> {
  const { _hyperlinks } = await loadFields(client, path);
  const links = Array.isArray(_hyperlinks) ? _hyperlinks.filter(isFields) : [];
  return links.filter(({ ref }) => ref === 'refers-to').map(({ _url }) => _url);
}
