import upload from '../../fixtures/redmine/upload.json' with { type: 'json' };
import { type Contract, numberOf, ticketCount, ticketIds } from '../contract.ts';

const { issue } = upload.issues[0] as { issue: Record<string, unknown> };

/** https://www.redmine.org/projects/redmine/wiki/Rest_Issues: a list is of open issues, without notes, 100 at most. */
export const redmine: Contract = {
  name: 'redmine',
  token: 'redmine-key-0123456789',
  header: ['x-redmine-api-key', 'redmine-key-0123456789'],
  ticket: '/issues/1',
  place: '/',
  routes: {
    'GET /issues.json': ({ query }) => {
      const offset = numberOf(query, 'offset', 0);
      const limit = numberOf(query, 'limit', 25, 100);
      const all = query.get('status_id') === 'closed' ? ticketIds.map((id) => ({ id })) : [];
      return { body: { issues: all.slice(offset, offset + limit), total_count: ticketCount, offset, limit } };
    },
    'GET /issues/:id.json': ({ id, query }) => {
      const { journals, ...fields } = issue;
      return {
        body: { issue: { ...fields, id: Number(id), ...(query.get('include') ? { journals } : {}) } },
      };
    },
  },
};
