import { parseHelpScoutConversation } from '../adapters/help-scout.ts';
import { type LiveSource, parseTicketAddress } from './live-source.ts';
import { loadFields, readPages } from './read-pages.ts';

/** Help Scout: https://developer.helpscout.com/mailbox-api/endpoints/conversations/list */
export const helpScoutLive: LiveSource = {
  token: { name: 'HELP_SCOUT_TOKEN', form: 'an access token (OAuth2)' },
  access: ({ origin, hostname }, token) => ({
    origin: /(?:^|\.)helpscout\.(?:com|net)$/.test(hostname) ? 'https://api.helpscout.net' : origin,
    headers: { authorization: `Bearer ${token}` },
  }),
  parseAddress: (address) => ({
    ...parseTicketAddress(address, /\/conversations?\/(\d+)(?:\/\d+)?\/?$/),
    base: '',
  }),
  async *readTickets(client, { ticket }) {
    if (ticket) {
      const path = `/v2/conversations/${ticket}`;
      yield parseHelpScoutConversation(await loadFields(client, `${path}?embed=threads`), { file: path });
      return;
    }
    const list = (page: number) => `/v2/conversations?status=closed&embed=threads&page=${page}`;
    for await (const one of readPages(client, list, '_embedded', 'conversations'))
      yield parseHelpScoutConversation(one, { file: '/v2/conversations' });
  },
};
