import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { redact, type Span } from '../../../src/redaction/index.ts';

interface Labelled {
  text: string;
  spans: Span[];
}

/** The labels of the data, and the types that mask them. */
const types: Readonly<Record<string, string>> = {
  EMAIL_ADDRESS: 'email',
  PHONE_NUMBER: 'phone',
  CREDIT_CARD: 'card',
  IBAN_CODE: 'iban',
  IP_ADDRESS: 'ip',
  US_SSN: 'ssn',
  PERSON: 'person',
  ORGANIZATION: 'company',
};

/** For these the project has a goal: recall .98, precision .90, below 1 % of their characters left. */
const wanted = ['EMAIL_ADDRESS', 'PHONE_NUMBER', 'CREDIT_CARD', 'IBAN_CODE', 'IP_ADDRESS', 'US_SSN'];

/** Recall, precision and leaked characters by type. A span counts as found when each of its characters is masked. */
export async function measureLabelled(print: (line: string) => void, shared: string): Promise<void> {
  const file = join(shared, 'data/pii-dev.jsonl');
  const content = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (content === undefined) return print(`labelled texts skipped: ${file} is not there`);
  const texts = content
    .trim()
    .split('\n')
    .map((line): Labelled => JSON.parse(line));
  const found = await Promise.all(texts.map(async ({ text }) => (await redact(text)).spans));
  print(`${texts.length} labelled texts; a span is found when all of it is masked`);
  for (const label of Object.keys(types)) print(formatRow(label, measure(texts, found, [label])));
  print(formatRow('those with a goal', measure(texts, found, wanted)));
}

interface Figures {
  spans: number;
  hits: number;
  reported: number;
  right: number;
  characters: number;
  leaked: number;
}

function measure(texts: readonly Labelled[], found: readonly Span[][], labels: readonly string[]): Figures {
  const figures: Figures = { spans: 0, hits: 0, reported: 0, right: 0, characters: 0, leaked: 0 };
  const own = new Set(labels.map((label) => types[label]));
  texts.forEach(({ spans }, place) => {
    const masks = found[place] ?? [];
    const truths = spans.filter(({ type }) => labels.includes(type));
    for (const truth of truths) {
      const leaked = truth.end - truth.start - countMasked(truth, masks);
      figures.spans++;
      figures.characters += truth.end - truth.start;
      figures.leaked += leaked;
      if (leaked === 0) figures.hits++;
    }
    for (const mask of masks.filter(({ type }) => own.has(type))) {
      figures.reported++;
      if (truths.some((truth) => truth.start < mask.end && mask.start < truth.end)) figures.right++;
    }
  });
  return figures;
}

const countMasked = (truth: Span, masks: readonly Span[]) =>
  masks.reduce(
    (sum, mask) => sum + Math.max(0, Math.min(truth.end, mask.end) - Math.max(truth.start, mask.start)),
    0,
  );

function formatRow(name: string, { spans, hits, reported, right, characters, leaked }: Figures): string {
  const recall = hits / spans;
  const precision = reported === 0 ? 1 : right / reported;
  const f1 = recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
  return [
    name.padEnd(18),
    `n ${String(spans).padStart(3)}`,
    `recall ${recall.toFixed(3)}`,
    `precision ${precision.toFixed(3)}`,
    `F1 ${f1.toFixed(3)}`,
    `leaked ${((100 * leaked) / characters).toFixed(2)} %`,
  ].join('  ');
}
