import { parseHelpScoutConversation } from '../adapters/help-scout.ts';
import { isFields } from '../export/read-json-tickets.ts';
import { type LiveSource, parseTicketAddress } from './live-source.ts';
import { findList, loadFields } from './read-pages.ts';

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
    for (let page = 1, last = 1; page <= last; page++) {
      const answer = await loadFields(client, list(page));
      // A list of nothing has no `_embedded`, but it has a page.
      const pages = isFields(answer.page) ? answer.page.totalPages : undefined;
      last = typeof pages === 'number' ? pages : page;
      if (pages === 0) return;
      for (const one of findList(answer, list(page), ['_embedded', 'conversations']))
        yield parseHelpScoutConversation(one, { file: '/v2/conversations' });
    }
  },
};
