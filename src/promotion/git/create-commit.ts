import { join } from 'node:path';
import type { Proposal } from '../proposal.ts';
import type { Repository } from './find-repository.ts';
import { runGit, tryGit } from './run-git.ts';
import { withFolder } from './with-folder.ts';

interface NewCommit extends Pick<Proposal, 'files' | 'message'> {
  parents: string[];
  /** The commit whose files stand beside the new ones. */
  tree: string;
}

/** Makes a commit that no branch names yet, with an index in a folder of its own. Answers its id. */
export const createCommit = ({ files, message, parents, tree }: NewCommit, { cwd, committer }: Repository) =>
  withFolder(async (folder) => {
    const index = join(folder, 'index');
    await runGit(['read-tree', tree], { cwd, index });
    for (const { path, text } of files) {
      const blob = await runGit(['hash-object', '-w', '--stdin', '--no-filters'], { cwd, input: text });
      await runGit(['update-index', '--add', '--cacheinfo', `100644,${blob},${path}`], { cwd, index });
    }
    const written = await runGit(['write-tree'], { cwd, index });
    const input = `${message.trimEnd()}\nSigned-off-by: ${committer}\n`;
    const after = parents.flatMap((parent) => ['-p', parent]);
    return runGit(['commit-tree', written, ...after, ...(await signing(cwd))], { cwd, input });
  });

/** `git commit` signs where the user has set so; the plumbing has to be told. */
async function signing(cwd: string): Promise<string[]> {
  const sign = await tryGit(['config', '--type=bool', 'commit.gpgsign'], { cwd });
  return sign.ok && sign.stdout.trim() === 'true' ? ['-S'] : [];
}
