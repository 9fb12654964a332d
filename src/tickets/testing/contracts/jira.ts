import request from '../../fixtures/jira/request.json' with { type: 'json' };
import { type Contract, numberOf, ticketIds } from '../contract.ts';

const { comments, ...fields } = request;
const token = 'anton@example.org:jira-secret-0123456789';

/** https://developer.atlassian.com/cloud/jira/service-desk/rest: a page may hold less than was asked for. */
export const jira: Contract = {
  name: 'jira',
  token,
  header: ['authorization', `Basic ${btoa(token)}`],
  ticket: '/browse/HELP-1',
  place: '/',
  routes: {
    'GET /rest/servicedeskapi/request': ({ query }) => ({
      body: slice(
        ticketIds.map((id) => ({ issueKey: `HELP-${id}` })),
        query,
        20,
      ),
    }),
    'GET /rest/servicedeskapi/request/:id': ({ id }) => ({ body: { ...fields, issueKey: id } }),
    'GET /rest/servicedeskapi/request/:id/comment': ({ query }) => {
      const values = (comments as { values: unknown[] }).values ?? comments;
      return { body: slice(values, query, 2) };
    },
  },
};

function slice(all: unknown[], query: URLSearchParams, most: number) {
  const start = numberOf(query, 'start', 0);
  const limit = numberOf(query, 'limit', 50, most);
  const values = all.slice(start, start + limit);
  return { size: values.length, start, limit, isLastPage: start + limit >= all.length, values };
}
