import { createSearchFiles } from '../../../src/search/build/index.ts';
import { findAnswers, openTermIndex } from '../../../src/search/index.ts';
import { createPages } from './create-pages.ts';
import type { Techqa } from './load-techqa.ts';
import { createReader } from './open-pages.ts';

/** Set `TIERZERO_BENCH_PAGES=10000` for a larger site: it takes some minutes. */
const sizes = (process.env.TIERZERO_BENCH_PAGES ?? '1000').split(',').map(Number);

/** Bytes of the index that a first question costs, and how long the answer takes once they are there. */
export async function measureSize(
  print: (line: string) => void,
  { documents, questions }: Techqa,
): Promise<void> {
  for (const count of sizes) {
    const started = performance.now();
    const files = await createSearchFiles([
      ...createPages(
        documents.map(({ text }) => text),
        count,
      ),
    ]);
    const seconds = (performance.now() - started) / 1000;
    const read = createReader(files);
    const bytes: number[] = [];
    const times: number[] = [];
    for (const { question } of questions) {
      let sum = 0;
      const index = await openTermIndex(async (path) => {
        const content = await read(path);
        sum += content.length;
        return content;
      }, 'en');
      await findAnswers(question, index);
      bytes.push(sum);
      const before = performance.now();
      await findAnswers(question, index);
      times.push(performance.now() - before);
    }
    const total = [...files.values()].reduce((sum, content) => sum + content.length, 0);
    print(
      `${count} pages: indexed in ${seconds.toFixed(1)} s, ${files.size} files, ${Math.round(total / 1024)} kB; ` +
        `first answer reads ${kilobytes(bytes, 0.5)} kB (p95 ${kilobytes(bytes, 0.95)} kB), ` +
        `again in ${quantile(times, 0.5).toFixed(1)} ms (p95 ${quantile(times, 0.95).toFixed(1)} ms), in Node  n=${questions.length}`,
    );
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const kilobytes = (values: readonly number[], share: number) => Math.round(quantile(values, share) / 1024);
