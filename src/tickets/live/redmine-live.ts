import { parseRedmineIssue } from '../adapters/redmine.ts';
import type { Client } from '../api/create-client.ts';
import { isFields } from '../export/read-json-tickets.ts';
import { formatLinkNote, type LiveSource, parseTicketAddress } from './live-source.ts';
import { loadFields, readPages } from './read-pages.ts';

/** Redmine: a list gives no notes, so each issue is asked for on its own. A list without `status_id` has open ones only. */
export const redmineLive: LiveSource = {
  token: { name: 'REDMINE_API_KEY', form: 'the API access key of your account' },
  access: ({ origin }, token) => ({ origin, headers: { 'x-redmine-api-key': token } }),
  parseAddress: (address) => parseTicketAddress(address, /\/issues(?:\/(\d+))?(?:\.json)?\/?$/),
  async *readTickets(client, { base, ticket }) {
    const list = (_page: number, received: number) =>
      `${base}/issues.json?status_id=closed&sort=updated_on:desc&limit=100&offset=${received}`;
    const ids = ticket ? [{ id: ticket.replace(/^#/, '') }] : readPages(client, list, 'issues');
    for await (const { id } of ids) {
      const path = `${base}/issues/${id}.json`;
      const result = parseRedmineIssue(await loadFields(client, `${path}?include=journals`), { file: path });
      if (result) yield result;
    }
  },
  async writeLink(client, { base, ticket }, entry) {
    const path = `${base}/issues/${ticket.replace(/^#/, '')}.json`;
    const notes = formatLinkNote(entry);
    const what = `a public note: ${notes}`;
    const isThere = async () => (await loadNotes(client, path)).some((note) => note.includes(entry));
    if (await isThere()) return { state: 'there already', what };
    await client.request(path, { method: 'PUT', json: { issue: { notes, private_notes: false } } });
    return { state: (await isThere()) ? 'written' : 'refused', what };
  },
};

/** The notes of an issue that its customer sees. */
async function loadNotes(client: Client, path: string): Promise<string[]> {
  const { issue } = await loadFields(client, `${path}?include=journals`);
  const journals = isFields(issue) && Array.isArray(issue.journals) ? issue.journals.filter(isFields) : [];
  return journals
    .filter((journal) => journal.private_notes === false)
    .map(({ notes }) => String(notes ?? ''));
}
