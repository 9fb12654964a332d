import upload from '../../fixtures/zendesk/upload.json' with { type: 'json' };
import { type Contract, numberOf, pageOf, ticketCount, ticketIds } from '../contract.ts';

const token = 'anton@example.org/token:zendesk-secret-0123456789';

/** https://developer.zendesk.com/api-reference/ticketing/ticket-management/search: nothing behind the first thousand. */
export const zendesk: Contract = {
  name: 'zendesk',
  token,
  header: ['authorization', `Basic ${btoa(token)}`],
  ticket: '/agent/tickets/1',
  place: '/',
  routes: {
    'GET /api/v2/search.json': ({ query }) => {
      const page = numberOf(query, 'page', 1);
      const size = numberOf(query, 'per_page', 100, 100);
      if (page * size > 1000)
        return { status: 422, body: { error: 'invalid', description: 'Invalid search' } };
      return {
        body: { results: pageOf(ticketIds, page, size).map((id) => ({ id })), count: ticketIds.length },
      };
    },
    'GET /api/v2/tickets/:id.json': ({ id }) => ({ body: { ticket: { ...upload.ticket, id: Number(id) } } }),
    'GET /api/v2/tickets/:id/comments.json': ({ id, query }) => {
      const page = numberOf(query, 'page', 1);
      // Two a page, so that there are several; where a thousand tickets are listed, their comments are not what is looked at.
      const size = Number(id) > ticketCount ? 100 : 2;
      const comments = pageOf(upload.comments, page, size);
      const next_page = page * size < upload.comments.length ? 'https://acme.zendesk.com/next' : null;
      return { body: { comments, users: query.get('include') === 'users' ? upload.users : [], next_page } };
    },
  },
};
