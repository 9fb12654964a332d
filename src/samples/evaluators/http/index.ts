import type { Evaluator } from '../evaluator.ts';

/**
 * HTTP requests to the server that a `server` sample of the page starts. What comes back is printed as status line,
 * headers, an empty line and the body; `Date`, `Connection` and the like are left out.
 */
export const http: Evaluator = {
  languages: ['http'],
  needs: 'Node brings HTTP.',
  findToolchain: async () => `Node ${process.versions.node}`,
  // Node's client is slow to load, and few pages have requests.
  evaluate: async (scope, context) =>
    (await import('./evaluate-requests.ts')).evaluateRequests(scope, context),
};
