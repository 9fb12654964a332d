import upload from '../../fixtures/rt/upload.json' with { type: 'json' };
import { type Contract, numberOf, pageOf, ticketIds } from '../contract.ts';

const itemsOf = (list: unknown): unknown[] =>
  Array.isArray(list) ? list : (list as { items: unknown[] }).items;

/** REST2 of Request Tracker 5: history and attachments come in pages whose number is told nowhere. */
export const rt: Contract = {
  name: 'rt',
  token: '1-14-0123456789abcdef',
  header: ['authorization', 'token 1-14-0123456789abcdef'],
  ticket: '/Ticket/Display.html?id=1',
  place: '/',
  routes: {
    'GET /REST/2.0/tickets': ({ query }) => {
      const page = numberOf(query, 'page', 1);
      const size = numberOf(query, 'per_page', 20, 100);
      const items = pageOf(ticketIds, page, size).map((id) => ({ type: 'ticket', id: String(id) }));
      return { body: { items, page, per_page: size, total: ticketIds.length, count: items.length } };
    },
    'GET /REST/2.0/ticket/:id': ({ id }) => ({ body: { ...upload.ticket, id } }),
    'GET /REST/2.0/ticket/:id/history': ({ query }) => ({
      body: {
        items: pageOf(itemsOf(upload.history), numberOf(query, 'page', 1), 4),
        pages: null,
        total: null,
      },
    }),
    'GET /REST/2.0/ticket/:id/attachments': ({ query }) => ({
      body: {
        items: pageOf(itemsOf(upload.attachments), numberOf(query, 'page', 1), 4),
        pages: null,
        total: null,
      },
    }),
  },
};
