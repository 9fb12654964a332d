import answered from '../../fixtures/github-discussions/answered.json' with { type: 'json' };
import { type Contract, pageOf, ticketIds } from '../contract.ts';

const [discussion] = answered.data.repository.discussions.nodes;

/** GraphQL of GitHub: all is asked for by one address, and every list goes on behind a cursor. */
export const githubDiscussions: Contract = {
  name: 'github-discussions',
  token: 'github-token-0123456789',
  header: ['authorization', 'Bearer github-token-0123456789'],
  ticket: '/acme/gate/discussions/1',
  place: '/acme/gate',
  routes: {
    'POST /graphql': ({ body }) => {
      const { number, after } = body.variables as { number?: number; after: string | null };
      if (number === undefined) {
        const discussions = connect(
          ticketIds.map((id) => ({ number: id })),
          after,
          100,
        );
        return { body: { data: { repository: { discussions } } } };
      }
      if (!ticketIds.includes(number)) return { body: notFound };
      const comments = connect(discussion?.comments.nodes ?? [], after, 1);
      const url = `https://github.com/acme/gate/discussions/${number}`;
      return { body: { data: { repository: { discussion: { ...discussion, number, url, comments } } } } };
    },
  },
};

function connect(all: unknown[], after: string | null, size: number) {
  const page = Number(after ?? 0) + 1;
  const hasNextPage = page * size < all.length;
  return { nodes: pageOf(all, page, size), pageInfo: { hasNextPage, endCursor: String(page) } };
}

const notFound = {
  data: { repository: { discussion: null } },
  errors: [{ type: 'NOT_FOUND', message: 'Could not resolve to a Discussion.' }],
};
