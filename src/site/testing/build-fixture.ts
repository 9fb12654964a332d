import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';

/** Absolute path of the project. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));
/** The content folder that the site's tests build. */
export const fixtureContent = fileURLToPath(new URL('../fixtures/content', import.meta.url));

export interface FixtureSite {
  dist: string;
  /** The HTML at an address of the site: `/docs/guide/`. */
  readPage: (address: string) => Promise<string>;
  remove: () => Promise<void>;
}

/** Builds a content folder by the command that people use, into a folder of its own. */
export async function buildFixture(content = fixtureContent): Promise<FixtureSite> {
  const folder = await mkdtemp(join(tmpdir(), 'tierzero-site-'));
  const dist = join(folder, 'dist');
  await runBuild(['--content', content, '--out', dist]);
  return {
    dist,
    readPage: (address) =>
      readFile(join(dist, address.endsWith('/') ? `${address}index.html` : address), 'utf8'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/**
 * Runs `npm run build -- ARGS` without npm, in the environment that a person has: Vitest's own says `DEV`, and Astro would
 * believe it.
 */
export function runBuild(args: readonly string[], reject = true) {
  const { PATH, HOME } = process.env;
  const options = { cwd: root, reject, all: true, extendEnv: false, env: { PATH, HOME } } as const;
  return execa(process.execPath, [join(root, 'scripts/build.ts'), ...args], options);
}
