import { parseZendeskTicket } from '../adapters/zendesk.ts';
import { isFields } from '../export/read-json-tickets.ts';
import { basic, type LiveSource, parseTicketAddress } from './live-source.ts';
import { findList, loadFields, readPages } from './read-pages.ts';

/** A search shows no more: https://developer.zendesk.com/api-reference/ticketing/ticket-management/search/#results-limit */
const mostListed = 1000;

/** Zendesk: https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_comments */
export const zendeskLive: LiveSource = {
  token: { name: 'ZENDESK_TOKEN', form: 'you@example.com/token:APITOKEN' },
  access: ({ origin }, token) => ({ origin, headers: { authorization: basic(token) } }),
  parseAddress: (address) => ({ ...parseTicketAddress(address, /\/agent\/tickets\/(\d+)\/?$/), base: '' }),
  mostListed,
  async *readTickets(client, { ticket }) {
    const query = encodeURIComponent('type:ticket status>pending order_by:updated_at sort:desc');
    const list = (page: number, received: number) =>
      received < mostListed ? `/api/v2/search.json?query=${query}&per_page=100&page=${page}` : undefined;
    for await (const { id } of ticket ? [{ id: ticket }] : readPages(client, list, 'results')) {
      const path = `/api/v2/tickets/${id}`;
      const { ticket: found } = await loadFields(client, `${path}.json`);
      const comments: unknown[] = [];
      const users: unknown[] = [];
      for (let page = 1, more = true; more && page <= 100; page++) {
        const where = `${path}/comments.json?include=users&per_page=100&page=${page}`;
        const answer = await loadFields(client, where);
        comments.push(...findList(answer, where, ['comments']));
        if (Array.isArray(answer.users)) users.push(...answer.users);
        more = Boolean(answer.next_page);
      }
      yield parseZendeskTicket({ ticket: isFields(found) ? found : {}, comments, users }, { file: path });
    }
  },
};
