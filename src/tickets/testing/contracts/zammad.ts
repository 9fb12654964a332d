import upload from '../../fixtures/zammad/upload.json' with { type: 'json' };
import { type Contract, numberOf, pageOf, ticketIds } from '../contract.ts';

const { articles, ...ticket } = upload;

/** https://docs.zammad.org/en/latest/api/ticket */
export const zammad: Contract = {
  name: 'zammad',
  token: 'zammad-token-0123456789',
  header: ['authorization', 'Token token=zammad-token-0123456789'],
  ticket: '/#ticket/zoom/1',
  place: '/',
  routes: {
    'GET /api/v1/tickets/search': ({ query }) => ({
      body: pageOf(ticketIds, numberOf(query, 'page', 1), numberOf(query, 'per_page', 50, 100)).map((id) => ({
        id,
      })),
    }),
    'GET /api/v1/tickets/:id': ({ id }) => ({ body: { ...ticket, id: Number(id), number: `22${id}` } }),
    'GET /api/v1/ticket_articles/by_ticket/:id': () => ({ body: articles }),
  },
};
