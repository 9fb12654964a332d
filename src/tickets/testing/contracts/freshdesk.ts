import upload from '../../fixtures/freshdesk/upload.json' with { type: 'json' };
import { type Contract, numberOf, pageOf, ticketIds } from '../contract.ts';

const { conversations, ...ticket } = upload;
const token = 'freshdesk-key-0123456789';

/** https://developers.freshdesk.com/api: a search gives 30 a page, and ten pages. */
export const freshdesk: Contract = {
  name: 'freshdesk',
  token,
  header: ['authorization', `Basic ${btoa(`${token}:X`)}`],
  ticket: '/a/tickets/1',
  place: '/',
  routes: {
    'GET /api/v2/search/tickets': ({ query }) => {
      const page = numberOf(query, 'page', 1);
      if (page > 10)
        return { status: 400, body: { description: 'Validation failed', errors: [{ field: 'page' }] } };
      return {
        body: { total: ticketIds.length, results: pageOf(ticketIds, page, 30).map((id) => ({ id })) },
      };
    },
    'GET /api/v2/tickets/:id': ({ id }) => ({ body: { ...ticket, id: Number(id) } }),
    'GET /api/v2/tickets/:id/conversations': ({ query }) => ({
      body: pageOf(conversations, numberOf(query, 'page', 1), numberOf(query, 'per_page', 30, 100)),
    }),
  },
};
