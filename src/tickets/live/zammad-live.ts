import { parseZammadTicket } from '../adapters/zammad.ts';
import { findResolvedStates } from '../team-states.ts';
import { type LiveSource, parseTicketAddress } from './live-source.ts';
import { loadFields, readPages } from './read-pages.ts';

/** Zammad: https://docs.zammad.org/en/latest/api/ticket. The address of a ticket holds its id, not its number. */
export const zammadLive: LiveSource = {
  token: { name: 'ZAMMAD_TOKEN', form: 'an access token with the right ticket.agent' },
  access: ({ origin }, token) => ({ origin, headers: { authorization: `Token token=${token}` } }),
  parseAddress: ({ hash, pathname }) => {
    const [, ticket] = /^#ticket\/zoom\/(\d+)/.exec(hash) ?? [];
    return {
      ...parseTicketAddress(new URL(pathname, 'http://x'), /\/api\/v1\/?$/),
      ...(ticket ? { ticket } : {}),
    };
  },
  async *readTickets(client, { base, ticket, states }) {
    const query = encodeURIComponent(
      ['closed', ...findResolvedStates(states)].map((name) => `state.name:${quote(name)}`).join(' OR '),
    );
    const list = (page: number) =>
      `${base}/api/v1/tickets/search?query=${query}&expand=true&per_page=100&page=${page}`;
    for await (const { id } of ticket ? [{ id: ticket }] : readPages(client, list)) {
      const path = `${base}/api/v1/tickets/${id}`;
      const { body: articles } = await client.request(`${base}/api/v1/ticket_articles/by_ticket/${id}`);
      yield parseZammadTicket(
        { ticket: await loadFields(client, `${path}?expand=true`), articles },
        { file: path },
        states,
      );
    }
  },
};

/** A name in the language of its search: with quotes where it is more than a word. */
const quote = (name: string) => (/^\w+$/.test(name) ? name : JSON.stringify(name));
