import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import { findPrivate, redact } from '../../../src/redaction/index.ts';

/** Texts that hold nothing private, or hardly anything: whatever is masked there is mostly masked in vain. */
export async function measureProse(print: (line: string) => void, shared: string): Promise<void> {
  print('masks in texts that are public, per megabyte; "gate" leaves guesses out');
  const technotes = await readTechnotes(join(shared, 'data/techqa-dev.json'));
  if (technotes) await printRow(print, 'technotes', technotes);
  await printRow(print, 'own pages', await readFiles(['content/**/*.md', '*.md']));
  await printRow(print, 'own source', await readFiles(['src/**/*.ts', 'scripts/**/*.ts', '!**/*.test.ts']));
  await printRow(
    print,
    'packages',
    await readFiles(['node_modules/{vite,zod,semver,yaml}/{*.md,dist/**/*.d.ts}']),
  );
}

async function readTechnotes(file: string): Promise<string[] | undefined> {
  const content = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return content === undefined
    ? undefined
    : (JSON.parse(content) as { documents: { text: string }[] }).documents.map(({ text }) => text);
}

const readFiles = async (patterns: string[]) =>
  Promise.all((await glob(patterns)).toSorted().map((file) => readFile(file, 'utf8')));

async function printRow(
  print: (line: string) => void,
  name: string,
  texts: readonly string[],
): Promise<void> {
  const counts = new Map<string, number>();
  let gate = 0;
  for (const text of texts) {
    for (const { type } of (await redact(text)).spans) counts.set(type, (counts.get(type) ?? 0) + 1);
    gate += (await findPrivate(text)).length;
  }
  const megabytes = texts.reduce((sum, text) => sum + text.length, 0) / 1_000_000;
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const kinds = [...counts].toSorted((a, b) => b[1] - a[1]).map(([type, count]) => `${count} ${type}`);
  print(
    `${name.padEnd(12)} ${megabytes.toFixed(2)} MB  ${(all / megabytes).toFixed(0)} per MB, gate ${(gate / megabytes).toFixed(0)}  (${kinds.join(', ') || 'none'})`,
  );
}
