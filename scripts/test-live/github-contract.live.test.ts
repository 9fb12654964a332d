import { expect, test } from 'vitest';
import { loadGithubContract } from '../../src/tickets/testing/load-github-contract.ts';
import { loadGithubContract as loadCommitted } from '../../src/tickets/testing/serve-github.ts';

test("the committed contract is what GitHub's description says", async () => {
  expect(await loadGithubContract()).toEqual(loadCommitted());
});
