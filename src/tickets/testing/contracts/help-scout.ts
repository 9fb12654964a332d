import upload from '../../fixtures/help-scout/upload.json' with { type: 'json' };
import { type Contract, numberOf, pageOf, ticketIds } from '../contract.ts';

/** https://developer.helpscout.com/mailbox-api/endpoints/conversations/list: 25 a page. */
export const helpScout: Contract = {
  name: 'help-scout',
  token: 'help-scout-token-0123456789',
  header: ['authorization', 'Bearer help-scout-token-0123456789'],
  ticket: '/conversation/1/12',
  place: '/',
  routes: {
    'GET /v2/conversations': ({ query }) => {
      const number = numberOf(query, 'page', 1);
      const conversations = pageOf(ticketIds, number, 25).map((id) => ({ ...upload, id, number: id }));
      const page = {
        size: 25,
        number,
        totalElements: ticketIds.length,
        totalPages: Math.ceil(ticketIds.length / 25),
      };
      return { body: { ...(conversations.length > 0 ? { _embedded: { conversations } } : {}), page } };
    },
    'GET /v2/conversations/:id': ({ id }) => ({ body: { ...upload, id: Number(id), number: Number(id) } }),
  },
};
