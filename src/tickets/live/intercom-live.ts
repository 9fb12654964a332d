import { parseIntercomConversation } from '../adapters/intercom.ts';
import type { Client } from '../api/create-client.ts';
import { isFields } from '../export/read-json-tickets.ts';
import { type LiveSource, parseTicketAddress } from './live-source.ts';
import { findList, loadFields } from './read-pages.ts';

/** Intercom: the parts of a conversation come with a single one only. */
export const intercomLive: LiveSource = {
  token: { name: 'INTERCOM_TOKEN', form: 'an access token of your app' },
  access: ({ origin, hostname }, token) => ({
    origin: /(?:^|\.)intercom\.com$/.test(hostname) ? 'https://api.intercom.io' : origin,
    headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
  }),
  parseAddress: (address) => ({ ...parseTicketAddress(address, /\/conversations?\/(\d+)\/?$/), base: '' }),
  async *readTickets(client, { ticket }) {
    for await (const id of ticket ? [ticket] : findClosed(client)) {
      const path = `/conversations/${id}`;
      yield parseIntercomConversation(await loadFields(client, path), { file: path });
    }
  },
};

async function* findClosed(client: Client): AsyncGenerator<string> {
  const query = { field: 'state', operator: '=', value: 'closed' };
  for (let after: unknown, more = true; more; ) {
    const pagination = { per_page: 150, ...(after ? { starting_after: after } : {}) };
    const { body } = await client.request('/conversations/search', {
      method: 'POST',
      json: { query, pagination },
      asks: true,
    });
    const answer = isFields(body) ? body : {};
    const found = findList(answer, '/conversations/search', ['conversations']);
    for (const one of found) yield String(one.id);
    const next =
      isFields(answer.pages) && isFields(answer.pages.next) ? answer.pages.next.starting_after : undefined;
    more = found.length > 0 && next !== undefined && next !== null;
    after = next;
  }
}
