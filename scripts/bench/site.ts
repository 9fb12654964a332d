import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import type { Bench } from '../bench.ts';
import { createContent } from './site/create-content.ts';

const counts = [100, 1000, 5000];

interface Measured {
  count: number;
  seconds: number;
  /** A second build of the same content. */
  again: number;
  /** Bytes of one page that is the same in every site. */
  page: number;
  /** Bytes of all files. */
  bytes: number;
}

/** Sites of 100, 1,000 and 5,000 pages: how long a build takes, and whether a page grows with the number of its neighbours. */
export const bench: Bench = async (print) => {
  const results: Measured[] = [];
  for (const count of counts) {
    const result = await measureSite(count);
    results.push(result);
    print(
      `n=${count} pages  built in ${result.seconds.toFixed(1)} s, ${((result.seconds * 1000) / count).toFixed(1)} ms a page  ` +
        `again ${result.again.toFixed(1)} s  one page ${result.page} bytes  all ${(result.bytes / 1e6).toFixed(1)} MB`,
    );
  }
  const [first, last] = [results[0], results.at(-1)];
  if (!first || !last) return;
  const growth = (last.page / first.page - 1) * 100;
  print(
    `a page's HTML from ${first.count} to ${last.count} pages: ${growth >= 0 ? '+' : ''}${growth.toFixed(2)} % (goal: below 1 %)`,
  );
};

async function measureSite(count: number): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'tierzero-bench-site-'));
  const [content, dist] = [join(folder, 'content'), join(folder, 'dist')];
  try {
    await createContent(content, count);
    const seconds = await measureBuild(content, dist);
    const again = await measureBuild(content, dist);
    const { size } = await stat(join(dist, 'docs/part-0/page-3/index.html'));
    return { count, seconds, again, page: size, bytes: await measureFolder(dist) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureBuild(content: string, dist: string): Promise<number> {
  const started = performance.now();
  await execa('node', ['scripts/build.ts', '--content', content, '--out', dist], { preferLocal: true });
  return (performance.now() - started) / 1000;
}

async function measureFolder(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = files
    .filter((entry) => entry.isFile())
    .map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
