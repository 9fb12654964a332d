import { parseFreshdeskTicket } from '../adapters/freshdesk.ts';
import { findResolvedStates } from '../team-states.ts';
import { basic, type LiveSource, parseTicketAddress } from './live-source.ts';
import { loadFields, loadPagesOf, readPages } from './read-pages.ts';

/** A search shows so many pages of 30: https://developers.freshdesk.com/api/#filter_tickets */
const mostPages = 10;

/** Freshdesk v2: a ticket holds its first ten conversations only, so they are asked for on their own. */
export const freshdeskLive: LiveSource = {
  token: { name: 'FRESHDESK_API_KEY', form: 'the API key of your profile' },
  access: ({ origin }, token) => ({ origin, headers: { authorization: basic(`${token}:X`) } }),
  parseAddress: (address) => ({ ...parseTicketAddress(address, /\/a\/tickets\/(\d+)\/?$/), base: '' }),
  mostListed: mostPages * 30,
  async *readTickets(client, { ticket, states }) {
    const query = encodeURIComponent(
      `"${['4', '5', ...findResolvedStates(states)].map((number) => `status:${number}`).join(' OR ')}"`,
    );
    const list = (page: number) =>
      page <= mostPages ? `/api/v2/search/tickets?query=${query}&page=${page}` : undefined;
    for await (const { id } of ticket ? [{ id: ticket }] : readPages(client, list, 'results')) {
      const path = `/api/v2/tickets/${id}`;
      const found = await loadFields(client, `${path}?include=requester,company,stats`);
      const conversations = await loadPagesOf(
        client,
        (page) => `${path}/conversations?per_page=100&page=${page}`,
      );
      yield parseFreshdeskTicket({ ...found, conversations }, { file: path }, states);
    }
  },
};
