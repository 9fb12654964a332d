import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Makes a folder a git repository with one author and one entry, everything in it committed. */
export async function seedRepository(
  cwd: string,
  git: (...args: string[]) => Promise<string>,
): Promise<void> {
  await git('init', '-q', '-b', 'main');
  await git('config', 'user.name', 'Ada Author');
  await git('config', 'user.email', 'ada@example.org');
  await mkdir(join(cwd, 'content/faq'), { recursive: true });
  await writeFile(
    join(cwd, 'content/faq/start.md'),
    '---\ntitle: How do I start?\nkind: how-to\n---\n\nRun it.\n',
  );
  await git('add', '.');
  await git('commit', '-qm', 'Start');
}
