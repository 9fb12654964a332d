import { parseRedmineIssue } from '../adapters/redmine.ts';
import { formatLinkNote, type LiveSource, parseTicketAddress } from './live-source.ts';
import { loadFields, readPages } from './read-pages.ts';

/** Redmine: a list gives no notes, so each issue is asked for on its own. A list without `status_id` has open ones only. */
export const redmineLive: LiveSource = {
  token: { name: 'REDMINE_API_KEY', form: 'the API access key of your account' },
  access: ({ origin }, token) => ({ origin, headers: { 'x-redmine-api-key': token } }),
  parseAddress: (address) => parseTicketAddress(address, /\/issues(?:\/(\d+))?(?:\.json)?\/?$/),
  async *readTickets(client, { base, ticket }) {
    const list = (page: number) =>
      `${base}/issues.json?status_id=closed&sort=updated_on:desc&limit=100&offset=${(page - 1) * 100}`;
    const ids = ticket ? [{ id: ticket.replace(/^#/, '') }] : readPages(client, list, 'issues');
    for await (const { id } of ids) {
      const path = `${base}/issues/${id}.json`;
      const result = parseRedmineIssue(await loadFields(client, `${path}?include=journals`), { file: path });
      if (result) yield result;
    }
  },
  async writeLink(client, { base, ticket }, entry) {
    const notes = formatLinkNote(entry);
    const json = { issue: { notes, private_notes: false } };
    await client.request(`${base}/issues/${ticket.replace(/^#/, '')}.json`, { method: 'PUT', json });
    return `a public note: ${notes}`;
  },
};
