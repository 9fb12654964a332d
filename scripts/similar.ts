import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { loadPages, type Page } from '../src/content/index.ts';
import { TierzeroError } from '../src/diagnostics/index.ts';
import { type Entry, findSimilar, measurePairs, type Similar } from '../src/similarity/index.ts';
import { type CommandOutput, defineCommand, type ExitCode, runMain } from './command/index.ts';

export const command = defineCommand({
  name: 'similar',
  description: 'finds the entries that may answer a question already, with reasons',
  args: {
    question: { type: 'positional', required: false, description: 'the question, in quotes' },
    content: { type: 'string', valueHint: 'DIR', default: 'content', description: 'the content folder' },
    pairs: {
      type: 'string',
      valueHint: 'FILE',
      description: 'score pairs instead: lines of two texts with a tab between',
    },
    limit: { type: 'string', valueHint: 'N', default: '3', description: 'how many entries to show' },
    json: { type: 'boolean', description: 'answer as JSON on standard output' },
  },
  examples: ['npm run similar -- "upload fails with 413"', 'npm run similar -- --pairs pairs.tsv --json'],
  async run(args, output) {
    if (args.pairs) return scorePairs(args.pairs, args.json ?? false, output);
    if (!args.question?.trim())
      throw new TierzeroError({
        code: 'TZ_SIMILAR_NO_QUESTION',
        message: '`similar` was not told what to look for.',
        hint: 'Give the question in quotes, or pairs of texts with `--pairs FILE.tsv`.',
      });
    const limit = parseLimit(args.limit);
    const { pages } = await loadPages(resolve(args.content), process.cwd());
    const similar = findSimilar(args.question, pages.map(createEntry)).slice(0, limit);
    if (args.json) output.stdout(`${JSON.stringify({ question: args.question, similar })}\n`);
    else output.stderr(formatSimilar(similar));
    return 0;
  },
});

function parseLimit(written: string): number {
  const limit = Number(written);
  if (Number.isInteger(limit) && limit > 0) return limit;
  throw new TierzeroError({
    code: 'TZ_SIMILAR_BAD_LIMIT',
    message: `\`${written}\` is not a number of entries.`,
    hint: 'Use a whole number from 1 on, such as `--limit 3`.',
  });
}

const list = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

const createEntry = (page: Page): Entry => ({
  id: `${page.collection}/${page.id}`,
  title: page.title,
  asks: list(page.frontmatter.asks),
  errors: list(page.frontmatter.errors),
  text: page.text.replace(/^---\r?\n[\s\S]*?\n---\r?\n/, ''),
});

function formatSimilar(similar: readonly Similar[]): string {
  if (similar.length === 0) return 'No entry has anything in common with this question.\n';
  return similar
    .map(
      ({ id, score, reasons }) =>
        `${score.toFixed(2)}  ${id}\n${reasons.map((reason) => `      ${reason}\n`).join('')}`,
    )
    .join('');
}

async function scorePairs(file: string, json: boolean, output: CommandOutput): Promise<ExitCode> {
  const pairs = await readPairs(file);
  const scores = measurePairs(pairs);
  for (const score of scores)
    output.stdout(json ? `${JSON.stringify({ score })}\n` : `${score.toFixed(4)}\n`);
  output.stderr(`${pairs.length} pairs scored.\n`);
  return 0;
}

async function readPairs(file: string): Promise<[string, string][]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new TierzeroError(
      {
        code: 'TZ_SIMILAR_NO_PAIRS',
        message: `\`${file}\` cannot be read.`,
        hint: 'Paths count from the folder in which the command runs.',
      },
      { cause },
    );
  });
  return text
    .split(/\r?\n/)
    .map((line, place) => ({ line, place: { file, line: place + 1 } }))
    .filter(({ line }) => line !== '')
    .map(({ line, place }) => {
      const [a, b, ...more] = line.split('\t');
      if (a !== undefined && b !== undefined && more.length === 0) return [a, b];
      throw new TierzeroError({
        code: 'TZ_SIMILAR_BAD_PAIR',
        message:
          b === undefined
            ? 'This line has no tab, so it is not a pair.'
            : 'This line has more than two texts.',
        hint: 'Write two texts with one tab between, and no tab inside of them.',
        place,
      });
    });
}

if (import.meta.main) await runMain(command);
