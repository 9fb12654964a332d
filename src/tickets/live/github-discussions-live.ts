import { TierzeroError } from '../../diagnostics/index.ts';
import { parseDiscussion } from '../adapters/github-discussions.ts';
import type { Client } from '../api/create-client.ts';
import { isFields } from '../export/read-json-tickets.ts';
import { githubLive } from './github-live.ts';
import { type LiveSource, parseTicketAddress } from './live-source.ts';
import { findList } from './read-pages.ts';

type Fields = Record<string, unknown>;

const author = 'author { login __typename }';
const reply = `id body createdAt authorAssociation isAnswer isMinimized ${author}`;
const head = `
  number title body url createdAt isAnswered answerChosenAt ${author} answer { id } category { name }
  labels(first: 20) { nodes { name } }`;
const comments = `comments(first: 100, after: $after) {
  pageInfo { hasNextPage endCursor } nodes { ${reply} replies(first: 100) { nodes { ${reply} } } } }`;
/** One discussion with a page of its comments. */
export const oneQuery = `query ($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) { discussion(number: $number) { ${head} ${comments} } } }`;
/** The numbers of the answered discussions, a page of them. */
export const listQuery = `query ($owner: String!, $name: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    discussions(first: 100, after: $after, answered: true) { pageInfo { hasNextPage endCursor } nodes { number } } } }`;

/** GitHub Discussions over GraphQL: https://docs.github.com/en/graphql/guides/using-the-graphql-api-for-discussions */
export const githubDiscussionsLive: LiveSource = {
  ...githubLive,
  token: { name: 'GITHUB_TOKEN', form: 'a token that may read discussions' },
  parseAddress: (address) => parseTicketAddress(address, /\/discussions(?:\/(\d+))?\/?$/),
  async *readTickets(client, { base, ticket }) {
    const [, owner, name] = base.split('/');
    const repository = { owner, name };
    const numbers = ticket ? [{ number: Number(ticket.split('#').at(-1)) }] : readNumbers(client, repository);
    for await (const { number } of numbers)
      yield parseDiscussion(await loadDiscussion(client, { ...repository, number }), {
        file: `${base}/discussions/${number}`,
      });
  },
};

const readNumbers = (client: Client, repository: Fields) =>
  readConnection(client, listQuery, repository, ({ discussions }) => discussions);

/** A discussion with all its comments, of which an answer holds a hundred. */
async function loadDiscussion(client: Client, variables: Fields): Promise<Fields> {
  let discussion: Fields = {};
  const nodes = await Array.fromAsync(
    readConnection(client, oneQuery, variables, (repository) => {
      discussion = isFields(repository.discussion) ? repository.discussion : {};
      return discussion.comments;
    }),
  );
  return { ...discussion, comments: { nodes } };
}

async function* readConnection(
  client: Client,
  query: string,
  variables: Fields,
  find: (repository: Fields) => unknown,
): AsyncGenerator<Fields> {
  for (let after: unknown = null, more = true; more; ) {
    const connection = find(await ask(client, query, { ...variables, after }));
    yield* findList(connection, '/graphql', ['nodes']);
    const page = isFields(connection) && isFields(connection.pageInfo) ? connection.pageInfo : {};
    more = page.hasNextPage === true;
    after = page.endCursor;
  }
}

/** GraphQL tells what went wrong in an answer with status 200. */
async function ask(client: Client, query: string, variables: Fields): Promise<Fields> {
  const json = { query, variables };
  const { body } = await client.request('/graphql', { method: 'POST', json, asks: true });
  const { data, errors } = isFields(body) ? body : {};
  const [error] = Array.isArray(errors) ? errors.filter(isFields) : [];
  if (error) throw refused(String(error.type), String(error.message));
  return isFields(data) && isFields(data.repository) ? data.repository : {};
}

const refused = (type: string, message: string) =>
  new TierzeroError({
    code: type === 'NOT_FOUND' ? 'TZ_API_NOT_FOUND' : 'TZ_API_REFUSED',
    message: `GitHub refused to answer (${type}): ${message}`,
    hint: 'The token may have no right to read discussions, or the repository has none.',
  });
