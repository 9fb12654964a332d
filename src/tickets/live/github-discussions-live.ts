import { parseDiscussion } from '../adapters/github-discussions.ts';
import type { Client } from '../api/create-client.ts';
import { isFields } from '../export/read-json-tickets.ts';
import { githubLive } from './github-live.ts';
import { type LiveSource, parseTicketAddress } from './live-source.ts';

const author = 'author { login __typename }';
const reply = `id body createdAt authorAssociation isAnswer isMinimized ${author}`;
const discussion = `
  number title body url createdAt isAnswered answerChosenAt ${author} answer { id } category { name }
  labels(first: 20) { nodes { name } }
  comments(first: 100) { nodes { ${reply} replies(first: 20) { nodes { ${reply} } } } }`;
const oneQuery = `query ($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) { discussion(number: $number) { ${discussion} } } }`;
const listQuery = `query ($owner: String!, $name: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    discussions(first: 20, after: $after, answered: true) { pageInfo { hasNextPage endCursor } nodes { ${discussion} } } } }`;

/** GitHub Discussions over GraphQL: https://docs.github.com/en/graphql/guides/using-the-graphql-api-for-discussions */
export const githubDiscussionsLive: LiveSource = {
  ...githubLive,
  token: { name: 'GITHUB_TOKEN', form: 'a token that may read discussions' },
  parseAddress: (address) => parseTicketAddress(address, /\/discussions(?:\/(\d+))?\/?$/),
  async *readTickets(client, { base, ticket }) {
    const [, owner, name] = base.split('/');
    const place = { file: `${base}/discussions` };
    if (ticket) {
      const repository = await ask(client, oneQuery, {
        owner,
        name,
        number: Number(ticket.split('#').at(-1)),
      });
      yield parseDiscussion(isFields(repository.discussion) ? repository.discussion : {}, place);
      return;
    }
    for (let after: unknown = null, more = true; more; ) {
      const repository = await ask(client, listQuery, { owner, name, after });
      const { nodes, pageInfo } = isFields(repository.discussions) ? repository.discussions : {};
      for (const node of Array.isArray(nodes) ? nodes : [])
        yield parseDiscussion(isFields(node) ? node : {}, place);
      more = isFields(pageInfo) && pageInfo.hasNextPage === true;
      after = isFields(pageInfo) ? pageInfo.endCursor : null;
    }
  },
};

async function ask(client: Client, query: string, variables: unknown): Promise<Record<string, unknown>> {
  const { body } = await client.request('/graphql', { method: 'POST', json: { query, variables } });
  const data = isFields(body) && isFields(body.data) ? body.data : {};
  return isFields(data.repository) ? data.repository : {};
}
