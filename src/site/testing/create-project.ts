import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Makes a folder a project of its own with the code and the packages of another. Astro keeps notes on the content in the
 * project's folder, so that builds and servers of one project take turns; those of two do not meet.
 *
 * @param root absolute path of the other project.
 */
export async function createProject(folder: string, root: string): Promise<void> {
  await mkdir(join(folder, 'node_modules'), { recursive: true });
  for (const name of ['src', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    await cp(join(root, name), join(folder, name), { recursive: true });
  for (const name of await readdir(join(root, 'node_modules'))) {
    // What tools keep beside the packages is theirs alone; the commands are needed.
    if (!name.startsWith('.') || name === '.bin')
      await symlink(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
}
