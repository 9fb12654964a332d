import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { TierzeroError } from '../src/diagnostics/index.ts';
import { loadSearchIndex } from '../src/search/build/index.ts';
import { findAnswers } from '../src/search/index.ts';
import { defineCommand, runMain } from './command/index.ts';
import { checkAndReport } from './search/check-and-report.ts';
import { formatAnswer } from './search/format-answer.ts';
import { formatExplanation } from './search/format-explanation.ts';
import { parseBatch } from './search/parse-batch.ts';
import { suggest } from './search/suggest.ts';

export const command = defineCommand({
  name: 'search',
  description: 'asks a built site, with the same planner and the same index as its search field',
  args: {
    query: { type: 'positional', required: false, description: 'the question, error message or log' },
    site: { type: 'string', valueHint: 'DIST', default: 'dist', description: 'the built site' },
    lang: { type: 'string', valueHint: 'LANG', default: 'en', description: 'the language of the reader' },
    limit: { type: 'string', valueHint: 'N', default: '8', description: 'how many results' },
    batch: {
      type: 'string',
      valueHint: 'FILE',
      description: 'answers a JSONL file of {"id","query"}, one line of JSON for each',
    },
    expect: {
      type: 'boolean',
      description: 'checks that the questions of search/expectations.yaml find their pages',
    },
    suggest: {
      type: 'string',
      valueHint: 'LOG',
      description:
        'turns collected signals into phrases for pages and synonyms, as a diff on standard output',
    },
    content: { type: 'string', valueHint: 'DIR', default: 'content', description: 'the content folder' },
    explain: { type: 'boolean', description: 'also says which terms and weights led to the results' },
    json: { type: 'boolean', description: 'the whole answer as JSON on standard output' },
  },
  examples: [
    'npm run search -- "upload fails with 413"',
    'npm run search -- --batch questions.jsonl',
    'npm run search -- --expect',
    'npm run search -- --suggest signals.jsonl | git apply',
  ],
  async run(args, output) {
    if (args.expect) return checkAndReport(resolve(args.site), resolve(args.content), output);
    if (args.suggest) return suggest(args.suggest, resolve(args.content), output);
    const limit = parseLimit(args.limit);
    const query = args._.join(' ');
    if (!args.batch && !query.trim()) throw noQuery();
    const questions = args.batch ? parseBatch(await readBatch(args.batch), args.batch) : [];
    const index = await loadSearchIndex(resolve(args.site), args.lang);
    for (const { id, query } of questions) {
      const { results, confidence, verdict } = await findAnswers(query, index, { limit });
      const short = results.map(({ url, title, score }) => ({ url, title, score }));
      output.stdout(`${JSON.stringify({ id, results: short, confidence, verdict })}\n`);
    }
    if (args.batch) return 0;
    const answer = await findAnswers(query, index, { limit, explain: Boolean(args.explain) });
    if (args.json) output.stdout(`${JSON.stringify(answer)}\n`);
    else output.stderr(formatAnswer(answer, output.color) + formatExplanation(answer.explanation));
    return 0;
  },
});

function parseLimit(text: string): number {
  const limit = Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= 100) return limit;
  throw new TierzeroError({
    code: 'TZ_SEARCH_BAD_LIMIT',
    message: `\`--limit ${text}\` is not a number of results.`,
    hint: 'Give a whole number from 1 to 100.',
  });
}

async function readBatch(file: string): Promise<string> {
  try {
    return await readFile(resolve(file), 'utf8');
  } catch (cause) {
    throw new TierzeroError(
      {
        code: 'TZ_SEARCH_BATCH_MISSING',
        message: `The batch file ${file} cannot be read: ${cause instanceof Error ? cause.message : cause}.`,
        hint: 'Give the path of a file with one {"id","query"} on each line.',
      },
      { cause },
    );
  }
}

const noQuery = () =>
  new TierzeroError({
    code: 'TZ_SEARCH_NO_QUERY',
    message: 'There is nothing to search for.',
    hint: 'Write the question after `--`, in quotes: npm run search -- "upload fails with 413".',
  });

if (import.meta.main) await runMain(command);
