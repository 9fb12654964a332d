import { parseJiraTicket } from '../adapters/jira.ts';
import type { Client } from '../api/create-client.ts';
import { basic, type LiveSource, parseTicketAddress } from './live-source.ts';
import { loadFields, loadPagesOf, readPages } from './read-pages.ts';

const size = 50;
const startOf = (received: number) => `start=${received}&limit=${size}`;

/** Jira Service Management, the interface of the service desk. Only public comments are asked for at all. */
export const jiraLive: LiveSource = {
  token: { name: 'JIRA_TOKEN', form: 'you@example.com:APITOKEN' },
  access: ({ origin }, token) => ({
    origin,
    headers: { authorization: basic(token), accept: 'application/json' },
  }),
  parseAddress: (address) => parseTicketAddress(address, /\/browse\/([A-Z][A-Z\d]+-\d+)\/?$/),
  async *readTickets(client, { base, ticket }) {
    const rest = `${base}/rest/servicedeskapi/request`;
    const list = (_page: number, received: number) =>
      `${rest}?requestOwnership=ALL_REQUESTS&requestStatus=CLOSED_REQUESTS&${startOf(received)}`;
    if (ticket) yield await readRequest(client, `${rest}/${encodeURIComponent(ticket)}`);
    else
      for await (const { issueKey } of readPages(client, list, 'values'))
        yield await readRequest(client, `${rest}/${issueKey}`);
  },
};

async function readRequest(client: Client, path: string) {
  const request = await loadFields(client, path);
  const comments = await loadPagesOf(
    client,
    (_page, received) => `${path}/comment?public=true&internal=false&${startOf(received)}`,
    'values',
  );
  return parseJiraTicket({ ...request, comments }, { file: path });
}
