import { parseGithubIssue } from '../adapters/github.ts';
import { formatLinkNote, type LiveSource, parseTicketAddress } from './live-source.ts';
import { loadFields, loadPagesOf, readPages } from './read-pages.ts';

/** GitHub issues: https://docs.github.com/en/rest/issues. The address is that of the repository or of an issue. */
export const githubLive: LiveSource = {
  token: { name: 'GITHUB_TOKEN', form: 'a token that may read issues' },
  access: ({ host }, token, env) => ({
    origin: env.GITHUB_API_URL || (host === 'github.com' ? 'https://api.github.com' : `https://${host}`),
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'user-agent': 'tierzero',
      'x-github-api-version': '2022-11-28',
    },
  }),
  parseAddress: (address) => parseTicketAddress(address, /\/issues(?:\/(\d+))?\/?$/),
  async *readTickets(client, { base, ticket }) {
    const issues = `/repos${base}/issues`;
    const closed = (page: number) => `${issues}?state=closed&per_page=100&page=${page}`;
    const number = ticket?.split('#').at(-1);
    const found = number ? [await loadFields(client, `${issues}/${number}`)] : readPages(client, closed);
    for await (const issue of found) {
      if ('pull_request' in issue) continue;
      const comments = await loadPagesOf(
        client,
        (page) => `${issues}/${issue.number}/comments?per_page=100&page=${page}`,
      );
      const result = parseGithubIssue({ issue, comments }, { file: `${issues}/${issue.number}` });
      if (result) yield result;
    }
  },
  async writeLink(client, { base, ticket }, entry) {
    const comments = `/repos${base}/issues/${ticket.split('#').at(-1)}/comments`;
    const body = formatLinkNote(entry);
    const what = `a comment: ${body}`;
    const written = await loadPagesOf(client, (page) => `${comments}?per_page=100&page=${page}`);
    if (written.some((comment) => String(comment.body).includes(entry)))
      return { state: 'there already', what };
    // 201 is the promise of the interface; anything else is an error.
    await client.request(comments, { method: 'POST', json: { body } });
    return { state: 'written', what };
  },
};
