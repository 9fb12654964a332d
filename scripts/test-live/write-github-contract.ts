import { writeFile } from 'node:fs/promises';
import { loadGithubContract } from './load-github-contract.ts';

// Run by hand when the operations change, or the pinned version: `node scripts/test-live/write-github-contract.ts`.
const file = new URL('../../src/tickets/testing/fixtures/github-contract.json', import.meta.url);
await writeFile(file, `${JSON.stringify(await loadGithubContract(), null, 1)}\n`);
