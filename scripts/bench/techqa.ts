import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import type { Bench } from '../bench.ts';
import { findTechqa, formatTechnote, type Techqa } from './search/load-techqa.ts';
import { formatFigures, measureRanks } from './search/measure-ranks.ts';

/**
 * The whole way on real data: technotes as a content folder, built by `npm run build`, asked by `npm run search -- --batch`.
 */
export const bench: Bench = async (print, { shared }) => {
  const techqa = await findTechqa(shared);
  if (!techqa) return print(`skipped: ${shared}/data/techqa-dev.json is not there`);
  const folder = await mkdtemp(join(tmpdir(), 'tierzero-techqa-'));
  try {
    await writeContent(techqa, join(folder, 'content'));
    const started = Date.now();
    await execa('node', [
      'scripts/build.ts',
      '--content',
      join(folder, 'content'),
      '--out',
      join(folder, 'dist'),
    ]);
    print(`built ${techqa.documents.length} pages in ${((Date.now() - started) / 1000).toFixed(1)} s`);
    print(`${formatFigures(measureRanks(await ask(techqa, folder)))}  (goal: 0.900, 0.960, 0.920)`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

async function writeContent({ documents }: Techqa, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const document of documents)
    await writeFile(join(folder, `${document.id.toLowerCase()}.md`), formatTechnote(document));
}

async function ask({ questions }: Techqa, folder: string): Promise<number[]> {
  const batch = join(folder, 'questions.jsonl');
  await writeFile(
    batch,
    questions.map(({ id, question }) => JSON.stringify({ id, query: question })).join('\n'),
  );
  const answers = join(folder, 'answers.jsonl');
  await execa('node', ['scripts/search.ts', '--site', join(folder, 'dist'), '--batch', batch], {
    stdout: { file: answers },
  });
  const lines = (await readFile(answers, 'utf8')).trim().split('\n');
  return lines.map((line, index) => {
    const { results } = JSON.parse(line) as { results: { url: string }[] };
    const wanted = `/docs/${questions[index]?.doc.toLowerCase()}/`;
    return results.findIndex(({ url }) => url === wanted) + 1;
  });
}
