import upload from '../../fixtures/intercom/upload.json' with { type: 'json' };
import { type Contract, ticketIds } from '../contract.ts';

/** https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations: a search goes on behind an id. */
export const intercom: Contract = {
  name: 'intercom',
  token: 'intercom-token-0123456789',
  header: ['authorization', 'Bearer intercom-token-0123456789'],
  ticket: '/a/inbox/x/inbox/conversation/1',
  place: '/',
  routes: {
    'POST /conversations/search': ({ body }) => {
      const { per_page = 20, starting_after = '0' } = body.pagination as Record<string, number | string>;
      const from = Number(starting_after);
      const found = ticketIds.slice(from, from + Math.min(50, Number(per_page)));
      const more = from + found.length < ticketIds.length;
      const next = more ? { per_page, starting_after: String(found.at(-1)) } : null;
      const conversations = found.map((id) => ({ type: 'conversation', id: String(id) }));
      return {
        body: { type: 'conversation.list', conversations, pages: { next }, total_count: ticketIds.length },
      };
    },
    'GET /conversations/:id': ({ id }) => ({ body: { ...upload, id } }),
  },
};
