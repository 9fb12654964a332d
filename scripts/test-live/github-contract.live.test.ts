import { expect, test } from 'vitest';
import { loadGithubContract as loadCommitted } from '../../src/tickets/testing/serve-github.ts';
import { loadGithubContract } from './load-github-contract.ts';

test("the committed contract is what GitHub's description says", async () => {
  expect(await loadGithubContract()).toEqual(loadCommitted());
});
