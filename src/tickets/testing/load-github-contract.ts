import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { extractGithubContract, type GithubContract } from './github-contract.ts';

const name = '@octokit/openapi';
const version = '23.0.2';

/**
 * The contract, taken anew from the package that publishes GitHub's description. The package unpacks to 395 MB, so it is no
 * dependency: one file of it is unpacked into a temporary folder.
 */
export async function loadGithubContract(): Promise<GithubContract> {
  const folder = await mkdtemp(join(tmpdir(), 'tierzero-openapi-'));
  try {
    const packed = await execa('npm', ['pack', '--json', `${name}@${version}`], { cwd: folder });
    const [{ filename }] = JSON.parse(packed.stdout);
    const files = ['package/package.json', 'package/generated/api.github.com.json'];
    await execa('tar', ['-xzf', filename, ...files], { cwd: folder });
    const [{ license }, description] = await Promise.all(
      files.map(async (file) => JSON.parse(await readFile(join(folder, file), 'utf8'))),
    );
    return extractGithubContract(description, { package: name, version, license });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

// By hand, when the operations change or the version does: `node src/tickets/testing/load-github-contract.ts`.
if (import.meta.main) {
  const file = new URL('fixtures/github-contract.json', import.meta.url);
  await writeFile(file, `${JSON.stringify(await loadGithubContract(), null, 1)}\n`);
}
